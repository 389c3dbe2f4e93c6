// `POST /{phone_number_id}/messages`: a message or a read receipt is taken, or turned away.

import { refuseGroup } from "../groups.js";
import { failsAtOnce } from "../magic.js";
import { addressee } from "../state/chat.js";
import { wamid } from "../wamid.js";
import { accept } from "./accept.js";
import { json } from "./envelope.js";
import { fail } from "./fault.js";
import { read } from "./read.js";

/** What of a body that is no JSON is kept to be looked at. */
const MOST_CHARACTERS = 10_000;

/**
 * Each judge gives the answer that refuses a message which is right in itself, or nothing. The first to refuse is heard.
 */
const judges = (world, limits) => [(call, body) => refuseGroup(world, body), limits.refuse];

export function createMessages(world, { limits, course }) {
  const { state, settings } = world;

  /** Resolves to `{ answer, fault }`: a recipient may ask for a broken connection. */
  async function post(request, text, call) {
    const judged = read(request, text, call, world);
    const { body, refused } = judged;
    if (refused) return { answer: await turnAway(call, refused, text, judged) };
    if (body.status === "read") return { answer: await receipt(body) };
    const fault = failsAtOnce(addressee(body).chat);
    const refusal = fault && fail(fault, call);
    if (refusal) return { answer: await turnAway(call, refusal, text, judged) };
    if (fault?.reset) return { fault };
    for (const judge of judges(world, limits)) {
      const refusal = judge(call, body);
      if (refusal) return { answer: await turnAway(call, refusal, text, judged) };
    }
    return { answer: await take(call.id, body), fault };
  }

  async function take(number, body) {
    const { chat, kind } = addressee(body);
    const id = wamid(body.to ?? body.recipient, number, state.counts.message + 1);
    const fact = { fact: "message", direction: "out", id, number, chat, kind, at: world.now(), message: body };
    const members = kind === "group" ? settings.groups?.get(chat) : undefined;
    const recorded = world.record({ ...fact, ...(members && { participants: members }) });
    course.follow(state.byId.get(id));
    await recorded;
    return json(200, accept(id, body));
  }

  async function receipt({ message_id: messageId, typing_indicator: typing }) {
    await world.record({ fact: "receipt", messageId, typing: typing !== undefined, at: world.now() });
    return json(200, { success: true });
  }

  /** Writes down who was refused what, and why, and gives the same answer. */
  async function turnAway({ service, id }, answer, text, { body = parsed(text), issues = [], warnings = [] } = {}) {
    const said = await answer.clone().text();
    await world.record({
      fact: "refused",
      at: world.now(),
      service,
      number: id,
      chat: chatIn(body),
      status: answer.status,
      answer: parsed(said),
      body,
      issues,
      warnings,
    });
    return answer;
  }

  return { post, turnAway };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, MOST_CHARACTERS);
  }
}

function chatIn(body) {
  if (typeof body?.to !== "string" && typeof body?.recipient !== "string") return null;
  return addressee(body).chat;
}
