// The sandbox's page: one script, one style sheet, and what stays as it is. `wamid sandbox` serves dist/inbox/ alone.

import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { at, PKG } from "../places.mjs";
import { mustBeOurs } from "./bundle.mjs";

const SOURCE = at("pkg-template", "inbox");
const TARGET = join(PKG, "dist", "inbox");

export async function bundleInbox() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: [join(SOURCE, "inbox.js"), join(SOURCE, "style", "inbox.css")],
    outdir: TARGET,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
  });
  mustBeOurs(metafile);
  for (const file of ["index.html", "icon.svg"]) copyFileSync(join(SOURCE, file), join(TARGET, file));
}
