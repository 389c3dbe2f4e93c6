// Vercel's runtime for the edge, and a bundle as it makes them: `edge.mjs BASE_URL`. The wasm is compiled outside and handed in.

import { readFileSync } from "node:fs";

import { EdgeRuntime } from "edge-runtime";
import { build } from "esbuild";

const wasmOutside = {
  name: "wasm-outside",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: "outside" }));
    onLoad({ filter: /.*/, namespace: "outside" }, () => ({ contents: "export default globalThis.wamidWasm;" }));
  },
};

const source = `
  import { cold, first, wamid } from "./runners/first.js";
  import * as sandbox from "wamid/sandbox";
  import { runChecks } from "./runners/suite.js";
  addEventListener("fetch", (event) => {
    const baseUrl = new URL(event.request.url).searchParams.get("sandbox");
    event.respondWith(runChecks({ first, cold, wamid, sandbox, baseUrl }).then((results) => Response.json(results)));
  });`;

const { outputFiles } = await build({
  stdin: { contents: source, resolveDir: import.meta.dirname },
  bundle: true,
  format: "iife",
  conditions: ["edge-light", "worker", "browser"],
  plugins: [wasmOutside],
  write: false,
  sourcemap: "external",
  outdir: "edge",
});
const [map, code] = ["map", "js"].map((end) => outputFiles.find(({ path }) => path.endsWith(end)).text);
const entry = /wamid\/dist\/((?!sandbox)[\w-]+\.js)"/.exec(map)[1];

const runtime = new EdgeRuntime({
  extend: (context) => Object.assign(context, { wamidWasm: new WebAssembly.Module(readFileSync("node_modules/wamid/dist/wamid.wasm")) }),
  initialCode: code,
});
const answer = await runtime.dispatchFetch(`http://edge.example/?sandbox=${encodeURIComponent(process.argv[2])}`);
const [head, ...results] = await answer.json();
console.log(JSON.stringify([{ ...head, entry }, ...results]));
