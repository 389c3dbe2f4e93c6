// A sheet over the page: a dialog of the browser's own, which keeps the focus and gives it back.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** `submit` may be a promise; the sheet closes unless it resolves with false. */
export function openSheet({ title, body, action, submit }) {
  const form = el("form", { class: "sheet-form", onsubmit: send },
    el("header", { class: "bar" }, el("button", { type: "button", class: "icon-button", "aria-label": "Close", onclick: () => sheet.close() }, icon("close")), el("h2", { id: "sheet-title" }, title)),
    el("div", { class: "sheet-body" }, body),
    action && el("footer", { class: "sheet-foot" }, el("button", { type: "submit", class: "primary" }, action)),
  );
  const sheet = el("dialog", { class: "sheet", "aria-labelledby": "sheet-title", onclose: () => sheet.remove(), onclick: ({ target }) => target === sheet && sheet.close() }, form);

  async function send(event) {
    event.preventDefault();
    if ((await submit?.(new FormData(form))) !== false) sheet.close();
  }

  document.body.append(sheet);
  sheet.showModal();
  sheet.querySelector(".sheet-body input, .sheet-body textarea, .sheet-body select")?.focus();
  return sheet;
}

let count = 0;

/** A labelled field. */
export function field(label, props, tag = "input") {
  const id = `field-${(count += 1)}`;
  return el("div", { class: "form-field" }, el("label", { for: id }, label), el(tag, { id, ...props }));
}
