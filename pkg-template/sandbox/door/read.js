// Reads the body and judges it with the library's own check: no second validator exists.

import { checkMessage } from "wamid";

import { MOST_MESSAGE_BYTES } from "../size.js";
import { heldAgainst } from "../templates/given.js";
import { kapsoMessageError, metaError } from "./envelope.js";
import { refusal } from "./refusal.js";

/** Gives `{ body, warnings }`; or `{ refused, body, issues, warnings }`, with the answer that says why. */
export function read(request, text, call, world) {
  if (text.length > MOST_MESSAGE_BYTES) return { refused: metaError(100, { status: 413, title: "Request body is too large" }) };
  const body = parse(request, text);
  if (body?.messaging_product !== "whatsapp") return { refused: noProduct(call), body };
  if (call.marketing && body.type !== "template") return { refused: metaError(131055), body };
  const { ok, issues = [], warnings } = checkMessage(body, heldAgainst(world, body, call));
  // Where it is not known what Meta would answer, the sandbox does not make it up.
  const first = ok ? undefined : issues.find((issue) => issue.metaCode > 0);
  return { refused: first && refusal(first), body, issues, warnings };
}

/** A body under another content type is not read as JSON: `fetch` says text/plain if nobody says otherwise. */
function parse(request, text) {
  const type = request.headers.get("content-type") ?? "json";
  if (!/json/i.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** We fill it in; the services do not. */
function noProduct({ service }) {
  if (service === "meta") return metaError(100, { title: "The parameter messaging_product is required." });
  return kapsoMessageError(400, "(#100) The parameter messaging_product is required.", 400, { error_subcode: 1001 });
}
