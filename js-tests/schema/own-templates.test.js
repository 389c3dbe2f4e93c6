// `wamid types`: what fits a template compiles, and what does not, does not; in old and new TypeScript.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const { checkTemplate } = require("wamid");
const manifest = require.resolve("wamid/package.json");
const cli = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.wamid);

const folder = mkdtempSync(join(process.env.WAMID_INSTALL, "own-templates-"));
after(() => rmSync(folder, { recursive: true }));

const COMPILERS = { "TypeScript 5.6": "typescript-5.6", "TypeScript 5.9": "typescript-5.9", "the newest TypeScript": "typescript" };

const define = (name, components, more) => ({ name, language: "en_US", status: "APPROVED", category: "UTILITY", components, ...more });
const IMAGE = { type: "HEADER", format: "IMAGE" };

const definitions = [
  define("order", [{ type: "BODY", text: "Hi {{1}}, {{2}} */ is\non its way" }, { type: "BUTTONS", buttons: [{ type: "PHONE_NUMBER", text: "Call" }, { type: "URL", text: "Track", url: "https://a.example/{{1}}" }, { type: "QUICK_REPLY", text: "Stop" }] }]),
  define("order", [{ type: "BODY", text: "Hallo {{1}}" }], { language: "de" }),
  define("welcome", [{ type: "HEADER", format: "TEXT", text: "For {{event}}" }, { type: "BODY", text: "Hi {{first_name}}, {{place}}" }], { parameter_format: "NAMED" }),
  define("picture", [IMAGE, { type: "BODY", text: "Look" }], { parameterFormat: "POSITIONAL" }),
  define("cards", [{ type: "BODY", text: "Hi {{1}}" }, { type: "CAROUSEL", cards: [0, 1].map(() => ({ components: [IMAGE, { type: "BUTTONS", buttons: [{ type: "URL", text: "See", url: "https://a.example/{{1}}" }] }] })) }], { category: "MARKETING" }),
  define("code", [{ type: "BODY", text: "*{{1}}* is your code" }, { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy" }] }], { category: "AUTHENTICATION" }),
];

const text = (value, name) => ({ type: "text", ...(name && { parameter_name: name }), text: value });
const body = (...parameters) => ({ type: "body", parameters });
const header = (parameter) => ({ type: "header", parameters: [parameter] });
const url = (index, suffix = "x") => ({ type: "button", sub_type: "url", index, parameters: [text(suffix)] });
const image = { type: "image", image: { link: "https://a.example/a.jpg" } };
const video = { type: "video", video: { link: "https://a.example/a.mp4" } };
const reply = { type: "button", sub_type: "quick_reply", index: 2, parameters: [{ type: "payload", payload: "p" }] };
const card = (card_index, first = image, button = 0) => ({ card_index, components: [header(first), url(button)] });
const carousel = (...cards) => ({ type: "carousel", cards });

/** `[what it is, name, components, language]` */
const RIGHT = [
  ["all values", "order", [body(text("a"), text("b")), url(1)]],
  ["with what may be there, too", "order", [body(text("a"), text("b")), url("1"), reply]],
  ["an amount for a variable", "order", [body(text("a"), { type: "currency", currency: { fallback_value: "$1", code: "USD", amount_1000: 1000 } }), url(1)]],
  ["another language", "order", [body(text("a"))], "de"],
  ["names", "welcome", [header(text("a", "event")), body(text("b", "first_name"), text("c", "place"))]],
  ["an image", "picture", [header(image)]],
  ["as many cards", "cards", [body(text("a")), carousel(card(0), card(1))]],
  ["a code", "code", [body(text("1")), url(0, "1")]],
];

const WRONG = [
  ["a value too few", "order", [body(text("a")), url(1)]],
  ["a value too many", "order", [body(text("a"), text("b"), text("c")), url(1)]],
  ["the values of another language", "order", [body(text("a"), text("b")), url(1)], "de"],
  ["a language that is not there", "order", [body(text("a"))], "fr"],
  ["no values", "order"],
  ["the button left out", "order", [body(text("a"), text("b"))]],
  ["the button at another place", "order", [body(text("a"), text("b")), url(0)]],
  ["a variable by another name", "welcome", [header(text("a", "event")), body(text("b", "firstName"), text("c", "place"))]],
  ["a variable without its name", "welcome", [header(text("a", "event")), body(text("b"), text("c", "place"))]],
  ["a named variable left out", "welcome", [header(text("a", "event")), body(text("b", "first_name"))]],
  ["the header left out", "welcome", [body(text("b", "first_name"), text("c", "place"))]],
  ["a video for an image", "picture", [header(video)]],
  ["no image", "picture", []],
  ["a value for a fixed text", "picture", [header(image), body(text("a"))]],
  ["a card too few", "cards", [body(text("a")), carousel(card(0))]],
  ["a card too many", "cards", [body(text("a")), carousel(card(0), card(1), card(2))]],
  ["a card of another kind", "cards", [body(text("a")), carousel(card(0), card(1, video))]],
  ["a card's button at another place", "cards", [body(text("a")), carousel(card(0), card(1, image, 1))]],
  ["the code in the body alone", "code", [body(text("1"))]],
  ["a template of another name", "ordre", [body(text("a"))]],
];

const message = ([, name, components, code = "en_US"]) => ({
  to: "+15550101234",
  type: "template",
  template: { name, language: { code }, ...(components && { components }) },
});

test("what the types allow, the check lets pass, and refuses what they refuse", () => {
  for (const row of RIGHT) assert.deepEqual(checkTemplate(message(row), definitions).issues ?? [], [], row[0]);
  for (const row of WRONG) assert.equal(checkTemplate(message(row), definitions).ok, false, row[0]);
});

writeFileSync(join(folder, "definitions.json"), JSON.stringify({ data: definitions }));
writeFileSync(join(folder, "templates.d.ts"), execFileSync(process.execPath, [cli, "types", join(folder, "definitions.json")]));
const lines = [
  'import { buildMessage, createClient, type MessageInput } from "wamid";',
  'const whatsapp = createClient({ phoneNumberId: "1", apiKey: "k", templates: "check", businessAccountId: "2" });',
  ...RIGHT.map((row, at) => `export const right${at}: MessageInput = ${JSON.stringify(message(row))};`),
  ...RIGHT.map((row) => `void whatsapp.send(${JSON.stringify(message(row))});`),
  ...WRONG.flatMap((row, at) => [`// @ts-expect-error ${row[0]}`, `export const wrong${at}: MessageInput = ${JSON.stringify(message(row))};`]),
  ...WRONG.flatMap((row) => [`// @ts-expect-error ${row[0]}`, `buildMessage(${JSON.stringify(message(row))});`]),
  'export const other: MessageInput = { to: "+15550101234", type: "text", text: { body: "Hello" } };',
];
writeFileSync(join(folder, "messages.ts"), `${lines.join("\n")}\n`);
const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, module: "nodenext", target: "es2022", types: [], noEmit: true };
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

for (const [name, module] of Object.entries(COMPILERS)) {
  test(`${RIGHT.length} messages of one's own templates compile and ${WRONG.length} do not, in ${name}`, async () => {
    const tsc = join(dirname(createRequire(import.meta.url).resolve(`${module}/package.json`)), "bin", "tsc");
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, "--project", folder]).catch((error) => error);
    assert.equal(stdout, "");
  });
}
