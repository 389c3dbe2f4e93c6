// Sends a text, and says what became of it.
//
//   deno run --allow-env=PHONE_NUMBER_ID,KAPSO_API_KEY,META_ACCESS_TOKEN,WAMID_BASE_URL \
//     --allow-net=api.kapso.ai,graph.facebook.com send.ts TO TEXT
//
// It reads four variables and talks to two hosts; it needs no file and no other permission.
//
// Ends with 0 when it was accepted, 1 when it was certainly not sent, 2 when nobody can tell: who calls this from another
// program may send again after a 1, but not after a 2.

import { isConfigError, isInvalidMessageError, isSendError, sendMessage } from "wamid";

const ACCEPTED = 0;
const NOT_SENT = 1;
const UNKNOWN = 2;

// A variable that is set to nothing counts as not set.
const env = (name: string) => Deno.env.get(name) || undefined;

async function main([to, body, ...more]: string[]): Promise<number> {
  if (to === undefined || body === undefined || more.length > 0) {
    console.error('usage: deno task send TO TEXT, as in: deno task send +15550101234 "Your table is ready"');
    return NOT_SENT;
  }

  // Ctrl-C ends the request, and the error still says whether the message may have left.
  const stop = new AbortController();
  Deno.addSignalListener("SIGINT", () => stop.abort());

  try {
    const sent = await sendMessage(
      { to, type: "text", text: { body } },
      {
        phoneNumberId: env("PHONE_NUMBER_ID") ?? "", // refused by name when it is not set
        apiKey: env("KAPSO_API_KEY"),
        accessToken: env("META_ACCESS_TOKEN"),
        baseUrl: env("WAMID_BASE_URL"), // for the sandbox
        signal: stop.signal,
        correlate: true,
      },
    );
    console.log(`accepted: ${sent.id}`);
    return ACCEPTED;
  } catch (error) {
    return explain(error);
  }
}

/** Prints what happened and what to do; gives the exit code. */
function explain(error: unknown): number {
  if (isInvalidMessageError(error)) {
    console.error("not sent, correct the message:");
    for (const { path, message } of error.issues) console.error(`  ${path.join(".")}: ${message}`);
    return NOT_SENT;
  }
  if (isConfigError(error)) {
    console.error(`not sent, correct the environment: ${error.message}`);
    return NOT_SENT;
  }
  if (isSendError(error) && error.outcome === "not_sent") {
    console.error(`not sent (${error.reason}): ${error.hint}`);
    if (error.retryAfterMs) console.error(`  not before ${Math.ceil(error.retryAfterMs / 1000)} s from now`);
    return NOT_SENT;
  }
  if (isSendError(error)) {
    console.error(`may have been sent (${error.reason}): do not send it again before you know.`);
    console.error(`  if it was, status webhooks have biz_opaque_callback_data "${error.correlationId}"`);
    return UNKNOWN;
  }
  // Nothing that the package is known to throw, so nothing is known about the message either.
  console.error(error);
  return UNKNOWN;
}

Deno.exit(await main(Deno.args));
