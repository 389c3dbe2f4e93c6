// Mistakes that other clients of the API make with messages, each by what goes right here.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { buildMessage, checkMessage } from "wamid";

const TO = "+15550101234";
const ID = "wamid.HBgLMTU1NTAxMDEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA";
const message = (type, content, more) => ({ to: TO, type, [type]: content, ...more });
const interactive = (type, action, more) => message("interactive", { type, body: { text: "Hello" }, ...more, action });
const buttons = (...replies) => interactive("button", { buttons: replies.map(([id, title]) => ({ type: "reply", reply: { id, title } })) });
const flow = (parameters) => interactive("flow", { name: "flow", parameters: { flow_message_version: "3", flow_id: "1", flow_cta: "Book", flow_token: "t", ...parameters } });
const body = (parameters) => message("template", { name: "t", language: { code: "en_US" }, components: [{ type: "body", parameters }] });

/** The message goes out exactly as it is, with what is filled in before it. */
function passes(input) {
  const checked = checkMessage(input);
  assert.deepEqual(checked.issues ?? [], []);
  assert.deepEqual(buildMessage(input), { messaging_product: "whatsapp", recipient_type: "individual", ...input });
  return checked.warnings.map(({ rule }) => rule);
}

/** The message is refused, for all of these reasons: "code path". */
function fails(input, ...reasons) {
  const { ok, issues = [] } = checkMessage(input);
  assert.equal(ok, false);
  assert.deepEqual(issues.map(({ code, path }) => `${code} ${path.join(".")}`).sort(), reasons.sort());
}

test("limits count characters, whatever is installed beside the package", () => {
  passes(buttons(["a", "😀".repeat(11)]));
  passes(buttons(["a", "😀".repeat(20)]));
  fails(buttons(["a", "😀".repeat(21)]), "too_long interactive.action.buttons.0.reply.title");
});

test("every emoji is one reaction: families, keycaps, flags, hearts and skin tones", () => {
  for (const emoji of ["👨‍👩‍👧", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇧🇷", "👍🏽", "❤️", "👍"]) assert.deepEqual(passes(message("reaction", { message_id: ID, emoji })), []);
});

test("a reaction is an emoji, and none removes it", () => {
  fails(message("reaction", { message_id: ID, emoji: "ok" }), "too_long reaction.emoji");
  passes(message("reaction", { message_id: ID, emoji: "" }));
});

test("names in the data of a flow stay as they are, and none is lost", () => {
  const data = { firstName: "Ann", first_name: "Bob", "first-name": "Carl", orderID: "9", ORDERId: 1 };
  passes(flow({ flow_action_payload: { screen: "A", data } }));
  const action = { flow_token: "t", flow_action_data: data };
  passes(
    message("template", {
      name: "t",
      language: { code: "en_US" },
      components: [{ type: "button", sub_type: "flow", index: 0, parameters: [{ type: "action", action }] }],
    }),
  );
});

test("the amount of a currency goes out under the name that Meta knows", () => {
  const currency = { fallback_value: "$1", code: "USD", amount_1000: 1000 };
  passes(body([{ type: "currency", currency }]));
  const { amount_1000: amount1000, ...rest } = currency;
  const { issues } = checkMessage(body([{ type: "currency", currency: { ...rest, amount1000 } }]));
  assert.deepEqual(issues.map(({ code, path }) => [code, path.at(-1)]), [["required", "amount_1000"]]);
});

test("the body of a list may have 4096 characters", () => {
  const action = { button: "Choose", sections: [{ title: "A", rows: [{ id: "1", title: "One" }] }] };
  passes(interactive("list", action, { body: { text: "x".repeat(2000) } }));
  passes(interactive("list", action, { body: { text: "x".repeat(4096) } }));
});

test("a link may lie below an image, a video or a document", () => {
  const action = { name: "cta_url", parameters: { display_text: "See dates", url: "https://example.com" } };
  for (const type of ["image", "video", "document"]) {
    passes(interactive("cta_url", action, { header: { type, [type]: { link: "https://example.com/a" } } }));
  }
});

test("the button of a flow may say 25 characters", () => {
  passes(flow({ flow_cta: "Book your appointment now" }));
});

test("a flow is found by its name too", () => {
  const { interactive } = flow({ flow_name: "booking" });
  delete interactive.action.parameters.flow_id;
  passes(message("interactive", interactive));
});

test("a flow that navigates needs no screen", () => {
  passes(flow({ flow_action: "navigate" }));
  passes(flow({ flow_action: "navigate", flow_action_payload: { data: { a: 1 } } }));
});

test("requests for a place and for a call have a name and nothing else", () => {
  passes(interactive("location_request_message", { name: "send_location" }));
  passes(interactive("call_permission_request", { name: "call_permission_request" }));
  fails(interactive("location_request_message", { name: "send_location", parameters: { request_message: "?" } }), "unknown_key interactive.action.parameters");
  fails(interactive("call_permission_request", { name: "call_permission_request", parameters: { phone_number: TO } }), "unknown_key interactive.action.parameters");
});

test("a text of 5000 characters is refused", () => {
  fails(message("text", { body: "x".repeat(5000) }), "too_long text.body");
});

test("two buttons need two ids and two titles", () => {
  fails(buttons(["a", "A"], ["a", "A"]), "duplicate interactive.action.buttons.1.reply.id", "duplicate interactive.action.buttons.1.reply.title");
});

test("two sections need titles, and rows an id each", () => {
  const rows = [{ id: "1", title: "One" }];
  const place = "interactive.action.sections";
  fails(
    interactive("list", { button: "Choose", sections: [{ rows }, { rows }] }),
    `required ${place}.0.title`,
    `required ${place}.1.title`,
    `duplicate ${place}.1.rows.0.id`,
  );
});

test("ten rows are ten in all sections together", () => {
  const rows = (from) => Array.from({ length: 6 }, (_, n) => ({ id: `${from + n}`, title: `Row ${from + n}` }));
  const sections = [{ title: "A", rows: rows(0) }, { title: "B", rows: rows(6) }];
  fails(interactive("list", { button: "Choose", sections }), "too_many interactive.action.sections");
});

test("a place lies on the globe, by name and not by order", () => {
  fails(message("location", { latitude: 999, longitude: 0 }), "too_big location.latitude");
  passes(message("location", { longitude: -70.66, latitude: -33.45 }));
});

test("a birthday is a day", () => {
  fails(message("contacts", [{ name: { formatted_name: "Ann", first_name: "Ann" }, birthday: "not a date" }]), "invalid_format contacts.0.birthday");
});

test("media have an id or a link, and never neither or both", () => {
  fails(message("image", { id: "1", link: "https://example.com/a.jpg" }), "conflict image");
  fails(message("image", {}), "required image");
  const header = { type: "image", image: {} };
  fails(interactive("cta_url", { name: "cta_url", parameters: { display_text: "Go", url: "https://example.com" } }, { header }), "required interactive.header.image");
});

test("a link opens a page and runs no script", () => {
  for (const link of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.com", "example.com"]) {
    fails(message("image", { link }), "invalid_format image.link");
    fails(interactive("cta_url", { name: "cta_url", parameters: { display_text: "Go", url: link } }), "invalid_format interactive.action.parameters.url");
  }
});

test("the variable of a template has no line breaks, no tabs and no five spaces", () => {
  const place = "template.components.0.parameters.0.text";
  for (const text of ["line1\nline2", "a\tb", "a     b", "line1\nline2\t     x"]) fails(body([{ type: "text", text }]), `invalid_format ${place}`);
  passes(body([{ type: "text", text: "a    b" }]));
});

test("variables have names, or none of them has", () => {
  fails(body([{ type: "text", parameter_name: "a", text: "1" }, { type: "text", text: "2" }]), "required template.components.0.parameters.1.parameter_name");
});

test("a user id in to is named as what it is: accepted, and never delivered", () => {
  const rules = passes(message("text", { body: "Hello" }, { to: "US.13491208655302741918" }));
  assert.deepEqual(rules, ["message.bsuid_in_to"]);
});

test("nobody can be called maybe", () => {
  fails(message("text", { body: "Hello" }, { to: "call me maybe" }), "invalid_format to");
});

test("what is not known is refused rather than dropped", () => {
  const { issues } = checkMessage({ ...message("text", { body: "Hello" }), tpye: "oops" });
  assert.deepEqual(issues.map(({ code, suggestion }) => [code, suggestion]), [["unknown_key", "type"]]);
});

test("what is known is never dropped: previews, and who a number belongs to", () => {
  passes(message("text", { body: "https://example.com", preview_url: true }));
  passes(message("contacts", [{ name: { formatted_name: "Ann", first_name: "Ann" }, phones: [{ phone: TO, wa_id: "15550101234" }] }]));
});

test("data of yours have at most 512 characters, and buttons an id and a title", () => {
  fails(message("text", { body: "Hello" }, { biz_opaque_callback_data: "x".repeat(600) }), "too_long biz_opaque_callback_data");
  fails(buttons(["", ""]), "too_short interactive.action.buttons.0.reply.id", "too_short interactive.action.buttons.0.reply.title");
});

test("typing is shown by marking as read", () => {
  const typing = { status: "read", message_id: ID, typing_indicator: { type: "text" } };
  assert.deepEqual(buildMessage(typing), { messaging_product: "whatsapp", ...typing });
  assert.equal(checkMessage({ to: TO, action: "typing" }).ok, false);
});

test("a message can be sent by user id alone", () => {
  const checked = checkMessage({ recipient: "US.13491208655302741918", type: "text", text: { body: "Hello" } });
  assert.deepEqual([checked.ok, checked.warnings], [true, []]);
});

test("names of our own making take no memory for ever", () => {
  const names = (n) => flow({ flow_action_payload: { data: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`order ${n} ${i} `.padEnd(60, "x"), 1])) } });
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const grow = (from, count) => {
    for (let n = from; n < from + count; n++) buildMessage(names(n));
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = grow(0, 500);
  assert.ok(grow(500, 5000) - before < 4e6);
});
