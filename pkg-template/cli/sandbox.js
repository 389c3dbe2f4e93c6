// `wamid sandbox`: the sandbox's handler behind Node's http server.

import { createServer } from "node:http";
import { parseArgs } from "node:util";

import { createSandbox } from "wamid/sandbox";

/** One byte more than the sandbox reads, so that it sees that there was more. */
const MOST_BYTES = 1024 * 1024 + 1;

/** Resolves when the server has closed. */
export async function sandbox(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "3000" },
      "phone-number-id": { type: "string" },
      "api-key": { type: "string" },
      "access-token": { type: "string" },
    },
  });
  const { fetch } = createSandbox({
    phoneNumberId: values["phone-number-id"],
    apiKey: values["api-key"],
    accessToken: values["access-token"],
  });
  const server = createServer((incoming, outgoing) => serve(fetch, incoming, outgoing));
  // Loopback only: it takes any key and shows every message.
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(portOf(values.port), "127.0.0.1", resolve);
  });
  console.log(`wamid sandbox: http://127.0.0.1:${server.address().port}`);
  await stopped(server);
  return 0;
}

function portOf(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error("--port takes a number from 0 to 65535");
  return port;
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

async function serve(fetch, incoming, outgoing) {
  try {
    const { body, whole } = await read(incoming);
    const { method, url, headers } = incoming;
    const asked = new Request(`http://127.0.0.1${url}`, {
      method,
      headers: Object.entries(headers).filter(([, value]) => typeof value === "string"),
      body: method === "GET" || method === "HEAD" ? undefined : body,
    });
    const answer = await fetch(asked);
    if (!whole) outgoing.shouldKeepAlive = false;
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()), () => whole || outgoing.destroy());
  } catch {
    // A fault on demand, or a request that is none: the connection just breaks.
    outgoing.destroy();
  }
}

/** The body, or as much of it as shows that it is too long. */
function read(incoming) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    incoming.on("error", reject);
    incoming.on("end", () => resolve({ body: Buffer.concat(chunks), whole: true }));
    incoming.on("data", (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < MOST_BYTES) return;
      incoming.pause();
      resolve({ body: Buffer.concat(chunks), whole: false });
    });
  });
}
