// Where webhooks go, what time it is, and how to begin anew.

import { post } from "../api.js";
import { el } from "../dom.js";
import { exactTime } from "../text/when.js";

const HOUR = 3_600_000;
const SET = "kept as it is set";

export function setting(store, act) {
  const url = el("input", { id: "hook-url", type: "url", placeholder: "http://127.0.0.1:3001/webhook", value: store.webhook?.url ?? "" });
  const secret = el("input", { id: "hook-secret", type: "password", autocomplete: "off", placeholder: store.webhook?.signed ? SET : "none: not signed" });
  const token = el("input", { id: "hook-token", type: "text", autocomplete: "off", placeholder: store.webhook?.verifyToken ? SET : "" });
  const save = (event) => {
    event.preventDefault();
    const more = { ...(secret.value && { appSecret: secret.value }), ...(token.value && { verifyToken: token.value }) };
    act.attempt(() => post("webhook", url.value === "" ? { url: null } : { url: url.value, ...more }), "Saved.");
    document.activeElement.blur();
  };
  const verify = () => act.attempt(async () => act.tell(await verified()));
  const advance = (ms) => () => act.attempt(() => post("clock", { advance: ms }));
  return [
    el("form", { class: "form", onsubmit: save },
      el("h3", {}, "Webhook"),
      el("label", { for: "hook-url" }, "URL"), url,
      el("label", { for: "hook-secret" }, "App secret: signs as Meta does"), secret,
      el("label", { for: "hook-token" }, "Verify token"), token,
      el("div", { class: "form-row" }, el("button", { type: "submit", class: "primary" }, "Save"), store.webhook && el("button", { type: "button", class: "plain", onclick: verify }, "Verify it"))),
    el("h3", {}, "Clock"),
    el("p", { class: "card-line" }, exactTime(act.now())),
    el("div", { class: "form-row" },
      el("button", { type: "button", class: "plain", onclick: advance(HOUR) }, "One hour on"),
      el("button", { type: "button", class: "plain", onclick: advance(24 * HOUR) }, "One day on")),
    el("h3", {}, "Reading"),
    el("label", { class: "check" }, el("input", { type: "checkbox", checked: act.reads(), onchange: ({ target }) => act.setReads(target.checked) }), "A message counts as read once it is seen here"),
    el("h3", {}, "Begin anew"),
    el("button", { type: "button", class: "plain danger", onclick: () => act.open("clear") }, "Forget all messages"),
  ];
}

async function verified() {
  const { ok, status, error } = await post("webhook/verify");
  return ok ? "The URL answered as Meta wants it." : `The URL did not answer the challenge: ${error ?? status}.`;
}
