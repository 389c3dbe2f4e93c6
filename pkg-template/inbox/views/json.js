// JSON as people read it: indented, its parts in colours; and a button to copy it.

import { el } from "../dom.js";
import { icon } from "../icons.js";

const MOST_CHARACTERS = 100_000;
const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

export function json(value, act, label) {
  const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  return el("div", { class: "json" },
    el("button", { type: "button", class: "icon-button", "aria-label": `Copy ${label}`, onclick: () => act.copy(text) }, icon("copy")),
    el("pre", { tabIndex: 0, role: "region", "aria-label": label }, el("code", {}, coloured(text.slice(0, MOST_CHARACTERS)))),
  );
}

function coloured(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [whole, string, colon, word] = match;
    const end = string && colon ? string.length : whole.length;
    nodes.push(text.slice(from, match.index));
    nodes.push(el("span", { class: colon ? "j-key" : string ? "j-string" : word ? "j-word" : "j-number" }, whole.slice(0, end)));
    from = match.index + end;
  }
  nodes.push(text.slice(from));
  return nodes;
}
