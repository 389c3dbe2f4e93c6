// Brings a webhook to the developer's URL: until it is answered 200, or for seven days.

import { sign, wire } from "./sign.js";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long after an attempt the next one is made: Meta says "immediately, then with decreasing frequency". */
const WAITS = [0, 10 * SECOND, 30 * SECOND, 120 * SECOND, 600 * SECOND, HOUR, 6 * HOUR, ...Array(7).fill(24 * HOUR)];

/** So much of an answer is kept to be looked at. */
const MOST_CHARACTERS = 2000;

export function createPostman(world) {
  const { state, settings } = world;
  const underWay = new Map();

  /** Puts a webhook on its way; it leaves with the next turn of the clock. */
  async function post(kind, message, payload) {
    if (!settings.webhook?.url) return;
    const id = `d${state.counts.delivery + 1}`;
    await world.record({ fact: "delivery", at: world.now(), id, kind, message, url: settings.webhook.url, payload });
    follow(state.deliveries.get(id));
  }

  /** Also for those that a journal brought: a delivery that waits is tried at its time. */
  function follow({ id, nextAt }) {
    world.plan(nextAt, async () => {
      const delivery = state.deliveries.get(id);
      // It may have been tried in between, by hand.
      if (delivery?.state === "waiting" && delivery.nextAt <= world.now()) await attempt(delivery);
    });
  }

  /** One attempt at a time for each: who asks for another waits for the one that is under way. */
  function attempt(delivery) {
    if (!underWay.has(delivery.id)) {
      underWay.set(delivery.id, tryOnce(delivery).finally(() => underWay.delete(delivery.id)));
    }
    return underWay.get(delivery.id);
  }

  async function tryOnce({ id, url, payload, attempts }) {
    const at = world.now();
    const body = wire(payload);
    const { appSecret } = settings.webhook ?? {};
    const signature = appSecret ? await sign(body, appSecret) : null;
    const headers = { "content-type": "application/json", "user-agent": "facebookexternalua" };
    if (signature) headers["x-hub-signature-256"] = signature;
    const result = await ask(settings.webhook, url, { method: "POST", headers, body });
    const wait = WAITS[attempts.length];
    const done = result.status === 200 ? "delivered" : wait === undefined ? "given_up" : "waiting";
    const nextAt = done === "waiting" ? at + wait : null;
    await world.record({ fact: "attempt", id, signature, state: done, nextAt, attempt: { at, ...result } });
    const delivery = state.deliveries.get(id);
    if (delivery?.state === "waiting") follow(delivery);
  }

  return { post, follow, attempt };
}

/** Never throws: what came, or why nothing did. */
export async function ask(webhook, url, init) {
  const fetch = webhook?.fetch ?? globalThis.fetch;
  const started = Date.now();
  const took = () => Date.now() - started;
  try {
    const answer = await fetch(new Request(url, { ...init, redirect: "manual" }));
    const text = await answer.text();
    return { ms: took(), status: answer.status, answer: text.slice(0, MOST_CHARACTERS), error: null };
  } catch (error) {
    const why = [error?.message, error?.cause?.message || error?.cause?.code].filter(Boolean).join(": ");
    return { ms: took(), status: null, answer: "", error: why || "no answer" };
  }
}
