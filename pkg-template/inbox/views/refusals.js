// What was turned away: each mistake with its place, the request and the answer.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { person, time } from "../text/when.js";
import { empty } from "./deliveries.js";
import { json } from "./json.js";

const MOST_SHOWN = 100;

export function refusals(store, act) {
  if (store.refused.length === 0) return empty("check", "Nothing was refused", "A request with mistakes would be here, with every one of them.");
  return el("ul", { class: "cards" }, store.refused.slice(-MOST_SHOWN).reverse().map((refused) =>
    el("li", {}, el("button", { type: "button", class: "card press", onclick: () => act.refused(refused) },
      el("span", { class: "state bad" }, String(refused.status)),
      el("span", { class: "card-words" },
        el("span", { class: "card-title" }, refused.issues[0]?.message ?? refused.answer?.error?.message ?? "Refused"),
        el("span", { class: "card-when" }, `${time(refused.at)}${refused.chat ? ` · ${person(refused.chat)}` : ""}`)),
    ))));
}

export function refusal({ status, issues, warnings, body, answer }, act) {
  return [
    el("p", { class: "card-line" }, el("span", { class: "state bad" }, String(status)), " This request never became a message."),
    issueList(issues, "problem"),
    warnings.length > 0 && [el("h3", {}, "Warnings"), issueList(warnings, "problem mild")],
    el("h3", {}, "Request body"),
    json(body, act, "Request body"),
    el("h3", {}, "Answer"),
    json(answer, act, "Answer"),
  ];
}

const issueList = (issues, name) =>
  issues.length > 0 &&
  el("ul", { class: "problems" }, issues.map(({ path = [], message, rule }) =>
    el("li", { class: name }, icon("alert"), el("div", {}, el("code", {}, path.join(".") || "the whole message"), el("p", {}, message), rule && el("p", { class: "card-line" }, rule)))));
