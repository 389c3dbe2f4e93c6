// TypeScript, old and new, in each way to resolve modules; and what two linters say of the tarball.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../../scripts/command.mjs";
import { at, npmBin, PKG } from "../../../scripts/places.mjs";
import { one } from "../outcome.mjs";

const COMPILERS = { "TypeScript 5.6": "typescript-5.6", "TypeScript 5.9": "typescript-5.9", "newest TypeScript": "typescript" };
const LINTERS = {
  publint: { name: "publint", args: () => ["run", PKG, "--strict", "--pack", "false"] },
  // slim and asm are ESM only, on purpose; neither a .wasm file nor a schema has types.
  attw: {
    name: "@arethetypeswrong/cli",
    args: (tarball) => [tarball, "--no-color", "--ignore-rules", "cjs-resolves-to-esm", "--exclude-entrypoints", "wamid.wasm", "schema.json"],
  },
};
const RESOLUTIONS = { bundler: "esnext", node16: "node16", nodenext: "nodenext" };

const place = (compiler, resolution) => `${compiler}, ${resolution}`;
const version = (name) => JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8")).version;

async function verdict(name, path, args) {
  const { code, output } = await attempt(path, args);
  return one(name, code === 0 ? undefined : output);
}

export const types = {
  title: "Types",
  places: [
    ...Object.keys(COMPILERS).flatMap((compiler) => Object.keys(RESOLUTIONS).map((resolution) => place(compiler, resolution))),
    ...Object.keys(LINTERS),
  ],
  async *run({ folder, tarball }) {
    for (const [compiler, name] of Object.entries(COMPILERS)) {
      for (const [resolution, module] of Object.entries(RESOLUTIONS)) {
        const args = ["--project", join(folder, "types"), "--module", module, "--moduleResolution", resolution];
        const results = await verdict("every program on types compiles", process.execPath, [at("node_modules", name, "bin", "tsc"), ...args]);
        yield { place: place(compiler, resolution), version: version(name), results };
      }
    }
    for (const [place, { name, args }] of Object.entries(LINTERS)) {
      yield { place, version: version(name), results: await verdict("it finds nothing", npmBin(place), args(tarball)) };
    }
  },
};
