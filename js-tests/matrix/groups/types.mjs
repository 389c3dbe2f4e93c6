// TypeScript, old and new, in each way to resolve modules; and what two linters say of the tarball.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../../scripts/command.mjs";
import { at } from "../../../scripts/places.mjs";
import { tarballChecks } from "../../../scripts/test/tarball.mjs";
import { one } from "../outcome.mjs";

const COMPILERS = { "TypeScript 5.6": "typescript-5.6", "TypeScript 5.9": "typescript-5.9", "newest TypeScript": "typescript" };
const RESOLUTIONS = { bundler: "esnext", node16: "node16", nodenext: "nodenext" };

/** As `npm test` runs them: where they come from. */
const LINTERS = { publint: "publint", attw: "@arethetypeswrong/cli" };

const place = (compiler, resolution) => `${compiler}, ${resolution}`;
const version = (name) => JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8")).version;

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
        const { code, output } = await attempt(process.execPath, [at("node_modules", name, "bin", "tsc"), ...args]);
        const results = one("every program on types compiles", code === 0 ? undefined : output);
        yield { place: place(compiler, resolution), version: version(name), results };
      }
    }
    for (const { name, run } of tarballChecks(tarball, folder).filter(({ name }) => Object.hasOwn(LINTERS, name))) {
      const { failed, output } = await run();
      yield { place: name, version: version(LINTERS[name]), results: one("it finds nothing", failed ? output : undefined) };
    }
  },
};
