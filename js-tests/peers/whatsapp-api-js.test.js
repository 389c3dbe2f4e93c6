// whatsapp-api-js, unmodified, sends to the sandbox: it is understood, and what Meta would refuse is refused. The webhooks
// that the sandbox signs are taken by its own check of signatures.

import assert from "node:assert/strict";
import { test } from "node:test";

import { WhatsAppAPI } from "whatsapp-api-js";
import * as are from "whatsapp-api-js/messages";

import { at, createSandbox, EARLIER, GROUP, NUMBER, TO, USER_ID } from "./setting.js";

const SECRET = "the secret of the app";

function setUp(options) {
  const sandbox = createSandbox({ phoneNumberId: NUMBER, ...options });
  const client = new WhatsAppAPI({ token: "token", appSecret: SECRET, webhookVerifyToken: "verify", v: "v24.0", ponyfill: { fetch: sandbox.fetch } });
  return { sandbox, client };
}

const LINK = "https://example.com/file";
const product = new are.Product("sku-1");
const offered = new are.CatalogProduct("sku-1", "194836987003835");
const interactive = (action, ...more) => new are.Interactive(action, new are.Body("Hello"), ...more);
const template = (...components) => new are.Template("receipt", "en_US", ...components);
const body = (...values) => new are.BodyComponent(...values.map((value) => new are.BodyParameter(value)));

/** What is sent, and what of it the user gets: where, and what is there. */
const MESSAGES = {
  "a text": [new are.Text(`Look: ${LINK}`, true), "text.preview_url", true],
  "an image": [new are.Image(LINK, false, "Look"), "image.caption", "Look"],
  "an image by its id": [new are.Image("1166846181421424", true), "image.id", "1166846181421424"],
  "a video": [new are.Video(LINK, false, "Look"), "video.link", LINK],
  "a voice message": [new are.Audio("1166846181421424", true, true), "audio.voice", true],
  "a document": [new are.Document(LINK, false, "Look", "a.pdf"), "document.filename", "a.pdf"],
  "a sticker": [new are.Sticker(LINK), "sticker.link", LINK],
  "a place": [new are.Location(-70.66, -33.45, "Santiago", "CL"), "location.latitude", -33.45],
  "a reaction": [new are.Reaction(EARLIER, "😀"), "reaction.emoji", "😀"],
  "no reaction any more": [new are.Reaction(EARLIER), "reaction.emoji", ""],
  "reply buttons": [interactive(new are.ActionButtons(new are.Button("y", "Yes"))), "interactive.action.buttons.0.reply.id", "y"],
  "buttons below a video": [
    interactive(new are.ActionButtons(new are.Button("y", "Yes")), new are.Header(new are.Video(LINK)), new are.Footer("Bye")),
    "interactive.header.video.link",
    LINK,
  ],
  "a list": [
    interactive(new are.ActionList("Look", new are.ListSection("Fruit", new are.Row("fig", "Fig", "Ripe")))),
    "interactive.action.sections.0.rows.0.description",
    "Ripe",
  ],
  "a link": [interactive(new are.ActionCTA("Look", LINK)), "interactive.action.parameters.url", LINK],
  "a flow that navigates": [
    interactive(new are.ActionNavigateFlow("token", "1", "Begin", "FIRST", { firstName: "Ann" })),
    "interactive.action.parameters.flow_action_payload.data.firstName",
    "Ann",
  ],
  "a flow that asks its endpoint": [
    interactive(new are.ActionDataExchangeFlow("token", "1", "Begin")),
    "interactive.action.parameters.flow_action",
    "data_exchange",
  ],
  "a request for a place": [interactive(new are.ActionLocation()), "interactive.action.name", "send_location"],
  "a request to call": [interactive(new are.ActionCallPermission()), "interactive.action.name", "call_permission_request"],
  "a request for contact details": [interactive(new are.ActionContactRequest()), "interactive.action.name", "request_contact_info"],
  "a product": [new are.Interactive(new are.ActionProduct(offered)), "interactive.action.product_retailer_id", "sku-1"],
  "several products": [
    interactive(new are.ActionProductList("194836987003835", new are.ProductSection("Fruit", product)), new are.Header("Fruit")),
    "interactive.action.sections.0.product_items.0.product_retailer_id",
    "sku-1",
  ],
  "a catalog": [interactive(new are.ActionCatalog(product)), "interactive.action.parameters.thumbnail_product_retailer_id", "sku-1"],
  "a template with values": [
    template(new are.HeaderComponent(new are.HeaderParameter(new are.Image(LINK))), body("Ann", new are.Currency(1000, "USD", "$1"), new are.DateTime("today"))),
    "template.components.1.parameters.1.currency.amount_1000",
    1000,
  ],
  "a template with named values": [
    template(new are.BodyComponent(new are.BodyParameter("Ann", "first_name"))),
    "template.components.0.parameters.0.parameter_name",
    "first_name",
  ],
  "a template with buttons": [
    template(new are.URLComponent("a"), new are.SkipButtonComponent(), new are.PayloadComponent("p"), new are.CopyComponent("25OFF"), new are.FlowComponent("t", { a: 1 })),
    "template.components.1.index",
    2,
  ],
  "a template with a catalog": [template(new are.CatalogComponent(product)), "template.components.0.sub_type", "catalog"],
  "a template with products": [
    template(new are.MPMComponent(product, new are.ProductSection("Fruit", product))),
    "template.components.0.parameters.0.action.sections.0.title",
    "Fruit",
  ],
  "a template with cards": [
    template(body("Ann"), new are.CarouselComponent(...["a", "b"].map((word) => new are.CarouselCard(new are.Image(LINK), new are.PayloadComponent(word))))),
    "template.components.1.cards.1.components.1.parameters.0.payload",
    "b",
  ],
  "a template with an offer": [
    template(body("Ann"), new are.LTOComponent(4_102_444_800_000), new are.CopyComponent("25OFF")),
    "template.components.1.parameters.0.limited_time_offer.expiration_time_ms",
    4_102_444_800_000,
  ],
  "a one-time password": [are.Template.OTP("code", "en_US", "123456"), "template.components.1.parameters.0.text", "123456"],
};

for (const [what, [message, path, wanted]] of Object.entries(MESSAGES)) {
  test(`${what} is understood`, async () => {
    const { sandbox, client } = setUp();
    // A reaction names its message itself.
    const quoted = message instanceof are.Reaction ? undefined : EARLIER;
    const answer = await client.sendMessage(NUMBER, { phone: TO }, message, quoted, "a tag");
    const [{ id, message: arrived }] = sandbox.messages;
    assert.equal(answer.messages[0].id, id);
    assert.equal(at(arrived, path), wanted);
    assert.deepEqual([arrived.context?.message_id, arrived.biz_opaque_callback_data], [quoted, "a tag"]);
  });
}

test("a group and a user without a number are reached", async () => {
  const { sandbox, client } = setUp();
  assert.equal((await client.sendMessage(NUMBER, { group: GROUP }, new are.Text("Hello"))).messages[0].group_id, GROUP);
  assert.equal((await client.sendMessage(NUMBER, { bsuid: USER_ID }, new are.Text("Hello"))).contacts[0].user_id, USER_ID);
  assert.deepEqual(sandbox.messages.map(({ to }) => to), [GROUP, USER_ID]);
});

test("a receipt with a typing indicator is understood", async () => {
  const { sandbox, client } = setUp();
  assert.deepEqual(await client.markAsRead(NUMBER, EARLIER, "text"), { success: true });
  assert.deepEqual(sandbox.receipts.map(({ messageId, typing }) => [messageId, typing]), [[EARLIER, true]]);
});

test("a file is uploaded, asked for, sent, fetched and deleted", async () => {
  const { sandbox, client } = setUp();
  const form = new FormData();
  form.set("file", new Blob(["GIF"], { type: "image/png" }), "a.png");
  form.set("messaging_product", "whatsapp");
  const { id } = await client.uploadMedia(NUMBER, form);
  const { url, mime_type: type } = await client.retrieveMedia(id);
  assert.equal(type, "image/png");
  assert.equal(await (await client.fetchMedia(url)).text(), "GIF");
  await client.sendMessage(NUMBER, { phone: TO }, new are.Image(id, true));
  assert.equal(sandbox.messages[0].message.image.id, id);
  assert.deepEqual(await client.deleteMedia(id), { success: true });
});

const rows = (count, from = 0) => Array.from({ length: count }, (_, index) => new are.Row(`${from + index}`, `Row ${from + index}`));
const sections = (...lists) => interactive(new are.ActionList("Look", ...lists.map((list, index) => new are.ListSection(`Section ${index}`, ...list))));

/** What it lets through, or makes wrong itself; the code, and the key that the answer names. */
const WRONG = {
  "contacts, which it sends as a text of JSON": [new are.Contacts([new are.Name("John Doe", "John"), new are.Phone(TO, "WORK")]), 100, "contacts"],
  "a tap target that is not in an array": [template(body("Ann"), new are.TapTargetComponent("Look", LINK)), 100, "tap_target_configuration"],
  "latitude and longitude in the other order": [new are.Location(-33.45, -170.66), 131009, "latitude"],
  "an empty text": [new are.Text(""), 100, "body"],
  "a script for a link": [new are.Image("javascript:alert(1)"), 131009, "link"],
  "a caption of 1025 characters": [new are.Image(LINK, false, "x".repeat(1025)), 100, "caption"],
  "twenty rows": [sections(rows(10), rows(10, 10)), 131009, "sections"],
  "the same row in two sections": [sections(rows(1), rows(1)), 131009, "id"],
  "a row without a title": [sections([new are.Row("a", "")]), 131009, "title"],
  "a link's button of 30 characters": [interactive(new are.ActionCTA("x".repeat(30), LINK)), 131009, "display_text"],
  "several products without a header": [interactive(new are.ActionProductList("1", new are.ProductSection("Fruit", product))), 131008, "header"],
  "a value with a line break": [template(body("Ann\nBob")), 132018, "text"],
};

for (const [what, [message, code, key]] of Object.entries(WRONG)) {
  test(`${what}: refused with ${code}`, async () => {
    const { sandbox, client } = setUp();
    // It takes every answer for a success.
    const { error } = await client.sendMessage(NUMBER, { phone: TO }, message);
    assert.equal(error.code, code);
    assert.ok(error.error_data.details.startsWith(`\`${key}\` `), error.error_data.details);
    assert.equal(sandbox.messages.length, 0);
    assert.equal(sandbox.refused.length, 1);
  });
}

test("buttons for a group, and a tag of 600 characters, are refused with 100", async () => {
  const { client } = setUp();
  const buttons = interactive(new are.ActionButtons(new are.Button("y", "Yes")));
  const answers = [
    await client.sendMessage(NUMBER, { group: GROUP }, buttons),
    await client.sendMessage(NUMBER, { phone: TO }, new are.Text("Hello"), undefined, "x".repeat(600)),
  ];
  assert.deepEqual(answers.map(({ error }) => error.code), [100, 100]);
});

test("the webhooks that the sandbox posts are rightly signed, and read", async () => {
  let client;
  const answers = [];
  const fetch = async (request) => {
    const text = await request.text();
    await client.post(JSON.parse(text), text, request.headers.get("x-hub-signature-256"));
    return new Response();
  };
  const asked = setUp({ webhook: { url: "https://bot.example/webhook", appSecret: SECRET, fetch } });
  client = asked.client;
  const heard = [];
  client.on.message = ({ from, message, name }) => void heard.push([from, name, message.text?.body ?? message.interactive.button_reply.id]);
  client.on.status = ({ id, status }) => void answers.push([id, status]);
  const ann = asked.sandbox.user(TO, { name: "Ann" });
  await ann.say("Grüße 👋 </script>");
  await client.sendMessage(NUMBER, { phone: TO }, interactive(new are.ActionButtons(new are.Button("y", "Yes"))));
  await asked.sandbox.advance();
  const [offer] = asked.sandbox.messages;
  await ann.tap(offer, "Yes");
  await ann.read(offer);
  assert.deepEqual(heard, [["15550101234", "Ann", "Grüße 👋 </script>"], ["15550101234", "Ann", "y"]]);
  assert.deepEqual(answers, ["sent", "delivered", "read"].map((status) => [offer.id, status]));
  assert.ok(asked.sandbox.deliveries.every(({ state }) => state === "delivered"));
  await assert.rejects(client.post({}, "{}", "sha256=00"));
});
