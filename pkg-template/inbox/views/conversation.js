// The conversation on the right: who it is with, what was said, and what the person says.

import { el, fill } from "../dom.js";
import { icon } from "../icons.js";
import { drawRow, refreshRow } from "../bubble/row.js";
import { keyOf } from "../state/store.js";
import { dayNumber, left, person } from "../text/when.js";
import { avatar, nameOf } from "./avatar.js";
import { createComposer } from "./composer.js";
import { createWindow } from "./window.js";

const FLASH_MS = 1600;

const snippet = (phoneNumberId, baseUrl) => `import { sendMessage } from "wamid";

await sendMessage(
  { to: "+15550101234", type: "text", text: { body: "Hello" } },
  {
    phoneNumberId: "${phoneNumberId}",
    apiKey: "any",
    baseUrl: "${baseUrl}",
  },
);`;

export function createConversation(store, act) {
  let chat;
  const context = { store, act, now: act.now, chatName: () => (chat ? nameOf(chat) : "") };
  const list = el("div", { class: "rows" });
  const scroller = el("div", { class: "scroller timeline", tabIndex: 0, role: "region", "aria-label": "Conversation", onkeydown: arrows }, list);
  const rows = createWindow(scroller, list, { draw, refresh: (node, row) => refreshRow(node, row, context), stick: true });
  const face = el("span", { class: "face" });
  const title = el("h1");
  const about = el("p");
  const chip = el("span", { class: "window", title: "For 24 hours after the user last wrote, anything may be sent; then only templates." });
  const phone = el("button", { type: "button", class: "icon-button", onclick: () => act.turnPhone(!chat.phoneOn) });
  const header = el("header", { class: "bar" },
    el("a", { class: "icon-button back", href: "#", "aria-label": "Back to chats" }, icon("back")),
    face,
    el("div", { class: "bar-words" }, title, about),
    chip,
    phone,
    el("button", { type: "button", class: "icon-button", "aria-label": "Activity: webhooks, refusals, failures", onclick: () => act.activity() }, icon("pulse")),
  );
  const typing = el("p", { class: "typing-line", hidden: true }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), "Business is typing…");
  const toEnd = el("button", { type: "button", class: "to-end", hidden: true, "aria-label": "To the newest message", onclick: () => rows.toEnd() }, icon("down"));
  const composer = createComposer(store, act);
  const element = el("main", { class: "conversation", "aria-label": "Conversation" });
  let typingTimer;

  scroller.addEventListener("scroll", () => {
    toEnd.hidden = rows.pinned;
    act.seen(visible());
  }, { passive: true });

  function draw(row, index) {
    const node = drawRow(row, context);
    if (row.kind !== "day") {
      node.setAttribute("aria-posinset", index + 1);
      node.setAttribute("aria-setsize", rows.rows().length);
    }
    return node;
  }

  /** The chat's items with the days between them; made once, then only added to. */
  function rowsOf(talk) {
    talk.rows ??= [];
    talk.taken ??= 0;
    for (; talk.taken < talk.items.length; talk.taken += 1) {
      const item = talk.items[talk.taken];
      const { at } = item.message ?? item.refused;
      const number = dayNumber(at);
      if (number !== talk.lastDay) talk.rows.push({ key: `day-${talk.rows.length}`, kind: "day", at });
      talk.lastDay = number;
      talk.rows.push(item);
    }
    return talk.rows;
  }

  const visible = () => (chat ? [...rows.nodes.keys()].map((key) => store.byId.get(key)).filter(Boolean) : []);

  /** Words only: a button that has the focus keeps it. */
  function updateHeader() {
    const open = chat.windowUntil && chat.windowUntil > act.now();
    fill(face, avatar(chat));
    title.textContent = nameOf(chat);
    about.textContent = `${chat.name ? `${person(chat.chat)} · ` : ""}with ${person(chat.display ?? chat.number)}`;
    // Groups have no window.
    chip.hidden = chat.kind === "group";
    chip.classList.toggle("open", Boolean(open));
    const words = chat.phoneOn ? "The phone is on: turn it off" : "The phone is off, and what is sent to it waits: turn it on";
    fill(phone, icon(chat.phoneOn ? "mobile" : "mobile-off"));
    phone.setAttribute("aria-label", words);
    phone.title = words;
    fill(chip, icon("clock"), open ? left(chat.windowUntil - act.now()) : "Templates only");
  }

  function showTyping() {
    clearTimeout(typingTimer);
    const remaining = chat ? chat.typingUntil - act.now() : 0;
    typing.hidden = remaining <= 0;
    if (remaining > 0) typingTimer = setTimeout(showTyping, remaining + 50);
  }

  /** Up and down go from message to message. */
  function arrows(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement;
    if (!by || (here !== scroller && !here.matches("article"))) return;
    const articles = [...list.querySelectorAll("article")];
    const next = here === scroller ? articles.at(-1) : articles[articles.indexOf(here) + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    event.preventDefault();
  }

  function welcome() {
    const { origin } = location;
    fill(element, el("div", { class: "welcome" },
      el("span", { class: "welcome-mark" }, icon("chat")),
      el("h1", {}, "A WhatsApp on your own machine"),
      el("p", {}, "Point your code here. What it sends appears as a phone would show it, and what you answer arrives at your webhook."),
      el("pre", { class: "snippet", tabIndex: 0 }, el("code", {}, snippet(store.numbers[0]?.id ?? "106540352242922", `${origin}/meta/whatsapp`))),
      el("button", { type: "button", class: "primary", onclick: () => act.open("chat") }, icon("plus"), "Write first, as a user"),
      el("button", { type: "button", class: "plain", onclick: () => act.activity() }, icon("pulse"), "Webhooks and failures"),
    ));
  }

  return {
    element,
    show(next) {
      const same = chat && next && keyOf(chat) === keyOf(next);
      chat = next;
      element.classList.toggle("empty", !chat);
      if (!chat) return welcome();
      updateHeader();
      composer.show(chat);
      if (same) rows.replace(rowsOf(chat));
      else {
        fill(element, header, el("div", { class: "stage" }, scroller, toEnd), typing, composer.element);
        rows.set(rowsOf(chat), { anew: true });
      }
      showTyping();
      toEnd.hidden = rows.pinned;
      act.seen(visible());
    },
    update(changed) {
      if (!chat) return;
      updateHeader();
      composer.update();
      rows.set(rowsOf(chat));
      rows.refresh(changed);
      showTyping();
      act.seen(visible());
    },
    jump(id) {
      const node = rows.reveal(id);
      if (!node) return;
      node.classList.add("flash");
      setTimeout(() => node.classList.remove("flash"), FLASH_MS);
      node.focus({ preventScroll: true });
    },
    quote: (message) => composer.quote(message),
  };
}
