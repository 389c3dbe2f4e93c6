// Chromium and Firefox, driven through the same library.

import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { load, scratch } from "../setting.js";
import { PASSWORD } from "./panel.js";

const { chromium } = await load("scripts/setup/chromium.mjs");
const { firefox } = await load("scripts/setup/firefox.mjs");

/** Each with where its program is; or, not in CI, why it is missing. */
export const browsers = await Promise.all([
  find("chromium", chromium),
  find("firefox", firefox),
]);

async function find(name, look) {
  try {
    return { name, path: await look() };
  } catch (error) {
    if (process.env.CI) throw error;
    return { name, missing: error.message };
  }
}

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Launches one of them with a profile of its own. */
export async function launch({ name, path }) {
  const { default: puppeteer } = await load("node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js");
  const userDataDir = mkdtempSync(join(scratch, `${name}-`));
  const own = name === "firefox" ? { browser: "firefox" } : { args: FLAGS };
  const browser = await puppeteer.launch({ executablePath: path, headless: true, userDataDir, ...own });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Opens the panel and signs in, by the keyboard. */
export async function enter(page, origin) {
  await page.goto(origin);
  await page.waitForSelector("#password");
  await page.type("#password", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".desk");
}
