// What the tests of all examples stand on: a sandbox behind a port, and each example in a folder with the package installed.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { after, before, beforeEach } from "node:test";
import { pathToFileURL } from "node:url";

import { createSandbox } from "wamid/sandbox";

// The clone, with its examples and tools, is where the tarball was installed from.
const installed = process.env.WAMID_INSTALL;
const tarball = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).dependencies.wamid.replace(/^file:/, "");
export const clone = resolve(installed, tarball, "../..");
export const load = (...path) => import(pathToFileURL(join(clone, ...path)));
export const { attempt } = await load("scripts/command.mjs");
export const tool = (name) => join(clone, "node_modules", ".bin", name);
const tsc = join(clone, "node_modules/typescript/bin/tsc");

export const NUMBER = "106540352242922";
export const KEY = "the-key-of-the-project";
export const TO = "+15550101234";
export const sandbox = createSandbox({ phoneNumberId: NUMBER, apiKey: KEY });
const server = createServer((incoming, outgoing) => answer(incoming, outgoing).catch(() => outgoing.destroy()));
export const scratch = mkdtempSync(join(realpathSync(tmpdir()), "wamid-examples-"));
export let origin;
/** Answers that the browser's test adds: by path, a function of the request. */
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
  const response = await (pages.get(url) ?? sandbox.fetch)(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Copies an example to a place of its own, with the package as npm installed it. */
export function settle(name) {
  const folder = join(scratch, name);
  cpSync(join(clone, "examples", name), folder, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
  cpSync(join(installed, "node_modules/wamid"), join(folder, "node_modules/wamid"), { recursive: true });
  return folder;
}

export async function compiles(folder) {
  const { code, output } = await attempt(process.execPath, [tsc, "--project", folder]);
  assert.equal(code, 0, output);
}
