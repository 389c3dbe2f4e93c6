// The panel as it is deployed: the page built by vite, the Worker bundled as wrangler does it and run in workerd, and
// behind it a sandbox on a port.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";
import { Miniflare } from "miniflare";

export const NUMBER = "106540352242922";
export const KEY = "the-key-of-the-project";
export const PASSWORD = "open-sesame-for-the-staff";
export const SESSION_SECRET = "what-sessions-are-signed-with";

/** `folder` has the example with what it depends on installed, and its page built. */
export async function startPanel(folder) {
  const { createSandbox } = await import(pathToFileURL(join(folder, "node_modules/wamid/dist/sandbox.js")));
  const sandbox = createSandbox({ phoneNumberId: NUMBER, apiKey: KEY });
  const upstream = await serve(sandbox.fetch);
  const log = [];
  const settings = readFileSync(join(folder, "wrangler.toml"), "utf8");
  const setting = (key) => new RegExp(`^${key} = "(.+)"$`, "m").exec(settings)[1];

  const { outputFiles } = await build({
    entryPoints: [join(folder, setting("main"))],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["*.wasm", "cloudflare:workers"],
    write: false,
  });
  const miniflare = new Miniflare({
    host: "localhost",
    port: 0,
    compatibilityDate: setting("compatibility_date"),
    modules: [
      { type: "ESModule", path: "worker.js", contents: outputFiles[0].text },
      { type: "CompiledWasm", path: "wamid.wasm", contents: readFileSync(join(folder, "node_modules/wamid/dist/wamid.wasm")) },
    ],
    assets: {
      directory: join(folder, setting("directory")),
      binding: setting("binding"),
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
    },
    durableObjects: {
      PACE: { className: "Pace", useSQLite: true },
      ATTEMPTS: { className: "Attempt", useSQLite: true },
    },
    bindings: {
      PHONE_NUMBER_ID: setting("PHONE_NUMBER_ID"),
      KAPSO_API_KEY: KEY,
      PANEL_PASSWORD: PASSWORD,
      SESSION_SECRET,
      WAMID_BASE_URL: `${upstream.origin}/meta/whatsapp`,
    },
    handleRuntimeStdio: (out, err) => [out, err].forEach((stream) => stream.on("data", (chunk) => log.push(String(chunk)))),
  });
  const { origin } = await miniflare.ready;
  return {
    origin,
    sandbox,
    /** What the Worker wrote into its log. */
    log: () => log.join(""),
    async close() {
      await miniflare.dispose();
      upstream.close();
    },
  };
}

async function serve(handle) {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const chunks = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const { method, url, headers } = incoming;
      const body = method === "GET" ? undefined : Buffer.concat(chunks);
      const response = await handle(new Request(`http://${headers.host}${url}`, { method, headers: new Headers(Object.entries(headers)), body }));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch {
      outgoing.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
