// How long a client may take. Time in which the server itself was busy is not the client's: with a thousand at once on a
// slow machine, the last would be let go for nothing.

import { performance } from "node:perf_hooks";

/** Who has not sent the head, or the whole of a request by then is let go. */
const HEAD_MS = 10_000;
const REQUEST_MS = 15_000;

/** How often that is looked at, and for how many looks the server's own time is remembered. */
const LOOK_MS = 500;
const LOOKS = 60;

export const limits = { headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: LOOK_MS };

/** Call it before the server listens: of two timers for the same moment, the first that was set comes first. */
export function lengthen(server) {
  const busy = [];
  const timer = setInterval(() => {
    busy.push(performance.eventLoopUtilization().active);
    if (busy.length > LOOKS) busy.shift();
    const own = busy.at(-1) - busy[0];
    server.headersTimeout = HEAD_MS + own;
    server.requestTimeout = REQUEST_MS + own;
  }, LOOK_MS);
  // It keeps nobody running who does not listen.
  timer.unref();
}
