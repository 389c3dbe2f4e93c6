// The sandbox's two doors, for somebody who does not use this library.

import { PHONE_NUMBER_ID, text } from "./samples.js";

export const META = `https://graph.facebook.com/v24.0/${PHONE_NUMBER_ID}/messages`;
export const KAPSO = `https://api.kapso.ai/meta/whatsapp/v24.0/${PHONE_NUMBER_ID}/messages`;

/** A message as it goes on the wire. */
export const wire = (wamid, input = text()) => wamid.serializeMessage(input);

/** Posts text, and gives { status, headers, body }. */
export async function post(box, url, headers, body) {
  const init = { method: "POST", headers: { "content-type": "application/json", ...headers }, body };
  const answer = await box.fetch(url, init);
  const content = await answer.text();
  return { status: answer.status, headers: answer.headers, body: content.startsWith("{") ? JSON.parse(content) : content };
}

export const meta = (box, body, token = "token") => post(box, META, { authorization: `Bearer ${token}` }, body);
export const kapso = (box, body, key = "key") => post(box, KAPSO, { "x-api-key": key }, body);
