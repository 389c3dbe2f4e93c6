// workerd, Cloudflare's runtime, through miniflare: bundled as wrangler does it, the wasm uploaded beside it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export const workerd = {
  name: "workerd",
  runtime: "workerd",
  async run({ folder, server, part = "runners" }) {
    const worker = await openWorker({ folder, entry: join(folder, part, "worker.js"), bindings: { BASE_URL: server.baseUrl } });
    try {
      const response = await worker.dispatchFetch("http://worker/");
      if (!response.ok) throw new Error(await response.text());
      return await response.json();
    } finally {
      await worker.dispose();
    }
  },
};

/** A Worker of the package in `folder`; whoever opens it disposes of it. */
export async function openWorker({ folder, entry, ...options }) {
  const { Miniflare } = await import("miniflare");
  return new Miniflare({ ...(await bundled({ folder, entry })), ...options });
}

/** A Worker as Miniflare takes it. */
export async function bundled({ folder, entry }) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["*.wasm"],
    write: false,
  });
  const wasm = readFileSync(join(folder, "node_modules/wamid/dist/wamid.wasm"));
  return {
    compatibilityDate: "2026-07-01",
    modules: [
      { type: "ESModule", path: "worker.js", contents: outputFiles[0].text },
      { type: "CompiledWasm", path: "wamid.wasm", contents: wasm },
    ],
  };
}
