// Reads the body and judges it with the library's own check: no second validator exists.

import { checkMessage } from "wamid";

import { json, metaError } from "./envelope.js";
import { refusal } from "./refusal.js";

/** More than any message takes. */
const MOST_BYTES = 1024 * 1024;

/** Resolves to `{ body }`, or to `{ refused }` with the answer that says why. */
export async function read(request, call) {
  const text = await request.text();
  if (text.length > MOST_BYTES) return { refused: metaError(100, { status: 413, title: "Request body is too large" }) };
  const body = parse(request, text);
  if (body?.messaging_product !== "whatsapp") return { refused: noProduct(call) };
  const checked = checkMessage(body);
  // Where it is not known what Meta would answer, the sandbox does not make it up.
  const first = checked.ok ? undefined : checked.issues.find((issue) => issue.metaCode > 0);
  return first ? { refused: refusal(first) } : { body };
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
  const message = "(#100) The parameter messaging_product is required.";
  if (service === "meta") return metaError(100, { title: "The parameter messaging_product is required." });
  return json(400, { error: { message, type: "MessageError", code: 400, error_subcode: 1001 } });
}
