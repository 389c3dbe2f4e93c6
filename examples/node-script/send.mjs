// Sends a text, and says what became of it.
//
//   node send.mjs TO TEXT
//
// Ends with 0 when it was accepted, 1 when it was certainly not sent, 2 when nobody can tell: who calls this from another
// program may send again after a 1, but not after a 2.

import { isConfigError, isInvalidMessageError, isSendError, sendMessage } from "wamid";

const ACCEPTED = 0;
const NOT_SENT = 1;
const UNKNOWN = 2;

// A variable that is set to nothing counts as not set.
const env = (name) => process.env[name] || undefined;

async function main([to, body, ...more]) {
  if (body === undefined || more.length > 0) {
    console.error('usage: node send.mjs TO TEXT, as in: node send.mjs +15550101234 "Your table is ready"');
    return NOT_SENT;
  }

  // Ctrl-C ends the request, and the error still says whether the message may have left.
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());

  try {
    const sent = await sendMessage(
      { to, type: "text", text: { body } },
      {
        phoneNumberId: env("PHONE_NUMBER_ID"),
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
function explain(error) {
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

process.exitCode = await main(process.argv.slice(2));
