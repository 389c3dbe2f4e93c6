// The form, with every message that is among the examples: shown, filled in by its controls, and spoilt field by field.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { browsers, enter, launch } from "./browsers.js";
import { examples, panel } from "./panel.js";
import { kindOf, leavesOf, pathIn, spoil, wrongAt } from "./spoil.js";

export function aboutForm() {
  for (const found of browsers) {
    describe(`the form in ${found.name}`, { skip: found.missing }, () => {
      let opened;
      let page;
      before(async () => {
        await panel.restart();
        opened = await launch(found);
        page = await opened.browser.newPage();
        await enter(page, panel.origin);
        await page.evaluate(readFileSync(join(import.meta.dirname, "by-hand.js"), "utf8"));
      });
      after(() => opened?.close());
      const inPage = (run, ...args) => page.evaluate(run, ...args);

      test("there is an example of every kind of message that the page offers", async () => {
        const offered = await inPage(() => [...document.querySelectorAll("[data-message]")].map((kind) => kind.dataset.message));
        const kinds = new Set(examples.map(([, message]) => kindOf(message)));
        assert.deepEqual(offered.filter((kind) => !kinds.has(kind)), []);
        assert.ok(offered.length >= 27, String(offered));
      });

      for (const [name, message] of examples) {
        test(`${name}: the form shows all of it, without an issue`, async () => {
          const { json, fields, issues } = await inPage(async (message) => {
            await byHand.bring(message);
            return { json: byHand.json(), fields: byHand.fields(), issues: byHand.issues() };
          }, message);
          assert.deepEqual(json, message);
          assert.deepEqual(issues.filter(({ isError }) => isError), []);
          for (const [path, value] of leavesOf(message)) {
            const { shown } = fields[path.join(".")] ?? {};
            // What has no field is a word without alternative.
            if (shown === undefined) assert.ok(wrongAt(panel.wamid.checkMessage, message, path), `${path.join(".")} has no field`);
            else assert.equal(shown, String(value), path.join("."));
          }
        });

        test(`${name}: it can be composed with the form's controls alone`, async () => {
          const compose = async (kind, message) => {
            await byHand.bring({});
            await byHand.choose(kind);
            await byHand.fillIn(message);
            return byHand.json();
          };
          assert.deepEqual(asNumbers(await inPage(compose, kindOf(message), message)), asNumbers(message));
        });

        test(`${name}: what is wrong is said beside the field`, async () => {
          const fields = await inPage(async (message) => (await byHand.bring(message), byHand.fields()), message);
          const spoilt = Object.entries(fields).flatMap(([id, { takes }]) => spoil(panel.wamid.checkMessage, message, pathIn(message, id), takes) ?? []);
          assert.ok(spoilt.length > 0);
          const spoilEach = async (message, spoilt) => {
            const all = [];
            for (const { path, typed } of spoilt) {
              await byHand.bring(message);
              await byHand.type(path, typed);
              all.push({ json: byHand.json(), issues: byHand.issues() });
            }
            return all;
          };
          const seen = await inPage(spoilEach, message, spoilt);
          for (const [index, { path, typed, changed, issues }] of spoilt.entries()) {
            const said = `${path.join(".")} = ${JSON.stringify(typed.slice(0, 20))}`;
            assert.deepEqual(seen[index].json, changed, said);
            const shown = seen[index].issues.filter(({ isError }) => isError);
            assert.equal(shown.length, issues.length, `${said}: ${JSON.stringify(shown)} for ${JSON.stringify(issues.map((issue) => issue.path))}`);
            assert.deepEqual(shown.filter(({ isThere }) => !isThere), [], said);
            for (const issue of issues) {
              const where = issue.path.join(".");
              assert.ok(shown.some((each) => `${each.path}.`.startsWith(where && `${where}.`)), `${said}: nothing is shown for ${where}`);
            }
          }
        });
      }
    });
  }
}

/** Degrees may be numbers or strings of them; what is typed as a number becomes one. */
function asNumbers(message) {
  return JSON.parse(JSON.stringify(message), (name, value) => (["latitude", "longitude"].includes(name) ? Number(value) : value));
}
