// Browsers without a driver: a page posts its results to the server that it came from, and goes on to the next page.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ask, attempt, missing } from "../../scripts/command.mjs";
import { chromium } from "../../scripts/setup/chromium.mjs";
import { firefox } from "../../scripts/setup/firefox.mjs";
import { webkit } from "../../scripts/setup/webkit.mjs";

/** What a page may take, the start of the browser included. */
const SECONDS = 120;

const CHROMIUM = [
  ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
  ...["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** No first page, no question, and nobody asked who is not on this machine. */
const FIREFOX = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

const number = (output) => /\d+\.[\d.]+/.exec(output)?.[0];

/** { name, title, find() → its program, or a Problem; command(program, profile, url) → { program, args, env }; version(program) }. */
const BROWSERS = [
  {
    name: "chromium",
    title: "Chromium",
    find: chromium,
    command: (program, profile, url) => ({ program, args: [...CHROMIUM, `--user-data-dir=${profile}`, url] }),
    version: async (program) => number(await ask(program, ["--version"])),
  },
  {
    name: "firefox",
    title: "Firefox",
    find: firefox,
    command(program, profile, url) {
      const lines = Object.entries(FIREFOX).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${value});\n`);
      writeFileSync(join(profile, "user.js"), lines.join(""));
      return { program, args: ["--headless", "--no-remote", "--profile", profile, url], env: { HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" } };
    },
    version: async (program) => number(await ask(program, ["--version"])),
  },
  {
    name: "webkit",
    title: "WebKitGTK",
    find: webkit,
    command: ({ browser: program, xvfb }, profile, url) => ({
      program: xvfb,
      args: ["-a", program, url],
      env: { HOME: profile, TMPDIR: profile, XDG_CACHE_HOME: profile, XDG_DATA_HOME: profile, WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
    }),
    version: async ({ browser: program, xvfb }) => number(await ask(xvfb, ["-a", program, "--version"])),
  },
];

export const browsers = BROWSERS.map(({ name, title, find, command, version }) => ({
  name,
  title,
  runtime: name,
  needs: () => missing(find),
  version: async () => version(await find()),
  visit: async (server, urls) => visit(await find(), command, server, urls),
  async run({ server, part = "runners" }) {
    const [results] = await this.visit(server, [`${server.origin}/${part}/page.html`]);
    return results;
  },
}));

/** What each page posts. A page that posts nothing costs the browser: it is started again for the next one. */
async function visit(found, command, server, urls) {
  const all = [];
  while (all.length < urls.length) {
    const profile = mkdtempSync(join(tmpdir(), "wamid-browser-"));
    const { program, args, env } = command(found, profile, urls[all.length]);
    const enough = new AbortController();
    let posted = server.results(urls[all.length + 1]);
    const running = attempt(program, args, { env, signal: enough.signal });
    const ended = running.then(({ output }) => [{ name: "the page posts its results", error: `The browser ended.\n${output.slice(-2000)}` }]);
    try {
      for (let posts = true; posts && all.length < urls.length; ) {
        const results = await inTime(Promise.race([posted, ended]));
        posts = results !== undefined && results !== (await Promise.race([ended, undefined]));
        all.push(results ?? [{ name: "the page posts its results", error: `Nothing came within ${SECONDS} seconds.` }]);
        posted = server.results(urls[all.length + 1]);
      }
    } finally {
      enough.abort();
      await running;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
  return all;
}

async function inTime(promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, SECONDS * 1000)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
