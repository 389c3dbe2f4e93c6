// Takes the pictures of the sandbox's page that docs/sandbox.md shows: a conversation in light and in dark, and on a phone.
//
//   npm run pictures

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "./build.mjs";
import { main } from "./command.mjs";
import { startSandboxOf } from "./demo/sandbox.mjs";
import { converse, TEMPLATES, USER } from "./pictures/conversation.mjs";
import { at, PKG } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";
import { chromium } from "./setup/chromium.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
const DESK = { width: 1240, height: 1740 };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };

await main(async () => {
  await build(await setUpBuild());
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "wamid-pictures-"));
  writeFileSync(join(folder, "templates.json"), JSON.stringify(TEMPLATES));
  const sandbox = await startSandboxOf(PKG, ["--templates", join(folder, "templates.json")]);
  const { default: puppeteer } = await import("puppeteer-core");
  const browser = await puppeteer.launch({ executablePath: await chromium(), headless: true, userDataDir: join(folder, "profile"), args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.setViewport(DESK);
    const chat = `${sandbox.url}/#${sandbox.phoneNumberId}/${USER}`;
    await page.goto(sandbox.url);
    await converse(sandbox, async (id, selector) => {
      if (!page.url().includes("#")) await page.goto(chat);
      await page.waitForSelector(`article[data-id="${id}"]${selector}`);
    });
    for (const theme of ["light", "dark"]) {
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      await page.screenshot({ path: at("docs", "images", `inbox-${theme}.png`) });
    }
    await page.setViewport(PHONE);
    await page.$eval(".timeline", (node) => (node.scrollTop = node.scrollHeight));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => (document.documentElement.dataset.theme = "light"));
    await page.screenshot({ path: at("docs", "images", "inbox-phone.png") });
  } finally {
    await browser.close();
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
