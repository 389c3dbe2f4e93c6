// Writes anew the lockfiles of those examples that have one: after a change of their versions. The package itself is not in
// them, since its users get it from npm, and the tests from the tarball.
//
//   npm run build && node scripts/lock-examples.mjs [NAME…]

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { main, must } from "./command.mjs";
import { at, PKG } from "./places.mjs";

const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

async function lock(name, tarball) {
  const folder = mkdtempSync(join(tmpdir(), "wamid-lock-"));
  try {
    cpSync(at("examples", name, "package.json"), join(folder, "package.json"));
    const words = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund", tarball];
    await must(`Locking examples/${name}`, "npm", words, { cwd: folder });
    const { name: called, dependencies } = read(at("examples", name), "package.json");
    const { "node_modules/wamid": _, "": root, ...packages } = read(folder, "package-lock.json").packages;
    const written = { ...read(folder, "package-lock.json"), name: called, packages: { "": { ...root, name: called, dependencies }, ...packages } };
    writeFileSync(at("examples", name, "package-lock.json"), `${JSON.stringify(written, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(async () => {
  const tarball = join(PKG, readdirSync(PKG).find((file) => file.endsWith(".tgz")));
  const locked = readdirSync(at("examples")).filter((name) => existsSync(at("examples", name, "package-lock.json")));
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : locked) await lock(name, tarball);
});
