// A server that answers from a list, and a clock that moves only when somebody sleeps.

import { PHONE_NUMBER_ID } from "./samples.js";

export const ACCEPTED = { messages: [{ id: "wamid.X" }] };

/** What a server may do: answer, or break the connection. */
export const accepts = () => Response.json(ACCEPTED);
export const refuses = (code, status = 400, headers = {}) => () => Response.json({ error: { code } }, { status, headers });
export const breaks = () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
};
export const isAbsent = () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
};

/** Each request gets the next of `steps`; `retry` goes on top of a clock, and of luck that is always the same. */
export function scripted(steps, { mode, signal, ...retry } = {}) {
  const left = [...steps];
  const seen = { bodies: [], slept: [], attempts: [] };
  let clock = 1_790_000_000_000;
  async function fetch(_, { body }) {
    seen.bodies.push(await new Response(body).text());
    clock += 10;
    return left.shift()();
  }
  async function sleep(ms) {
    seen.slept.push(ms);
    clock += ms;
  }
  const onAttempt = (attempt) => seen.attempts.push(attempt);
  const injected = { now: () => clock, random: () => 0.5, sleep, onAttempt };
  const options = { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", fetch, signal };
  return { seen, options: { ...options, retry: { ...injected, ...(mode && { mode }), ...retry } } };
}
