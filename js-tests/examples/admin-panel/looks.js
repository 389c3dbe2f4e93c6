// The page as it is seen and loaded: for everybody, in light and dark, on a phone and on a desk, and small.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import { clone, sandbox } from "../setting.js";
import { browsers, enter, launch } from "./browsers.js";
import { example, panel } from "./panel.js";

const MOST_GZIP = 150 * 1024;
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const WRONG = { to: "call me", type: "text", text: { body: "x".repeat(5000), previewUrl: true } };

const [chromium] = browsers;

export function aboutLooks() {
  test("all that the page loads is 150 KB at most, packed", () => {
    const folder = join(panel.folder, "dist");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const sizes = files.map((file) => [file.name, gzipSync(readFileSync(join(file.parentPath, file.name)), { level: 9 }).length]);
    const all = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    assert.ok(sizes.length >= 4 && all <= MOST_GZIP, JSON.stringify([...sizes, ["all", all]]));
  });

  describe("the page, looked at", { skip: chromium.missing }, () => {
    const axe = readFileSync(join(clone, "node_modules/axe-core/axe.min.js"), "utf8");
    let opened;
    let page;
    before(async () => {
      await panel.restart();
      opened = await launch(chromium);
      page = await opened.browser.newPage();
    });
    after(async () => {
      await opened?.close();
    });

    /** What axe finds that keeps somebody out. */
    async function faults() {
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => axe.run(document));
      assert.ok(passes.length > 10, "axe has looked");
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
    }

    for (const scheme of ["light", "dark"]) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        test(`axe finds no serious fault: ${scheme}, ${size}`, async () => {
          await page.setViewport(viewport);
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          await page.deleteCookie(...(await page.cookies()));
          await page.goto(panel.origin);
          await page.waitForSelector("#password");
          assert.deepEqual(await faults(), []);
          await enter(page, panel.origin);
          await page.evaluate(readFileSync(join(import.meta.dirname, "by-hand.js"), "utf8"));
          assert.deepEqual(await faults(), []);
          const seen = ["interactive.carousel", "interactive.order_details", "template"].map(example);
          for (const message of [WRONG, ...seen]) {
            await page.evaluate((message) => byHand.bring(message), message);
            assert.deepEqual(await faults(), [], JSON.stringify(message));
          }
          if (size === "phone") {
            await page.click('.views input:not(:checked)');
            assert.deepEqual(await faults(), []);
            assert.equal(await page.$eval(".compose", (form) => form.offsetParent), null);
            await page.click('.views input:not(:checked)');
          }
          sandbox.failNext({ code: 131047 });
          await page.evaluate((message) => byHand.bring(message), example("text"));
          await page.click(".primary");
          await page.waitForSelector("[data-outcome]");
          assert.deepEqual(await faults(), []);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(overflow, 0, "nothing sticks out");
        });
      }
    }

    test("how long it takes until the form can be used (told, not judged)", async (t) => {
      const times = [];
      for (let round = 0; round < 5; round += 1) {
        await page.goto(panel.origin);
        await page.waitForSelector('[id="field:to"]');
        times.push(await page.evaluate(() => performance.getEntriesByType("mark").find(({ name }) => name === "ready").startTime));
      }
      t.diagnostic(`interactive after ${times.map((ms) => `${Math.round(ms)} ms`).join(", ")}`);
      assert.ok(times.every((ms) => ms > 0));
    });
  });
}
