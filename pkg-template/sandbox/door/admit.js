// Who may pass: path, credential, node, method. In the order in which the real ones look.

import { isAccount, isKnown } from "../numbers.js";
import { kapsoError, metaError, page } from "./envelope.js";
import { wasUploaded } from "./media.js";

/** Gives the answer that turns a request away, or nothing. */
export function admit(request, call, world) {
  return call.service === "kapso" ? kapso(request, call, world) : meta(request, call, world);
}

function kapso(request, call, world) {
  if (call.id === undefined || !takes(request, call)) return page(404);
  const { apiKey, accessToken } = world.settings;
  if (!opens(request.headers.get("x-api-key"), apiKey, accessToken)) return kapsoError(401, "Invalid or missing API key");
  if (exists(call, world)) return undefined;
  return kapsoError(404, { message: "Phone number not found", type: "MessageError", code: 404 });
}

function meta(request, call, world) {
  if (call.id === undefined) return metaError(2500);
  const { apiKey, accessToken } = world.settings;
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return metaError(104, { message: "An access token is required to request this resource." });
  if (!opens(token, accessToken, apiKey)) return metaError(190, { title: "Invalid OAuth access token" });
  if (takes(request, call) && exists(call, world)) return undefined;
  const title =
    `Unsupported ${request.method.toLowerCase()} request. Object with ID '${call.id}' does not exist, ` +
    "cannot be loaded due to missing permissions, or does not support this operation.";
  return metaError(100, { title, type: "GraphMethodException", error_subcode: 33 });
}

/** Without any credential in the options, any opens; with one, only that one, at its own service. */
function opens(given, wanted, other) {
  if (wanted === undefined && other === undefined) return Boolean(given);
  return wanted !== undefined && given === wanted;
}

const METHODS = { messages: ["POST"], media: ["POST"], message_templates: ["GET"], node: ["GET", "DELETE"] };

const takes = ({ method }, { edge = "node" }) => METHODS[edge].includes(method);

/** A node is a file that was uploaded, or a number; only files can be deleted, which is looked at there. */
function exists({ id, edge }, world) {
  if (edge === "message_templates") return isAccount(world, id);
  if (edge === undefined && wasUploaded(world, id)) return world.state.media.has(id);
  return isKnown(world, id);
}
