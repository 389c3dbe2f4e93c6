// Runs a test of wasm-bindgen on its own page, in a browser that needs no driver. Cargo calls it as its runner:
//
//   node scripts/test/page.mjs TEST.wasm …      WAMID_PAGE: { name, program, runner } as JSON

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import puppeteer from "puppeteer-core";

import { main, Problem } from "../command.mjs";

/** What a page may take, after which it hangs. */
const SECONDS = 120;

const FLAGS = {
  chromium: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  firefox: [],
};

/** Serves the page until it is stopped; resolves with its address. */
function serve(runner, args) {
  const env = { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" };
  const server = spawn(runner, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => server.kill());
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const url = /available at (http:\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    server.once("error", reject);
    server.once("close", () => reject(new Problem(`wasm-bindgen's runner served no page.\n${said}`)));
  });
}

async function read({ name, program }, url) {
  const userDataDir = mkdtempSync(join(tmpdir(), "wamid-page-"));
  const own = name === "firefox" ? { browser: "firefox" } : {};
  const browser = await puppeteer.launch({ executablePath: program, headless: true, userDataDir, args: FLAGS[name], ...own });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(String(error?.stack ?? error)));
    await page.goto(url);
    const over = () => /test result: |\berror: /.test(document.getElementById("output").textContent);
    const late = await page.waitForFunction(over, { timeout: SECONDS * 1000 }).then(() => "", () => `\nNothing more came within ${SECONDS} seconds.`);
    return (await page.evaluate(() => document.getElementById("output").textContent)) + late;
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

await main(async () => {
  const { runner, ...browser } = JSON.parse(process.env.WAMID_PAGE);
  const output = await read(browser, await serve(runner, process.argv.slice(2)));
  console.log(output);
  process.exit(output.includes("test result: ok.") ? 0 : 1);
});
