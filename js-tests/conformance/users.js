// The user on the other side of the sandbox, as a test plays one.

import { rejected } from "./caught.js";
import { meta, wire } from "./doors.js";
import { PHONE_NUMBER_ID, TO, text } from "./samples.js";

const here = (sandbox, options) => sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, ...options });

const interactive = (type, action) => ({ to: TO, type: "interactive", interactive: { type, body: { text: "?" }, action } });

const row = (id, title, description) => ({ id, title, description });
const card = (index) => ({
  card_index: index,
  type: "cta_url",
  header: { type: "image", image: { link: "https://example.com/a.png" } },
  action: { buttons: [{ type: "quick_reply", quick_reply: { id: `card-${index}`, title: "This one" } }] },
});
const payload = (index, word) => ({ type: "button", sub_type: "quick_reply", index, parameters: [{ type: "payload", payload: word }] });

/** What is offered, what is tapped, and what the webhook then has. */
const TAPS = [
  {
    what: "a reply button",
    offer: interactive("button", { buttons: [{ type: "reply", reply: { id: "y", title: "Yes" } }] }),
    taps: ["y", "Yes"],
    becomes: { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "y", title: "Yes" } } },
  },
  {
    what: "a row of a list",
    offer: interactive("list", { button: "Choose", sections: [{ title: "A", rows: [row("1", "One")] }, { title: "B", rows: [row("2", "Two", "or so")] }] }),
    taps: ["2", "Two"],
    becomes: { type: "interactive", interactive: { type: "list_reply", list_reply: row("2", "Two", "or so") } },
  },
  {
    what: "a button of a card",
    offer: interactive("carousel", { cards: [card(0), card(1)] }),
    taps: ["card-1", "This one"],
    options: { card: 1 },
    becomes: { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "card-1", title: "This one" } } },
  },
  {
    what: "a request to call",
    offer: interactive("call_permission_request", { name: "call_permission_request" }),
    taps: ["accept"],
    becomes: { type: "interactive", interactive: { type: "call_permission_reply", call_permission_reply: { response: "accept", response_source: "user_action" } } },
  },
  {
    what: "a quick reply of a template, by its payload",
    offer: { to: TO, type: "template", template: { name: "t", language: { code: "en" }, components: [payload(0, "stop"), payload(1, "go")] } },
    taps: ["go"],
    becomes: { type: "button", button: { payload: "go", text: "go" } },
  },
];

export const users = [
  ...TAPS.map(({ what, offer, taps, options, becomes }) => ({
    name: `who taps ${what} answers the message that offers it`,
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      assert.equal((await meta(box, wire(wamid, offer))).status, 200);
      const offered = await box.nextMessage();
      const ann = box.user(TO);
      for (const tap of taps) {
        const { id, message } = await ann.tap(offered, tap, options);
        const { from, timestamp, id: same, context, ...content } = message;
        assert.deepEqual(content, becomes);
        assert.deepEqual([from, same, context.id], ["15550101234", id, offered.id]);
      }
      if (offer.type !== "template") assert.match((await rejected(ann.tap(offered, "nothing", options))).message, /nothing like "nothing"/);
    },
  })),
  {
    name: "of a template whose definition is known, its quick replies can be tapped by their texts, and nothing else",
    async run({ wamid, sandbox, assert }) {
      const replies = { type: "BUTTONS", buttons: [{ type: "URL", text: "Look", url: "https://example.com" }, { type: "QUICK_REPLY", text: "Stop" }] };
      const define = (name, ...more) => ({ name, language: "en", status: "APPROVED", components: [{ type: "BODY", text: "Hi" }, ...more] });
      const box = here(sandbox, { templates: [define("replies", replies), define("plain")] });
      const send = (name, components = []) => meta(box, wire(wamid, { to: TO, type: "template", template: { name, language: { code: "en" }, components } }));
      const ann = box.user(TO);
      for (const [components, wanted] of [[[], "Stop"], [[payload(1, "stop")], "stop"]]) {
        await send("replies", components);
        const { message } = await ann.tap(await box.nextMessage(), "Stop");
        assert.deepEqual(message.button, { payload: wanted, text: "Stop" });
      }
      for (const choice of ["Look", "Go"]) assert.match((await rejected(ann.tap(box.messages[0], choice))).message, /nothing like/);
      await send("plain");
      assert.match((await rejected(ann.tap(await box.nextMessage(), "Stop"))).message, /nothing like "Stop"/);
    },
  },
  {
    name: "a user quotes, reacts, takes it back, fills in a flow and orders",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      await meta(box, wire(wamid));
      const [sent] = box.messages;
      const ann = box.user(TO);
      assert.deepEqual((await ann.say("This", { quote: sent })).message.context, { from: "15552242922", id: sent.id });
      assert.deepEqual((await ann.react(sent, "👍")).message.reaction, { message_id: sent.id, emoji: "👍" });
      assert.deepEqual((await ann.react(sent.id, "")).message.reaction, { message_id: sent.id });
      const { nfm_reply: answer } = (await ann.answer(sent, { size: 2 })).message.interactive;
      assert.deepEqual(answer, { name: "flow", body: "Sent", response_json: '{"size":2}' });
      const item = { product_retailer_id: "a", quantity: 1, item_price: 7.99, currency: "USD" };
      assert.deepEqual((await ann.order([item], { catalogId: "c" })).message.order, { catalog_id: "c", product_items: [item] });
    },
  },
  {
    name: "what cannot be is said in a sentence",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox();
      const ann = box.user(TO);
      assert.match((await rejected(ann.say("Hello"))).message, /which business number/);
      const bob = here(sandbox).user(TO);
      assert.match((await rejected(bob.tap("wamid.X", "yes"))).message, /There is no message wamid\.X/);
      assert.match((await rejected(bob.send({ type: "template", template: {} }))).message, /not "template"/);
      assert.match((await rejected(bob.send({ type: "location", location: { latitude: "1" } }))).message, /have to be numbers/);
      assert.match((await rejected(bob.say(""))).message, /`text\.body`/);
    },
  },
  {
    name: "messages are handed out once each, oldest first, and waited for",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const send = (body, to = TO) => meta(box, wire(wamid, text(body, { to })));
      await send("one");
      await send("two", "+15550101235");
      assert.equal((await box.nextMessage({ to: "15550101235" })).message.text.body, "two");
      assert.equal((await box.nextMessage()).message.text.body, "one");
      const waiting = [box.nextMessage(), box.nextMessage()];
      await send("three");
      await send("four");
      assert.deepEqual((await Promise.all(waiting)).map(({ message }) => message.text.body), ["three", "four"]);
    },
  },
  {
    name: "who waits can stop waiting",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const reason = new Error("long enough");
      const stop = new AbortController();
      const waiting = rejected(box.nextMessage({ signal: stop.signal }));
      stop.abort(reason);
      assert.equal(await waiting, reason);
      assert.equal(await rejected(box.nextMessage({ signal: stop.signal })), reason);
      await meta(box, wire(wamid));
      assert.equal((await box.nextMessage()).id, box.messages[0].id);
    },
  },
  {
    name: "what the business reads is read, and all before it",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const ann = box.user(TO);
      const said = [await ann.say("one"), await ann.say("two"), await ann.say("three")];
      await meta(box, wire(wamid, { status: "read", message_id: said[1].id, typing_indicator: { type: "text" } }));
      const { messages } = await (await box.fetch("http://127.0.0.1/_sandbox/state")).json();
      assert.deepEqual(messages.map(({ status }) => status), ["read", "read", "delivered"]);
    },
  },
  {
    name: "somebody without a number is known by their id",
    async run({ wamid, sandbox, assert }) {
      const box = here(sandbox);
      const id = "US.13491208655302741918";
      const { message } = await box.user(id).say("Hello");
      assert.deepEqual([message.from, message.from_user_id], [undefined, id]);
      await meta(box, wire(wamid, { recipient: id, type: "text", text: { body: "hi" } }));
      assert.equal((await box.nextMessage({ to: id })).to, id);
    },
  },
  {
    name: "what was refused can be read, with every issue",
    async run({ sandbox, assert }) {
      const box = here(sandbox);
      await meta(box, JSON.stringify({ messaging_product: "whatsapp", to: TO, type: "text", text: { body: "", previewUrl: true } }));
      await meta(box, "{");
      const [first, second] = box.refused;
      assert.deepEqual([first.service, first.chat, first.status, first.answer.error.code], ["meta", "15550101234", 400, 100]);
      assert.deepEqual(first.issues.map(({ code }) => code).sort(), ["too_short", "unknown_key"]);
      assert.deepEqual([second.body, second.chat, second.issues.length], ["{", null, 0]);
    },
  },
];
