// POST /api/reminders: {"phone": "+15550101234", "name": "Ada", "time": "19:00"} becomes a WhatsApp template message.
//
//   202  accepted; `id` is what WhatsApp's webhooks will name
//   400  what is wrong with the reminder; nothing was sent
//   502  certainly not sent; `advice` says whether trying again helps, and Retry-After from when on
//   409  it may have been sent: do not post it again by yourself

import { after } from "next/server";
import { checkMessage, isConfigError, isSendError, type Message, type MessageInput, type TemplateDefinition } from "wamid";

import { isAuthorized } from "../../../lib/secret";
import { whatsapp } from "../../../lib/whatsapp";

export async function POST(request: Request): Promise<Response> {
  if (!isAuthorized(request, process.env.REMINDERS_SECRET)) return Response.json({ error: "unauthorized" }, { status: 401 });

  const event: unknown = await request.json().catch(() => undefined);
  const { phone, name, time } = (typeof event === "object" && event !== null ? event : {}) as Record<string, unknown>;
  // The check knows what a message may hold, so it is also the check of the event.
  const checked = checkMessage(reminder(phone as string, name as string, time as string), { definition: TABLE_REMINDER });
  if (!checked.ok) {
    const problems = checked.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return Response.json({ error: "invalid_reminder", problems }, { status: 400 });
  }

  const sending = send(checked.message);
  // Who hangs up early does not stop a message halfway.
  after(() => sending.then(() => undefined));
  return sending;
}

/** The template as Meta keeps it: the message is held to it, too. */
const TABLE_REMINDER: TemplateDefinition = {
  name: "table_reminder",
  language: "en_US",
  status: "APPROVED",
  components: [{ type: "BODY", text: "Hello {{1}}, we expect you at {{2}}." }],
};

function reminder(to: string, name: string, time: string): MessageInput {
  return {
    to,
    type: "template",
    template: {
      name: "table_reminder",
      language: { code: "en_US" },
      components: [{ type: "body", parameters: [name, time].map((text) => ({ type: "text", text })) }],
    },
  };
}

async function send(message: Message): Promise<Response> {
  try {
    const { id } = await whatsapp().send(message);
    return Response.json({ id }, { status: 202 });
  } catch (error) {
    // Errors of the package hold no key, no recipient and nothing of the message: they can go into the log as they are.
    console.error(JSON.stringify(error));
    if (isConfigError(error)) return Response.json({ error: "misconfigured" }, { status: 500 });
    if (!isSendError(error)) return Response.json({ error: "internal" }, { status: 500 });
    const { outcome, reason, advice, retryAfterMs, correlationId } = error;
    // Status webhooks repeat the correlation id, if the message was sent after all.
    if (outcome === "unknown") return Response.json({ error: "unknown_outcome", reason, correlationId }, { status: 409 });
    const headers: HeadersInit = retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
    return Response.json({ error: "not_sent", reason, advice }, { status: 502, headers });
  }
}
