// The panel at the right: all about one message, one refusal, or all that goes on.

import { el, fill } from "../dom.js";
import { icon } from "../icons.js";
import { deliveries } from "./deliveries.js";
import { details } from "./details.js";
import { failures } from "./failures.js";
import { refusal, refusals } from "./refusals.js";
import { setting } from "./setting.js";

const TABS = { Webhooks: deliveries, Refused: refusals, Failures: failures, Settings: setting };

/** The events that change what a tab shows. */
const TOLD_BY = { Webhooks: ["delivery", "webhook"], Refused: ["refused"], Failures: ["faults"], Settings: ["webhook", "clock"] };

export function createPanel(store, act) {
  let shown;
  let tab = "Webhooks";
  const opened = new Set();
  const element = el("aside", { class: "panel", hidden: true, "aria-label": "Details", onkeydown: (event) => event.key === "Escape" && close() });
  let before;

  function close() {
    shown = undefined;
    element.hidden = true;
    document.body.classList.remove("with-panel");
    if (before?.isConnected) before.focus();
  }

  function open(next) {
    if (element.hidden) before = document.activeElement;
    shown = next;
    element.hidden = false;
    document.body.classList.add("with-panel");
    draw();
    element.querySelector("button")?.focus();
  }

  const head = (title) =>
    el("header", { class: "bar" }, el("button", { type: "button", class: "icon-button", "aria-label": "Close", onclick: close }, icon("close")), el("h2", {}, title));

  function draw() {
    const { message, refused } = shown;
    if (message) return fill(element, head("Message"), el("div", { class: "panel-body" }, details(message, store, act)));
    if (refused) return fill(element, head("Refused request"), el("div", { class: "panel-body" }, refusal(refused, act)));
    const tabs = Object.keys(TABS).map((name) =>
      el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-selected": String(name === tab), "aria-controls": "tab-panel", tabIndex: name === tab ? 0 : -1, onclick: () => ((tab = name), draw(), element.querySelector(`#tab-${name}`).focus()) }, name));
    fill(element, head("Activity"),
      el("div", { class: "tabs", role: "tablist", "aria-label": "Activity", onkeydown: arrows }, tabs),
      el("div", { class: "panel-body", role: "tabpanel", id: "tab-panel", "aria-labelledby": `tab-${tab}` }, TABS[tab](store, act, opened)));
  }

  function arrows(event) {
    const names = Object.keys(TABS);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    tab = names.at((names.indexOf(tab) + by) % names.length);
    draw();
    element.querySelector(`#tab-${tab}`).focus();
  }

  function touches({ all, names, changed, posted }) {
    if (all) return true;
    if (shown.message) return changed.has(shown.message.id) || posted.has(shown.message.id);
    return Boolean(shown.activity) && TOLD_BY[tab].some((name) => names.has(name));
  }

  return {
    element,
    details: (message) => open({ message }),
    refused: (refused) => open({ refused }),
    activity(name) {
      if (name) tab = name;
      open({ activity: true });
    },
    /** Only when there is something new: what is marked, opened or scrolled in it stays. Not while somebody fills in a form. */
    update(changes) {
      if (!shown || !touches(changes) || element.contains(document.activeElement?.closest?.("form"))) return;
      if (shown.message) shown.message = store.byId.get(shown.message.id) ?? shown.message;
      const body = element.querySelector(".panel-body");
      const { scrollTop } = body ?? {};
      const index = [...element.querySelectorAll("button, summary, a")].indexOf(document.activeElement);
      draw();
      if (scrollTop) element.querySelector(".panel-body").scrollTop = scrollTop;
      if (index >= 0) [...element.querySelectorAll("button, summary, a")][index]?.focus({ preventScroll: true });
    },
  };
}
