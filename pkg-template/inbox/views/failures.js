// Failures on demand: what the next requests will meet.

import { clearFaults, post } from "../api.js";
import { el } from "../dom.js";

const CODES = [
  [131056, "Too many messages to this person"],
  [130429, "Too many messages a second"],
  [4, "Too many calls"],
  [131047, "More than 24 hours since they wrote"],
  [131026, "It cannot be delivered"],
  [131000, "Something went wrong"],
  [2, "The service is down for a moment"],
  [190, "The token has expired"],
  [131031, "The account is locked"],
  [368, "Blocked for breaking policies"],
];

export function failures(store, act) {
  const code = el("select", { id: "fault-code" }, CODES.map(([value, text]) => el("option", { value: String(value) }, `${value}: ${text}`)));
  const times = el("input", { id: "fault-times", type: "number", min: "1", max: "100", value: "1", required: true });
  const submit = (event) => {
    event.preventDefault();
    act.attempt(() => post("faults", { code: Number(code.value), times: Number(times.value) }), "The next request will meet it.");
    document.activeElement.blur();
  };
  return [
    el("form", { class: "form", onsubmit: submit },
      el("label", { for: "fault-code" }, "The next requests fail with"), code,
      el("label", { for: "fault-times" }, "How many times"), times,
      el("button", { type: "submit", class: "primary" }, "Let them fail")),
    store.faults.length > 0
      ? [
          el("h3", {}, "Waiting"),
          el("ul", { class: "cards" }, store.faults.map((fault) => el("li", { class: "card" }, el("code", {}, JSON.stringify(fault))))),
          el("button", { type: "button", class: "plain", onclick: () => act.attempt(clearFaults) }, "Take them back"),
        ]
      : el("p", { class: "card-line" }, "Nothing is to fail. To let a message fail that was accepted, turn the phone off in its chat, and use the menu of the message."),
  ];
}
