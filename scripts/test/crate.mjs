// The crate as it would be published: nothing but its sources and what one reads first, and it compiles by itself.

import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

import { targetDir } from "../build/cargo.mjs";
import { attempt } from "../command.mjs";
import { at, ROOT } from "../places.mjs";

const BESIDE = ["CHANGELOG.md", "Cargo.toml", "LICENSE", "README.md"];
/** What cargo adds by itself. */
const CARGO = ["Cargo.lock", "Cargo.toml.orig", ".cargo_vcs_info.json"];

export function crateChecks({ native }) {
  const packaged = (...words) =>
    attempt(native.cargo[0], [...native.cargo.slice(1), "package", "--package", "wamid", "--allow-dirty", "--target-dir", targetDir(native, "native"), ...words], {
      cwd: ROOT,
      env: native.env,
    });
  return [
    { name: "cargo package, its files", run: async () => isWhole(await packaged("--list")) },
    { name: "cargo package", run: async () => verdict(await packaged()) },
  ];
}

const verdict = ({ code, output }) => (code === 0 ? { passed: 1 } : { failed: 1, output });

function isWhole({ code, output }) {
  if (code !== 0) return { failed: 1, output };
  const lines = output.trim().split("\n").filter((line) => !line.startsWith("warning: "));
  const packed = lines.filter((file) => !CARGO.includes(file));
  const wanted = [...BESIDE, ...sources()];
  const wrong = [
    ...packed.filter((file) => !wanted.includes(file)).map((file) => `too much: ${file}`),
    ...wanted.filter((file) => !packed.includes(file)).map((file) => `missing: ${file}`),
  ];
  return wrong.length === 0 ? { passed: 1 } : { failed: 1, output: wrong.join("\n") };
}

function sources() {
  const entries = readdirSync(at("src"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return files.map((file) => file.slice(ROOT.length + 1).split(sep).join("/"));
}
