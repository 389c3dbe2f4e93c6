// `wamid sandbox`: the sandbox's handler behind Node's http server, with the clock's timer, the page, and a file to remember.

import { parseArgs } from "node:util";

import { createClient } from "wamid";
import { createSandbox } from "wamid/sandbox";

import { readDefinitions } from "./definitions.js";
import { pageFiles } from "./sandbox/files.js";
import { openJournal } from "./sandbox/journal.js";
import { listen } from "./sandbox/server.js";

/** A webhook is answered within so many seconds, or counts as not answered. */
const WEBHOOK_SECONDS = 10;

/** Between accepted, sent and delivered: for ticks to be seen. */
const LATENCY_MS = 300;

const OPTIONS = {
  port: { type: "string", default: "3000" },
  "phone-number-id": { type: "string", multiple: true },
  "api-key": { type: "string" },
  "access-token": { type: "string" },
  webhook: { type: "string" },
  "app-secret": { type: "string" },
  "verify-token": { type: "string" },
  window: { type: "boolean" },
  mps: { type: "string" },
  pair: { type: "boolean" },
  templates: { type: "string", multiple: true },
  group: { type: "string", multiple: true },
  data: { type: "string" },
};

/** As they are where a shell's variable is not set. */
const NEVER_EMPTY = ["api-key", "access-token", "app-secret", "data"];

/** Resolves when the server has closed. */
export async function sandbox(args) {
  const { values } = parseArgs({ args, options: OPTIONS });
  for (const name of NEVER_EMPTY) if (values[name] === "") throw new Error(`--${name} is empty`);
  const port = numberOf(values, "port", 0, 65535);
  const options = optionsOf(values);
  const journal = values.data === undefined ? undefined : await openJournal(values.data);
  const timer = createTimer(() => box.advance());
  const box = createSandbox({ ...options, latency: LATENCY_MS, wake: (ms) => timer.set(ms), journal });
  const server = await listen(box.fetch, await pageFiles(), port);
  console.log(`wamid sandbox: http://127.0.0.1:${server.address().port}`);
  await stopped(server);
  timer.stop();
  await journal?.close();
  return 0;
}

function optionsOf(values) {
  return {
    phoneNumberId: numbersOf(values["phone-number-id"]),
    apiKey: values["api-key"],
    accessToken: values["access-token"],
    webhook: { ...webhookOf(values), fetch: (request) => fetch(request, { signal: AbortSignal.timeout(WEBHOOK_SECONDS * 1000) }) },
    window: values.window,
    mps: numberOf(values, "mps", 1, 100_000),
    pair: values.pair,
    templates: values.templates && readDefinitions(values.templates),
    groups: values.group && groupsOf(values.group),
  };
}

function numberOf(values, name, least, most) {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new Error(`--${name} takes a number from ${least} to ${most}`);
}

/** They have to be ids that the package sends from. */
function numbersOf(ids) {
  for (const phoneNumberId of ids ?? []) {
    try {
      createClient({ phoneNumberId, apiKey: "any" });
    } catch {
      throw new Error("--phone-number-id takes the id that Meta gave the number: digits");
    }
  }
  return ids;
}

function webhookOf({ webhook, "app-secret": appSecret, "verify-token": verifyToken }) {
  if (webhook === undefined) {
    if (appSecret ?? verifyToken) throw new Error("--app-secret and --verify-token go with --webhook URL");
    return {};
  }
  if (!/^https?:\/\//.test(webhook) || !URL.canParse(webhook)) throw new Error("--webhook takes an http or https URL");
  return { url: webhook, appSecret, verifyToken };
}

/** `ID=NUMBER,NUMBER`; an id may end with equals signs. */
function groupsOf(words) {
  const groups = words.map((word) => {
    const [, id, numbers] = /^(.+)=((?:\+?\d+(?:,\+?\d+)*)?)$/.exec(word) ?? [];
    if (id === undefined) throw new Error("--group takes the group's id and its members: ID=NUMBER,NUMBER");
    return [id, numbers.split(",").filter(Boolean)];
  });
  return Object.fromEntries(groups);
}

/** One timer, for whatever is due first. */
function createTimer(run) {
  let timer;
  let due = Infinity;
  return {
    set(ms) {
      const at = Date.now() + ms;
      if (at >= due) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(() => {
        due = Infinity;
        run().catch((error) => console.error(`wamid sandbox: ${error.message}`));
      }, Math.min(ms, 2 ** 31 - 1));
    },
    stop: () => clearTimeout(timer),
  };
}

function stopped(server) {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(resolve);
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
