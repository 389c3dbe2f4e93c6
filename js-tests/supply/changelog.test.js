// No version is published of which the changelog says nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/places.mjs";
import { faultsOf, notesOf } from "../../scripts/release/changelog.mjs";

const changelog = (...parts) => ["# Changelog", ...parts].join("\n\n");
const old = "## 1.0.0 - 2026-01-31\n\n### Added\n\n- Everything that there is.";
const now = "## 1.1.0 - 2026-02-28\n\n### Fixed\n\n- A text may have\n  4 096 characters.\n- So may a caption.";

test("a version with sentences may be published", () => {
  assert.deepEqual(faultsOf(changelog(now, old), "1.1.0"), []);
  assert.deepEqual(faultsOf(changelog("## Unreleased", now, old), "1.1.0"), []);
  assert.equal(notesOf(changelog(now, old), "1.1.0"), "### Fixed\n\n- A text may have\n  4 096 characters.\n- So may a caption.");
});

test("a version of which nothing is said may not", () => {
  assert.match(faultsOf(changelog(old), "1.1.0").join(), /has to begin with "## 1\.1\.0 - YEAR-MONTH-DAY", not with "## 1\.0\.0 - 2026-01-31"/);
  assert.match(faultsOf(changelog("## 1.1.0 - 2026-02-28", old), "1.1.0").join(), /says nothing about 1\.1\.0/);
  assert.match(faultsOf(changelog("## 1.1.0 - 2026-02-28\n\n### Fixed", old), "1.1.0").join(), /says nothing about 1\.1\.0/);
  assert.match(faultsOf("# Changelog", "1.1.0").join(), /has to begin with "## 1\.1\.0 - YEAR-MONTH-DAY"\./);
});

test("a version without its day may not", () => {
  assert.match(faultsOf(changelog(now.replace(" - 2026-02-28", ""), old), "1.1.0").join(), /not with "## 1\.1\.0"/);
});

test("what is not yet released may not be left behind", () => {
  assert.match(faultsOf(changelog("## Unreleased\n\n- Something that is new.", now), "1.1.0").join(), /"## Unreleased" .* is not empty/);
});

test("words that say nothing will not do", () => {
  for (const entry of ["Fixes", "Various fixes", "TODO: write this"]) {
    const text = changelog(`## 1.1.0 - 2026-02-28\n\n- ${entry}`, old);
    assert.deepEqual(faultsOf(text, "1.1.0"), [`This is no sentence: "${entry}".`]);
  }
});

test("our own changelog could be published as it is, once it has a version and a day", () => {
  const text = readFileSync(at("CHANGELOG.md"), "utf8").replace("## Unreleased", "## 9.9.9 - 2026-02-28");
  assert.deepEqual(faultsOf(text, /^## (\S+)/m.exec(text)[1]), []);
});
