// workerd, by miniflare and by wrangler; and Vercel's edge-runtime.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { attempt } from "../../../scripts/command.mjs";
import { workerd } from "../../places/workerd.mjs";
import { entryIn, noted, one, program } from "../outcome.mjs";

export const workers = {
  title: "Workers and the edge",
  places: ["workerd, miniflare", "workerd, wrangler dev", "workerd, wrangler deploy --dry-run", "edge-runtime"],
  async *run(world) {
    const { server } = world;
    const folder = await world.project("workers");
    const version = (name) => JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
    const { program: node } = await world.newestNode();
    const wrangler = [join(folder, "node_modules", "wrangler", "bin", "wrangler.js")];
    const options = { cwd: folder, env: { CI: "1", WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" } };

    const inMiniflare = await workerd.run(world);
    yield { place: "workerd, miniflare", version: version("workerd"), results: inMiniflare, entry: "workerd.js" };

    const out = join(folder, "out");
    const deploy = [...wrangler, "deploy", "sends.js", "--dry-run", "--outdir", out];
    const { output } = await attempt(node, deploy, { ...options, seconds: 120 });
    const [, upload] = /Total Upload: (.*)/.exec(output) ?? [];
    if (upload) console.log(`        A Worker that sends a text uploads ${upload}`);
    const wasm = existsSync(out) && readdirSync(out).some((name) => name.endsWith(".wasm"));
    const deployed = one("the wasm is uploaded beside the code", upload && wasm ? undefined : output);
    const entry = upload && entryIn(out);

    const serve = [...wrangler, "dev", "--port", "0", "--inspector-port", "0", "--var", `BASE_URL:${server.baseUrl}`];
    const posted = await dev(node, serve, options);
    yield { place: "workerd, wrangler dev", version: version("wrangler"), results: posted, entry };
    yield { place: "workerd, wrangler deploy --dry-run", version: version("wrangler"), results: deployed, entry, note: upload };

    const edge = await program(node, ["edge.mjs", server.baseUrl], options);
    yield { place: "edge-runtime", version: version("edge-runtime"), results: edge, ...noted(edge) };
  },
};

/** Starts the server, asks it once, ends it. */
async function dev(node, args, options) {
  const enough = new AbortController();
  let said = "";
  let running;
  const ready = new Promise((resolve) => {
    const onText = (text) => {
      said += text;
      const [, url] = /Ready on (http:\/\/\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    };
    running = attempt(node, args, { ...options, seconds: 180, signal: enough.signal, onText }).then(() => resolve(undefined));
  });
  try {
    const url = await ready;
    if (url === undefined) return one("wrangler dev starts", said);
    const answer = await fetch(url);
    return answer.ok ? await answer.json() : one("the Worker answers", await answer.text());
  } finally {
    enough.abort();
    await running;
  }
}
