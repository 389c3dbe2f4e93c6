// Chromium and its driver, for the tests: what is there, else Debian's packages.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { Problem } from "../command.mjs";
import { aptInstall } from "./apt.mjs";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Returns { browser, driver }: the paths of the two programs. */
export async function browser() {
  const there = look();
  if (there) return there;
  console.log("setup: installing Chromium");
  await aptInstall(["chromium", "chromium-driver"]);
  const now = look();
  if (now) return now;
  throw new Problem(
    "There is no Chromium with a chromedriver here. On Debian, as root: apt-get install chromium chromium-driver. " +
      "Elsewhere: npx playwright install chromium, and CHROME_BIN and CHROMEDRIVER set to the paths of the two programs.",
  );
}

function look() {
  const browser = process.env.CHROME_BIN || BROWSERS.map(inPath).find(Boolean);
  const driver = process.env.CHROMEDRIVER || inPath("chromedriver");
  return browser && driver && { browser, driver };
}

function inPath(name) {
  return process.env.PATH.split(delimiter).map((folder) => join(folder, name)).find(existsSync);
}
