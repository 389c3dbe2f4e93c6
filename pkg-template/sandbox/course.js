// What becomes of a message that was taken: sent, delivered, read, or failed; and the webhooks that tell of it.

import { metaReason } from "./door/envelope.js";
import { failsLater } from "./magic.js";
import { statusPayload } from "./webhook/payload.js";
import { steps } from "./state/status.js";

/** On the way to a phone, unless the message goes nowhere. */
const BY_ITSELF = ["sent", "delivered"];

export function createCourse(world, postman) {
  const { state, settings } = world;

  /** What comes by itself: each step as much later as `latency` says. */
  function follow({ id, chat, direction, status: at }) {
    if (direction !== "out" || !["accepted", "sent"].includes(at)) return;
    const code = failsLater(chat);
    const statuses = code === undefined ? BY_ITSELF : ["failed"];
    statuses.forEach((status, index) => {
      world.plan(world.now() + (settings.latency ?? 0) * (index + 1), () => progress(id, status, { code }));
    });
  }

  /** Brings a message to a status, through those before it, and tells of each. */
  async function progress(id, wanted, { code = 131026, participant } = {}) {
    const record = state.byId.get(id);
    if (!record) return;
    for (const status of steps(record, wanted)) {
      const at = world.now();
      const errors = status === "failed" ? [metaReason(code)] : [];
      await world.record({ fact: "status", id, status, at, errors });
      const talk = state.chats.get(`${record.number}/${record.chat}`);
      const told = participants(talk, status, participant);
      await postman.post("status", id, statusPayload(record, { status, at, errors }, talk, told));
    }
  }

  return { follow, progress };
}

/** In a group it is told once that a message was sent, and of each member that it has come, or was read. */
function participants({ kind, participants: members }, status, participant) {
  if (kind !== "group" || status === "sent" || status === "failed") return undefined;
  if (participant !== undefined) return [participant];
  return members.length > 0 ? members : undefined;
}
