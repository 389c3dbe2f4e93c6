// How far a message has come. Nothing goes back: what was read stays read.

export const STATUSES = ["accepted", "sent", "delivered", "read", "played", "failed"];

const RANK = { accepted: 0, sent: 1, delivered: 2, read: 3, played: 4 };

/** The statuses that lie between where a message is and where it shall be, that one included. */
export function steps(message, wanted) {
  if (wanted === "failed") return message.status === "failed" || RANK[message.status] >= RANK.delivered ? [] : ["failed"];
  if (message.status === "failed") return [];
  const furthest = STATUSES.filter((status) => RANK[status] > RANK[message.status] && RANK[status] <= RANK[wanted]);
  // A voice message is played once it was read; nobody is told of a reaction that it arrived.
  return message.message.type === "reaction" ? furthest.filter((status) => status === "sent") : furthest;
}
