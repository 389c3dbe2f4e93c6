// A block as a page in a browser: what it says first on the console.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { at } from "../../scripts/places.mjs";
import { browsers } from "../places/browser.mjs";
import { serve } from "../server.mjs";

const chromium = browsers.find(({ name }) => name === "chromium");

/** A program goes through a bundler first; a page is opened as it is, under `policy` where there is one. */
export function inPage({ policy } = {}) {
  const run = async ({ language, code }, place, folder) => {
    mkdirSync(place, { recursive: true });
    cpSync(at("js-tests", "shown", "say.js"), join(place, "say.js"));
    const meta = policy === undefined ? "" : `<meta http-equiv="content-security-policy" content="${policy}">`;
    const page = language === "html" ? code : `<script type="module" src="block.js"></script>`;
    writeFileSync(join(place, "index.html"), `<!doctype html>\n<meta charset="utf-8">${meta}\n<script src="say.js"></script>\n${page}`);
    if (language !== "html") await bundle(code, place);
    const server = await serve(folder);
    try {
      const [[{ name, error }]] = await chromium.visit(server, [`${server.origin}/runtimes-docs/${basename(place)}/index.html`]);
      if (error !== undefined) throw new Error(error);
      return name;
    } finally {
      server.close();
    }
  };
  return Object.assign(run, { needs: chromium.needs });
}

async function bundle(contents, place) {
  const { build } = await import("esbuild");
  await build({ stdin: { contents, resolveDir: place }, outfile: join(place, "block.js"), bundle: true, format: "esm", target: "es2022" });
}
