// Version numbers, read from the one place where each is written.

import { readFileSync } from "node:fs";

import { Problem } from "./command.mjs";
import { at } from "./places.mjs";

/** The package's own: Cargo.toml's. */
export function packageVersion() {
  return find("Cargo.toml", /^version = "([^"]+)"/m);
}

/** The same, as Cargo.lock has it. */
export function lockedVersion() {
  return find("Cargo.lock", /name = "wamid"\nversion = "([^"]+)"/);
}

/** wasm-bindgen's crate and CLI have to be of one version. */
export function bindgenVersion() {
  return find("Cargo.lock", /name = "wasm-bindgen"\nversion = "([^"]+)"/);
}

/** The oldest compiler that will do. */
export function rustVersion() {
  return find("Cargo.toml", /^rust-version = "([^"]+)"/m);
}

/** The day the rules were last held against the documentation. */
export function rulesVersion() {
  return find("src/rules.rs", /VERSION: &str = "([^"]+)"/);
}

function find(file, pattern) {
  const found = pattern.exec(readFileSync(at(file), "utf8"));
  if (!found) throw new Problem(`${file} has no line like ${pattern}.`);
  return found[1];
}
