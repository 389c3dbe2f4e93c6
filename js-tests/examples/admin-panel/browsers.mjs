// Chromium and Firefox, each driven by WebDriver BiDi or CDP through the same library.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PASSWORD } from "./panel.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Launches one of them with a profile of its own. */
export async function launch({ name, path }) {
  const { default: puppeteer } = await import("puppeteer-core");
  const profile = mkdtempSync(join(tmpdir(), `wamid-${name}-`));
  const own = name === "firefox" ? { browser: "firefox" } : { args: FLAGS };
  const browser = await puppeteer.launch({ executablePath: path, headless: true, userDataDir: profile, ...own });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Opens the panel and signs in, by the keyboard. */
export async function enter(browser, origin, page) {
  page ??= await browser.newPage();
  await page.goto(origin);
  await page.waitForSelector("#password");
  await page.type("#password", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".desk");
  return page;
}
