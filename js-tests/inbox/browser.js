// The browser that these tests are told to run in, by WAMID_BROWSER: Chromium, or Firefox by WebDriver BiDi.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// The clone, with its examples and tools, is where the tarball lies.
export const clone = resolve(process.env.WAMID_TARBALL, "../..");
const load = (path) => import(pathToFileURL(join(clone, path)));
const { default: puppeteer } = await load("node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js");

export const name = process.env.WAMID_BROWSER ?? "chromium";

const CHROMIUM = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const BROWSERS = {
  async chromium() {
    const { chromium } = await load("scripts/setup/chromium.mjs");
    return { executablePath: await chromium(), args: CHROMIUM };
  },
  async firefox() {
    const { firefox } = await load("scripts/setup/firefox.mjs");
    return { browser: "firefox", executablePath: await firefox() };
  },
};

/** A busy machine is slow, not wrong: what does not come at all is told long before the whole run is given up. */
export const PATIENCE_MS = 120_000;

/** Gives { page, close }. */
export async function launch() {
  const userDataDir = mkdtempSync(join(realpathSync(tmpdir()), "wamid-inbox-"));
  const browser = await puppeteer.launch({ headless: true, userDataDir, timeout: PATIENCE_MS, protocolTimeout: PATIENCE_MS, ...(await BROWSERS[name]()) });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    page,
    async close() {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
