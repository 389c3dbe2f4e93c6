// The panel as it is deployed: the page built by vite, the Worker bundled as wrangler does it and run in workerd, and
// behind it the sandbox.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

import { createSandbox } from "wamid/sandbox";

import { clone, KEY, load, must, origin, pages, settle } from "../setting.js";
import { definitions } from "./definitions.js";

export { KEY };
export const PASSWORD = "open-sesame-for-the-staff";
export const SESSION_SECRET = "what-sessions-are-signed-with";

const EXAMPLES = join(clone, "export", "examples");
/** Right messages of every kind, by name. */
export const examples = readdirSync(EXAMPLES).map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(EXAMPLES, file), "utf8"))]);
export const example = (name) => examples.find((each) => each[0] === name)[1];

/** { folder, origin, log(), wamid, restart(), close() }, once it is open. */
export const panel = {};

/** Installs and builds it. After `restart()` it has forgotten who signed in, and how often. */
export async function open() {
  const folder = await settle("admin-panel");
  await must("Building the admin panel", "npm", ["run", "build"], { cwd: folder });
  const account = createSandbox({ apiKey: KEY, templates: definitions });
  pages.set("/meta/whatsapp/v24.0/102290129340398/message_templates", account.fetch);
  const { build } = await load("node_modules/esbuild/lib/main.js");
  const { Miniflare } = await load("node_modules/miniflare/dist/src/index.js");
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
  const start = (log) => new Miniflare({
    // Cookies that are `Secure` work without https on this machine alone, by this name.
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
      BUSINESS_ACCOUNT_ID: setting("BUSINESS_ACCOUNT_ID"),
      KAPSO_API_KEY: KEY,
      PANEL_PASSWORD: PASSWORD,
      SESSION_SECRET,
      WAMID_BASE_URL: `${origin}/meta/whatsapp`,
    },
    handleRuntimeStdio: (out, err) => [out, err].forEach((stream) => stream.on("data", (chunk) => log.push(String(chunk)))),
  });
  let running;
  Object.assign(panel, {
    folder,
    wamid: await import(pathToFileURL(join(folder, "node_modules/wamid/dist/index.js"))),
    async restart() {
      const log = [];
      await running?.dispose();
      running = start(log);
      panel.origin = (await running.ready).origin;
      /** What the Worker wrote into its log. */
      panel.log = () => log.join("");
    },
    close: () => running?.dispose(),
  });
  await panel.restart();
}
