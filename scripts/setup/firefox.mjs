// Firefox, for the tests.

import { found, inPath } from "./programs.mjs";

/** Returns the path of the program. */
export function firefox() {
  const look = () => process.env.FIREFOX_BIN || inPath("firefox-esr") || inPath("firefox");
  return found("Firefox", look, ["firefox-esr"], " Elsewhere: FIREFOX_BIN set to its path.");
}
