// The webhooks of the sandbox: what is told, how it is signed, and how often it is tried.

import { meta, wire } from "./doors.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";

const SECRET = "app-secret";

/** A sandbox, and what its webhook's receiver got: [{ body, text, headers }]. `answers` are the statuses that it gives. */
function told(sandbox, { answers = [], ...options } = {}) {
  const got = [];
  const fetch = async (request) => {
    const content = await request.text();
    got.push({ url: request.url, headers: request.headers, text: content, body: JSON.parse(content || "null") });
    return new Response("noted", { status: answers.shift() ?? 200 });
  };
  const webhook = { url: "https://bot.example/webhook", appSecret: SECRET, fetch };
  return { got, box: sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, now: () => 1_750_030_073_000, webhook, ...options }) };
}

const value = ({ body }) => body.entry[0].changes[0].value;

async function signatureOf(content) {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", bytes.encode(SECRET), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(content)));
  return `sha256=${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export const telling = [
  {
    name: "a user's text comes in Meta's shape, signed over the bytes",
    async run({ sandbox, assert }) {
      const { box, got } = told(sandbox);
      const { id } = await box.user("+15550101234", { name: "Ann" }).say("Grüße/👋");
      const [{ body, headers, text: raw }] = got;
      assert.deepEqual(body, {
        object: "whatsapp_business_account",
        entry: [
          {
            id: "102290129340398",
            changes: [
              {
                value: {
                  messaging_product: "whatsapp",
                  metadata: { display_phone_number: "15552242922", phone_number_id: PHONE_NUMBER_ID },
                  contacts: [{ profile: { name: "Ann" }, wa_id: "15550101234" }],
                  messages: [{ from: "15550101234", id, timestamp: "1750030073", type: "text", text: { body: "Grüße/👋" } }],
                },
                field: "messages",
              },
            ],
          },
        ],
      });
      assert.equal(headers.get("x-hub-signature-256"), await signatureOf(raw));
      assert.ok(raw.includes("Gr\\u00fc\\u00dfe\\/\\ud83d\\udc4b"), raw);
    },
  },
  {
    name: "the signature is HMAC-SHA256, as others compute it",
    async run({ assert }) {
      // The vectors that the receivers of webhooks are tested with.
      assert.equal(
        await signatureOf('{"object":"whatsapp_business_account","entry":[]}'),
        "sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f",
      );
    },
  },
  {
    name: "a message is sent, delivered and read, each told once and in this order",
    async run({ wamid, sandbox, assert }) {
      const { box, got } = told(sandbox);
      await meta(box, wire(wamid, text("hi", { biz_opaque_callback_data: "c:1" })));
      assert.equal(got.length, 0, "nothing leaves before the clock is moved");
      await box.advance();
      const ann = box.user("+15550101234");
      await ann.read(box.messages[0]);
      await ann.read(box.messages[0]);
      const statuses = got.flatMap((each) => value(each).statuses);
      assert.deepEqual(statuses.map(({ status }) => status), ["sent", "delivered", "read"]);
      for (const status of statuses) {
        assert.deepEqual([status.id, status.recipient_id, status.biz_opaque_callback_data], [box.messages[0].id, "15550101234", "c:1"]);
      }
      assert.equal(box.messages[0].status, "read");
    },
  },
  {
    name: "who reads before it was delivered passes through what lies between",
    async run({ wamid, sandbox, assert }) {
      const { box, got } = told(sandbox, { latency: 1000 });
      await meta(box, wire(wamid));
      await box.user("+15550101234").read(box.messages[0]);
      await box.advance(5000);
      assert.deepEqual(got.map((each) => value(each).statuses[0].status), ["sent", "delivered", "read"]);
    },
  },
  {
    name: "a failure names the code and no contact, and what was delivered does not fail",
    async run({ wamid, sandbox, assert }) {
      const { box, got } = told(sandbox, { latency: 1 });
      await meta(box, wire(wamid));
      await meta(box, wire(wamid));
      const ann = box.user("+15550101234");
      await ann.lose(box.messages[0], 131026);
      await ann.read(box.messages[1]);
      await ann.lose(box.messages[1]);
      const [failed] = got.map(value);
      assert.deepEqual([failed.statuses[0].status, failed.statuses[0].errors[0].code, failed.contacts], ["failed", 131026, undefined]);
      assert.deepEqual(box.messages.map(({ status }) => status), ["failed", "read"]);
    },
  },
  {
    name: "of a reaction it is told that it was sent, and no more",
    async run({ wamid, sandbox, assert }) {
      const { box, got } = told(sandbox);
      const { id } = await box.user("+15550101234").say("Hello");
      await meta(box, wire(wamid, { to: "+15550101234", type: "reaction", reaction: { message_id: id, emoji: "👍" } }));
      await box.advance();
      assert.deepEqual(got.slice(1).map((each) => value(each).statuses[0].status), ["sent"]);
    },
  },
  {
    name: "what is not answered 200 is tried again: at once, then after ten seconds",
    async run({ sandbox, assert }) {
      const { box, got } = told(sandbox, { answers: [500, 201, 200] });
      await box.user("+15550101234").say("Hello");
      assert.deepEqual([got.length, box.deliveries[0].state], [2, "waiting"]);
      await box.advance(9999);
      assert.equal(got.length, 2);
      await box.advance(1);
      const [{ state, attempts, nextAt }] = box.deliveries;
      assert.deepEqual([got.length, state, nextAt], [3, "delivered", null]);
      assert.deepEqual(attempts.map(({ status, answer }) => [status, answer]), [[500, "noted"], [201, "noted"], [200, "noted"]]);
      assert.deepEqual(attempts.map(({ at }) => at - attempts[0].at), [0, 0, 10_000]);
    },
  },
  {
    name: "after a week nobody tries any more",
    async run({ sandbox, assert }) {
      const fetch = () => Promise.reject(new TypeError("fetch failed"));
      const { box } = told(sandbox, { webhook: { url: "https://bot.example/", fetch } });
      await box.user("+15550101234").say("Hello");
      await box.advance(6 * 86_400_000);
      assert.equal(box.deliveries[0].state, "waiting");
      await box.advance(4 * 86_400_000);
      const [{ state, attempts }] = box.deliveries;
      assert.equal(state, "given_up");
      const times = attempts.map(({ at }) => at - attempts[0].at);
      assert.ok(times.at(-1) >= 7 * 86_400_000 && times.at(-1) < 8 * 86_400_000, `${times}`);
      assert.deepEqual(attempts[0], { at: attempts[0].at, ms: attempts[0].ms, status: null, answer: "", error: "fetch failed" });
    },
  },
  {
    name: "a bot may answer from inside its webhook",
    async run({ wamid, sandbox, assert }) {
      const fetch = async (request) => {
        const { messages } = (await request.json()).entry[0].changes[0].value;
        for (const { from, text: said } of messages ?? []) {
          await wamid.sendMessage(text(`You said ${said.body}`, { to: `+${from}` }), { phoneNumberId: PHONE_NUMBER_ID, accessToken: "t", fetch: box.fetch });
        }
        return new Response();
      };
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, webhook: { url: "https://bot.example/", fetch } });
      await box.user("+15550101234").say("Hello");
      const { message } = await box.nextMessage();
      assert.equal(message.text.body, "You said Hello");
      assert.deepEqual(box.deliveries.map(({ kind, state }) => `${kind} ${state}`), ["message delivered", "status delivered", "status delivered"]);
    },
  },
  {
    name: "without a webhook there is nobody to tell",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID });
      await box.user("+15550101234").say("Hello");
      assert.equal(box.deliveries.length, 0);
    },
  },
  {
    name: "of a group that was given each member is told of, also of those who never spoke",
    async run({ wamid, sandbox, assert }) {
      const group = "Y2FwaV9ncm91cA";
      const { box, got } = told(sandbox, { groups: { [group]: ["+15550101234", "15550101235"] } });
      await meta(box, wire(wamid, { recipient_type: "group", to: group, type: "text", text: { body: "Welcome" } }));
      await box.advance();
      const [[sent], delivered] = got.map((each) => value(each).statuses);
      assert.deepEqual([sent.status, sent.recipient_participant_id], ["sent", undefined]);
      const about = delivered.map((each) => [each.status, each.recipient_id, each.recipient_participant_id]);
      assert.deepEqual(about, ["15550101234", "15550101235"].map((one) => ["delivered", group, one]));
    },
  },
  {
    name: "of a group each member is told of",
    async run({ wamid, sandbox, assert }) {
      const { box, got } = told(sandbox);
      const group = "Y2FwaV9ncm91cA";
      await box.user("+15550101234", { in: group }).say("Hello");
      await box.user("+15550101235", { in: group }).say("Hi");
      const [first] = value(got[0]).messages;
      assert.deepEqual([first.from, first.group_id], ["15550101234", group]);
      await meta(box, wire(wamid, { recipient_type: "group", to: group, type: "text", text: { body: "Welcome" } }));
      await box.advance();
      const [, delivered] = got.slice(2).map((each) => value(each).statuses);
      assert.deepEqual(
        delivered.map(({ status, recipient_id, recipient_type, recipient_participant_id }) => [status, recipient_id, recipient_type, recipient_participant_id]),
        ["15550101234", "15550101235"].map((one) => ["delivered", group, "group", one]),
      );
    },
  },
];
