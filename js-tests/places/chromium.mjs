// Chromium without a head. No driver: the page posts its results to the server that it came from.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { attempt } from "../../scripts/command.mjs";

const SECONDS = 120;

export const chromium = (browser) => ({
  name: "chromium",
  async run({ server, part = "runners" }) {
    const profile = mkdtempSync(join(tmpdir(), "wamid-chromium-"));
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];
    const enough = new AbortController();
    const page = `${server.origin}/${part}/page.html?runtime=chromium`;
    const posted = server.results();
    const running = attempt(browser, [...flags, `--user-data-dir=${profile}`, page], { seconds: SECONDS, signal: enough.signal });
    const ended = running.then(({ output }) => [{ name: "the page posts its results", error: output.slice(-2000) }]);
    try {
      return await Promise.race([posted, ended]);
    } finally {
      enough.abort();
      await running;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
});
