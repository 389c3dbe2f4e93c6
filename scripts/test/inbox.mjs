// The sandbox's page, in a browser.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { missing } from "../command.mjs";
import { chromium } from "../setup/chromium.mjs";
import { testFiles } from "./node-tests.mjs";

export function inboxChecks(tarball, folder) {
  const files = readdirSync(join(folder, "inbox")).filter((file) => file.endsWith(".test.js"));
  const run = () => testFiles(files.map((file) => join(folder, "inbox", file)), folder, { WAMID_TARBALL: tarball }, { seconds: 300 });
  return [{ name: "inbox", needs: () => missing(chromium), run }];
}
