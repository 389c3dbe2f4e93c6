// The bill of materials in the tarball: well formed, and what Cargo.lock says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { parse } from "smol-toml";

import { at } from "../../scripts/places.mjs";

const text = readFileSync(join(process.env.WAMID_INSTALL, "node_modules", "wamid", "sbom.cdx.json"), "utf8");
const sbom = JSON.parse(text);
const crates = sbom.components.filter(({ purl }) => purl.startsWith("pkg:cargo/"));
const toml = (file) => parse(readFileSync(at(file), "utf8"));

test("it is CycloneDX 1.6", async () => {
  const wrong = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  assert.equal(wrong, null, JSON.stringify(wrong));
});

test("each crate is the one in Cargo.lock, with its checksum", () => {
  const locked = new Map(toml("Cargo.lock").package.map((each) => [`${each.name} ${each.version}`, each.checksum]));
  assert.ok(crates.length > 0);
  for (const { name, version, hashes, purl, licenses } of crates) {
    assert.deepEqual(hashes, [{ alg: "SHA-256", content: locked.get(`${name} ${version}`) }], name);
    assert.equal(purl, `pkg:cargo/${name}@${version}`);
    assert.ok(licenses[0].expression, name);
  }
});

test("no crate that the build asks for is missing, and none that only tests or sending in Rust need is there", () => {
  const { dependencies, features } = toml("Cargo.toml");
  const wanted = (name) => !dependencies[name].optional || features.wasm.includes(`dep:${name}`);
  const names = crates.map(({ name }) => name);
  for (const name of Object.keys(dependencies)) assert.equal(names.includes(name), wanted(name), name);
});

test("the compiler's own library is in it", () => {
  const [rust] = sbom.components.filter(({ name }) => name === "rust");
  assert.match(rust.version, /^1\.\d+\.\d+/);
});

test("nothing in it changes from build to build", () => {
  assert.equal(sbom.serialNumber, undefined);
  assert.equal(sbom.metadata.timestamp, undefined);
});
