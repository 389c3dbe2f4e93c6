// POST /api/messages: the message comes in as JSON, with a name for the attempt in a header.

import { checkMessage, createClient, isInvalidMessageError, isSendError, type Issue, type Message } from "wamid";

import { ATTEMPT, NOT_FOR_THE_PAGE, type NotAccepted, type Refused, type SendAnswer } from "../shared/answers";
import { parse } from "./body";
import type { Env } from "./env";
import type { Session } from "./session";
import type { Rate } from "./state/pace";

/** What one session may send, and what all of them together may. */
const SESSION: Rate = { burst: 30, everySeconds: 2 };
const EVERYONE: Rate = { burst: 120, everySeconds: 0.5 };

export async function send(text: string, request: Request, session: Session, env: Env): Promise<Response> {
  const name = request.headers.get(ATTEMPT) ?? "";
  if (!/^[\w-]{16,64}$/.test(name)) return respond({ outcome: "refused", error: "bad_request" });

  // The page has checked it, too. But whoever has a session can post without the page.
  const checked = checkMessage(parse(text));
  const issues = checked.ok ? foreign(checked.message) : checked.issues;
  if (!checked.ok || issues.length > 0) return respond({ outcome: "refused", error: "invalid_message", issues });

  const waitMs = await pace(session, env);
  if (waitMs > 0) return respond({ outcome: "refused", error: "too_many", retryAfterMs: waitMs });

  const attempt = env.ATTEMPTS.get(env.ATTEMPTS.idFromName(name));
  const begun = await attempt.begin(await digestOf(text));
  if (!begun.first) {
    if (!begun.same) return respond({ outcome: "refused", error: "key_used" });
    return respond(begun.answer ?? IN_BETWEEN);
  }
  const answer = await post(checked.message, session, env);
  await attempt.finish(answer);
  return respond(answer);
}

async function post(message: Message, session: Session, env: Env): Promise<SendAnswer> {
  const what = "type" in message ? message.type : "read";
  try {
    const whatsapp = createClient({
      phoneNumberId: env.PHONE_NUMBER_ID,
      apiKey: env.KAPSO_API_KEY,
      baseUrl: env.WAMID_BASE_URL || undefined,
      // Two requests and 20 seconds at most: somebody is waiting.
      retry: { preset: "edge" },
      // If the answer gets lost, the status webhooks tell by this what became of the message.
      correlate: true,
    });
    const { id, status, correlationId } = await whatsapp.send(message);
    console.log(JSON.stringify({ session: session.id, what, outcome: "accepted", id, correlationId }));
    return { outcome: "accepted", id, ...(status && { status }) };
  } catch (error) {
    // Errors of the package hold no key, no recipient and nothing of the message: they can go into the log as they are.
    console.error(JSON.stringify({ session: session.id, what, error }));
    if (isSendError(error)) {
      const { outcome, reason, advice, hint, code, retryAfterMs } = error;
      return { outcome, reason, advice, hint, ...(code !== undefined && { code }), ...(retryAfterMs !== undefined && { retryAfterMs }) };
    }
    if (isInvalidMessageError(error)) return { outcome: "refused", error: "invalid_message", issues: error.issues };
    return { outcome: "refused", error: "misconfigured" };
  }
}

async function pace(session: Session, env: Env): Promise<number> {
  const take = (name: string, rate: Rate) => env.PACE.get(env.PACE.idFromName(name)).take(rate);
  return (await take(`session ${session.id}`, SESSION)) || (await take("everyone", EVERYONE));
}

/** Kapso lets a message name an account; from here it goes out by ours alone. */
function foreign(message: Message): Issue[] {
  return NOT_FOR_THE_PAGE.filter((member) => member in message).map((member) => ({
    code: "unexpected",
    severity: "error",
    rule: `${"type" in message ? message.type : "read"}.${member}.unexpected` as Issue["rule"],
    path: [member],
    message: `\`${member}\` does not belong here: this panel sends by its own account. Leave it out.`,
  }));
}

/** A Worker began to send it and said no more: nobody knows. */
const IN_BETWEEN: NotAccepted = {
  outcome: "unknown",
  reason: "in_progress",
  advice: "reconcile",
  hint: "This attempt began before and has not said how it ended. Look whether the message arrived.",
};

const STATUS: { [error in Refused["error"]]: number } = {
  invalid_message: 422, signed_out: 401, too_many: 429, key_used: 409, bad_request: 400, misconfigured: 500,
};

function respond(answer: SendAnswer): Response {
  const status = answer.outcome === "refused" ? STATUS[answer.error] : { accepted: 200, not_sent: 502, unknown: 504 }[answer.outcome];
  return Response.json(answer, { status });
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
