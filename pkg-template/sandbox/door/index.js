// What Meta and Kapso have, too: messages, media, numbers.

import { admit } from "./admit.js";
import { metaError } from "./envelope.js";
import { fail, gone } from "./fault.js";
import * as media from "./media.js";
import { createMessages } from "./messages.js";
import { number } from "./number.js";
import { pause } from "./pause.js";
import { listTemplates } from "../templates/list.js";

export function createDoor(world, { limits, course, faults }) {
  const messages = createMessages(world, { limits, course });

  async function open(request, call, signal) {
    const fault = call.edge === "messages" ? faults.next() : undefined;
    if (fault?.reset) throw gone();
    const { answer, fault: asked } = call.edge === "messages" ? await message(request, call, fault) : { answer: await other(request, call) };
    if (fault?.delay) await pause(fault.delay, signal);
    const { reset, drop, garbage, status } = { ...fault, ...asked };
    if (reset || drop) throw gone();
    return garbage ? garbled(status) : answer;
  }

  async function message(request, call, fault) {
    const text = await request.text();
    const refusal = (fault && fail(fault, call)) ?? admit(request, call, world);
    return refusal ? { answer: await messages.turnAway(call, refusal, text) } : messages.post(request, text, call);
  }

  async function other(request, call) {
    const refusal = admit(request, call, world);
    if (refusal) return refusal;
    if (call.edge === "message_templates") return listTemplates(world, request);
    if (call.edge === "media") return media.upload(world, request);
    if (world.state.media.has(call.id)) return media.node(world, request, call.id);
    if (request.method === "GET") return number(request, call.id);
    return metaError(100, { title: "A phone number cannot be deleted here." });
  }

  return { open };
}

const garbled = (status = 200) => new Response("<!doctype html><p>}{", { status });
