// Every fault in every mode, once and for good, each with a server of its own.

import { bodies } from "./bodies.mjs";
import { connections } from "./connections.mjs";
import { refusals } from "./refusals.mjs";
import { misbehave } from "./wire.mjs";

export const MODES = ["never", "safe", "verified", "at-least-once"];

export const faults = [...connections, ...bodies, ...refusals];

/** How often the server fails before it is well again. */
const TIMES = [Infinity, 1];

/** A case is { fault, mode, times, seen, told }; `told` is what the sender knows of it. */
export async function openCases() {
  const combined = faults.flatMap((fault) => MODES.flatMap((mode) => TIMES.map((times) => ({ fault, mode, times }))));
  // A server that is not there, or speaks something else, does not get well.
  const wanted = combined.filter(({ fault, times }) => times === Infinity || (fault.at !== "nowhere" && !fault.scheme));
  const servers = await Promise.all(wanted.map(({ fault, times }) => open(fault, times)));
  const cases = wanted.map(({ fault, mode, times }, id) => {
    const { origin, seen } = servers[id];
    const { warm = false, brief = false } = fault;
    return { fault, mode, times, seen, told: { id, mode, warm, brief, baseUrl: origin } };
  });
  return { cases, close: () => Promise.all(servers.map(({ close }) => close())) };
}

async function open(fault, times) {
  const server = await misbehave(fault, times);
  if (fault.at !== "nowhere") return { ...server, origin: fault.scheme ? server.origin.replace(/^\w+/, fault.scheme) : server.origin };
  // Nobody else is given this port so soon.
  await server.close();
  const origin = fault.origin ?? server.origin.replace("127.0.0.1", fault.host);
  return { origin, seen: server.seen, close: () => {} };
}
