// Files: uploaded to a number, asked for and deleted by their id.

import { MOST_MEDIA_BYTES } from "../size.js";
import { json, metaError } from "./envelope.js";

/** `POST /{phone_number_id}/media`: a form with the file and its type. */
export async function upload(world, request) {
  const form = await request.formData().catch(() => undefined);
  if (form?.get("messaging_product") !== "whatsapp") {
    return metaError(100, { title: "The parameter messaging_product is required." });
  }
  const file = form.get("file");
  if (!(file instanceof Blob)) return metaError(100, { title: "The parameter file is required." });
  if (file.size > MOST_MEDIA_BYTES) return tooLarge();
  const type = String(form.get("type") || file.type);
  if (!isType(type)) return metaError(100, { title: "The parameter type is required.", details: "It has to be a MIME type." });
  const { id } = await keep(world, await file.arrayBuffer(), type, file.name);
  return json(200, { id });
}

/** It becomes a header, so it may be nothing else. */
export const isType = (text) => /^[\w.+-]+\/[\w.+-]+( *; *[\w.+-]+=[\w.+"-]+)*$/.test(text) && text.length <= 200;

/** The id of the first file; each next one's is one more. */
const FIRST_ID = 1_000_000_000_000_001;

/** Whether the id is that of a file, also of one that was deleted. */
export const wasUploaded = ({ state }, id) => Number(id) >= FIRST_ID && Number(id) < FIRST_ID + state.counts.media;

/** Keeps a file; resolves to what is known of it: { id, mime_type, sha256, file_size }. */
export async function keep(world, buffer, type, filename) {
  const bytes = new Uint8Array(buffer);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const id = String(FIRST_ID + world.state.counts.media);
  const file = { id, mime_type: type, sha256: base64(digest), file_size: bytes.length };
  await world.record({ fact: "media", ...file, ...(filename && { filename }), base64: base64(bytes) });
  return file;
}

/** `GET` and `DELETE` of `/{media_id}`. */
export async function node(world, request, id) {
  if (request.method === "DELETE") {
    await world.record({ fact: "media_deleted", id });
    return json(200, { success: true });
  }
  const { mime_type, sha256, file_size } = world.state.media.get(id);
  const url = `${new URL(request.url).origin}/_sandbox/media/${id}`;
  return json(200, { messaging_product: "whatsapp", url, mime_type, sha256, file_size, id });
}

/** The bytes themselves. Whatever they are, opened as a page they do nothing. */
export function download({ state }, id) {
  const file = state.media.get(id);
  if (!file) return undefined;
  const headers = {
    "content-type": file.mime_type,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  };
  return new Response(bytesOf(file.base64), { headers });
}

const tooLarge = () => metaError(131053, { details: `The file is larger than ${MOST_MEDIA_BYTES} bytes, the most that the sandbox keeps.` });

/** In pieces: a call takes only so many arguments. */
function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const bytesOf = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
