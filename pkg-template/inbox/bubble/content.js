// What is inside a bubble, by the type of its message.

import { el, link } from "../dom.js";
import { icon } from "../icons.js";
import { firstUrl } from "../text/format.js";
import { drawText } from "./card.js";
import { interactive } from "./interactive.js";
import { place } from "./location.js";
import { media } from "./media.js";
import { cart } from "./order.js";
import { template } from "./template.js";

/** Nodes. */
export function content(message, context) {
  const type = message.type ?? "text";
  const draw = TYPES[type];
  const value = message[type];
  if (!draw || typeof value !== "object" || value === null) return [el("p", { class: "footer" }, `A message of type ${type}`)];
  return draw(value, context);
}

const withCaption = (kind) => (value, context) => [media(kind, value, context), value.caption && drawText(value.caption)];

const TYPES = {
  text: ({ body = "", preview_url: preview }) => [preview && linkCard(firstUrl(body)), drawText(body)],
  image: withCaption("image"),
  video: withCaption("video"),
  document: withCaption("document"),
  audio: (value, context) => [media("audio", value, context)],
  sticker: (value, context) => [media("sticker", value, context)],
  location: (value) => [place(value)],
  contacts: (contacts, { act, message }) => (Array.isArray(contacts) ? contactCards(contacts, act, message) : []),
  interactive,
  template,
  button: ({ text }) => [el("div", { class: "text" }, text)],
  order: cart,
};

/** Where a link leads; the picture that a phone would fetch from there stays there. */
function linkCard(url) {
  if (!url || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return link(url, { class: "link-card" },
    el("span", { class: "link-art" }, icon("external")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, host), el("span", { class: "file-where" }, pathname === "/" ? "Link preview" : pathname)),
  );
}

function contactCards(contacts, act, message) {
  return [
    el("ul", { class: "contacts" }, contacts.map(({ name = {}, org, phones = [] }) =>
      el("li", { class: "contact" },
        el("span", { class: "avatar small" }, (name.formatted_name ?? "?").slice(0, 1)),
        el("span", { class: "file-words" }, el("span", { class: "file-name" }, name.formatted_name), el("span", { class: "file-where" }, org?.company ?? phones[0]?.phone)),
      ))),
    el("div", { class: "buttons" }, el("button", { type: "button", class: "button", onclick: () => act.open("contacts", message) }, contacts.length > 1 ? "View all" : "View contact")),
  ];
}
