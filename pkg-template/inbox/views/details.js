// All about one message: what came over the wire, how far it got, and which webhooks told of it.

import { el } from "../dom.js";
import { exactTime } from "../text/when.js";
import { ticks } from "../bubble/ticks.js";
import { drawDelivery } from "./deliveries.js";
import { json } from "./json.js";

const openedHere = new Set();

export function details(message, store, act) {
  const { id, direction, statuses, errors, at } = message;
  const about = [...store.deliveries.values()].filter((delivery) => delivery.message === id);
  return [
    el("dl", { class: "facts" },
      fact("Id", el("code", {}, id)),
      fact(direction === "out" ? "From the business" : "From the user", exactTime(at)),
    ),
    errors.map(({ code, title, message: text, error_data: data, href }) =>
      el("div", { class: "problem", role: "note" }, el("b", {}, `${code} ${title ?? text ?? ""}`), el("p", {}, data?.details ?? text), href && el("p", { class: "card-line" }, href))),
    el("h3", {}, direction === "out" ? "Request body" : "As the webhook has it"),
    json(message.message, act, "Raw JSON of the message"),
    el("h3", {}, "Status"),
    el("ol", { class: "steps" }, statuses.map(({ status, at: when }) => el("li", {}, ticks(status), el("span", {}, status), el("time", {}, exactTime(when))))),
    about.length > 0 && [el("h3", {}, "Webhooks"), el("ul", { class: "cards" }, about.map((delivery) => el("li", {}, drawDelivery(delivery, act, openedHere))))],
  ];
}

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
