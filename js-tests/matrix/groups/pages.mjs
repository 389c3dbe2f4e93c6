// Browsers: the files as they are, in a worker, under strict policies, and through every bundler.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { must } from "../../../scripts/command.mjs";
import { at } from "../../../scripts/places.mjs";
import { browsers } from "../../places/browser.mjs";
import { entryIn, noted, one } from "../outcome.mjs";
import { withoutWasm } from "../without-wasm.mjs";

const BUNDLERS = ["Vite", "webpack", "Rollup", "esbuild", "Parcel", "Rspack"];

const AS_IT_IS = "files as they are";
const WORKER = "module worker";
const STRICT = "script-src 'self', wamid/asm";
const WASM_ALLOWED = "script-src 'self' 'wasm-unsafe-eval'";

const WAYS = [AS_IT_IS, WORKER, ...BUNDLERS, STRICT, WASM_ALLOWED];

const place = (browser, way) => `${browser.title}, ${way}`;

export const pages = {
  title: "Browsers and bundlers",
  places: browsers.flatMap((browser) => WAYS.map((way) => place(browser, way))),
  async *run(world) {
    const ways = await makeAll(world);
    for (const browser of browsers) {
      const version = await browser.version();
      const there = ways.filter(({ url }) => url !== undefined);
      const posted = await browser.visit(world.server, there.map(({ url }) => url));
      for (const { way, url, entry, error } of ways) {
        const results = url === undefined ? one("the bundler makes a page", error) : posted[there.findIndex((each) => each.way === way)];
        yield { place: place(browser, way), version, results, ...noted(results), entry: noted(results).entry ?? entry };
      }
    }
  },
};

/** Returns [{ way, url, entry }]; or { way, error }, where a bundler could not. */
async function makeAll(world) {
  const { folder, server } = world;
  const url = (path) => `${server.origin}/${path}`;
  const made = [{ way: AS_IT_IS, url: url("runners/page.html") }, ...(await ownPages(folder, url))];
  const { program: node } = await world.newestNode();
  for (const bundler of BUNDLERS) {
    const out = join(folder, "bundles", bundler);
    try {
      await must(`The build by ${bundler}`, node, ["build.mjs", bundler, out], { cwd: await world.project("bundlers"), env: { CI: "1" } });
      // Vite and Parcel write a page of their own.
      if (!["Vite", "Parcel"].includes(bundler)) writePage(out, "page.js");
      made.push({ way: bundler, url: url(`bundles/${bundler}/index.html`), entry: entryIn(out) });
    } catch (error) {
      made.push({ way: bundler, error: error.message });
    }
  }
  return made;
}

/** What needs no bundler's ways: the worker, and the pages with a policy. Only made one file each. */
async function ownPages(folder, url) {
  cpSync(at("js-tests", "matrix", "pages"), join(folder, "pages"), { recursive: true });
  const { build } = await import("esbuild");
  const bundle = (name, out, more) =>
    build({ entryPoints: [join(folder, "pages", name)], outfile: join(folder, out), bundle: true, format: "esm", sourcemap: true, ...more });
  await bundle("worker-page.js", "worker/page.js");
  await bundle("worker.js", "worker/worker.js");
  writePage(join(folder, "worker"), "page.js");
  await bundle("strict.js", "strict/page.js", { plugins: [withoutWasm] });
  writePage(join(folder, "strict"), "page.js", "script-src 'self'");
  await bundle("../runners/page.js", "wasm-allowed/page.js");
  writePage(join(folder, "wasm-allowed"), "page.js", "script-src 'self' 'wasm-unsafe-eval'");
  return [
    { way: WORKER, url: url("worker/index.html"), entry: entryIn(join(folder, "worker")) },
    { way: STRICT, url: url("strict/index.html"), entry: entryIn(join(folder, "strict")) },
    { way: WASM_ALLOWED, url: url("wasm-allowed/index.html"), entry: entryIn(join(folder, "wasm-allowed")) },
  ];
}

function writePage(folder, script, policy) {
  mkdirSync(folder, { recursive: true });
  const meta = policy === undefined ? "" : `<meta http-equiv="content-security-policy" content="${policy}">\n`;
  const scripts = `<script src="/runners/watch.js"></script>\n<script type="module" src="${script}"></script>\n`;
  writeFileSync(join(folder, "index.html"), `<!doctype html>\n<meta charset="utf-8">\n${meta}<title>wamid</title>\n${scripts}`);
}
