// POST /messages: takes a message as WhatsApp does, from services of yours, and sends it from your number.
//
// `messageSchema` is a Standard Schema, so Hono's validator takes it as it is: what reaches a handler is right, and typed.

import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { createClient, isConfigError, isSendError, messageSchema, type Client } from "wamid";

interface Env {
  PHONE_NUMBER_ID: string;
  /** Secrets: `wrangler secret put` sets them. */
  KAPSO_API_KEY: string;
  API_TOKEN: string;
  /** For the sandbox. */
  WAMID_BASE_URL?: string;
}

type App = { Bindings: Env; Variables: { whatsapp: Client } };

/** Two requests and 20 seconds at most: somebody is waiting. */
const whatsapp = createMiddleware<App>(async (c, next) => {
  const { PHONE_NUMBER_ID, KAPSO_API_KEY, WAMID_BASE_URL } = c.env;
  const retry = { preset: "edge" } as const;
  c.set("whatsapp", createClient({ phoneNumberId: PHONE_NUMBER_ID, apiKey: KAPSO_API_KEY, baseUrl: WAMID_BASE_URL || undefined, retry, correlate: true }));
  await next();
});

/** A token that nobody set lets nobody in. */
const services = bearerAuth({ verifyToken: (token, c) => tokensMatch(token, (c.env as Env).API_TOKEN) });

const message = sValidator("json", messageSchema, (result, c) => {
  if (result.success) return;
  const problems = result.error.map(({ path = [], message }) => ({ path: path.join("."), message }));
  return c.json({ error: "invalid_message", problems }, 400);
});

const app = new Hono<App>();

app.post("/messages", services, bodyLimit({ maxSize: 256 * 1024 }), message, whatsapp, async (c) => {
  const { id } = await c.var.whatsapp.send(c.req.valid("json"));
  return c.json({ id }, 202);
});

app.onError((error, c) => {
  // Hono's own refusals, such as a wrong token or a body that is no JSON, are answers already.
  if ("getResponse" in error) return error.getResponse();
  // Errors of the package hold no key, no recipient and nothing of the message: they can go into the log as they are.
  console.error(JSON.stringify(error));
  if (isConfigError(error)) return c.json({ error: "misconfigured" }, 500);
  if (!isSendError(error)) return c.json({ error: "internal" }, 500);
  const { outcome, reason, advice, retryAfterMs, correlationId } = error;
  // Status webhooks repeat the correlation id, if the message was sent after all.
  if (outcome === "unknown") return c.json({ error: "unknown_outcome", reason, correlationId }, 409);
  if (retryAfterMs !== undefined) c.header("retry-after", String(Math.ceil(retryAfterMs / 1000)));
  return c.json({ error: "not_sent", reason, advice }, 502);
});

export default app;

/** How long this takes tells nothing about the token. */
async function tokensMatch(given: string, wanted: string): Promise<boolean> {
  if (!wanted) return false;
  const [a, b] = await Promise.all([given, wanted].map((text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
  return crypto.subtle.timingSafeEqual(a!, b!);
}
