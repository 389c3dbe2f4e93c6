// Every entry of the package becomes one file: four small ones take twice as long to import.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { inflate } from "../../pkg-template/core/inflate.js";
import { Problem } from "../command.mjs";
import { at, PKG } from "../places.mjs";
import { rulesVersion } from "../versions.mjs";
import { asmFile } from "./asm.mjs";
import { generated } from "./generated.mjs";
import { wasmFile } from "./wasm.mjs";

/** Where an entry's source is, and how its file differs from the default: ESM, for any runtime. */
const ENTRIES = [
  { file: "index.js", source: "entries/index.js" },
  { file: "index.cjs", source: "entries/index.js", format: "cjs" },
  { file: "workerd.js", source: "entries/workerd.js" },
  { file: "edge-light.js", source: "entries/edge-light.js" },
  { file: "slim.js", source: "entries/slim.js" },
  { file: "asm.js", source: "entries/asm.js" },
  { file: "sandbox.js", source: "sandbox/index.js" },
  { file: "sandbox.cjs", source: "sandbox/index.js", format: "cjs" },
  { file: "tools.js", source: "tools/index.js" },
  { file: "cli.js", source: "cli/main.js", platform: "node" },
];

/** Left as imports: the wasm of workerd and edge-light, and the package itself, so that all share one instance. */
const EXTERNAL = ["./wamid.wasm", "./wamid.wasm?module", "wamid", "wamid/*", "node:*"];

/** What every entry carries: made once. */
let packed;

/** `import packed from "#wasm"`: compressed, then base64 (pkg-template/core/unpack.js undoes both). */
const wasmAsText = {
  name: "wasm-as-text",
  setup(build) {
    build.onResolve({ filter: /^#wasm$/ }, ({ path }) => ({ path, namespace: "wasm-as-text" }));
    build.onLoad({ filter: /.*/, namespace: "wasm-as-text" }, async () => {
      packed ??= pack(readFileSync(wasmFile)).then(JSON.stringify);
      return { contents: await packed, loader: "json" };
    });
  },
};

/** Zopfli takes two seconds, and a twentieth off what zlib would leave. */
async function pack(wasm) {
  const { default: zopfli } = await import("@gfx/zopfli");
  const deflated = Buffer.from(await zopfli.deflateAsync(wasm, { numiterations: 15 }));
  if (!wasm.equals(inflate(deflated, wasm.length))) throw new Error("core/inflate.js cannot undo how the wasm was compressed");
  return { size: wasm.length, base64: deflated.toString("base64") };
}

export async function bundle() {
  const { build } = await import("esbuild");
  for (const { file, source, format = "esm", platform = "neutral" } of ENTRIES) {
    const entry = at("pkg-template", source);
    if (!existsSync(entry)) continue;
    const { metafile } = await build({
      entryPoints: [entry],
      outfile: join(PKG, "dist", file),
      bundle: true,
      minify: true,
      // Node prints the line that threw: it should not fill the screen.
      lineLimit: 160,
      format,
      platform,
      target: "es2022",
      external: EXTERNAL,
      alias: { "#asm": asmFile, "#codes": generated("codes.json") },
      define: { RULES_VERSION: JSON.stringify(rulesVersion()) },
      plugins: [wasmAsText],
      loader: { ".html": "text", ".css": "text" },
      legalComments: "none",
      logLevel: "warning",
      metafile: true,
    });
    mustBeOurs(metafile);
  }
}

/** The bill of materials says that nothing of npm's is in the package. */
export function mustBeOurs({ inputs }) {
  const foreign = Object.keys(inputs).find((file) => file.includes("node_modules"));
  if (foreign) throw new Problem(`${foreign} got into the package: whatever is in there is ours, or in the bill of materials (scripts/build/sbom.mjs).`);
}
