// A `wamid sandbox` that listens, and a receiver of its webhooks.

import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after } from "node:test";

import { start } from "./package-files.js";

export const NUMBER = "106540352242922";

/** A test that fails stops nothing: what it leaves behind is ended with the file. */
const children = new Set();
after(() => children.forEach((child) => child.kill("SIGKILL")));

/** Gives { url, port, child, stop }; `stop` sends it a signal and gives its exit code. */
export async function sandbox(...args) {
  const child = start("sandbox", "--port", "0", ...args);
  children.add(child);
  const [line] = await Promise.race([once(child.stdout.setEncoding("utf8"), "data"), once(child.stderr.setEncoding("utf8"), "data")]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  if (!url) throw new Error(`it did not start: ${line}`);
  return {
    url,
    port: Number(new URL(url).port),
    child,
    async stop(signal = "SIGINT") {
      child.kill(signal);
      const [code] = await once(child, "close");
      return code;
    },
  };
}

/** Sends a text as Meta's users do. */
export function send(url, body = "Hello", to = "+15550101234") {
  const message = { messaging_product: "whatsapp", to, type: "text", text: { body } };
  const headers = { authorization: "Bearer t", "content-type": "application/json" };
  return fetch(`${url}/v24.0/${NUMBER}/messages`, { method: "POST", headers, body: JSON.stringify(message) });
}

export const stateOf = async (url) => (await fetch(`${url}/_sandbox/state`)).json();

export async function act(url, path, body = {}) {
  const answer = await fetch(`${url}/_sandbox/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  return answer.json();
}

/** Resolves once a socket has closed, also where the other side broke it: `once` would take that for a failure. */
export const gone = (socket) => new Promise((resolve) => socket.once("close", resolve));

/** A socket that says these bytes; gives all that came back once the other side has closed it. */
export async function raw(port, text, { open = false } = {}) {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (piece) => (answer += piece));
  socket.on("error", () => {});
  socket.write(text);
  if (!open) socket.end();
  await gone(socket);
  return answer;
}

/** A server that hears webhooks: `answer(request)` gives the status, and may wait. */
export async function receiver(answer = () => 200) {
  const heard = [];
  const server = createServer(async (incoming, outgoing) => {
    let text = "";
    for await (const piece of incoming.setEncoding("utf8")) text += piece;
    const request = { headers: incoming.headers, url: incoming.url, text };
    heard.push(request);
    server.emit("heard");
    outgoing.writeHead(await answer(request)).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    heard,
    url: `http://127.0.0.1:${server.address().port}/webhook`,
    /** Resolves once so many have come. */
    async until(count) {
      while (heard.length < count) await once(server, "heard");
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
