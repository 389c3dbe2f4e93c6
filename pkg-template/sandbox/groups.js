// The groups that a sandbox is told of: who is in them, and what is refused because of that.

import { metaError } from "./door/envelope.js";
import { Unable } from "./person/unable.js";

const digits = (number) => number.replace(/^\+/, "");

/** By their id, each with its members' numbers in digits; undefined if none were given, and then any will do. */
export function groupsIn(given) {
  if (given === undefined) return undefined;
  const isList = (members) => Array.isArray(members) && members.every((one) => typeof one === "string");
  const groups = Object.entries(given);
  if (!groups.every(([, members]) => isList(members))) {
    throw new TypeError("groups: each has to be a list of its members' numbers, under the group's id");
  }
  return new Map(groups.map(([id, members]) => [id, members.map(digits)]));
}

/** The answer to a message for a group that cannot get one, or nothing. */
export function refuseGroup({ settings: { groups } }, { recipient_type: type, to }) {
  if (groups === undefined || type !== "group") return undefined;
  if (!groups.has(to)) return metaError(131041, { details: "There is no such group, or this number is not in it." });
  if (groups.get(to).length === 0) return metaError(131020, { details: "Nobody else is in this group." });
  return undefined;
}

/** Throws if somebody cannot speak there. */
export function checkSpeaker({ settings: { groups } }, group, from) {
  if (groups === undefined) return;
  if (!groups.has(group)) throw new Unable(`There is no group ${group} here.`);
  if (!groups.get(group).includes(digits(from))) throw new Unable(`${from} is not in that group.`);
}
