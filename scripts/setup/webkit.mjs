// WebKit, Safari's engine, in GTK's small browser. It draws, so it gets a screen that nobody sees.

import { existsSync } from "node:fs";

import { found, inPath } from "./programs.mjs";

const BROWSERS = ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"];

/** Returns { browser, xvfb }: the paths of the two programs. */
export function webkit() {
  return found("WebKitGTK", look, ["webkit2gtk-driver", "xvfb", "xauth"]);
}

function look() {
  const browser = BROWSERS.find(existsSync);
  const xvfb = inPath("xvfb-run");
  return browser && xvfb && { browser, xvfb };
}
