// Chromium, for the tests.

import { found, inPath } from "./programs.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Returns the path of the program. */
export function chromium() {
  const look = () => process.env.CHROME_BIN || NAMES.map(inPath).find(Boolean);
  return found("Chromium", look, ["chromium"], " Elsewhere: npx playwright install chromium, and CHROME_BIN set to its path.");
}
