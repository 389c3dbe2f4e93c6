// Who may pass: path, method, credential, phone number. In the order in which the real ones look.

import { kapsoError, metaError, page } from "./envelope.js";

/** Gives the answer that turns a request away, or nothing. */
export function admit(request, call, door) {
  return call.service === "kapso" ? kapso(request, call, door) : meta(request, call, door);
}

function kapso(request, { phoneNumberId }, door) {
  if (phoneNumberId === undefined || request.method !== "POST") return page(404);
  if (!opens(request.headers.get("x-api-key"), door.apiKey, door.accessToken)) {
    return kapsoError(401, "Invalid or missing API key");
  }
  if (!known(phoneNumberId, door)) {
    return kapsoError(404, { message: "Phone number not found", type: "MessageError", code: 404 });
  }
  return undefined;
}

function meta(request, { phoneNumberId }, door) {
  if (phoneNumberId === undefined) return metaError(2500);
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return metaError(104);
  if (!opens(token, door.accessToken, door.apiKey)) return metaError(190, { title: "Invalid OAuth access token" });
  if (request.method !== "POST" || !known(phoneNumberId, door)) {
    const title =
      `Unsupported ${request.method.toLowerCase()} request. Object with ID '${phoneNumberId}' does not exist, ` +
      "cannot be loaded due to missing permissions, or does not support this operation.";
    return metaError(100, { title, type: "GraphMethodException", error_subcode: 33 });
  }
  return undefined;
}

/** Without any credential in the options, any opens; with one, only that one, at its own service. */
function opens(given, wanted, other) {
  if (wanted === undefined && other === undefined) return Boolean(given);
  return wanted !== undefined && given === wanted;
}

const known = (id, { phoneNumberId }) => phoneNumberId === undefined || [phoneNumberId].flat().includes(id);
