// The example for the browser, opened in Chromium, where another page types into it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, test } from "node:test";

import { attempt, clone, load, origin, pages, sandbox, scratch, settle } from "./setting.js";

describe("examples/browser", () => {
  test("the page shows every issue beside its path, and the JSON, and cannot send", async (t) => {
    const folder = await settle("browser");
    const { chromium } = await load("scripts/setup/chromium.mjs");
    const found = await chromium().then((browser) => ({ browser }), (error) => ({ missing: error.message }));
    if (found.missing && !process.env.CI) return t.skip(found.missing);
    assert.ok(found.browser, found.missing);

    for (const name of ["index.html", "app.js", "style.css", "node_modules/wamid/dist/index.js"]) {
      const type = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" }[extname(name)];
      pages.set(`/${name}`, () => new Response(readFileSync(join(folder, name)), { headers: { "content-type": type } }));
    }
    pages.set("/tester.html", () => new Response(readFileSync(join(import.meta.dirname, "tester.html")), { headers: { "content-type": "text/html" } }));
    const posted = new Promise((resolve) => {
      pages.set("/results", async (request) => {
        resolve(await request.json());
        return new Response();
      });
    });
    let leaked = 0;
    pages.set("/leak", () => new Response(String((leaked += 1))));

    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
    const enough = new AbortController();
    const args = [...flags, `--user-data-dir=${join(scratch, "profile")}`, `${origin}/tester.html`];
    const running = attempt(found.browser, args, { seconds: 30, signal: enough.signal });
    const ended = running.then(({ output }) => assert.fail(`the page posted nothing:\n${output.slice(-2000)}`));
    ended.catch(() => {});
    const results = await Promise.race([posted, ended]).finally(async () => {
      enough.abort();
      await running;
    });

    assert.equal(results.error, undefined);
    assert.match(results.start.status, /can be sent/);
    assert.equal(JSON.parse(results.start.json).messaging_product, "whatsapp");
    assert.deepEqual(results.wrong.places.sort(), ["text.body", "text.previewUrl", "to"]);
    assert.ok(results.wrong.issues.some((text) => /^text\.previewUrl .*preview_url/.test(text)), results.wrong.issues.join("\n"));
    assert.equal(results.wrong.json, "");
    assert.deepEqual(results.nested.places, ["interactive.action.buttons.0.reply.title"]);
    assert.match(results.broken.status, /^This is not JSON/);
    // What is typed is text, also in issues that quote it.
    assert.deepEqual(results.markup, { elements: 0, quoted: true });
    assert.deepEqual([results.leak, leaked, sandbox.messages.length], ["refused", 0, 0]);
  });

  test("neither the page nor its program has a place for a key", () => {
    const source = ["index.html", "app.js"].map((name) => readFileSync(join(clone, "examples/browser", name), "utf8")).join("");
    assert.doesNotMatch(source, /apiKey|accessToken|sendMessage|createClient|fetch\(|localStorage|type="password"/);
  });
});
