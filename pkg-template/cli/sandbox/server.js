// Node's http server around a handler of requests: for this machine alone, and patient with nobody.

import { createServer } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { mostBytes } from "../../sandbox/size.js";
import { pageAnswer } from "./files.js";
import { allowance, preflight } from "./neighbours.js";
import { lengthen, limits } from "./patience.js";

/** What all requests that are under way may hold together. */
const MOST_BYTES_AT_ONCE = 256 * 1024 * 1024;

/** Names of this machine. A page that made its own name point here still says its name. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Resolves when it listens. */
export async function listen(fetch, files, port) {
  const held = { bytes: 0 };
  const server = createServer(limits, (incoming, outgoing) => serve(fetch, files, held, incoming, outgoing));
  server.maxHeadersCount = 100;
  lengthen(server);
  // Loopback only: it takes any key and shows every message.
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(error.code === "EADDRINUSE" ? new Error(taken(port)) : error));
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

const taken = (port) => `port ${port} is taken: give another with --port, or 0 for any that is free`;

async function serve(fetch, files, held, incoming, outgoing) {
  try {
    const { method, url, headers } = incoming;
    if (!LOOPBACK.test(headers.host ?? "")) return refuse(outgoing, 403, "This is for this machine: ask for 127.0.0.1 or localhost.");
    const origin = `http://${headers.host}`;
    if (!url.startsWith("/") || !URL.canParse(url, origin)) return refuse(outgoing, 400, "That is no path.");
    const asking = preflight(incoming);
    if (asking) return end(outgoing, 204, asking);
    const page = method === "GET" ? pageAnswer(files, url) : undefined;
    if (page) return end(outgoing, page.status, page.headers, page.body);
    const { pathname } = new URL(url, origin);
    const { body, whole, release } = await read(incoming, mostBytes(pathname) + 1, held);
    try {
      const asked = new Request(new URL(url, origin), {
        method,
        headers: Object.entries(headers).filter(([, value]) => typeof value === "string"),
        body: method === "GET" || method === "HEAD" ? undefined : body,
      });
      await answer(outgoing, await fetch(asked), whole, allowance(incoming));
    } finally {
      release();
    }
  } catch {
    // A fault on demand, or a request that is none: the connection just breaks.
    outgoing.destroy();
  }
}

async function answer(outgoing, { status, headers, body }, whole, allowed) {
  if (!whole) outgoing.shouldKeepAlive = false;
  outgoing.writeHead(status, { "x-content-type-options": "nosniff", ...allowed, ...Object.fromEntries(headers) });
  outgoing.flushHeaders();
  if (body) await pipeline(Readable.fromWeb(body), outgoing);
  else outgoing.end();
  if (!whole) outgoing.destroy();
}

function end(outgoing, status, headers, body) {
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}

/** Without reading what may still come. */
function refuse(outgoing, status, error) {
  outgoing.shouldKeepAlive = false;
  end(outgoing, status, { "content-type": "application/json; charset=UTF-8" }, JSON.stringify({ error }));
}

/** The body, or as much of it as shows that it is too long. */
function read(incoming, most, held) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    const release = () => {
      held.bytes -= size;
      size = 0;
    };
    const fail = (error) => {
      release();
      reject(error);
    };
    incoming.on("error", fail);
    incoming.on("close", () => !incoming.complete && fail(new Error("it ended too early")));
    incoming.on("end", () => resolve({ body: Buffer.concat(chunks), whole: true, release }));
    incoming.on("data", (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      held.bytes += chunk.length;
      if (held.bytes > MOST_BYTES_AT_ONCE) return incoming.destroy(new Error("there is too much under way"));
      if (size < most) return;
      incoming.pause();
      resolve({ body: Buffer.concat(chunks), whole: false, release });
    });
  });
}
