// From the page to the sandbox: what a person does, and what arrives.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { sandbox } from "../setting.js";
import { browsers, enter, launch } from "./browsers.js";
import { examples, KEY, panel, PASSWORD, SESSION_SECRET } from "./panel.js";

const TO = "+1 555 010 1234";
const SECRETS = [KEY, PASSWORD, SESSION_SECRET];
const field = (path) => `[id="field:${path}"]`;

export function aboutSending() {
  for (const found of browsers) {
    describe(`the panel in ${found.name}`, { skip: found.missing }, () => {
      let opened;
      let page;
      const told = [];
      const troubles = [];
      before(async () => {
        await panel.restart();
        opened = await launch(found);
        page = await opened.browser.newPage();
        page.on("response", (response) => told.push(read(response)));
        page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
        page.on("pageerror", (error) => troubles.push(String(error)));
        await enter(page, panel.origin);
        await page.evaluate(readFileSync(join(import.meta.dirname, "by-hand.js"), "utf8"));
      });
      after(() => opened?.close());

      const text = (selector) => page.$eval(selector, (element) => element.textContent);
      const issues = () => page.evaluate(() => byHand.issues().map(({ path }) => path));
      const type = async (path, words) => {
        await page.click(field(path), { count: 3 });
        await page.type(field(path), words);
      };
      const press = async () => {
        await page.click(".primary");
        await page.waitForSelector(".primary:not([disabled])");
      };
      const outcome = async () => {
        await page.waitForSelector("[data-outcome]");
        return page.$eval("[data-outcome]", (element) => [element.dataset.outcome, element.textContent]);
      };
      /** Begins anew, so that no test builds on another. */
      const begin = (kind) => page.evaluate(async (kind) => (await byHand.bring({}), byHand.choose(kind)), kind);

      test("a text is written, seen, sent, and arrives", async () => {
        await begin("text");
        assert.match(await text(".chat"), /shows here/);
        await type("to", TO);
        await type("text.body", "Your table is *ready*");
        assert.equal(await text(".said strong"), "ready");
        assert.deepEqual(JSON.parse(await page.$eval("#json", (json) => json.value)), { type: "text", text: { body: "Your table is *ready*" }, to: TO });
        await press();
        const [result, words] = await outcome();
        const [arrived] = sandbox.messages;
        assert.equal(result, "accepted");
        assert.ok(words.includes(arrived.id));
        assert.equal(arrived.message.text.body, "Your table is *ready*");
        assert.equal(arrived.message.to, "+15550101234");
      });

      test("a field is not complained about while it is being filled in, and is when it is left", async () => {
        await begin("text");
        assert.deepEqual(await issues(), []);
        await page.type(field("to"), "+1 5");
        assert.deepEqual(await issues(), [], "typing on may cure it");
        await page.keyboard.press("Tab");
        assert.deepEqual(await issues(), ["to"]);
        await type("to", TO);
        assert.deepEqual(await issues(), []);
        await type("text.body", "x".repeat(20));
        await page.evaluate(() => byHand.type(["text", "body"], "x".repeat(4097)));
        assert.deepEqual(await issues(), ["text.body"], "too long is too long, at once");
      });

      test("Send shows what is missing, and puts the cursor there", async () => {
        await begin("text");
        await page.click(".primary");
        await page.waitForFunction(() => document.activeElement?.id.startsWith("field:"));
        assert.deepEqual((await issues()).sort(), ["text.body", "to"]);
        assert.equal(sandbox.messages.length, 0);
      });

      test("all of it works by keyboard", async () => {
        await begin("interactive.button");
        await page.focus(field("to"));
        await page.keyboard.type(TO);
        const tabTo = async (isThere) => {
          for (let presses = 0; presses < 60; presses += 1) {
            await page.keyboard.press("Tab");
            if (await page.evaluate(isThere)) return;
          }
          assert.fail(`Tab never gets to ${isThere}`);
        };
        await tabTo(() => document.activeElement.id === "field:interactive.body.text");
        await page.keyboard.type("Shall we keep it?");
        await tabTo(() => document.activeElement.id === "field:interactive.action.buttons.0.reply.id");
        await page.keyboard.type("keep");
        await page.keyboard.press("Tab");
        await page.keyboard.type("Keep it");
        await tabTo(() => document.activeElement.dataset.add === "interactive.footer");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.activeElement?.id === "field:interactive.footer.text");
        await page.keyboard.type("Chez Nous");
        await tabTo(() => document.activeElement.classList.contains("primary"));
        await page.keyboard.press("Enter");
        assert.equal((await outcome())[0], "accepted");
        const { interactive } = sandbox.messages[0].message;
        assert.deepEqual([interactive.footer.text, interactive.action.buttons[0].reply], ["Chez Nous", { id: "keep", title: "Keep it" }]);
      });

      test("a double click is one message", async () => {
        await begin("text");
        await type("to", TO);
        await type("text.body", "Once");
        await page.click(".primary", { count: 2 });
        await outcome();
        assert.equal(sandbox.messages.length, 1);
      });

      test("the outcomes are told apart, in words that say what to do", async () => {
        await begin("text");
        await type("to", TO);
        await type("text.body", "Hello");
        sandbox.failNext({ code: 131047 });
        await press();
        const [refused, why] = await outcome();
        assert.equal(refused, "not_sent");
        assert.match(why, /Not sent.*template.*131047/s);

        sandbox.failNext({ garbage: true });
        await press();
        await page.waitForSelector('[data-outcome="unknown"]');
        assert.match((await outcome())[1], /may have been sent/);
        assert.equal(sandbox.messages.length, 1);
        // The same attempt again: the backend remembers, and sends nothing.
        await press();
        await page.waitForSelector('[data-outcome="unknown"]');
        assert.equal(sandbox.messages.length, 1);
        // Only who says that it did not arrive sends it again.
        await page.click(".outcome-actions button");
        await press();
        await page.waitForSelector('[data-outcome="accepted"]');
        assert.equal(sandbox.messages.length, 2);
      });

      test("when the session ends, the message waits behind the door", async () => {
        await begin("text");
        await type("to", TO);
        await type("text.body", "Still here");
        await page.evaluate(() => fetch("/api/session", { method: "DELETE" }));
        await page.click(".primary");
        await page.waitForSelector("#password");
        assert.match(await text(".door"), /session is over/);
        await page.type("#password", "not the password");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.getElementById("password-problem").textContent !== "");
        await page.click("#password", { count: 3 });
        await page.type("#password", PASSWORD);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.querySelector(".desk")?.offsetParent);
        await press();
        await page.waitForSelector('[data-outcome="accepted"]');
        assert.equal(sandbox.messages[0].message.text.body, "Still here");
      });

      test("a template is chosen from the account's, and its values are fields", async () => {
        await begin("template");
        await page.waitForSelector("#template");
        const offered = await page.$$eval("#template option", (options) => options.map((option) => option.textContent));
        assert.deepEqual(offered, ["Choose…", "on_its_way (en_US)", "table (en_US)"], "one that was rejected cannot be sent");
        await page.select("#template", "on_its_way en_US");
        await type("to", TO);
        const value = (path) => `template.components.${path}`;
        const labels = await page.$$eval(".values-of label", (all) => all.map((each) => each.textContent.trim()));
        assert.deepEqual(labels, ["Link", "Body {{1}}", "Body {{2}}", "Follow it"]);
        assert.match(await text(".said"), /Hello \{\{1\}\}/);
        await type(value("0.parameters.0.image.link"), "https://example.com/parcel.jpg");
        await type(value("1.parameters.0.text"), "Ada");
        await press();
        assert.deepEqual((await issues()).sort(), [value("1.parameters.1.text"), value("2.parameters.0.text")]);
        await type(value("1.parameters.1.text"), "A-1042");
        await type(value("2.parameters.0.text"), "7");
        assert.deepEqual(await issues(), []);
        assert.equal(await text(".said"), "Hello Ada, your order A-1042 is on its way.");
        await press();
        assert.equal((await outcome())[0], "accepted");
        const { name, components } = sandbox.messages[0].message.template;
        assert.deepEqual([name, components[1].parameters.map(({ text }) => text), components[2].index], ["on_its_way", ["Ada", "A-1042"], 0]);
      });

      test("what only the template's definition forbids is said beside the value, too", async () => {
        await begin("template");
        await page.select("#template", "table en_US");
        await type("to", TO);
        await type("template.components.0.parameters.0.text", "Ada");
        assert.equal(await text(".said"), "Your table waits, Ada.");
        await page.evaluate(() => byHand.type(["template", "components", "0", "parameters", "0", "text"], "x".repeat(1030)));
        assert.equal((await issues()).length, 1);
        assert.match((await issues())[0], /^template\.components\.0/);
      });

      test("what is typed is text, never markup", async () => {
        await page.evaluate(() => byHand.bring({ type: "text", to: "<img src=x>", text: { body: "<img src=x> *<b>*", "<img src=x>": 1 } }));
        assert.equal(await page.$$eval("img, .chat b", (elements) => elements.length), 0);
        assert.ok((await text(".chat")).includes("<img src=x>"));
      });

      test("every kind of message goes all the way", async () => {
        for (const [index, [name, message]] of examples.entries()) {
          // A session may not send so many at once: another one takes over.
          if (index % 20 === 0) await again(page);
          sandbox.clear();
          await page.evaluate((message) => byHand.bring(message), message);
          await press();
          const [result, words] = await outcome();
          assert.equal(result, "accepted", `${name}: ${words}`);
          if (message.status) {
            assert.equal(sandbox.receipts[0].messageId, message.message_id);
            continue;
          }
          const { biz_opaque_callback_data: _, ...arrived } = sandbox.messages[0].message;
          assert.deepEqual(arrived, panel.wamid.buildMessage(message), name);
        }
      });

      test("no secret ever comes near the browser", async () => {
        const texts = await Promise.all(told);
        assert.ok(texts.some(({ url }) => url.endsWith("/api/messages")) && texts.some(({ url }) => url.endsWith(".js")), "the answers were listened to");
        const kept = await page.evaluate(async () => ({
          cookies: document.cookie,
          storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
          databases: (await indexedDB.databases()).length + (await caches.keys()).length,
          page: document.documentElement.outerHTML,
          globals: Object.keys(window).join(),
        }));
        assert.deepEqual([kept.cookies, kept.storage, kept.databases], ["", "[{},{}]", 0]);
        for (const secret of SECRETS) {
          for (const { url, headers, body } of texts) assert.ok(!`${url}${headers}${body}`.includes(secret), `${secret} in ${url}`);
          assert.ok(!JSON.stringify(kept).includes(secret));
        }
      });

      test("and nothing went wrong on the way that nobody saw", () => {
        // What was refused on purpose is an error of the network's in the browser's eyes.
        assert.deepEqual(troubles.filter((each) => !/status of (401|502|504)/.test(each)), []);
      });
    });
  }
}

/** Everything that an answer says, as far as the browser lets us look. */
async function read(response) {
  // An answer without a body never ends for who waits for one.
  const body = [204, 304].includes(response.status()) ? "" : await response.text().catch(() => "");
  return { url: response.url(), headers: JSON.stringify(response.headers()), body };
}

/** Signs out and in. */
async function again(page) {
  await page.click(".top .quiet");
  await page.waitForSelector("#password");
  await page.type("#password", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".desk");
}
