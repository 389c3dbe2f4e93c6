// A server as far down as sockets, so that it can stop at any byte. One for each case: what it counts is that case's.

import { once } from "node:events";
import net from "node:net";
import tls from "node:tls";

import { certificate } from "./certificate.mjs";

/** Pages of other origins may ask, and may read everything. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "*",
};

/** The message that a sender may send before the one that counts, so that there is a connection to use again. */
export const WARM_UP = "warm-up";

/** Returns { origin, seen, close() }; `fault` is met `times` times, then all is well. */
export async function misbehave({ at, accepts = false, secure = false, act }, times) {
  // `requests`: those that came whole; nobody can accept another.
  const seen = { connections: 0, requests: 0, accepted: 0, elsewhere: 0 };
  const sockets = new Set();
  let left = times;

  function serve(socket) {
    seen.connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {}); // the other side has gone: that is what this is about
    if (at === "connection" && left-- > 0) return act(socket);
    let bytes = "";
    socket.setEncoding("latin1").on("data", (text) => {
      bytes += text;
      for (let request = next(); request; request = next()) answer(socket, request);
    });

    /** The next request that has come far enough to be answered. */
    function next() {
      const head = bytes.indexOf("\r\n\r\n");
      if (head < 0) return undefined;
      const [method, path] = bytes.split(" ", 2);
      const length = Number(/^content-length: *(\d+)/im.exec(bytes.slice(0, head))?.[1] ?? 0);
      const body = bytes.slice(head + 4, head + 4 + length);
      const early = method === "POST" && left > 0 && (at === "head" || (at === "body" && body.length > 0));
      if (!early && body.length < length) return undefined;
      bytes = bytes.slice(head + 4 + length);
      return { method, path, early, warm: body.includes(WARM_UP) };
    }
  }

  function answer(socket, { method, path, early, warm }) {
    if (method === "OPTIONS") return respond(socket, 204);
    if (method !== "POST" || !path.endsWith("/messages")) {
      seen.elsewhere += 1;
      return respond(socket, 404);
    }
    if (warm) return respond(socket, 200, ACCEPTED);
    const faulty = left-- > 0;
    if (!early) seen.requests += 1;
    if (!early && (accepts || !faulty)) seen.accepted += 1;
    return faulty && at !== "connection" ? act(socket) : respond(socket, 200, ACCEPTED);
  }

  const server = secure ? tls.createServer(certificate, serve) : net.createServer(serve);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `${secure ? "https" : "http"}://127.0.0.1:${server.address().port}`;
  return {
    origin,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export const ACCEPTED = JSON.stringify({ messaging_product: "whatsapp", contacts: [], messages: [{ id: "wamid.X" }] });

/** The head of an answer, which says that so many bytes follow. */
export function head(status, length, headers = {}) {
  const lines = Object.entries({ ...OPEN, "content-length": length, ...headers });
  const fields = lines.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} So\r\n${fields.join("")}\r\n`;
}

/** A whole answer; the connection stays open. */
export function respond(socket, status, body = "", headers = {}) {
  const bytes = Buffer.from(body);
  const length = status === 204 ? undefined : bytes.length;
  socket.write(Buffer.concat([Buffer.from(head(status, length, headers)), bytes]));
}
