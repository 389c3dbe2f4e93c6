// A WhatsApp inside the process: a `fetch` that answers as Meta and Kapso do, and what was "delivered".

import { fail, faultQueue, gone } from "./fault.js";
import { accept } from "./accept.js";
import { admit } from "./admit.js";
import { json } from "./envelope.js";
import { read } from "./read.js";
import { route } from "./route.js";
import { pause } from "./pause.js";

export function createSandbox(options = {}) {
  const { now = Date.now, ...door } = options;
  const messages = [];
  const receipts = [];
  const faults = faultQueue();
  let count = 0;

  const inbox = {
    message(phoneNumberId, message) {
      const entry = accept(phoneNumberId, message, (count += 1));
      messages.push({ id: entry.id, to: message.to ?? message.recipient, message, at: new Date(now()) });
      return entry.answer;
    },
    receipt({ message_id, typing_indicator }) {
      receipts.push({ messageId: message_id, typing: typing_indicator !== undefined, at: new Date(now()) });
      return { success: true };
    },
  };

  async function handle(request, call) {
    const refusal = admit(request, call, door);
    if (refusal) return refusal;
    const { body, refused } = await read(request, call);
    if (refused) return refused;
    return json(200, body.status === "read" ? inbox.receipt(body) : inbox.message(call.phoneNumberId, body));
  }

  // Not a method: it is passed around as `fetch`, and as a handler of servers that call it with a `this` of theirs.
  async function fetch(input, init) {
    const request = new Request(input, init);
    const signal = init?.signal ?? request.signal;
    signal?.throwIfAborted();
    const call = route(request);
    if (call.inbox) return json(200, { messages, receipts });
    const fault = call.phoneNumberId === undefined ? undefined : faults.next();
    if (fault?.reset) throw gone();
    const answer = (fault && fail(fault, call)) ?? (await handle(request, call));
    if (fault?.delay) await pause(fault.delay, signal);
    if (fault?.drop) throw gone();
    return fault?.garbage ? garbled(fault) : answer;
  }

  return {
    fetch,
    messages,
    receipts,
    failNext: faults.add,
    clear() {
      messages.length = 0;
      receipts.length = 0;
      faults.clear();
    },
  };
}

const garbled = ({ status = 200 }) => new Response("<!doctype html><p>}{", { status });
