// A block as a Worker in workerd: the id that it answers with. All that it fetches goes to a sandbox.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { openWorker } from "../places/workerd.mjs";

export async function inWorkerd({ code }, place, folder) {
  mkdirSync(place, { recursive: true });
  const entry = join(place, "worker.js");
  writeFileSync(entry, code);
  const { createSandbox } = await import(pathToFileURL(join(folder, "node_modules/wamid/dist/sandbox.js")));
  const sandbox = createSandbox();
  const { Response } = await import("miniflare");
  const outboundService = async (request) => {
    const { url, method, headers } = request;
    const answer = await sandbox.fetch(url, { method, headers: [...headers], body: await request.text() });
    return new Response(await answer.text(), { status: answer.status, headers: [...answer.headers] });
  };
  const worker = await openWorker({ folder, entry, bindings: { PHONE_NUMBER_ID: "106540352242922", KAPSO_API_KEY: "key" }, outboundService });
  try {
    const body = JSON.stringify({ to: "+15550101234", type: "text", text: { body: "Hello" } });
    const answer = await worker.dispatchFetch("http://worker/", { method: "POST", body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return JSON.parse(text).id;
  } finally {
    await worker.dispose();
  }
}
