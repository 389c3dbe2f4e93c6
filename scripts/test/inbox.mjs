// The sandbox's page, in each browser.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { missing } from "../command.mjs";
import { chromium } from "../setup/chromium.mjs";
import { firefox } from "../setup/firefox.mjs";
import { testFiles } from "./node-tests.mjs";

const BROWSERS = { chromium, firefox };

export function inboxChecks(tarball, folder) {
  const files = readdirSync(join(folder, "inbox")).filter((file) => file.endsWith(".test.js"));
  const paths = files.map((file) => join(folder, "inbox", file));
  return Object.entries(BROWSERS).map(([name, find]) => ({
    name: `inbox in ${name}`,
    needs: () => missing(find),
    run: () => testFiles(paths, folder, { WAMID_TARBALL: tarball, WAMID_BROWSER: name }, { seconds: 900 }),
  }));
}
