// The panel's backend, asked by programs: who may come in, what may be sent, how often, and what is told.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { NUMBER, sandbox, TO } from "../setting.js";
import { KEY, panel, PASSWORD, SESSION_SECRET } from "./panel.js";

const TEXT = { to: TO, type: "text", text: { body: "Your table is ready" } };

/** Asks as the page does; `headers` of undefined are left out. */
async function ask(method, path, { body, cookie, headers = {} } = {}) {
  const all = { origin: panel.origin, "sec-fetch-site": "same-origin", "content-type": "application/json", cookie, ...headers };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${panel.origin}${path}`, { method, headers: given, body: text, redirect: "manual" });
  const answer = await response.text();
  for (const secret of [KEY, PASSWORD, SESSION_SECRET, NUMBER]) {
    assert.ok(!answer.includes(secret) && !JSON.stringify([...response.headers]).includes(secret), `${path} tells a secret`);
  }
  return { status: response.status, headers: response.headers, answer: answer && response.headers.get("content-type")?.includes("json") ? JSON.parse(answer) : answer };
}

const address = () => ({ "cf-connecting-ip": `192.0.2.${(addresses += 1)}` });
let addresses = 0;

async function signIn(password = PASSWORD, headers = address()) {
  const { status, headers: got } = await ask("POST", "/api/session", { body: { password }, headers });
  return { status, cookie: got.get("set-cookie")?.split(";")[0], full: got.get("set-cookie") };
}

let attempts = 0;
const newAttempt = () => `attempt-of-the-tests-${(attempts += 1)}`;
const send = (message, { cookie, attempt = newAttempt(), headers } = {}) =>
  ask("POST", "/api/messages", { body: message, cookie, headers: { "idempotency-key": attempt, ...headers } });

export function aboutBackend() {
  describe("who may come in", () => {
    test("the password opens a session, whose cookie no script can read and no other site can use", async () => {
      const { status, full } = await signIn();
      assert.equal(status, 204);
      for (const part of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"]) assert.ok(full.includes(part), full);
      assert.match(full, /^__Host-/);
      assert.doesNotMatch(full, /Domain/i);
    });

    test("anything else does not", async () => {
      for (const password of ["", `${PASSWORD} `, PASSWORD.toUpperCase(), PASSWORD.slice(1), null, 7, {}, [PASSWORD]]) {
        assert.equal((await signIn(password)).status, 401, String(password));
      }
      const { status } = await ask("POST", "/api/session", { body: "no json", headers: address() });
      assert.equal(status, 401);
    });

    test("who tries too often has to wait, and is told how long", async () => {
      const headers = address();
      const tries = await Promise.all(Array.from({ length: 12 }, () => ask("POST", "/api/session", { body: { password: "x" }, headers })));
      assert.deepEqual(tries.map(({ status }) => status).sort(), [...Array(10).fill(401), 429, 429]);
      const { answer, headers: got } = tries.find(({ status }) => status === 429);
      assert.ok(answer.retryAfterMs > 0 && Number(got.get("retry-after")) >= 1);
      // The right password, too; from elsewhere it is let in.
      assert.equal((await signIn(PASSWORD, headers)).status, 429);
      assert.equal((await signIn()).status, 204);
    });

    test("a cookie that is not ours, or no longer, is no session", async () => {
      const { cookie } = await signIn();
      const [id, expires, signature] = cookie.split("=")[1].split(".");
      const changed = [`${id}.${Number(expires) + 9}.${signature}`, `${id}x.${expires}.${signature}`, `${id}.${expires}.`, `${id}.${expires}`, "..", ""];
      for (const value of changed) {
        const { status } = await send(TEXT, { cookie: `__Host-panel=${value}` });
        assert.equal(status, 401, value);
      }
      assert.equal(sandbox.messages.length, 0);
      assert.equal((await send(TEXT, { cookie })).status, 200);
    });

    test("another site cannot act for the person, cookie or not", async () => {
      const { cookie } = await signIn();
      const foreign = [
        { origin: "https://evil.example" },
        { origin: undefined },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ];
      for (const headers of foreign) {
        assert.equal((await send(TEXT, { cookie, headers })).status, 403, JSON.stringify(headers));
        assert.equal((await ask("POST", "/api/session", { body: { password: PASSWORD }, headers })).status, 403);
      }
      assert.equal(sandbox.messages.length, 0);
    });

    test("signing out takes the cookie away", async () => {
      const { headers } = await ask("DELETE", "/api/session");
      assert.match(headers.get("set-cookie"), /^__Host-panel=; .*Max-Age=0/);
      assert.deepEqual((await ask("GET", "/api/session")).answer, { signedIn: false });
    });
  });

  describe("what is sent", () => {
    let cookie;
    before(async () => ({ cookie } = await signIn()));

    test("a right message arrives, from the one number there is", async () => {
      const { status, answer } = await send(TEXT, { cookie });
      assert.equal(status, 200);
      assert.deepEqual(answer, { outcome: "accepted", id: sandbox.messages[0].id, ...(answer.status && { status: answer.status }) });
      assert.equal(sandbox.messages[0].message.text.body, TEXT.text.body);
    });

    test("a wrong one does not, whoever made it: the backend checks again", async () => {
      const wrong = [{ ...TEXT, text: { body: "" } }, { ...TEXT, to: "call me" }, { ...TEXT, extra: 1 }, [], null, "text", "{", 7];
      for (const message of wrong) {
        const { status, answer } = await send(message, { cookie });
        assert.equal(status, 422, JSON.stringify(message));
        assert.equal(answer.error, "invalid_message");
        assert.ok(answer.issues.length > 0 && answer.issues[0].message);
      }
      assert.equal(sandbox.messages.length, 0);
    });

    test("no message can name another account", async () => {
      for (const member of ["messaging_account_id", "paid_messaging_account_id"]) {
        const { status, answer } = await send({ ...TEXT, [member]: "1234567890" }, { cookie });
        assert.deepEqual([status, answer.issues[0].path], [422, [member]]);
      }
      for (const path of ["/api/messages/1", "/api/messages?phone_number_id=1", "/api//messages", "/api/messages/../session"]) {
        await ask("POST", path, { body: TEXT, cookie, headers: { "idempotency-key": newAttempt() } });
      }
      assert.ok(sandbox.messages.length <= 1, "a query changes nothing");
    });

    test("a request that is too big, or names no attempt, is refused", async () => {
      assert.equal((await send(`"${"x".repeat(300_000)}"`, { cookie })).status, 413);
      for (const attempt of [undefined, "", "short", "with spaces in its name", "x".repeat(65)]) {
        assert.equal((await send(TEXT, { cookie, headers: { "idempotency-key": attempt } })).status, 400, attempt);
      }
      assert.equal(sandbox.messages.length, 0);
    });

    test("the same attempt is sent once: after one another, and at once", async () => {
      const attempt = newAttempt();
      const first = await send(TEXT, { cookie, attempt });
      assert.deepEqual((await send(TEXT, { cookie, attempt })).answer, first.answer);
      const again = newAttempt();
      const both = await Promise.all([send(TEXT, { cookie, attempt: again }), send(TEXT, { cookie, attempt: again }), send(TEXT, { cookie, attempt: again })]);
      assert.deepEqual(both.map(({ answer }) => answer.outcome).filter((outcome) => outcome !== "unknown" && outcome !== "accepted"), []);
      assert.equal(sandbox.messages.length, 2);
      // The name of one message cannot be used for another.
      const { status, answer } = await send({ ...TEXT, text: { body: "Another" } }, { cookie, attempt });
      assert.deepEqual([status, answer.error], [409, "key_used"]);
    });
  });

  describe("what is told", () => {
    let cookie;
    before(async () => ({ cookie } = await signIn()));
    const SAFE = ["outcome", "reason", "advice", "hint", "code", "retryAfterMs"];

    test("a refusal of Meta's, with what helps", async () => {
      sandbox.failNext({ code: 131047 });
      const { status, answer } = await send(TEXT, { cookie });
      assert.deepEqual([status, answer.outcome, answer.reason, answer.code], [502, "not_sent", "window_closed", 131047]);
      assert.ok(answer.hint && answer.advice);
      assert.deepEqual(Object.keys(answer).filter((key) => !SAFE.includes(key)), []);
    });

    test("when to try again", async () => {
      sandbox.failNext({ status: 429, retryAfter: 3600 });
      const { answer } = await send(TEXT, { cookie });
      assert.deepEqual([answer.outcome, answer.retryAfterMs], ["not_sent", 3_600_000]);
    });

    test("that nobody knows, where nobody does; and it is not sent again", async () => {
      sandbox.failNext({ garbage: true });
      const attempt = newAttempt();
      const { status, answer } = await send(TEXT, { cookie, attempt });
      assert.deepEqual([status, answer.outcome], [504, "unknown"]);
      assert.deepEqual(Object.keys(answer).filter((key) => !SAFE.includes(key)), []);
      assert.deepEqual((await send(TEXT, { cookie, attempt })).answer, answer);
      assert.equal(sandbox.messages.length, 1);
    });

    test("nothing of the server's own words, which may quote anything", async () => {
      sandbox.failNext({ status: 400, body: { error: { code: 131009, message: `(#131009) ${TO} ${KEY}`, error_data: { details: `${TO} ${KEY}` } } } });
      const { answer } = await send(TEXT, { cookie });
      assert.ok(!JSON.stringify(answer).includes(TO.slice(1)));
    });

    test("the log says who sent what kind of message, and not to whom or what", async () => {
      await send({ ...TEXT, text: { body: "For their eyes only" } }, { cookie });
      const id = sandbox.messages[0].id;
      for (let waited = 0; !panel.log().includes(id) && waited < 100; waited += 1) await new Promise((wake) => setTimeout(wake, 20));
      const line = panel.log().split("\n").find((each) => each.includes(id));
      assert.match(line, /"what":"text","outcome":"accepted"/);
      for (const secret of [KEY, PASSWORD, SESSION_SECRET, TO.slice(1), "their eyes"]) assert.ok(!panel.log().includes(secret), secret);
    });

    test("a session that sends too fast has to wait, and another does not", async () => {
      const { cookie: hasty } = await signIn();
      const sent = await Promise.all(Array.from({ length: 50 }, () => send({ status: "read", message_id: "wamid.HBgLMTU1NTAxMDEyMzQVAgASGBQzQTdD" }, { cookie: hasty })));
      const refused = sent.filter(({ status }) => status === 429);
      assert.ok(refused.length >= 1 && sent.length - refused.length >= 30, String(sent.map(({ status }) => status)));
      assert.ok(refused.every(({ answer }) => answer.error === "too_many" && answer.retryAfterMs > 0));
      assert.equal((await send(TEXT, { cookie })).status, 200);
    });
  });

  describe("what every answer carries", () => {
    test("a policy that lets the page run its own files, WebAssembly, and nothing else", async () => {
      for (const path of ["/", "/icon.svg", "/api/session", "/nowhere", "/api/nowhere"]) {
        const { headers } = await ask("GET", path);
        const policy = headers.get("content-security-policy");
        assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/, path);
        assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|data:|https?:|\*/);
        assert.match(policy, /frame-ancestors 'none'/);
        assert.equal(headers.get("x-content-type-options"), "nosniff");
      }
      assert.equal((await ask("GET", "/api/session")).headers.get("cache-control"), "no-store");
    });
  });
}
