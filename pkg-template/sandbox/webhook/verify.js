// The question that Meta asks a URL before it sends anything there.

import { ask } from "./deliver.js";

/** Resolves to { ok, status, answer, error }: right is 200 and the challenge, as it was sent. */
export async function verify({ settings: { webhook } }) {
  const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000));
  const url = new URL(webhook.url);
  const query = { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": webhook.verifyToken ?? "" };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const { status, answer, error } = await ask(webhook, url, { method: "GET" });
  const ok = status === 200 && answer === challenge;
  const why = ok || error ? error : `It should answer 200 with ${challenge}, and nothing else.`;
  return { ok, status, answer, error: why };
}
