// No error, its JSON, its text, its stack or its cause holds the key, the token, the recipient or the text.

import { rejected, thrown } from "./caught.js";
import { PHONE_NUMBER_ID } from "./samples.js";

const KEY = "kapso_0123456789abcdefSECRET";
const TOKEN = "EAAGm0PX4ZCpsBAHushHushHush";
const TO = "+4915112345678";
const DIGITS = "4915112345678";
const [SPACED, PUNCTUATED] = ["49 1511 2345678", "+49 (1511) 234-56.78"];
const BODY = "Your code is 424242, Annabel";
const TENANT = "tenant-cookie-value";

const message = { to: TO, type: "text", text: { body: BODY } };

/** A server, or a runtime, that repeats everything it was told. */
const ECHO = `quoting ${KEY} Bearer ${TOKEN} ${TO} ${DIGITS} ${SPACED} ${PUNCTUATED} ${BODY} ${TENANT} access_token=${TOKEN} https://x.example/?sig=${KEY}`;

/** All that a log, a serialiser or a crash reporter would find on an error. */
function everything(error, seen = new Set()) {
  if (Object(error) !== error) return String(error);
  if (seen.has(error)) return "";
  seen.add(error);
  const own = Reflect.ownKeys(error).map((key) => `${String(key)} ${everything(error[key], seen)}`);
  const json = typeof error.toJSON === "function" ? JSON.stringify(error) : "";
  const text = error instanceof Error ? `${error} ${error.stack} ${error.message}` : "";
  return [...own, json, text].join(" ");
}

function findNothing(assert, error, credential = {}) {
  const found = everything(error);
  for (const secret of [TO, DIGITS, SPACED, PUNCTUATED.slice(1), BODY, "424242", TENANT, ...Object.values(credential)]) {
    assert.ok(!found.includes(secret), `found ${secret} in ${found}`);
  }
}

const failing = (cause) => () => Promise.reject(new TypeError(`fetch failed: ${ECHO}`, { cause }));

const FETCHES = {
  "an answer that repeats it all": async () =>
    Response.json({ error: { message: ECHO, code: 100, error_data: { details: ECHO }, fbtrace_id: "AbC" } }, { status: 400 }),
  "a page that repeats it all": async () => new Response(`<html>${ECHO}</html>`, { status: 502 }),
  "Kapso's flat error that repeats it all": async () => Response.json({ error: ECHO, message: ECHO, code: "odd" }, { status: 422 }),
  "a code and a trace id that repeat it": async () => Response.json({ error: { code: KEY, fbtrace_id: TOKEN } }, { status: 400 }),
  "Kapso's code that repeats it": async () => Response.json({ error: "x", code: KEY }, { status: 400 }),
  "a 200 that repeats it all": async () => new Response(ECHO),
  "a transport error that quotes it all": failing(Object.assign(new Error(ECHO), { code: "ECONNRESET" })),
  "an aggregate of errors that quote it all": failing(new AggregateError([new Error(ECHO)], ECHO)),
  "a header error that quotes the header": failing(undefined),
  "a text that is thrown": () => Promise.reject(ECHO),
};

const CREDENTIALS = { "a Kapso key": { apiKey: KEY }, "a Meta token": { accessToken: TOKEN } };

export const secrets = [
  ...Object.entries(FETCHES).flatMap(([what, fetch]) =>
    Object.entries(CREDENTIALS).map(([whose, credential]) => ({
      name: `${what} tells nothing, with ${whose}`,
      async run({ wamid, assert }) {
        const attempts = [];
        const retry = { onAttempt: (attempt) => attempts.push(attempt), sleep: async () => {} };
        const options = { phoneNumberId: PHONE_NUMBER_ID, headers: { cookie: TENANT }, fetch, retry, ...credential };
        const error = await rejected(wamid.sendMessage(message, options));
        assert.equal(wamid.isSendError(error), true);
        findNothing(assert, error, credential);
        assert.ok(attempts.length > 0);
        findNothing(assert, attempts, credential);
      },
    })),
  ),
  {
    name: "an answer that is cut in the middle of a secret tells nothing",
    async run({ wamid, assert }) {
      for (let padding = 440; padding < 520; padding++) {
        const details = `${"é ".repeat(padding / 3)}${" ".repeat(padding % 3)}${KEY} ${BODY}`;
        const fetch = async () => Response.json({ error: { code: 100, error_data: { details } } }, { status: 400 });
        const error = await rejected(wamid.sendMessage(message, { phoneNumberId: PHONE_NUMBER_ID, apiKey: KEY, fetch }));
        findNothing(assert, error);
        assert.ok(!everything(error).includes(KEY.slice(0, 6)), error.details);
      }
    },
  },
  {
    name: "a wrong message tells nothing of what it held",
    run({ wamid, assert }) {
      const wrong = { to: `${TO}x`, type: BODY, text: { body: BODY, preview_url: BODY }, recipient_type: KEY };
      const error = thrown(() => wamid.buildMessage(wrong));
      assert.ok(error.issues.length >= 4);
      findNothing(assert, error, { KEY });
    },
  },
  {
    name: "wrong options tell nothing of what they held",
    async run({ wamid, assert }) {
      for (const wrong of [
        { apiKey: `${KEY}\n` },
        { accessToken: `${TOKEN}\u0000` },
        { apiKey: KEY, accessToken: TOKEN },
        { apiKey: KEY, phoneNumberId: TO },
        { apiKey: KEY, baseUrl: `http://${TOKEN}.example` },
        { apiKey: KEY, baseUrl: `https://${TOKEN}@example.com` },
        { apiKey: KEY, headers: { authorization: TOKEN } },
        { apiKey: KEY, headers: { "x-bad": `${TENANT}\n` } },
      ]) {
        const error = await rejected(wamid.sendMessage(message, { phoneNumberId: PHONE_NUMBER_ID, ...wrong }));
        assert.equal(wamid.isConfigError(error), true);
        findNothing(assert, error, { KEY, TOKEN });
      }
    },
  },
  {
    name: "a client shows nothing of its options",
    run({ wamid, assert }) {
      const client = wamid.createClient({ phoneNumberId: PHONE_NUMBER_ID, apiKey: KEY });
      findNothing(assert, client, { KEY });
      assert.deepEqual(Reflect.ownKeys(client), ["send", "markRead"]);
    },
  },
  {
    name: "credentials of others are known by their look",
    async run({ wamid, assert }) {
      const theirs = "access_token=abcdef Authorization: Bearer abc.def https://x.example/a?sig=abcdef EAAabcdefghijklmnopqrstuv";
      for (const fetch of [
        async () => Response.json({ error: { code: 100, message: theirs, error_data: { details: theirs } } }, { status: 400 }),
        () => Promise.reject(new TypeError(theirs)),
      ]) {
        const error = await rejected(wamid.sendMessage(message, { phoneNumberId: PHONE_NUMBER_ID, apiKey: KEY, fetch }));
        for (const secret of ["abcdef", "abc.def"]) assert.ok(!everything(error).includes(secret), everything(error));
      }
    },
  },
  {
    name: "thousands of digits are no phone number, and are found as they are",
    async run({ wamid, assert }) {
      const body = "0".repeat(4096);
      // Nearly the same, again and again: looked for as a phone number, that takes seconds.
      const details = `${`${body.slice(2)}1`.repeat(13)}${body}`;
      const fetch = async () => Response.json({ error: { code: 100, message: body, error_data: { details } } }, { status: 400 });
      const error = await rejected(wamid.sendMessage({ ...message, text: { body } }, { phoneNumberId: PHONE_NUMBER_ID, apiKey: KEY, fetch }));
      assert.equal(error.code, 100);
      assert.ok(!everything(error).includes(body));
    },
  },
  {
    name: "what explains an error is kept",
    async run({ wamid, assert }) {
      const details = "template name (order_update) does not exist in en_US";
      const fetch = async () => Response.json({ error: { message: "(#132001) T", code: 132001, error_data: { details } } }, { status: 404 });
      const error = await rejected(wamid.sendMessage(message, { phoneNumberId: PHONE_NUMBER_ID, apiKey: KEY, fetch }));
      assert.equal(error.details, details);
    },
  },
];
