// Chromium and its driver, for the tests.

import { found, inPath } from "./programs.mjs";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Returns { browser, driver }: the paths of the two programs. */
export function browser() {
  const elsewhere = " Elsewhere: npx playwright install chromium, and CHROME_BIN and CHROMEDRIVER set to the paths of the two programs.";
  return found("Chromium with a chromedriver", look, ["chromium", "chromium-driver"], elsewhere);
}

function look() {
  const browser = process.env.CHROME_BIN || BROWSERS.map(inPath).find(Boolean);
  const driver = process.env.CHROMEDRIVER || inPath("chromedriver");
  return browser && driver && { browser, driver };
}
