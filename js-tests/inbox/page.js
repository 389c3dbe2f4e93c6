// The page of a `wamid sandbox` in a Chromium, and what one of these tests does with it.

import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";

import { act, NUMBER, sandbox, stateOf } from "../node/sandbox-server.js";

// The clone, with its examples and tools, is where the tarball lies.
export const clone = resolve(process.env.WAMID_TARBALL, "../..");
const load = (path) => import(pathToFileURL(join(clone, path)));
const { chromium } = await load("scripts/setup/chromium.mjs");
const { default: puppeteer } = await load("node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js");

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The messages that the documentation shows, by the name of their file. */
const folder = join(clone, "export", "examples");
export const examples = Object.fromEntries(readdirSync(folder).map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]));

/** Gives { page, url, faults, messages, act, state, clear, open, bubble }. */
export async function openPage({ width = 1200, height = 900, args = [] } = {}) {
  const { url } = await sandbox(...args);
  const userDataDir = mkdtempSync(join(realpathSync(tmpdir()), "wamid-inbox-"));
  const browser = await puppeteer.launch({ executablePath: await chromium(), headless: true, userDataDir, args: FLAGS });
  after(async () => {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const faults = watch(page);
  const response = await page.goto(url);
  return {
    page,
    url,
    response,
    faults,
    options: { phoneNumberId: NUMBER, apiKey: "any", baseUrl: `${url}/meta/whatsapp` },
    act: (path, body) => act(url, path, body),
    state: () => stateOf(url),
    /** Shows a chat, once the page has it. */
    async open(chat) {
      await page.evaluate((key) => (location.hash = key), `${NUMBER}/${chat}`);
      await page.waitForSelector(".composer");
    },
    /** A message's element, once it is there. */
    bubble: (id) => page.waitForSelector(`article[data-id="${id}"]`),
  };
}

/** What went wrong on the page: errors, refusals of the policy, dialogs. A media id that was never uploaded is none. */
function watch(page) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error?.stack ?? error)));
  page.on("console", (line) => {
    const known = /\/_sandbox\/media\//.test(line.location()?.url ?? "") && /404/.test(line.text());
    if (["error", "warn", "warning"].includes(line.type()) && !known) faults.push(line.text());
  });
  page.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}
