// The bill of materials: what of others is in the wasm, as CycloneDX writes it. Of npm's packages none is in the package.
//
// The same sources and the same compiler give the same file: it has neither a serial number nor a time.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { must, Problem } from "../command.mjs";
import { at, PKG, ROOT } from "../places.mjs";
import { packageVersion } from "../versions.mjs";

const LICENCE = "MIT";
/** Neither macros nor what only builds: those run on the machine that compiles, and nothing of them is left. */
const TREE = ["tree", "--locked", "--package", "wamid", "--target", "wasm32-unknown-unknown", "--features", "wasm"];
const AS = ["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "\t{p}\t{l}"];

export async function writeSbom({ wasm }) {
  const rust = await standardLibrary(wasm);
  const { crates, below } = await linked(wasm);
  const version = packageVersion();
  const own = { type: "library", "bom-ref": "wamid", name: "wamid", version, licenses: [{ license: { id: LICENCE } }], purl: `pkg:npm/wamid@${version}` };
  const sbom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: own },
    components: [rust, ...crates],
    dependencies: [
      { ref: own["bom-ref"], dependsOn: [rust["bom-ref"], ...below("wamid")] },
      ...crates.map(({ "bom-ref": ref, name }) => ({ ref, dependsOn: [rust["bom-ref"], ...below(name)] })),
      { ref: rust["bom-ref"] },
    ],
  };
  writeFileSync(join(PKG, "sbom.cdx.json"), `${JSON.stringify(sbom, undefined, 2)}\n`);
}

/** The crates that are linked, in order, and what lies below each of them. */
async function linked({ cargo, env }) {
  const output = await must("cargo tree", cargo[0], [...cargo.slice(1), ...TREE, ...AS], { cwd: ROOT, env });
  const lock = readFileSync(at("Cargo.lock"), "utf8");
  const crates = new Map();
  const edges = [];
  const above = [];
  // A crate that was shown before comes again with a star, without what is below it.
  for (const [, depth, name, version, licence] of output.matchAll(/^(\d+)\t(\S+) v(\S+)[^\t\n]*\t(.*?)(?: \(\*\))?$/gm)) {
    above[depth] = name;
    if (depth === "0") continue;
    edges.push([above[depth - 1], name]);
    crates.set(name, component(name, version, licence, lock));
  }
  const below = (name) => edges.filter(([from]) => from === name).map(([, to]) => crates.get(to)["bom-ref"]);
  return { crates: [...crates.values()], below };
}

function component(name, version, licence, lock) {
  const checksum = new RegExp(`^name = "${name}"\nversion = "${version}"\nsource = ".*"\nchecksum = "(\\w+)"`, "m").exec(lock)?.[1];
  if (!checksum) throw new Problem(`Cargo.lock has no checksum of ${name} ${version}.`);
  return entry(`pkg:cargo/${name}@${version}`, { name, version, hashes: [{ alg: "SHA-256", content: checksum }], licence });
}

/** `core` and `alloc` come with the compiler, of its version. */
async function standardLibrary({ env }) {
  const rustc = env.RUSTC ?? "rustc";
  const version = /^rustc (\S+)/.exec(await must("Asking for the compiler's version", rustc, ["--version"], { cwd: ROOT, env }))?.[1];
  return entry(`pkg:github/rust-lang/rust@${version}`, { name: "rust", version, description: "core, alloc", licence: "MIT OR Apache-2.0" });
}

function entry(purl, { name, version, description, hashes, licence }) {
  // Some manifests still write MIT/Apache-2.0.
  const licenses = [{ expression: licence.replaceAll("/", " OR ") }];
  return { type: "library", "bom-ref": purl, name, version, description, hashes, licenses, purl };
}
