// What the tables of the core say in other languages: JSON Schema and TypeScript, written by the native exporter.

import { join } from "node:path";

import { must } from "../command.mjs";
import { at, ROOT } from "../places.mjs";
import { RUST_INPUTS, targetDir } from "./cargo.mjs";
import { step } from "./stamp.mjs";

export const generated = (name) => at("generated", name);

/** The program that writes it, once it has been built. */
export const exporter = ({ native }) => join(targetDir(native, "native"), "debug", "wamid-export");

export async function buildGenerated({ native }) {
  const outputs = ["schema.json", "messages.d.ts", "errors.d.ts", "codes.json", "tools.json"].map(generated);
  await step("generated", { inputs: [...RUST_INPUTS, "export"], outputs }, async () => {
    const args = ["run", "--quiet", "--package", "wamid-export", "--target-dir", targetDir(native, "native"), "--", "generated"];
    await must("Writing generated/", native.cargo[0], [...native.cargo.slice(1), ...args], { cwd: ROOT, env: native.env });
  });
}
