// What deny.toml asks of every crate, without cargo-deny: that takes minutes to build. It runs in the workflow, and knows
// the advisories, too.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { parse } from "smol-toml";
import satisfies from "spdx-satisfies";

import { at, ROOT } from "../../scripts/places.mjs";

const { licenses, bans, sources } = parse(readFileSync(at("deny.toml"), "utf8"));
const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 };
const metadata = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--all-features"], options);
/** All that is compiled for anything here: tests and macros, too. */
const crates = JSON.parse(metadata).packages;
const others = crates.filter(({ source }) => source !== null);
const name = (crate) => `${crate.name} ${crate.version}`;

test("every crate has a licence that deny.toml allows", () => {
  assert.ok(others.length > 10);
  for (const crate of crates) {
    // Some manifests still write MIT/Apache-2.0.
    const expression = crate.license?.replaceAll("/", " OR ");
    assert.ok(expression && satisfies(expression, licenses.allow), `${name(crate)}: ${crate.license}`);
  }
});

test("every crate comes from a registry that deny.toml allows", () => {
  const allowed = sources["allow-registry"].map((registry) => `registry+${registry}`);
  for (const crate of others) assert.ok(allowed.includes(crate.source), `${name(crate)}: ${crate.source}`);
});

test("no crate is there in two versions", () => {
  assert.equal(bans["multiple-versions"], "deny");
  const skipped = bans.skip.map(({ crate }) => crate);
  const twice = crates.filter((crate) => crates.some((other) => other.name === crate.name && other.version !== crate.version));
  assert.deepEqual(twice.map(name).filter((each) => !skipped.includes(each)), []);
});

test("no crate is asked for in any version at all", () => {
  for (const crate of crates.filter(({ source }) => source === null)) {
    for (const { name: wanted, req, path } of crate.dependencies) assert.ok(path || req !== "*", `${crate.name}: ${wanted}`);
  }
});
