// Faults below HTTP: connections that are refused, cut, silent, or not what they seem.
//
// { name, at, accepts, act, … }: it happens `at` the connection, the head of a request, its body, or when all of it has
// come; `accepts`: whether the server took the message. `brief`: nothing comes, so the sender should not wait for long.
// `says`: how it is told, by runtime, or for all; what is not named here may be told as unknown. `twice`: the runtimes
// that send it a second time by themselves, unheard; no JavaScript can keep them from it.

import { ACCEPTED, head, respond } from "./wire.mjs";

const reset = (socket) => socket.resetAndDestroy();
const close = (socket) => socket.end();
const write = (bytes, then) => (socket) => socket.write(bytes, () => then?.(socket));
const soon = (act) => (socket) => setTimeout(act, 20, socket);
const silence = () => {};

/** On a connection that was used before: by a page's own request, or by the one that asks whether it may. */
export const BROWSERS = ["chromium"];

/** Runtimes that say, in codes, that no connection was made. */
const TOLD = { node: "not_sent", deno: "not_sent", bun: "not_sent" };

/** workerd takes a 103 for the answer. */
const HEARD = { node: "accepted", deno: "accepted", bun: "accepted", chromium: "accepted" };

/** Where only the address is wrong, and there is no server. */
const ADDRESSES = [
  { name: "nobody listens", host: "127.0.0.1", says: TOLD },
  { name: "nobody listens, at either address of the name", host: "localhost", says: TOLD },
  { name: "a name that does not exist", origin: "https://nobody.invalid", says: TOLD },
].map((fault) => ({ ...fault, at: "nowhere" }));

const CUT = [
  { name: "reset before the request", at: "connection", act: reset },
  { name: "closed before the request", at: "connection", act: close },
  { name: "reset after the head of the request", at: "head", act: reset },
  { name: "reset in the middle of the request", at: "body", act: reset },
  { name: "accepted, then reset", at: "request", accepts: true, twice: BROWSERS, act: reset },
  { name: "accepted, then closed", at: "request", accepts: true, twice: BROWSERS, act: close },
  { name: "accepted, then half a status line", at: "request", accepts: true, act: write("HTTP/1.1 20", close) },
  { name: "accepted, then half a head", at: "request", accepts: true, twice: BROWSERS, act: write("HTTP/1.1 200 OK\r\ncontent-le", soon(reset)) },
];

const SILENT = [
  { name: "silence from the start", at: "connection", act: silence },
  { name: "silence after the request, not taken", at: "request", act: silence },
  { name: "silence after the request, accepted", at: "request", accepts: true, act: silence },
  { name: "accepted, then silence after the head", at: "request", accepts: true, act: write(head(200, ACCEPTED.length)) },
  { name: "accepted, then silence in the body", at: "request", accepts: true, act: write(head(200, 900) + ACCEPTED.slice(0, 30)) },
].map((fault) => ({ ...fault, brief: true }));

const TLS = [
  { name: "a certificate that nobody vouches for", at: "request", secure: true, accepts: true, act: silence, says: TOLD },
  { name: "TLS to a server that has none", at: "connection", scheme: "https", act: write("HTTP/1.1 400 So\r\n\r\n", close) },
  { name: "TLS cut off at its first word", at: "connection", scheme: "https", act: soon(reset) },
  { name: "no TLS to a server that has it", at: "request", secure: true, scheme: "http", accepts: true, act: silence },
];

const STRANGE = [
  { name: "accepted, then another protocol", at: "request", accepts: true, act: write("SSH-2.0-OpenSSH_9.6\r\n", soon(close)) },
  { name: "accepted, then two lengths", at: "request", accepts: true, act: write(`HTTP/1.1 200 OK\r\ncontent-length: 9\r\ncontent-length: 7\r\n\r\n${ACCEPTED}`, close) },
  { name: "accepted, then a megabyte of headers", at: "request", accepts: true, act: write(head(200, 0, { "x-much": "x".repeat(1 << 20) }), close) },
  { name: "accepted, then a hint before the answer", at: "request", accepts: true, says: HEARD, act: write(`HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${head(200, ACCEPTED.length)}${ACCEPTED}`, close) },
];

/** A connection that was used before, and that a runtime might believe to be merely stale. */
const USED = [
  { name: "accepted on a used connection, then reset", at: "request", accepts: true, act: reset },
  { name: "accepted on a used connection, then closed", at: "request", accepts: true, act: close },
  { name: "reset on a used connection, not taken", at: "head", act: reset },
  { name: "accepted on a used connection, then 408", at: "request", accepts: true, act: (socket) => respond(socket, 408, "", { connection: "close" }) },
].map((fault) => ({ ...fault, warm: true, twice: BROWSERS }));

export const connections = [...ADDRESSES, ...CUT, ...SILENT, ...TLS, ...STRANGE, ...USED];
