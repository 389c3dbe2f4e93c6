// The inbox page's API: what it reads, what it hears, what it does, and who may not.

import { kapso, meta, post, wire } from "./doors.js";
import { PHONE_NUMBER_ID, TO, text } from "./samples.js";

const CHAT = "15550101234";
const at = (path) => `http://127.0.0.1:3000/_sandbox/${path}`;
const here = (sandbox, options) => sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, now: () => 1000, ...options });
const act = async (box, path, body = {}, headers) => post(box, at(path), headers, JSON.stringify(body));
const state = async (box) => (await box.fetch(at("state"))).json();

/** The events of a stream, each [name, data]; `next(n)` waits for so many. */
async function listen(box) {
  const reader = (await box.fetch(at("events"))).body.getReader();
  const decoder = new TextDecoder();
  let unread = "";
  async function one() {
    while (!unread.includes("\n\n")) unread += decoder.decode((await reader.read()).value, { stream: true });
    const end = unread.indexOf("\n\n");
    const fields = Object.fromEntries(unread.slice(0, end).split("\n").map((line) => line.split(/: (.*)/s)));
    unread = unread.slice(end + 2);
    return [fields.event, JSON.parse(fields.data)];
  }
  return {
    async next(count) {
      const events = [];
      while (events.length < count) events.push(await one());
      return events;
    },
    close: () => reader.cancel(),
  };
}

/** Requests that are wrong, and what each is answered with. */
const WRONG = [
  ["nothing", {}, 404],
  ["reply", {}, 400],
  ["reply", { chat: CHAT }, 400],
  ["reply", { chat: CHAT, number: "1", message: { type: "text", text: { body: "hi" } } }, 400],
  ["reply", { chat: CHAT, message: { type: "__proto__", __proto__: {} } }, 400],
  ["tap", { message: "wamid.X", choice: "a" }, 404],
  ["react", { message: {}, emoji: "👍" }, 404],
  ["status", { message: "wamid.X", status: "read" }, 404],
  ["status", { message: "wamid.X", status: "constructor" }, 400],
  ["faults", { explode: true }, 400],
  ["faults", { code: {} }, 400],
  ["faults", { times: 1e9 }, 400],
  ["phone", { number: PHONE_NUMBER_ID, chat: "1", on: true }, 404],
  ["faults", { status: 42 }, 400],
  ["clock", {}, 400],
  ["clock", { advance: -1 }, 400],
  ["clock", { advance: 1e300 }, 400],
  ["webhook", { url: "javascript:alert(1)" }, 400],
  ["webhook", { url: "https://a.example", appSecret: "" }, 400],
  ["webhook/verify", {}, 404],
  ["deliveries/d9/retry", {}, 404],
];

export const inbox = [
  {
    name: "the state has everything, in the shapes that docs/sandbox.md gives",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      await meta(box, wire(wamid));
      await kapso(box, "{}");
      await act(box, "reply", { chat: CHAT, name: "Ann", message: { type: "text", text: { body: "Hi" } } });
      const { seq, now, numbers, chats, messages, refused, ...rest } = await state(box);
      assert.deepEqual([typeof seq, now, numbers], ["number", 1000, [{ id: PHONE_NUMBER_ID, display: "15552242922" }]]);
      const chat = { number: PHONE_NUMBER_ID, display: "15552242922", chat: CHAT, kind: "person", name: "Ann", participants: [], phoneOn: true, lastUserAt: 1000, windowUntil: 86_401_000 };
      assert.deepEqual(chats, [chat]);
      const statuses = ["accepted", "sent", "delivered"].map((status) => ({ status, at: 1000 }));
      const [out, came] = messages;
      assert.deepEqual(out, {
        direction: "out",
        id: box.messages[0].id,
        number: PHONE_NUMBER_ID,
        chat: CHAT,
        at: 1000,
        message: JSON.parse(wire(wamid)),
        status: "delivered",
        statuses,
        errors: [],
        seq: out.seq,
      });
      assert.deepEqual([came.direction, came.status, came.message.text.body], ["in", "delivered", "Hi"]);
      const [{ seq: _, answer, ...turnedAway }] = refused;
      const away = { at: 1000, service: "kapso", number: PHONE_NUMBER_ID, chat: null, status: 400, body: {}, issues: [], warnings: [] };
      assert.deepEqual(turnedAway, away);
      assert.equal(answer.error.error_subcode, 1001);
      assert.deepEqual(rest, { deliveries: [], faults: [], webhook: null, templates: [], rules: { window: false, mps: null, pair: false } });
    },
  },
  {
    name: "what happens is told as it happens, numbered without a gap",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const stream = await listen(box);
      const [[hello, { seq }]] = await stream.next(1);
      assert.deepEqual([hello, seq], ["hello", (await state(box)).seq]);
      await meta(box, wire(wamid));
      await meta(box, "{}");
      const { body } = await act(box, "reply", { chat: CHAT, message: { type: "text", text: { body: "Hi" } } });
      await meta(box, wire(wamid, { status: "read", message_id: body.message.id, typing_indicator: { type: "text" } }));
      await act(box, "faults", { code: 131056 });
      await act(box, "clock", { advance: 5 });
      await act(box, "webhook", { url: "https://bot.example/", appSecret: "s" });
      await act(box, "clear");
      const events = await stream.next(14);
      const names = "message chat refused message chat status status status typing faults clock webhook faults cleared";
      assert.equal(events.map(([name]) => name).join(" "), names);
      assert.deepEqual(events.map(([, data]) => data.seq - seq), events.map((_, index) => index + 1));
      assert.deepEqual(events[11][1].webhook, { url: "https://bot.example/", signed: true, verifyToken: false });
      await stream.close();
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "who does not read the stream is let go, and holds nobody up",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const { body } = await box.fetch(at("events"));
      for (let i = 0; i < 1100; i++) await act(box, "faults", { code: 131056 });
      const reader = body.getReader();
      let chunks = 0;
      while (!(await reader.read()).done) chunks += 1;
      assert.ok(chunks > 900 && chunks < 1100, `${chunks}`);
      assert.equal((await meta(box, wire(wamid))).status, 400);
    },
  },
  {
    name: "the page answers for the user, and for WhatsApp",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const offer = { type: "button", body: { text: "?" }, action: { buttons: [{ type: "reply", reply: { id: "y", title: "Yes" } }] } };
      await meta(box, wire(wamid, { to: TO, type: "interactive", interactive: offer }));
      const [{ id }] = box.messages;
      const done = async (path, body) => (await act(box, path, body)).body.message.message;
      assert.equal((await done("tap", { message: id, choice: "y" })).interactive.button_reply.title, "Yes");
      assert.equal((await done("react", { message: id, emoji: "👍" })).reaction.emoji, "👍");
      assert.equal((await done("answer", { message: id, response: { a: 1 } })).interactive.nfm_reply.response_json, '{"a":1}');
      const items = [{ product_retailer_id: "a", quantity: 1, item_price: 1, currency: "USD" }];
      assert.deepEqual((await done("order", { chat: CHAT, product_items: items })).order.product_items, items);
      const read = await act(box, "status", { message: [id], status: "read" });
      assert.equal(read.body.messages[0].status, "read");
      const up = await box.fetch(at("media?filename=a.txt"), { method: "POST", headers: { "content-type": "text/plain" }, body: "abc" });
      const { id: file, ...about } = await up.json();
      assert.deepEqual([about.mime_type, about.file_size], ["text/plain", 3]);
      assert.equal((await done("reply", { chat: CHAT, message: { type: "document", document: { id: file } } })).document.filename, "a.txt");
    },
  },
  {
    name: "what is sent to a phone that is off waits until it is on, or fails",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      await act(box, "reply", { chat: CHAT, number: PHONE_NUMBER_ID, message: { type: "text", text: { body: "Hi" } } });
      const turn = (on) => act(box, "phone", { number: PHONE_NUMBER_ID, chat: CHAT, on });
      assert.equal((await turn("no")).status, 400);
      assert.equal((await turn(false)).body.chat.phoneOn, false);
      await meta(box, wire(wamid));
      await meta(box, wire(wamid));
      await box.advance();
      const statuses = () => box.messages.map(({ status }) => status);
      assert.deepEqual(statuses(), ["sent", "sent"]);
      await act(box, "status", { message: box.messages[0].id, status: "failed", code: 131026 });
      assert.equal((await turn(true)).body.chat.phoneOn, true);
      assert.deepEqual(statuses(), ["failed", "delivered"]);
    },
  },
  {
    name: "failures that the page asks for are met, and can be taken back",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      await act(box, "faults", { code: 131056, times: 2 });
      assert.equal((await meta(box, wire(wamid))).body.error.code, 131056);
      assert.equal((await state(box)).faults.length, 1);
      await box.fetch(at("faults"), { method: "DELETE" });
      assert.equal((await meta(box, wire(wamid))).status, 200);
    },
  },
  {
    name: "another address for webhooks keeps the secrets, until they are replaced or taken away",
    async run({ sandbox, assert }) {
      const box = here(sandbox, { webhook: { url: "https://bot.example/", appSecret: "s", verifyToken: "v", fetch: async () => new Response() } });
      const shown = async (body) => (await act(box, "webhook", body)).body.webhook;
      const url = "https://other.example/";
      assert.deepEqual(await shown({ url }), { url, signed: true, verifyToken: true });
      assert.deepEqual(await shown({ url, appSecret: null }), { url, signed: false, verifyToken: true });
      assert.deepEqual(await shown({ url, appSecret: "t", verifyToken: null }), { url, signed: true, verifyToken: false });
      assert.equal(await shown({ url: null }), null);
      assert.deepEqual(await shown({ url }), { url, signed: false, verifyToken: false });
    },
  },
  {
    name: "the page asks the webhook whether it is right, and tries again what failed",
    async run({ sandbox, assert }) {
      const asked = [];
      let broken = true;
      const fetch = async (request) => {
        const { searchParams } = new URL(request.url);
        if (request.method === "POST") return new Response("", { status: broken ? 500 : 200 });
        asked.push(["hub.mode", "hub.verify_token"].map((name) => searchParams.get(name)));
        return new Response(broken ? "hello" : searchParams.get("hub.challenge"));
      };
      const box = here(sandbox, { webhook: { url: "https://bot.example/?a=1", verifyToken: "v", fetch } });
      const wrong = (await act(box, "webhook/verify")).body;
      assert.deepEqual([wrong.ok, wrong.status, wrong.answer], [false, 200, "hello"]);
      assert.match(wrong.error, /^It should answer 200 with \d+, and nothing else\.$/);
      await act(box, "reply", { chat: CHAT, message: { type: "text", text: { body: "Hi" } } });
      broken = false;
      assert.equal((await act(box, "webhook/verify")).body.ok, true);
      assert.deepEqual(asked, [["subscribe", "v"], ["subscribe", "v"]]);
      const { delivery } = (await act(box, "deliveries/d1/retry")).body;
      assert.deepEqual([delivery.state, delivery.attempts.map(({ status }) => status)], ["delivered", [500, 500, 200]]);
    },
  },
  {
    name: "a page from elsewhere may not look and may not act",
    async run({ sandbox, assert }) {
      const box = here(sandbox);
      // A browser does not let a page set these, so only other places can pretend.
      const foreign = [["origin", "https://evil.example"], ["origin", "null"], ["origin", "http://127.0.0.1:3001"], ["sec-fetch-site", "cross-site"]];
      for (const [name, value] of foreign.filter(([name, value]) => new Request(at("state"), { headers: { [name]: value } }).headers.has(name))) {
        assert.equal((await box.fetch(at("state"), { headers: { [name]: value } })).status, 403, `${name}: ${value}`);
        assert.equal((await act(box, "clear", {}, { [name]: value })).status, 403);
      }
      assert.equal((await act(box, "clear", {}, { origin: "http://127.0.0.1:3000" })).status, 200);
      assert.equal((await act(box, "clear", {}, { "content-type": "text/plain" })).status, 415);
    },
  },
  ...WRONG.map(([path, body, status]) => ({
    name: `POST ${path} ${JSON.stringify(body)} is answered ${status}, and says why`,
    async run({ sandbox, assert }) {
      const box = here(sandbox);
      const answer = await act(box, path, body);
      assert.equal(answer.status, status);
      assert.match(answer.body.error, /^.+\.$/s);
      assert.equal((await state(box)).messages.length, 0);
    },
  })),
  {
    name: "what is no JSON, no object, too much, or the wrong method is said to be so",
    async run({ sandbox, assert }) {
      const box = here(sandbox);
      for (const body of ["", "{", "[]", "null", '"x"']) assert.equal((await post(box, at("reply"), {}, body)).status, 400, body);
      assert.equal((await post(box, at("reply"), {}, JSON.stringify("x".repeat(1_100_000)))).status, 413);
      assert.equal((await box.fetch(at("reply"))).status, 405);
      assert.equal((await act(box, "state")).status, 405);
      assert.equal((await box.fetch(at("media/1"))).status, 404);
      assert.equal((await box.fetch(at("state/../../x"))).status, 400);
    },
  },
  {
    name: "markup in a text stays text",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const nasty = "</script><img src=x onerror=alert(1)>\u2028";
      await meta(box, wire(wamid, text(nasty)));
      const answer = await box.fetch(at("state"));
      assert.match(answer.headers.get("content-type"), /^application\/json/);
      assert.equal((await answer.json()).messages[0].message.text.body, nasty);
    },
  },
];
