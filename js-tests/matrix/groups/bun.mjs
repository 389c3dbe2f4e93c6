// Bun: run, bundled, and compiled to one program.

import { join } from "node:path";

import { ask, must } from "../../../scripts/command.mjs";
import { npmBin } from "../../../scripts/places.mjs";
import { coldStart } from "../cold.mjs";
import { entryIn, noted, program } from "../outcome.mjs";

export const bun = {
  title: "Bun",
  places: ["Bun", "Bun, bun build", "Bun, bun build --compile"],
  async *run({ root, folder, server }) {
    const bun = npmBin("bun");
    const version = await ask(bun, ["--version"]);
    const source = join(folder, "runners", "process.js");
    const first = await program(bun, [source, server.baseUrl], { cwd: folder });
    yield { place: "Bun", version, results: first, entry: noted(first).entry, cold: await coldStart(bun, "import", { folder }) };

    const out = join(root, "bun");
    await must("bun build", bun, ["build", source, "--target=bun", "--sourcemap=external", "--outdir", out], { cwd: folder });
    const built = await program(bun, [join(out, "process.js"), server.baseUrl], { cwd: root });
    yield { place: "Bun, bun build", version, results: built, entry: entryIn(out), cold: noted(built).cold };

    const one = join(root, "bun-compiled");
    await must("bun build --compile", bun, ["build", source, "--compile", "--outfile", one], { cwd: folder });
    const compiled = await program(one, [server.baseUrl], { cwd: root });
    yield { place: "Bun, bun build --compile", version, results: compiled, entry: entryIn(out), cold: noted(compiled).cold };
  },
};
