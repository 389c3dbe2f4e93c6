// sendMessage and createClient: what leaves, and what comes of it.

import { rejected } from "./caught.js";
import { pair, PHONE_NUMBER_ID, text, TO } from "./samples.js";

/** A fetch that keeps what it was called with, and answers as told. */
function recorder(answer = { messages: [{ id: "wamid.X" }] }, status = 200) {
  const calls = [];
  async function fetch(...args) {
    calls.push({ self: this, args });
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer), { status });
  }
  return { calls, fetch };
}

const options = (fetch) => ({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", fetch });

export const sending = [
  {
    name: "a sent message arrives as it was built",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const sent = await wamid.sendMessage(text("Hello 👋 https://example.com"), options);
      assert.equal(box.messages.length, 1);
      assert.deepEqual(box.messages[0].message, wamid.buildMessage(text("Hello 👋 https://example.com")));
      assert.equal(box.messages[0].id, sent.id);
      assert.match(sent.id, /^wamid\.[A-Za-z0-9+/=]+$/);
      assert.deepEqual(sent.contacts, [{ input: TO, waId: TO.slice(1) }]);
      assert.equal(sent.attempts, 1);
      assert.equal(sent.possibleDuplicate, false);
      assert.equal(sent.response.messages[0].id, sent.id);
    },
  },
  {
    name: "what only Kapso takes does not leave for Meta",
    async run({ wamid, assert }) {
      const { calls, fetch } = recorder();
      const message = { ...text(), messaging_account_id: "102290129340398" };
      await wamid.sendMessage(message, options(fetch));
      const meta = { phoneNumberId: PHONE_NUMBER_ID, accessToken: "a-token", fetch };
      const error = await rejected(wamid.sendMessage(message, meta));
      assert.deepEqual(error.issues.map(({ rule }) => rule), ["message.kapso_account"]);
      assert.equal(calls.length, 1);
    },
  },
  {
    name: "through Kapso: its address, its header, one plain call",
    async run({ wamid, assert }) {
      const { calls, fetch } = recorder();
      await wamid.sendMessage(text(), options(fetch));
      const [url, init] = calls[0].args;
      assert.equal(calls.length, 1);
      // Where a bundler made it a sloppy function, it finds the global object when it is given nothing.
      assert.ok(calls[0].self === undefined || calls[0].self === globalThis);
      assert.equal(url, `https://api.kapso.ai/meta/whatsapp/v24.0/${PHONE_NUMBER_ID}/messages`);
      assert.deepEqual(Object.keys(init).sort(), ["body", "headers", "method", "redirect", "signal"]);
      assert.equal(init.method, "POST");
      assert.equal(init.redirect, "manual");
      // Text, but for Deno (send/attempt.js).
      assert.equal(await new Response(init.body).text(), wamid.serializeMessage(text()));
      const headers = new Headers(init.headers);
      assert.equal(headers.get("x-api-key"), "a-project-key");
      assert.equal(headers.get("content-type"), "application/json");
      assert.equal(headers.get("authorization"), null);
    },
  },
  {
    name: "through Meta: its address, its header",
    async run({ wamid, assert }) {
      const { calls, fetch } = recorder();
      const meta = { phoneNumberId: PHONE_NUMBER_ID, accessToken: "EAAtoken", apiVersion: "v25.0", fetch };
      await wamid.sendMessage(text(), meta);
      const [url, init] = calls[0].args;
      assert.equal(url, `https://graph.facebook.com/v25.0/${PHONE_NUMBER_ID}/messages`);
      const headers = new Headers(init.headers);
      assert.equal(headers.get("authorization"), "Bearer EAAtoken");
      assert.equal(headers.get("x-api-key"), null);
    },
  },
  {
    name: "through a backend of one's own: no credential, headers as given",
    async run({ wamid, assert }) {
      const { calls, fetch } = recorder();
      const baseUrl = new URL("https://backend.example/whatsapp/");
      await wamid.sendMessage(text(), { phoneNumberId: PHONE_NUMBER_ID, baseUrl, headers: { "X-Tenant": "7" }, fetch });
      const [url, init] = calls[0].args;
      assert.equal(url, `https://backend.example/whatsapp/v24.0/${PHONE_NUMBER_ID}/messages`);
      assert.equal(new Headers(init.headers).get("x-tenant"), "7");
    },
  },
  {
    name: "fetch is looked up at the call",
    async run({ wamid, assert }) {
      const { fetch } = globalThis;
      const client = wamid.createClient({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key" });
      const { calls, fetch: fake } = recorder();
      try {
        globalThis.fetch = fake;
        await client.send(text());
      } finally {
        globalThis.fetch = fetch;
      }
      assert.equal(calls.length, 1);
    },
  },
  {
    name: "wrong input rejects with every issue, and nothing is fetched",
    async run({ wamid, assert }) {
      const { calls, fetch } = recorder();
      const promise = wamid.sendMessage({ to: TO, type: "text", text: { body: "", colour: 1 } }, options(fetch));
      const error = await rejected(promise);
      assert.equal(wamid.isInvalidMessageError(error), true);
      assert.equal(error.issues.length, 2);
      assert.equal(calls.length, 0);
    },
  },
  {
    name: "nothing is thrown at the call itself, only rejected",
    async run({ wamid, assert }) {
      const circular = text();
      circular.context = circular;
      assert.equal((await rejected(wamid.sendMessage(circular, options()))).name, "InvalidMessageError");
      assert.equal((await rejected(wamid.sendMessage(text()))).name, "ConfigError");
      assert.equal((await rejected(wamid.sendMessage(text(), null))).name, "ConfigError");
    },
  },
  {
    name: "a client sends with its options, and with others for one call",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox, { phoneNumberId: [PHONE_NUMBER_ID, "200000000000002"] });
      const { calls, fetch } = recorder();
      const client = wamid.createClient(options);
      await client.send(text("one"));
      await client.send(text("two"), { fetch });
      await client.send(text("three"), { phoneNumberId: "200000000000002" });
      assert.deepEqual(box.messages.map(({ message }) => message.text.body), ["one", "three"]);
      assert.equal(calls.length, 1);
    },
  },
  {
    name: "a client reads its options once, and refuses wrong ones at once",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const client = wamid.createClient(options);
      options.apiKey = "another";
      await client.send(text());
      assert.equal(box.messages.length, 1);
      let refused;
      try {
        wamid.createClient({ phoneNumberId: PHONE_NUMBER_ID });
      } catch (error) {
        refused = error;
      }
      assert.equal(wamid.isConfigError(refused), true);
    },
  },
  {
    name: "markRead tells what was read, and that an answer is coming",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const client = wamid.createClient(options);
      assert.equal(await client.markRead("wamid.one"), undefined);
      await client.markRead("wamid.two", { typing: true });
      assert.deepEqual(
        box.receipts.map(({ messageId, typing }) => [messageId, typing]),
        [
          ["wamid.one", false],
          ["wamid.two", true],
        ],
      );
      assert.equal(box.messages.length, 0);
      assert.equal((await rejected(client.markRead(""))).name, "InvalidMessageError");
    },
  },
  {
    name: "a read receipt resolves to the id of the message that was read",
    async run({ wamid, sandbox, assert }) {
      const { options } = pair(sandbox);
      const sent = await wamid.sendMessage({ status: "read", message_id: "wamid.one" }, options);
      assert.equal(sent.id, "wamid.one");
      assert.deepEqual(sent.contacts, []);
      assert.deepEqual(sent.response, { success: true });
    },
  },
  {
    name: "messages sent at the same time do not meet",
    async run({ wamid, sandbox, assert }) {
      const { box, options } = pair(sandbox);
      const numbers = Array.from({ length: 50 }, (_, i) => i);
      box.failNext({ delay: 20, times: 10 });
      const sent = await Promise.all(numbers.map((i) => wamid.sendMessage(text(`message ${i}`), options)));
      assert.equal(new Set(sent.map(({ id }) => id)).size, 50);
      for (const i of numbers) {
        const { message } = box.messages.find(({ id }) => id === sent[i].id);
        assert.equal(message.text.body, `message ${i}`);
      }
    },
  },
  {
    name: "over real HTTP, where a sandbox listens",
    async run({ wamid, assert, baseUrl }) {
      const options = { phoneNumberId: PHONE_NUMBER_ID, apiKey: "any", baseUrl: `${baseUrl}/meta/whatsapp` };
      const sent = await wamid.sendMessage(text("over the wire 👋"), options);
      assert.match(sent.id, /^wamid\./);
    },
  },
];
