// buildMessage, serializeMessage and checkMessage on good input.

import { text, TO } from "./samples.js";

export const building = [
  {
    name: "a message gets its defaults in front, in a stable order",
    run({ wamid, assert }) {
      const wire = wamid.serializeMessage(text("Hello 👋 https://example.com"));
      assert.equal(
        wire,
        `{"messaging_product":"whatsapp","recipient_type":"individual","to":"${TO}","type":"text",` +
          '"text":{"body":"Hello 👋 https://example.com"}}',
      );
    },
  },
  {
    name: "the four ways agree, and building twice changes nothing",
    run({ wamid, assert }) {
      const inputs = [
        text(),
        text("\u2028 \" \\ \n \u0000 é 中 😀 👨‍👩‍👧"),
        text("hi", { messaging_product: "whatsapp", recipient_type: "individual" }),
        text("hi", { to: " +1 (555) 010-1234" }),
        text("hi", { context: { message_id: "wamid.ABC" }, biz_opaque_callback_data: "order 7" }),
        { type: "text", text: { body: "a group" }, to: "Y2FwaV9ncm91cDoxOTUwNTU1", recipient_type: "group" },
        { recipient: "US.13491208655302741918", type: "text", text: { body: "a user id" } },
        { status: "read", message_id: "wamid.ABC" },
        { status: "read", message_id: "wamid.ABC", typing_indicator: { type: "text" } },
      ];
      for (const input of inputs) {
        const message = wamid.buildMessage(input);
        const wire = wamid.serializeMessage(input);
        assert.equal(JSON.stringify(message), wire);
        assert.equal(new TextDecoder().decode(wamid.encodeMessage(input)), wire);
        assert.deepEqual(wamid.buildMessage(message), message);
        assert.equal(wamid.serializeMessage(message), wire);
        const checked = wamid.checkMessage(input);
        assert.equal(checked.ok, true);
        assert.equal(JSON.stringify(checked.message), wire);
      }
    },
  },
  {
    name: "bytes are the caller's own: the next call does not change them",
    run({ wamid, assert }) {
      const wire = wamid.serializeMessage(text("the first"));
      const bytes = [text("the first"), JSON.parse(wire)].map((input) => wamid.encodeMessage(input));
      wamid.encodeMessage(text("another one"));
      for (const own of bytes) {
        assert.equal(new TextDecoder().decode(own), wire);
        assert.equal(own.byteLength, own.buffer.byteLength);
      }
    },
  },
  {
    name: "the bytes of a message are right though the check took so much memory that the instance was let go",
    run({ wamid, assert }) {
      for (const large of [text("hi", { biz_opaque_callback_data: "7" }), JSON.parse(wamid.serializeMessage(text("hi")))]) {
        const extra = { ...large, padding: "é".repeat(3_000_000) };
        const bytes = wamid.encodeMessage(extra, { unknownKeys: "keep" });
        assert.equal(new TextDecoder().decode(bytes), wamid.serializeMessage(extra, { unknownKeys: "keep" }));
      }
    },
  },
  {
    name: "the bytes of a message are right though the memory of a new instance grew for them",
    run({ wamid, assert }) {
      const person = (i) => ({ name: { formatted_name: `Person ${i}`, first_name: "Person" }, phones: [{ phone: `+1555010${1000 + i}`, type: "CELL" }] });
      for (const people of [200, 250]) {
        // Too large to be kept, so that what follows is the first call of another instance.
        wamid.checkMessage(text("a".repeat(8_000_000)));
        const message = wamid.buildMessage({ to: TO, type: "contacts", contacts: Array.from({ length: people }, (_, i) => person(i)) });
        wamid.checkMessage(text("a".repeat(8_000_000)));
        const bytes = wamid.encodeMessage(message);
        assert.equal(new TextDecoder().decode(bytes), JSON.stringify(message));
      }
    },
  },
  {
    name: "the input stays as it is, and shares nothing with the result",
    run({ wamid, assert }) {
      const input = text("Hello", { to: "+1 (555) 010-1234" });
      const before = JSON.stringify(input);
      Object.freeze(input.text);
      Object.freeze(input);
      const message = wamid.buildMessage(input);
      message.text.body = "changed";
      assert.equal(JSON.stringify(input), before);
      assert.equal(message.to, TO);
    },
  },
  {
    name: "bare digits stay bare",
    run({ wamid, assert }) {
      assert.equal(wamid.buildMessage(text("hi", { to: "15550101234" })).to, "15550101234");
    },
  },
  {
    name: "undefined members are absent",
    run({ wamid, assert }) {
      const input = text("hi", { context: undefined, recipient: undefined });
      input.text.preview_url = undefined;
      assert.equal(wamid.serializeMessage(input), wamid.serializeMessage(text("hi")));
    },
  },
  {
    name: "4096 characters pass, emoji counted as one each",
    run({ wamid, assert }) {
      assert.equal(wamid.buildMessage(text("😀".repeat(4096))).text.body.length, 8192);
      assert.equal(wamid.checkMessage(text("é".repeat(4096))).ok, true);
      assert.equal(wamid.checkMessage(text("中".repeat(4097))).ok, false);
    },
  },
  {
    name: "an unknown key is refused, or kept as it is when asked for",
    run({ wamid, assert }) {
      const input = text("hi", { brand_new: { a: [1, 2.5e3, null, "ü"] } });
      assert.equal(wamid.checkMessage(input).issues[0].code, "unknown_key");
      assert.deepEqual(wamid.buildMessage(input, { unknownKeys: "keep" }).brand_new, input.brand_new);
    },
  },
  {
    name: "a key named __proto__ pollutes nothing",
    run({ wamid, assert }) {
      const input = JSON.parse(`{"__proto__":{"polluted":1},"to":"${TO}","type":"text","text":{"body":"hi"}}`);
      assert.equal(wamid.checkMessage(input).ok, false);
      wamid.buildMessage(input, { unknownKeys: "keep" });
      assert.equal({}.polluted, undefined);
    },
  },
  {
    name: "the rules have a date",
    run({ wamid, assert }) {
      assert.match(wamid.rulesVersion, /^\d{4}-\d{2}-\d{2}$/);
    },
  },
];
