// What the tests of all examples stand on: a sandbox behind a port, and each example in a folder with the package installed.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { after, before, beforeEach } from "node:test";
import { pathToFileURL } from "node:url";

import { createSandbox } from "wamid/sandbox";

// The clone, with its examples and tools, is where the tarball lies.
const tarball = process.env.WAMID_TARBALL;
export const clone = resolve(tarball, "../..");
export const load = (...path) => import(pathToFileURL(join(clone, ...path)));
export const { attempt, must } = await load("scripts/command.mjs");
export const tool = (name) => join(clone, "node_modules", ".bin", name);

export const NUMBER = "106540352242922";
export const KEY = "the-key-of-the-project";
export const TO = "+15550101234";
export const sandbox = createSandbox({ phoneNumberId: NUMBER, apiKey: KEY });
const server = createServer((incoming, outgoing) => answer(incoming, outgoing).catch(() => outgoing.destroy()));
export const scratch = mkdtempSync(join(realpathSync(tmpdir()), "wamid-examples-"));
export let origin;
/** Answers that a test adds: by path, with or without its query, a function of the request. */
export const pages = new Map();

before(async () => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${server.address().port}`;
});
beforeEach(() => sandbox.clear());
after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
});

async function answer(incoming, outgoing) {
  const { method, url, headers } = incoming;
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = method === "GET" ? undefined : Buffer.concat(chunks);
  const request = new Request(`${origin}${url}`, { method, headers: new Headers(Object.entries(headers)), body });
  const response = await (pages.get(url) ?? pages.get(url.split("?")[0]) ?? sandbox.fetch)(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Not part of an example: what somebody who tried it has lying around. */
const LEFT_OVER = new Set(["node_modules", ".wrangler", ".next", ".dev.vars", "worker-configuration.d.ts", "next-env.d.ts"]);

/** Copies an example to a place of its own, and installs what its manifest says, with the tarball as the package. */
export async function settle(name, { as = name } = {}) {
  const folder = join(scratch, as);
  cpSync(join(clone, "examples", name), folder, { recursive: true, filter: (path) => !LEFT_OVER.has(basename(path)) });
  await must(`Installing examples/${name}`, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], {
    cwd: folder,
    seconds: 240,
  });
  return folder;
}

/** Runs a script of an example's own manifest, in the newest Node: some tools want that. */
export async function script(folder, name, { words = [], env, ...options } = {}) {
  const { newestNode } = await load("scripts/setup/nodes.mjs");
  const path = `${dirname((await newestNode()).program)}${delimiter}${process.env.PATH}`;
  return attempt("npm", ["run", "--silent", name, ...(words.length > 0 ? ["--", ...words] : [])], { cwd: folder, env: { ...quiet, ...env, PATH: path }, seconds: 120, ...options });
}

/** Tools that neither ask nor phone home. */
export const quiet = { WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false", NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", CI: "1" };

export async function compiles(folder) {
  const { code, output } = await script(folder, "types");
  assert.equal(code, 0, output);
}
