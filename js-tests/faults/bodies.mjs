// Faults in the body of an answer, and in where it points to. Fields: connections.mjs.

import { ACCEPTED, head, respond } from "./wire.mjs";

const answered = (status, body, headers) => (socket) => respond(socket, status, body, headers);
const whole = (bytes, then) => (socket) => socket.write(bytes, () => then?.(socket));
const close = (socket) => socket.end();
const reset = (socket) => setTimeout(() => socket.resetAndDestroy(), 20);

const TWO_GIGABYTES = 2 ** 31;

/** Writes as long as anybody reads. */
function endless(start, filler = " ") {
  const more = Buffer.alloc(1 << 18, filler);
  return (socket) => {
    socket.write(start);
    const pump = () => {
      while (socket.writable && socket.write(more));
    };
    socket.on("drain", pump);
    pump();
  };
}

/** A byte now and then. */
function drip(start, rest) {
  return (socket) => {
    socket.write(start);
    let at = 0;
    const timer = setInterval(() => socket.write(rest[at++ % rest.length]), 40);
    socket.on("close", () => clearInterval(timer));
  };
}

const LOST = "unknown response_lost";
const MALFORMED = "unknown malformed_response";

const TAKEN = [
  ["half a body, then reset", whole(head(200, 900) + ACCEPTED.slice(0, 40), reset), LOST],
  ["half a body, then closed", whole(head(200, 900) + ACCEPTED.slice(0, 40), close), LOST],
  ["a chunked body without its end", whole(head(200, undefined, { "transfer-encoding": "chunked" }) + `${ACCEPTED.length.toString(16)}\r\n${ACCEPTED}\r\n`, reset), LOST],
  ["a body that says gzip and is not", answered(200, ACCEPTED, { "content-encoding": "gzip" })],
  ["an empty 200", answered(200, ""), MALFORMED],
  ["a 204", answered(204, ""), MALFORMED],
  ["a 200 with garbage", answered(200, "\xff\xfe}{"), MALFORMED],
  ["a 200 with a page", answered(200, "<!doctype html><p>Welcome", { "content-type": "text/html" }), MALFORMED],
  ["a 200 without an id", answered(200, '{"messages":[{}]}'), MALFORMED],
  ["a 200 that says success and names no message", answered(200, '{"success":true}'), MALFORMED],
  ["a 200 of two gigabytes without an id", endless(head(200, TWO_GIGABYTES)), MALFORMED],
  ["a 200 of two gigabytes behind an id", endless(head(200, TWO_GIGABYTES) + ACCEPTED), "accepted"],
  ["a 502 without an end", endless(head(502, undefined, { "transfer-encoding": "chunked" }) + "fffffff\r\n", "x"), "unknown edge_failure"],
  ["a 200 with a byte order mark, as text", answered(200, `\uFEFF${ACCEPTED}`, { "content-type": "text/plain" }), "accepted"],
  ["a 201 with an id", answered(201, ACCEPTED), "accepted"],
].map(([name, act, says]) => ({ name: `accepted, then ${name}`, at: "request", accepts: true, act, says }));

const DRIPS = [
  ["a head that drips", drip("HTTP/1.1 200 OK\r\nx-", "x"), true],
  ["a body that drips", drip(head(200, 900), ACCEPTED), true],
  ["a refusal that drips, not taken", drip(head(400, 900), '{"error":{"code":100}}'), false],
].map(([name, act, accepts]) => ({ name, at: "request", accepts, act, brief: true }));

/** To where nothing may go: the key would go along, and a POST would become a GET. */
const REDIRECTS = [301, 302, 303, 307, 308].map((status) => ({
  name: `a ${status} to elsewhere`,
  at: "request",
  act: answered(status, "", { location: "/v24.0/elsewhere" }),
  says: "not_sent redirected",
}));

const OTHERS = [
  { name: "a refusal of two gigabytes", at: "request", act: endless(head(400, TWO_GIGABYTES), "x"), says: "not_sent rejected" },
  { name: "a 200 that is an error", at: "request", act: answered(200, '{"error":{"code":131009}}'), says: "not_sent parameter_value" },
  { name: "a 206 with a list of errors", at: "request", act: answered(206, '{"errors":[{"code":131009,"title":"x"}]}'), says: "not_sent parameter_value" },
];

export const bodies = [...TAKEN, ...DRIPS, ...REDIRECTS, ...OTHERS];
