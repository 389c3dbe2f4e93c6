// Rust for this machine and for wasm32: rustup's where it is complete, Debian's packages where they are not.
//
// A toolchain is { name, cargo, clippy, env, buildStd }: how to call cargo and clippy, and the crates of the standard
// library that have to be compiled along because nobody ships them for the target.

import { existsSync } from "node:fs";
import { delimiter } from "node:path";

import { ask, attempt, Problem } from "../command.mjs";
import { rustVersion } from "../versions.mjs";
import { aptInstall } from "./apt.mjs";

const TARGET = "wasm32-unknown-unknown";
const DEBIAN = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy"];

/** Everything that is about this machine: the exporter, the native tests. */
export async function nativeToolchain() {
  if (await ask("rustup", ["--version"])) return rustup();
  if (debianIsThere() || (await aptInstall(DEBIAN))) return { ...debian(), buildStd: [] };
  const found = await ask("cargo", ["--version"]);
  if (found) return { ...rustup(), name: "system" };
  throw new Problem(`There is no Rust here: install rustup (https://rustup.rs), or on Debian: apt-get install ${DEBIAN.join(" ")}`);
}

export async function wasmToolchain() {
  const forced = process.env.WAMID_TOOLCHAIN;
  for (const way of forced ? [forced] : ["rustup", "debian"]) {
    if (way === "rustup" && (await rustupHasTarget())) return await recent(rustup());
    if (way === "debian" && debianIsThere()) return debian();
  }
  // Nothing is complete: make it so.
  if (forced !== "debian" && (await addTarget())) return await recent(rustup());
  if (forced !== "rustup" && (await aptInstall(DEBIAN)) && debianIsThere()) return debian();
  throw new Problem(
    `There is no Rust for ${TARGET} here: run "rustup target add ${TARGET}", ` +
      `or on Debian 12 as root "apt-get install ${DEBIAN.join(" ")}", then try again.`,
  );
}

function rustup() {
  return { name: "rustup", cargo: ["cargo"], clippy: ["cargo", "clippy"], env: {}, buildStd: [] };
}

/** Debian ships the sources of the standard library but not its wasm32 build, so it is compiled along. */
function debian() {
  return {
    name: "debian",
    cargo: ["/usr/bin/cargo"],
    clippy: ["/usr/bin/cargo-clippy", "clippy"],
    env: {
      // Stable compilers refuse -Zbuild-std without this.
      RUSTC_BOOTSTRAP: "1",
      // A rustup earlier in the PATH must not lend its programs: the two do not mix.
      CARGO: "/usr/bin/cargo",
      RUSTC: "/usr/bin/rustc",
      RUSTDOC: "/usr/bin/rustdoc",
      PATH: ["/usr/bin", process.env.PATH].join(delimiter),
    },
    buildStd: ["core", "alloc"],
  };
}

function debianIsThere() {
  const files = ["cargo", "cargo-clippy", "rustc", "rustdoc", "rust-lld"].map((name) => `/usr/bin/${name}`);
  return [...files, "/usr/lib/rustlib/src/rust/library/core/Cargo.toml"].every(existsSync);
}

async function rustupHasTarget() {
  const installed = await ask("rustup", ["target", "list", "--installed"]);
  return installed?.split("\n").includes(TARGET) ?? false;
}

/** Where nothing can be downloaded this would try for minutes; what takes so long will not come. */
async function addTarget() {
  const { code } = await attempt("rustup", ["target", "add", TARGET], { seconds: 60 });
  return code === 0 && (await rustupHasTarget());
}

async function recent(toolchain) {
  const version = /^rustc (\S+)/.exec((await ask("rustc", ["--version"])) ?? "")?.[1];
  const older = version?.localeCompare(rustVersion(), "en", { numeric: true }) < 0;
  if (older) throw new Problem(`Rust ${version} is too old, ${rustVersion()} is needed: run "rustup update stable".`);
  return toolchain;
}
