// Sending, and what may come of it, as an editor sees it.

import {
  createClient,
  isConfigError,
  isInvalidMessageError,
  isSendError,
  SendError,
  sendMessage,
  type Client,
  type MessageInput,
  type SendOptions,
  type Sent,
} from "wamid";

declare const message: MessageInput;

const kapso: SendOptions = { phoneNumberId: "106540352242922", apiKey: "k" };
const meta: SendOptions = { phoneNumberId: "106540352242922", accessToken: "t", apiVersion: "v24.0" };
const own: SendOptions = { phoneNumberId: "106540352242922", baseUrl: new URL("https://example.com") };
// The environment may lack it: that is a ConfigError at run time, not an error of the compiler.
const fromEnvironment: SendOptions = { phoneNumberId: "1", apiKey: undefined as string | undefined };

const client: Client = createClient({ ...kapso, fetch: globalThis.fetch, signal: AbortSignal.timeout(1000) });
const sent: Promise<Sent> = client.send(message, { signal: AbortSignal.timeout(10), retry: { attemptTimeoutMs: 5000 } });
const read: Promise<void> = client.markRead("wamid.X", { typing: true });

const often: SendOptions = { ...kapso, retry: "at-least-once", correlate: true };
const bulk: SendOptions = { ...kapso, retry: { preset: "bulk", onAttempt: ({ n, fbtraceId }) => console.log(n, fbtraceId) } };
const sure: SendOptions = {
  ...kapso,
  retry: {
    mode: "verified",
    async reconcile({ correlationId, error, signal, startedAt }) {
      const found: string | undefined = await lookFor(correlationId, startedAt, signal);
      return found ? { outcome: "sent", messageId: found } : { outcome: error.attempts.length > 1 ? "unknown" : "not_sent" };
    },
  },
};
declare function lookFor(id: string | undefined, since: Date, signal: AbortSignal): Promise<string | undefined>;

// @ts-expect-error: there is no such mode
const wrongMode: SendOptions = { ...kapso, retry: "always" };

// @ts-expect-error: who finds out?
const unverified: SendOptions = { ...kapso, retry: { mode: "verified" } };

// @ts-expect-error: the same
const unverifiedToo: SendOptions = { ...kapso, retry: "verified" };

async function outcomes(): Promise<string> {
  try {
    const { id, contacts, status, response } = await sendMessage(message, meta);
    const known: "accepted" | "held_for_quality_assessment" | "paused" | (string & {}) | undefined = status;
    return `${id} ${contacts[0]?.waId} ${known} ${response.messages?.[0]?.id}`;
  } catch (error) {
    if (isInvalidMessageError(error)) return error.issues.map(({ message }) => message).join();
    if (isConfigError(error)) return error.option;
    if (isSendError(error)) {
      const outcome: "not_sent" | "unknown" = error.outcome;
      // @ts-expect-error: what was accepted is no error
      if (error.outcome === "accepted") return "";
      return `${outcome} ${error.kind} ${error.attempts[0]?.ms}`;
    }
    throw error;
  }
}

// For tests of one's own error handling.
const made: SendError = new SendError({
  kind: "window",
  reason: "window_closed",
  outcome: "not_sent",
  advice: "fix",
  scope: "recipient",
  source: "meta",
  hint: "Send a template.",
  attempts: [],
});
const name: "SendError" = made.name;

// @ts-expect-error: the id of a number is a string: numbers of that length lose digits
const numeric: SendOptions = { phoneNumberId: 106540352242922, apiKey: "k" };

// @ts-expect-error: from which number?
const fromNowhere: SendOptions = { apiKey: "k" };

// @ts-expect-error: options are needed
sendMessage(message);

// @ts-expect-error: a message is
client.send();

export const used = [own, often, bulk, sure, wrongMode, unverified, unverifiedToo, fromEnvironment, sent, read, outcomes, name, numeric, fromNowhere];
