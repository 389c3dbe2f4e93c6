// Clients of the sandbox's server that mean no good, or are only clumsy: it goes on, and gives nothing away.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { before, test } from "node:test";

import { NUMBER, act, gone, raw, sandbox, send, stateOf } from "./sandbox-server.js";

const CONNECTIONS = 1000;

let box;
before(async () => {
  box = await sandbox();
});
/** It still answers, and answers rightly. */
async function goesOn() {
  const answer = await send(box.url);
  assert.equal(answer.status, 200);
  assert.match((await answer.json()).messages[0].id, /^wamid\./);
}

const head = (line, ...headers) => `${[line, ...headers].join("\r\n")}\r\n\r\n`;
const here = () => `host: 127.0.0.1:${box.port}`;

test("1 000 connections at once are 1 000 messages", async () => {
  const answers = await Promise.all(Array.from({ length: CONNECTIONS }, (_, n) => send(box.url, `message ${n}`)));
  assert.deepEqual(answers.map(({ status }) => status), Array(CONNECTIONS).fill(200));
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).messages[0].id));
  assert.equal(new Set(ids).size, CONNECTIONS);
  const kept = new Set((await stateOf(box.url)).messages.map(({ id }) => id));
  assert.ok(ids.every((id) => kept.has(id)));
});

/** Two requests that never end: one goes on with its headers, the other with its body. */
function drips() {
  const headers = head("GET / HTTP/1.1", here()).slice(0, -2);
  const body = head(`POST /v24.0/${NUMBER}/messages HTTP/1.1`, here(), "content-length: 100000");
  return [[headers, "x: y\r\n"], [body, "x"]].map(async ([start, piece]) => {
    const socket = connect(box.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.resume();
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 100);
    await gone(socket);
    clearInterval(timer);
  });
}

test("1 000 connections that say nothing, half a request, or one that never ends, keep nobody waiting and are let go", async () => {
  const sockets = Array.from({ length: CONNECTIONS }, (_, n) => {
    const socket = connect(box.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(["", "POST /v24.0", `POST / HTTP/1.1\r\n${here()}\r\ncontent-length: 10\r\n\r\n`][n % 3]);
    socket.resume();
    return socket;
  });
  const ends = sockets.map(gone);
  await Promise.all(sockets.map((socket) => socket.readyState === "open" || once(socket, "connect")));
  ends.push(...drips());
  await goesOn();
  await Promise.all(ends);
});

for (const edge of ["messages", "media"]) {
  test(`a body without end for ${edge} is cut off`, async () => {
    const socket = connect(box.port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (piece) => (answer += piece));
    socket.on("error", () => {});
    const headers = [here(), "authorization: Bearer t", "content-type: application/json", "transfer-encoding: chunked"];
    socket.write(head(`POST /v24.0/${NUMBER}/${edge} HTTP/1.1`, ...headers));
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const end = gone(socket);
    // As a client does that does not listen, as fast as it is taken.
    while (!socket.closed) {
      if (!socket.write(chunk)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), end]);
    }
    if (answer !== "") assert.match(answer, /^HTTP\/1\.1 4\d\d /);
    await goesOn();
  });
}

test("a length that is a lie brings nothing", async () => {
  for (const length of ["99999999999", "-1", "1e3", "10, 20"]) {
    const answer = await raw(box.port, head(`POST /v24.0/${NUMBER}/messages HTTP/1.1`, here(), `content-length: ${length}`));
    assert.doesNotMatch(answer, /^HTTP\/1\.1 2/);
  }
  await goesOn();
});

test("two lengths, or a length and chunks, are no request", async () => {
  for (const pair of [["content-length: 5", "transfer-encoding: chunked"], ["content-length: 5", "content-length: 6"]]) {
    assert.match(await raw(box.port, `${head(`POST / HTTP/1.1`, here(), ...pair)}0\r\n\r\n`), /^(HTTP\/1\.1 400 |$)/);
  }
});

const TRICKS = [
  "/_sandbox/page/../../package.json",
  "/_sandbox/page/..%2f..%2fpackage.json",
  "/_sandbox/page/%2e%2e/%2e%2e/package.json",
  "/_sandbox/page/..\\..\\package.json",
  "/_sandbox/page//etc/passwd",
  "/_sandbox/page/%00index.html",
  "/_sandbox/page/__proto__",
  "/_sandbox/media/..%2f1",
  "/_sandbox/constructor",
  "/_sandbox/__proto__",
  "/v24.0/..%2f..%2f_sandbox%2fstate",
  "/../../../etc/passwd",
  "/%",
  "//evil.example/_sandbox/nothing",
  "http://evil.example/_sandbox/state",
  "/_sandbox/state%2f..",
];

for (const path of TRICKS) {
  test(`the path ${path} leads nowhere`, async () => {
    const answer = await raw(box.port, head(`GET ${path} HTTP/1.1`, here(), "connection: close"));
    assert.match(answer, /^HTTP\/1\.1 4\d\d /);
    assert.doesNotMatch(answer, /root:|"version"/);
    await goesOn();
  });
}

test("a page that has made its own name point here is turned away", async () => {
  for (const host of ["evil.example", `evil.example:${box.port}`, "127.0.0.1.evil.example", "127.0.0.1@evil.example", "localhost.evil.example", "[::2]", ""]) {
    const answer = await raw(box.port, head("GET /_sandbox/state HTTP/1.1", `host: ${host}`, "connection: close"));
    assert.match(answer, /^HTTP\/1\.1 40[03] /, host);
    assert.doesNotMatch(answer, /messages/);
  }
  for (const host of [`localhost:${box.port}`, "LOCALHOST", "127.0.0.1"]) {
    assert.match(await raw(box.port, head("GET /_sandbox/state HTTP/1.1", `host: ${host}`, "connection: close")), /^HTTP\/1\.1 200 /, host);
  }
});

test("a page from elsewhere cannot drive it: not by fetch, not by a form", async () => {
  const { message } = await act(box.url, "reply", { number: NUMBER, chat: "15550101234", message: { type: "text", text: { body: "Hi" } } });
  const post = (type, origin) => fetch(`${box.url}/_sandbox/clear`, { method: "POST", headers: { "content-type": type, origin }, body: "{}" });
  assert.equal((await post("application/json", "https://evil.example")).status, 403);
  assert.equal((await post("text/plain", "https://evil.example")).status, 403);
  assert.equal((await post("application/json", box.url.replace("127.0.0.1", "localhost"))).status, 403);
  const form = await fetch(`${box.url}/_sandbox/clear`, { method: "POST", body: new URLSearchParams({ a: "b" }) });
  assert.equal(form.status, 415);
  const asked = await fetch(`${box.url}/_sandbox/clear`, { method: "OPTIONS", headers: { origin: "https://evil.example", "access-control-request-method": "POST" } });
  assert.equal(asked.headers.get("access-control-allow-origin"), null);
  assert.ok((await stateOf(box.url)).messages.some(({ id }) => id === message.id), "it was cleared");
});

test("a page that this machine serves calls it as Meta is called; its own API it does not, nor does any other page", async () => {
  const asks = (path, origin) => {
    const headers = { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" };
    return fetch(`${box.url}${path}`, { method: "OPTIONS", headers });
  };
  const allowed = (answer) => answer.headers.get("access-control-allow-origin");
  const messages = `/v24.0/${NUMBER}/messages`;
  for (const origin of ["http://localhost:8080", "http://127.0.0.1:3000", "https://localhost", "http://[::1]:3000"]) {
    const answer = await asks(messages, origin);
    assert.deepEqual([answer.status, allowed(answer), answer.headers.get("access-control-allow-headers")], [204, origin, "authorization,content-type"]);
    for (const own of ["/_sandbox/clear", "/x/../_sandbox/clear", "/%2e/_sandbox/state"]) assert.equal(allowed(await asks(own, origin)), null, own);
  }
  for (const origin of ["https://evil.example", "http://localhost.evil.example", "http://evil.example/localhost", "null", "http://127.0.0.1:80@evil.example"]) {
    assert.equal(allowed(await asks(messages, origin)), null, origin);
  }
  const headers = { authorization: "Bearer t", "content-type": "application/json", origin: "http://localhost:8080" };
  const refused = await fetch(`${box.url}${messages}`, { method: "POST", headers, body: "{}" });
  assert.deepEqual([refused.status, allowed(refused)], [400, "http://localhost:8080"]);
});

test("only its own machine reaches it", async () => {
  const { networkInterfaces } = await import("node:os");
  const other = Object.values(networkInterfaces()).flat().find(({ internal, family }) => !internal && family === "IPv4");
  // A machine without a network has nobody who could reach it.
  const addresses = other ? [other.address] : ["127.0.0.2"];
  for (const address of addresses) {
    const socket = connect(box.port, address);
    const [error] = await once(socket, "error");
    assert.equal(error.code, "ECONNREFUSED");
  }
});

test("markup is data: in texts, in names, in files", async () => {
  const nasty = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`;
  await send(box.url, nasty);
  await act(box.url, "reply", { number: NUMBER, chat: "15550101234", name: nasty, message: { type: "text", text: { body: nasty } } });
  const state = await fetch(`${box.url}/_sandbox/state`);
  assert.match(state.headers.get("content-type"), /^application\/json/);
  assert.equal(state.headers.get("x-content-type-options"), "nosniff");
  const file = await fetch(`${box.url}/_sandbox/media?filename=${encodeURIComponent(nasty)}`, {
    method: "POST",
    headers: { "content-type": "text/html" },
    body: nasty,
  });
  const page = await fetch(`${box.url}/_sandbox/media/${(await file.json()).id}`);
  assert.equal(await page.text(), nasty);
  assert.equal(page.headers.get("content-security-policy"), "sandbox; default-src 'none'");
});

test("the page comes with a policy that runs nothing but its own files", async () => {
  const policy = (await fetch(box.url)).headers.get("content-security-policy");
  for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
    assert.ok(policy.split("; ").includes(directive), directive);
  }
  assert.doesNotMatch(policy, /unsafe/);
});

test("a message under another content type is none", async () => {
  const body = JSON.stringify({ messaging_product: "whatsapp", to: "+15550101234", type: "text", text: { body: "hi" } });
  for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "image/png"]) {
    const answer = await fetch(`${box.url}/v24.0/${NUMBER}/messages`, { method: "POST", headers: { authorization: "Bearer t", "content-type": type }, body });
    assert.deepEqual([answer.status, (await answer.json()).error.code], [400, 100], type);
  }
  const noForm = await fetch(`${box.url}/v24.0/${NUMBER}/media`, { method: "POST", headers: { authorization: "Bearer t", "content-type": "multipart/form-data; boundary=x" }, body: "--y" });
  assert.deepEqual([noForm.status, (await noForm.json()).error.code], [400, 100]);
});

test("after all that, it still stops when it is told to", async () => {
  assert.equal(await box.stop(), 0);
});
