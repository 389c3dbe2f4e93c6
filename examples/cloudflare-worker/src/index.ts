// POST /orders: an order event of a shop comes in, a WhatsApp template message goes out.
//
//   202  accepted; `id` is what WhatsApp's webhooks will name
//   400  the event, or the message it makes, has mistakes: correct it, nothing was sent
//   502  certainly not sent; `advice` says whether trying again helps, and Retry-After from when on
//   409  it may have been sent: do not deliver this event again by yourself
//
// Answers hold nothing secret, and nothing of the customer that the shop did not just say itself.

import { checkMessage, createClient, isConfigError, isSendError, type Message, type SendError } from "wamid";

import { confirmation, orderFrom } from "./order";
import { isAuthorized } from "./secret";
import { ORDER_CONFIRMATION } from "./template";

interface Env {
  PHONE_NUMBER_ID: string;
  /** Secrets: `wrangler secret put` sets them. */
  KAPSO_API_KEY: string;
  ORDERS_SECRET: string;
  /** For the sandbox. */
  WAMID_BASE_URL?: string;
}

export default {
  fetch(request, env, context) {
    const answering = answer(request, env);
    // A shop that hangs up early does not stop a message halfway.
    context.waitUntil(answering);
    return answering;
  },
} satisfies ExportedHandler<Env>;

async function answer(request: Request, env: Env): Promise<Response> {
  if (new URL(request.url).pathname !== "/orders") return Response.json({ error: "not_found" }, { status: 404 });
  if (request.method !== "POST") {
    return Response.json({ error: "method_not_allowed" }, { status: 405, headers: { allow: "POST" } });
  }
  if (!(await isAuthorized(request, env.ORDERS_SECRET))) return Response.json({ error: "unauthorized" }, { status: 401 });

  const { order, problems } = orderFrom(await request.json().catch(() => undefined));
  if (!order) return Response.json({ error: "invalid_order", problems }, { status: 400 });

  const checked = checkMessage(confirmation(order), { definition: ORDER_CONFIRMATION });
  if (!checked.ok) {
    const problems = checked.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return Response.json({ error: "invalid_message", problems }, { status: 400 });
  }
  return send(checked.message, env);
}

async function send(message: Message, env: Env): Promise<Response> {
  try {
    const whatsapp = createClient({
      phoneNumberId: env.PHONE_NUMBER_ID,
      apiKey: env.KAPSO_API_KEY,
      baseUrl: env.WAMID_BASE_URL || undefined,
      // Two requests and 20 seconds at most: the shop is waiting.
      retry: { preset: "edge" },
      correlate: true,
    });
    const { id } = await whatsapp.send(message);
    return Response.json({ id }, { status: 202 });
  } catch (error) {
    // Errors of the package hold no key, no recipient and nothing of the message: they can go into the log as they are.
    console.error(JSON.stringify(error));
    if (isSendError(error)) return failed(error);
    if (isConfigError(error)) return Response.json({ error: "misconfigured" }, { status: 500 });
    throw error;
  }
}

function failed({ outcome, reason, advice, retryAfterMs, correlationId }: SendError): Response {
  // Status webhooks repeat the correlation id, if the message was sent after all.
  if (outcome === "unknown") return Response.json({ error: "unknown_outcome", reason, correlationId }, { status: 409 });
  const headers = retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
  return Response.json({ error: "not_sent", reason, advice }, { status: 502, headers });
}
