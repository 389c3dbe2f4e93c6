// The developer's side: a server that hears the webhooks, and looks at each signature.

import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { after } from "node:test";

import { PATIENCE_MS } from "./browser.js";

const SECRET = "the app's secret";

/** Gives { args, message, status, unsigned }: the two resolve to the first that fits, of those that came and that will. */
export async function hearWebhooks() {
  const heard = [];
  const unsigned = [];
  const waiting = new Set();
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const right = `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
    if (incoming.headers["x-hub-signature-256"] !== right) unsigned.push(body.toString());
    heard.push(JSON.parse(body).entry[0].changes[0].value);
    outgoing.end("ok");
    for (const look of waiting) look();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const first = (kind, fits) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No webhook has come with a fitting one of its ${kind}.`)), PATIENCE_MS);
      const look = () => {
        const found = heard.flatMap((value) => value[kind] ?? []).find(fits);
        if (!found) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  return {
    args: ["--webhook", `http://127.0.0.1:${server.address().port}/`, "--app-secret", SECRET],
    message: (fits) => first("messages", fits),
    status: (fits) => first("statuses", fits),
    unsigned,
    get count() {
      return heard.length;
    },
  };
}
