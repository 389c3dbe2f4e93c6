// How far a message is, as ticks; the word is there for those who do not see them.

import { drawing, el } from "../dom.js";
import { icon } from "../icons.js";

const LABELS = { accepted: "Accepted", sent: "Sent", delivered: "Delivered", read: "Read", played: "Played", failed: "Failed" };

const stroke = { fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round" };
const ONE = "M4 8.5 7 11.5 13 4.5";
const TWO = "M1 8.5 4 11.5 10 4.5M7.4 10.9 8 11.5 14.5 4.5";

export function ticks(status) {
  const label = LABELS[status] ?? status;
  return el("span", { class: `ticks ${status}`, role: "img", "aria-label": label, title: label }, mark(status));
}

function mark(status) {
  if (status === "accepted") return icon("clock");
  if (status === "failed") return icon("alert");
  return drawing([16, 16], [["path", { d: status === "sent" ? ONE : TWO, ...stroke }]], "tick");
}
