// What is in the tarball, and what must not be.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const root = dirname(require.resolve("wamid/package.json"));
const manifest = require("wamid/package.json");
const dist = (name) => readFileSync(join(root, "dist", name), "utf8");
const forAnyRuntime = ["index.js", "workerd.js", "edge-light.js", "slim.js", "asm.js", "sandbox.js", "tools.js"];

test("nothing else is installed with it", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "scripts"]) assert.equal(manifest[kind], undefined);
});

test("every file that the manifest names is there, and a licence, a readme and a changelog", () => {
  const named = (target) => (typeof target === "string" ? [target] : Object.values(target).flatMap(named));
  const files = [...named(manifest.exports), ...named(manifest.bin), manifest.main, manifest.module, manifest.types];
  for (const file of [...files, "LICENSE", "README.md", "CHANGELOG.md"]) assert.ok(readFileSync(join(root, file)).length > 0, file);
});

test("only the default entries carry the wasm, and each is one file", () => {
  const lean = ["workerd.js", "edge-light.js", "slim.js", "sandbox.js", "sandbox.cjs", "cli.js"];
  for (const name of lean) assert.doesNotMatch(dist(name), /[\w+/]{1000}/, name);
  for (const name of ["index.js", "slim.js", "asm.js"]) assert.doesNotMatch(dist(name), /\bimport\b\s*["'{*]|\bimport\(|\brequire\(/, name);
});

test("no entry asks for what only some runtimes or bundlers have", () => {
  for (const name of forAnyRuntime) {
    assert.doesNotMatch(dist(name), /import\.meta|\b(?:from|import)\s*\(?["']node:|\beval\(|new Function\(/, name);
    // A bare `Buffer` or `process` makes bundlers ship a polyfill.
    assert.doesNotMatch(dist(name), /(?<![.\w$"'`])(?:Buffer|process)\b(?!["'`:])/, name);
  }
});

test("the wasm asks for nothing and gives six exports", () => {
  const module = new WebAssembly.Module(readFileSync(join(root, "dist", "wamid.wasm")));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["check", "memory", "out", "out_len", "reserve", "run"]);
});

test("old bundlers find the subpaths as folders", () => {
  for (const name of ["asm", "sandbox", "slim", "tools"]) {
    const stub = JSON.parse(readFileSync(join(root, name, "package.json"), "utf8"));
    for (const file of [stub.main, stub.module, stub.types]) assert.ok(readFileSync(join(root, name, file)).length > 0, file);
  }
});
