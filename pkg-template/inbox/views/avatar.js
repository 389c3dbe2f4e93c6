// Who somebody is, at a glance.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { person } from "../text/when.js";

const HUES = 8;

export const nameOf = ({ name, chat, kind }) => name || (kind === "group" ? `Group ${chat.slice(-6)}` : person(chat));

export function avatar(chat) {
  const hue = [...chat.chat].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997, 5) % HUES;
  const inside = chat.kind === "group" ? icon("people") : chat.name ? initials(chat.name) : icon("person");
  return el("span", { class: `avatar hue-${hue}`, "aria-hidden": "true" }, inside);
}

const initials = (name) => name.trim().split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
