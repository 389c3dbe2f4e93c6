// The sandbox: a fetch that answers as Meta and Kapso do.

import { rejected, thrown } from "./caught.js";
import { KAPSO, META, kapso, meta, post, wire } from "./doors.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";

export const sandbox = [
  {
    name: "the sandbox takes a message at both doors",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ now: () => Date.UTC(2026, 0, 1) });
      for (const send of [meta, kapso]) {
        const { status, body } = await send(box, wire(wamid));
        assert.equal(status, 200);
        assert.deepEqual(body.contacts, [{ input: "+15550101234", wa_id: "15550101234" }]);
        assert.match(body.messages[0].id, /^wamid\.HBgL/);
      }
      assert.equal(box.messages.length, 2);
      assert.ok(box.messages[0].id !== box.messages[1].id);
      assert.equal(box.messages[0].at.toISOString(), "2026-01-01T00:00:00.000Z");
    },
  },
  {
    name: "the same messages get the same ids",
    async run({ wamid, sandbox, assert }) {
      const ids = [];
      for (let i = 0; i < 2; i++) {
        const box = sandbox.createSandbox();
        await meta(box, wire(wamid));
        await meta(box, wire(wamid));
        ids.push(box.messages.map(({ id }) => id).join());
      }
      assert.equal(ids[0], ids[1]);
    },
  },
  {
    name: "groups and user ids are answered as such",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      const group = { recipient_type: "group", to: "Y2FwaV9ncm91cA", type: "text", text: { body: "hi" } };
      const person = { recipient: "US.13491208655302741918", type: "text", text: { body: "hi" } };
      assert.equal((await meta(box, wire(wamid, group))).body.messages[0].group_id, "Y2FwaV9ncm91cA");
      const { contacts } = (await meta(box, wire(wamid, person))).body;
      assert.deepEqual(contacts, [{ input: person.recipient, user_id: person.recipient }]);
    },
  },
  {
    name: "a group that was not given is refused with 131041, one with nobody in it with 131020, at both doors",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, groups: { ours: ["+15550101234"], empty: [] } });
      const to = (group) => wire(wamid, { recipient_type: "group", to: group, type: "text", text: { body: "hi" } });
      for (const send of [meta, kapso]) {
        for (const [group, code] of [["theirs", 131041], ["__proto__", 131041], ["empty", 131020]]) {
          const { status, body } = await send(box, to(group));
          assert.ok(!/Unknown error/.test(body.error.message), body.error.message);
          assert.deepEqual([status, body.error.code], [400, code], group);
        }
        assert.equal((await send(box, to("ours"))).status, 200);
      }
      assert.equal((await box.user("+15550101234", { in: "ours" }).say("Hello")).message.group_id, "ours");
      assert.match((await rejected(box.user("+15550101235", { in: "ours" }).say("Hello"))).message, /not in that group/);
      assert.match((await rejected(box.user("+15550101234", { in: "theirs" }).say("Hello"))).message, /no group theirs/);
      for (const groups of [{ a: "15550101234" }, { a: [1] }, { a: null }]) {
        assert.ok(thrown(() => sandbox.createSandbox({ groups })) instanceof TypeError);
      }
    },
  },
  {
    name: "Meta's door opens without a version, too; Kapso's does not",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID });
      const without = (url) => url.replace("/v24.0", "");
      assert.equal((await post(box, without(META), { authorization: "Bearer t" }, wire(wamid))).status, 200);
      assert.equal((await post(box, without(KAPSO), { "x-api-key": "k" }, wire(wamid))).status, 404);
      assert.equal(box.messages.length, 1);
    },
  },
  {
    name: "a wrong credential is refused in the words of whose it is",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ apiKey: "key", accessToken: "token" });
      const flat = { error: "Invalid or missing API key" };
      assert.deepEqual((await kapso(box, wire(wamid), "other")).body, flat);
      assert.deepEqual((await post(box, KAPSO, {}, wire(wamid))).body, flat);
      assert.deepEqual((await post(box, KAPSO, { authorization: "Bearer token" }, wire(wamid))).body, flat);
      assert.equal((await meta(box, wire(wamid), "other")).body.error.code, 190);
      const { code, message } = (await post(box, META, {}, wire(wamid))).body.error;
      assert.deepEqual([code, message], [104, "An access token is required to request this resource."]);
      assert.equal(box.messages.length, 0);
    },
  },
  {
    name: "with one credential, only its own door opens",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ apiKey: "key" });
      assert.equal((await meta(box, wire(wamid), "anything")).status, 401);
      assert.equal((await kapso(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "another number, another path, another method",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: "99999" });
      const { body, status } = await meta(box, wire(wamid));
      assert.deepEqual([status, body.error.code, body.error.error_subcode], [400, 100, 33]);
      assert.equal((await kapso(box, wire(wamid))).status, 404);
      assert.equal((await post(box, "https://graph.facebook.com/messages", {}, "{}")).body.error.code, 2500);
      assert.equal((await post(box, "https://api.kapso.ai/meta/whatsapp/99999", {}, "{}")).status, 404);
      const get = await box.fetch(META.replace(PHONE_NUMBER_ID, "99999"), { headers: { authorization: "Bearer t" } });
      assert.equal((await get.json()).error.code, 100);
    },
  },
  {
    name: "a wrong message is refused with Meta's code and words",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox();
      const base = { messaging_product: "whatsapp", to: "+15550101234", type: "text" };
      const long = await meta(box, JSON.stringify({ ...base, text: { body: "x".repeat(4097) } }));
      assert.equal(long.status, 400);
      assert.equal(long.body.error.code, 100);
      assert.equal(long.body.error.message, "(#100) Param text['body'] must be at most 4096 characters long.");
      const key = await meta(box, JSON.stringify({ ...base, text: { body: "x", colour: "red" } }));
      assert.equal(key.body.error.message, '(#100) Unexpected key "colour" on param "text".');
      const phone = await meta(box, JSON.stringify({ ...base, to: "nobody", text: { body: "x" } }));
      assert.equal(phone.body.error.code, 131009);
      assert.equal(phone.body.error.message, "(#131009) Parameter value is not valid");
      assert.equal(typeof phone.body.error.error_data.details, "string");
      assert.equal(box.messages.length, 0);
    },
  },
  {
    name: "what only we warn about is delivered",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      assert.equal((await meta(box, wire(wamid, text("hi", { to: "15550101234" })))).status, 200);
    },
  },
  {
    name: "no JSON, no product, another content type: as if nothing had come",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      for (const body of ["", "{", "null", "[]", "{}", JSON.stringify(text())]) {
        assert.match((await meta(box, body)).body.error.message, /messaging_product is required/);
        const { status, body: flat } = await kapso(box, body);
        assert.deepEqual([status, flat.error.code, flat.error.error_subcode], [400, 400, 1001]);
      }
      const plain = { authorization: "Bearer t", "content-type": "text/plain" };
      assert.equal((await post(box, META, plain, wire(wamid))).status, 400);
      assert.equal(box.messages.length, 0);
    },
  },
  {
    name: "a body beyond all bounds is too large",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox();
      assert.equal((await meta(box, JSON.stringify("x".repeat(1_100_000)))).status, 413);
    },
  },
  {
    name: "failures on demand come in their order, and are over then",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      box.failNext({ status: 429, retryAfter: 1 });
      box.failNext({ code: 131056, times: 2 });
      box.failNext({ code: "insufficient_credits", status: 402 });
      box.failNext({ status: 502 });
      box.failNext({ body: { error: "made up" }, status: 418 });
      const first = await kapso(box, wire(wamid));
      assert.deepEqual([first.status, first.headers.get("retry-after"), first.body.error], [429, "1", "Rate limit exceeded"]);
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131056);
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131056);
      assert.equal((await kapso(box, wire(wamid))).body.code, "insufficient_credits");
      assert.match((await meta(box, wire(wamid))).body, /502/);
      assert.deepEqual((await meta(box, wire(wamid))).body, { error: "made up" });
      assert.equal(box.messages.length, 0);
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "a reset delivers nothing, a dropped answer delivers",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      box.failNext({ reset: true });
      assert.equal((await rejected(meta(box, wire(wamid)))).cause.code, "ECONNRESET");
      assert.equal(box.messages.length, 0);
      box.failNext({ drop: true });
      assert.equal((await rejected(meta(box, wire(wamid)))).cause.code, "ECONNRESET");
      assert.equal(box.messages.length, 1);
    },
  },
  {
    name: "clear forgets everything",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      const { messages } = box;
      await meta(box, wire(wamid));
      await meta(box, wire(wamid, { status: "read", message_id: "wamid.X" }));
      box.failNext({ status: 500 });
      box.clear();
      assert.deepEqual([messages.length, box.receipts.length], [0, 0]);
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "what was delivered can be asked for over HTTP",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox();
      await meta(box, wire(wamid));
      const answer = await (await box.fetch("http://127.0.0.1/_sandbox/messages")).json();
      assert.equal(answer.messages[0].message.text.body, "Hello");
      assert.deepEqual(answer.receipts, []);
    },
  },
];
