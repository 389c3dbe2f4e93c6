// sendMessage over real HTTP, against a server that does what servers do.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isSendError, sendMessage } from "wamid";

import { json, listen, nobody } from "./misbehaving-server.js";

const message = { to: "+15550101234", type: "text", text: { body: "Hello 👋" } };
const accepted = { messaging_product: "whatsapp", contacts: [], messages: [{ id: "wamid.X", message_status: "accepted" }] };

/** Sends to a server that behaves so; gives what came of it, and what the server saw. */
async function send(behave, options, serverOptions) {
  const server = await listen(behave, serverOptions);
  try {
    const all = { phoneNumberId: "106540352242922", apiKey: "a-key", baseUrl: server.baseUrl, ...options };
    const [settled] = await Promise.allSettled([sendMessage(message, all)]);
    return { sent: settled.value, error: settled.reason, seen: server.seen };
  } finally {
    await server.close();
  }
}

/** Sends, expects a SendError with these facts, and that the server was asked so often. */
async function fails(behave, facts, { asked = 1, serverOptions, ...options } = {}) {
  const { error, seen } = await send(behave, options, serverOptions);
  assert.ok(isSendError(error), String(error));
  for (const [fact, value] of Object.entries(facts)) assert.equal(error[fact], value, fact);
  assert.equal(seen.length, asked);
  return error;
}

test("a 200 with an id is accepted, and the server got the exact bytes", async () => {
  const { sent, seen } = await send(json(200, accepted));
  assert.equal(sent.id, "wamid.X");
  assert.equal(sent.status, "accepted");
  assert.deepEqual(sent.response, accepted);
  const [request] = seen;
  assert.equal(request.method, "POST");
  assert.equal(request.url, "/v24.0/106540352242922/messages");
  assert.equal(request.headers["x-api-key"], "a-key");
  assert.equal(request.headers["content-type"], "application/json");
  assert.equal(request.headers["content-length"], String(Buffer.byteLength(request.text)));
  assert.deepEqual(JSON.parse(request.text), { messaging_product: "whatsapp", recipient_type: "individual", ...message });
});

test("an id in an answer with a byte order mark and another content type is found", async () => {
  const { sent } = await send((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`\uFEFF${JSON.stringify(accepted)}`);
  });
  assert.equal(sent.id, "wamid.X");
});

test("Meta's error is told by its code", async () => {
  const error_data = { messaging_product: "whatsapp", details: "Number of parameters does not match" };
  const body = { error: { message: "(#132000) Count", code: 132000, error_data, fbtrace_id: "AbCdEf" } };
  const error = await fails(json(400, body), { code: 132000, kind: "template", outcome: "not_sent", source: "meta" });
  assert.equal(error.details, error_data.details);
  assert.equal(error.fbtraceId, "AbCdEf");
});

test("a 429 says how long to wait", async () => {
  const behave = json(429, { error: "Rate limit exceeded" }, { "retry-after": "7" });
  const retry = { mode: "never", random: () => 0.5 };
  await fails(behave, { reason: "http_rate_limit", outcome: "not_sent", source: "kapso", status: 429, retryAfterMs: 7_350 }, { retry });
});

test("a 502 page is unknown", async () => {
  const behave = (_, response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>");
  await fails(behave, { outcome: "unknown", source: "edge", status: 502 });
});

test("garbage with a 200 is unknown", async () => {
  await fails((_, response) => response.end("}{"), { kind: "malformed_response", outcome: "unknown" });
});

test("a redirect is not followed: the key stays here", async () => {
  let visits = 0;
  const elsewhere = await listen(() => {
    visits += 1;
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const behave = (_, response) => response.writeHead(status, { location: elsewhere.baseUrl }).end();
    await fails(behave, { kind: "config", outcome: "not_sent" });
  }
  await elsewhere.close();
  assert.equal(visits, 0);
});

test("nobody listens: certainly not sent", async () => {
  const error = await fails(json(200, {}), { kind: "network", outcome: "not_sent" }, { asked: 0, baseUrl: await nobody() });
  assert.equal(error.cause.code, "ECONNREFUSED");
});

test("a connection that is reset after the request: unknown", async () => {
  const error = await fails((request) => request.socket.resetAndDestroy(), { kind: "network", outcome: "unknown" });
  assert.equal(typeof error.cause.message, "string");
});

test("a 200 whose body breaks off: very likely sent, so unknown", async () => {
  const behave = (request, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"messages":[{"id":"wam');
    setTimeout(() => request.socket.destroy(), 20);
  };
  await fails(behave, { kind: "response_lost", outcome: "unknown", status: 200 });
});

test("silence ends with a timeout", async () => {
  const facts = { kind: "timeout", outcome: "unknown" };
  await fails(() => {}, facts, { retry: { attemptTimeoutMs: 100 } });
});

test("a body that drips ends with the same timeout", async () => {
  const behave = (_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(drip));
  };
  await fails(behave, { outcome: "unknown", status: 200 }, { retry: { attemptTimeoutMs: 150 } });
});

test("an endless body is read up to a megabyte, and let go", async () => {
  let written = 0;
  const behave = (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65536, 0x20))) written += 65536;
    };
    response.on("drain", more);
    more();
  };
  await fails(behave, { kind: "malformed_response", outcome: "unknown" });
  assert.ok(written < 50_000_000, String(written));
});

test("an abort in flight closes the connection", async () => {
  const controller = new AbortController();
  let closed;
  const gone = new Promise((resolve) => {
    closed = resolve;
  });
  const behave = (request) => {
    request.socket.on("close", closed);
    controller.abort(new Error("enough"));
  };
  const server = await listen(behave);
  const options = { phoneNumberId: "106540352242922", apiKey: "a-key", baseUrl: server.baseUrl, signal: controller.signal };
  const error = await sendMessage(message, options).catch((reason) => reason);
  await gone;
  await server.close();
  assert.equal(error.kind, "aborted");
  assert.equal(error.outcome, "unknown");
  assert.equal(error.cause.message, "enough");
});

test("nothing keeps the process alive after a send", async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  await send(json(200, accepted));
  await send((request) => request.socket.destroy());
  const after = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  assert.ok(after <= before, `${before} → ${after}`);
});
