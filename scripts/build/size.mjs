// How many bytes each entry has, and a stop where one has grown past its budget.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { Problem } from "../command.mjs";
import { at, PKG } from "../places.mjs";

export async function reportSizes(tarball) {
  const files = readdirSync(join(PKG, "dist")).filter((name) => !/\.d\.c?ts$/.test(name));
  const sizes = Object.fromEntries(files.map((name) => [`dist/${name}`, measure(readFileSync(join(PKG, "dist", name)))]));
  sizes["wrapper (core.js)"] = measure(await wrapper());
  sizes[tarball.slice(PKG.length + 1)] = { raw: readFileSync(tarball).length };
  writeFileSync(join(PKG, "size.json"), `${JSON.stringify(sizes, undefined, 2)}\n`);
  print(sizes);
  holdBudgets(sizes);
}

function measure(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** What stands between a call and the wasm, alone: all of the boundary's JavaScript. */
async function wrapper() {
  const { build } = await import("esbuild");
  const source = 'export * from "./core.js"; export * from "./core/wasm.js"; export * from "./core/hex.js";';
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: at("pkg-template") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

function print(sizes) {
  const row = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(24))).join(""));
  row("", "raw", "gzip", "brotli");
  for (const [name, { raw, gzip = "", brotli = "" }] of Object.entries(sizes)) row(name, raw, gzip, brotli);
}

function holdBudgets(sizes) {
  const budgets = JSON.parse(readFileSync(at("scripts", "budgets.json"), "utf8"));
  const over = [];
  for (const [name, budget] of Object.entries(budgets)) {
    for (const [kind, most] of Object.entries(budget)) {
      if (!(sizes[name]?.[kind] <= most)) over.push(`${name}: ${sizes[name]?.[kind]} bytes ${kind}, ${most} allowed`);
    }
  }
  if (over.length > 0) throw new Problem(`Over budget (scripts/budgets.json):\n  ${over.join("\n  ")}`);
}
