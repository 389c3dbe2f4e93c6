// pkg/: the bundles, their types, and what npm shows. `npm pack` makes the tarball of it.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { must, Problem } from "../command.mjs";
import { at, PKG } from "../places.mjs";
import { packageVersion } from "../versions.mjs";
import { generated } from "./generated.mjs";
import { wasmFile } from "./wasm.mjs";

const dist = (name) => join(PKG, "dist", name);

export function emptyPackage() {
  rmSync(PKG, { recursive: true, force: true });
  mkdirSync(join(PKG, "dist"), { recursive: true });
}

/** Everything in pkg/ that is not a bundle. */
export function fillPackage() {
  copyFileSync(wasmFile, dist("wamid.wasm"));
  for (const file of ["LICENSE", "README.md", "CHANGELOG.md"]) copyIfThere(at(file), join(PKG, file));
  copyIfThere(generated("schema.json"), dist("schema.json"));
  writeTypes();
  const manifest = writeManifest();
  for (const name of ["asm", "sandbox", "slim", "tools"]) if (manifest.exports[`./${name}`]) writeStub(name);
}

/** Returns the path of the tarball. */
export async function packTarball() {
  const output = await must("npm pack", "npm", ["pack", "--json", "--silent"], { cwd: PKG });
  const [{ filename }] = JSON.parse(output.slice(output.search(/^\[/m)));
  return join(PKG, filename);
}

function writeTypes() {
  const api = ["api.d.ts", "api/sending.d.ts", "api/retrying.d.ts", "api/errors.d.ts", "api/templates.d.ts", "api/fetching.d.ts", "api/own.d.ts"].map((name) => at("pkg-template", name));
  const parts = [generated("messages.d.ts"), ...api, generated("errors.d.ts")].filter(existsSync);
  typesFor("index", parts.map((file) => readFileSync(file, "utf8")).join("\n"));
  for (const name of ["sandbox", "tools"]) {
    const file = at("pkg-template", name, "index.d.ts");
    if (existsSync(file)) typesFor(name, readFileSync(file, "utf8"));
  }
  copyFileSync(at("pkg-template", "entries", "slim.d.ts"), dist("slim.d.ts"));
  writeFileSync(dist("asm.d.ts"), 'export * from "./index.js";\n');
}

/** The same types twice: TypeScript takes the extension for the module format. */
function typesFor(name, text) {
  writeFileSync(dist(`${name}.d.ts`), text);
  writeFileSync(dist(`${name}.d.cts`), text);
}

function writeManifest() {
  const manifest = JSON.parse(readFileSync(at("pkg-template", "package.json"), "utf8"));
  manifest.version = packageVersion();
  for (const [path, target] of Object.entries(manifest.exports)) {
    const missing = filesIn(target).filter((file) => path !== "./package.json" && !existsSync(join(PKG, file)));
    if (missing.length > 0) throw new Problem(`"${path}" of pkg-template/package.json names ${missing.join(", ")}, which no step of the build makes.`);
  }
  writeFileSync(join(PKG, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

const filesIn = (target) => (typeof target === "string" ? [target] : Object.values(target).flatMap(filesIn));

/** Parcel and TypeScript's oldest mode do not read `exports`: they find a subpath as a folder. */
function writeStub(name) {
  mkdirSync(join(PKG, name), { recursive: true });
  const stub = { type: "module", main: `../dist/${name}.js`, module: `../dist/${name}.js`, types: `../dist/${name}.d.ts` };
  writeFileSync(join(PKG, name, "package.json"), `${JSON.stringify(stub, undefined, 2)}\n`);
}

function copyIfThere(from, to) {
  if (existsSync(from)) copyFileSync(from, to);
}
