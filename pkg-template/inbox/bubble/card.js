// What most messages are made of: a header, a body, a footer and buttons below. Interactive messages, templates and the
// cards of carousels are all drawn from it.

import { el, link } from "../dom.js";
import { icon } from "../icons.js";
import { formatted, isEmoji } from "../text/format.js";
import { place } from "./location.js";
import { media } from "./media.js";

/**
 * `card` is { header?, body?, footer?, extra?, buttons? }; a header { format, text? | content }; a button
 * { text, icon?, url? | press? | done? }.
 */
export function drawCard({ header, body, footer, extra, buttons = [] }, context) {
  return [
    header && drawHeader(header, context),
    extra,
    body && drawText(body),
    footer && el("p", { class: "footer" }, footer),
    buttons.length > 0 && el("div", { class: "buttons", role: "group", "aria-label": "Buttons" }, buttons.map(drawButton)),
  ];
}

function drawHeader({ format, text, content }, context) {
  if (format === "text") return el("p", { class: "heading" }, text);
  if (format === "location") return place(content);
  return media(format, content, context);
}

function drawButton({ text, icon: name, url, press, done }) {
  const inside = [name && icon(name), el("span", {}, text)];
  if (url !== undefined) return link(url, { class: "button" }, inside);
  return el("button", { type: "button", class: "button", disabled: !press, title: done, onclick: press }, inside);
}

/** Long texts are folded, as on a phone. */
const FOLD_AT = 900;

export function drawText(text) {
  const whole = String(text);
  if (whole.length <= FOLD_AT * 1.3) return el("div", { class: isEmoji(whole) ? "text emoji-only" : "text", dir: "auto" }, formatted(whole));
  const box = el("div", { class: "text", dir: "auto" }, formatted(`${whole.slice(0, FOLD_AT)}…`));
  const more = el("button", { type: "button", class: "read-more", onclick: () => box.replaceChildren(...formatted(whole)) }, "Read more");
  box.append(more);
  return box;
}
