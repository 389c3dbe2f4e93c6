// What becomes of a message that was taken: sent, delivered, read, or failed; and the webhooks that tell of it.

import { metaReason } from "./door/envelope.js";
import { fate } from "./fate.js";
import { steps } from "./state/status.js";
import { statusPayload } from "./webhook/payload.js";

/** On the way to a phone, unless the message goes nowhere. */
const BY_ITSELF = ["sent", "delivered"];

export function createCourse(world, postman) {
  const { state, settings } = world;

  /** What comes by itself: each step as much later as `latency` says. */
  function follow(record) {
    if (record.direction !== "out" || !["accepted", "sent"].includes(record.status)) return;
    const reason = fate(world, record);
    const statuses = reason === undefined ? BY_ITSELF : ["failed"];
    statuses.forEach((status, index) => {
      world.plan(world.now() + (settings.latency ?? 0) * (index + 1), () => {
        return status === "delivered" ? deliver(record.id) : progress(record.id, status, reason);
      });
    });
  }

  const talkOf = ({ number, chat }) => state.chats.get(`${number}/${chat}`);

  /** To a phone that is on; one that is off gets it later. */
  async function deliver(id) {
    const record = state.byId.get(id);
    if (record && talkOf(record).phoneOn) await progress(id, "delivered");
  }

  /** A phone that is turned on gets what has waited for it. */
  async function turnPhone({ number, chat }, on) {
    await world.record({ fact: "phone", number, chat, on, at: world.now() });
    const waits = (each) => each.direction === "out" && each.number === number && each.chat === chat && each.status === "sent";
    if (on) for (const { id } of state.messages.filter(waits)) await deliver(id);
  }

  /** Brings a message to a status, through those before it, and tells of each. */
  async function progress(id, wanted, { code = 131026, details, participant } = {}) {
    const record = state.byId.get(id);
    if (!record) return;
    for (const status of steps(record, wanted)) {
      const at = world.now();
      const errors = status === "failed" ? [metaReason(code, details)] : [];
      await world.record({ fact: "status", id, status, at, errors });
      const talk = talkOf(record);
      const told = participants(talk, status, participant);
      await postman.post("status", id, statusPayload(record, { status, at, errors }, talk, told));
    }
  }

  return { follow, progress, turnPhone };
}

/** In a group it is told once that a message was sent, and of each member that it has come, or was read. */
function participants({ kind, participants: members }, status, participant) {
  if (kind !== "group" || status === "sent" || status === "failed") return undefined;
  if (participant !== undefined) return [participant];
  return members.length > 0 ? members : undefined;
}
