// How many bytes each entry has, and which ones have grown past their budget.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { at, PKG } from "../places.mjs";

/** Beside the package, not in it. */
const SIZES = join(PKG, "size.json");

export async function reportSizes(tarball) {
  const entries = readdirSync(join(PKG, "dist"), { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ name }) => name).filter((name) => !/\.d\.c?ts$/.test(name));
  const sizes = Object.fromEntries(files.map((name) => [`dist/${name}`, measure(readFileSync(join(PKG, "dist", name)))]));
  sizes["wrapper (core.js)"] = measure(await wrapper());
  sizes[tarball.slice(PKG.length + 1)] = { raw: readFileSync(tarball).length };
  writeFileSync(SIZES, `${JSON.stringify(sizes, undefined, 2)}\n`);
  print(sizes);
}

/** What is over its budget, a line each. */
export function overBudget() {
  const sizes = JSON.parse(readFileSync(SIZES, "utf8"));
  const budgets = JSON.parse(readFileSync(at("scripts", "budgets.json"), "utf8"));
  return Object.entries(budgets)
    .filter(([name, { gzip }]) => !(sizes[name]?.gzip <= gzip))
    .map(([name, { gzip }]) => `${name}: ${sizes[name]?.gzip} bytes gzip, ${gzip} allowed`);
}

/** What is within its budget, but not yet where it shall be, a line each. */
export function shortOfGoal() {
  const sizes = JSON.parse(readFileSync(SIZES, "utf8"));
  const budgets = JSON.parse(readFileSync(at("scripts", "budgets.json"), "utf8"));
  return Object.entries(budgets)
    .filter(([name, { goal }]) => goal && sizes[name]?.gzip > goal)
    .map(([name, { goal }]) => `${name}: ${sizes[name].gzip} bytes gzip; the goal is ${goal}`);
}

function measure(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** What stands between a call and the wasm, alone: all of the boundary's JavaScript. */
async function wrapper() {
  const { build } = await import("esbuild");
  const source = 'export * from "./core.js"; export * from "./core/wasm.js"; export * from "./core/unpack.js";';
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
