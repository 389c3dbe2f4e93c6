// The webhooks: what was posted, what the developer's URL answered, and when it is tried again.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { exactTime, time } from "../text/when.js";
import { json } from "./json.js";

const MOST_SHOWN = 100;
const STATES = { waiting: "waiting", delivered: "good", given_up: "bad" };

export function deliveries(store, act, opened) {
  const all = [...store.deliveries.values()].sort((a, b) => b.seq - a.seq);
  if (!store.webhook) {
    return [empty("hook", "No webhook yet", "Start with --webhook URL, or say here where webhooks go."), el("button", { type: "button", class: "primary", onclick: () => act.activity("Settings") }, "Set a webhook")];
  }
  if (all.length === 0) return empty("hook", "Nothing posted yet", `What you answer is posted to ${store.webhook.url}.`);
  return el("ul", { class: "cards" }, all.slice(0, MOST_SHOWN).map((delivery) => el("li", {}, drawDelivery(delivery, act, opened))));
}

export const empty = (name, title, text) => el("div", { class: "empty-note" }, icon(name), el("h3", {}, title), el("p", {}, text));

export function drawDelivery(delivery, act, opened) {
  const { id, kind, attempts, state, nextAt, payload, url, signature } = delivery;
  const last = attempts.at(-1);
  const status = payload?.entry?.[0]?.changes?.[0]?.value?.statuses?.[0]?.status;
  const outcome = last ? (last.status ?? "no answer") : "…";
  return el("details", { class: "card", open: opened.has(id), ontoggle: ({ currentTarget: { open } }) => (open ? opened.add(id) : opened.delete(id)) },
    el("summary", {},
      el("span", { class: `state ${STATES[state]}` }, String(outcome)),
      el("span", { class: "card-title" }, kind === "status" ? `Status: ${status ?? ""}` : "Message"),
      el("span", { class: "card-when" }, last ? `${time(last.at)} · ${last.ms} ms` : ""),
    ),
    el("p", { class: "card-line" }, url),
    el("p", { class: "card-line" }, signature ? `X-Hub-Signature-256: ${signature}` : "Not signed: give --app-secret"),
    el("ol", { class: "attempts" }, attempts.map((attempt) =>
      el("li", {}, el("span", {}, `${time(attempt.at)} · ${attempt.status ?? "no answer"} · ${attempt.ms} ms`), (attempt.error ?? attempt.answer) && el("code", {}, attempt.error ?? attempt.answer)))),
    state === "waiting" && nextAt && el("p", { class: "card-line" }, `Next try: ${exactTime(nextAt)}`),
    el("button", { type: "button", class: "plain", onclick: () => act.retry(id) }, state === "delivered" ? "Post it once more" : "Try now"),
    json(payload, act, "Webhook payload"),
  );
}
