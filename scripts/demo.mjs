// The main job, start to end: build, install the package as a user would, send.
//
//   npm run demo              to a sandbox on this machine
//   npm run demo -- --live    to WhatsApp: KAPSO_API_KEY or META_ACCESS_TOKEN, PHONE_NUMBER_ID and TO are needed

import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { build } from "./build.mjs";
import { main, must, Problem } from "./command.mjs";
import { liveEnvironment } from "./demo/live.mjs";
import { startSandbox } from "./demo/sandbox.mjs";
import { at } from "./places.mjs";
import { setUpBuild } from "./setup.mjs";

main(async () => {
  const words = process.argv.slice(2);
  const strange = words.find((word) => word !== "--live");
  if (strange) throw new Problem(`The demo knows --live, but not ${strange}.`);
  // Before the build: whoever lacks a variable should not wait for it.
  const live = words.includes("--live") ? liveEnvironment(process.env) : undefined;

  console.log("Building the package …");
  const tarball = await build(await setUpBuild());
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "wamid-demo-"));
  try {
    console.log(`Installing ${basename(tarball)} in an empty folder …`);
    await install(tarball, folder);
    if (live) await send(folder, live);
    else await withSandbox(folder, (env) => send(folder, env));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function install(tarball, folder) {
  writeFileSync(join(folder, "package.json"), '{ "name": "demo", "private": true, "type": "module" }\n');
  // Without dependencies, nothing has to be fetched.
  const args = ["install", "--offline", "--no-audit", "--no-fund", tarball];
  await must("Installing the package", "npm", args, { cwd: folder });
  copyFileSync(at("scripts", "demo", "send.mjs"), join(folder, "send.mjs"));
}

async function withSandbox(folder, task) {
  const sandbox = await startSandbox(folder);
  try {
    await task({
      BASE_URL: `${sandbox.url}/meta/whatsapp`,
      INBOX: `${sandbox.url}/_sandbox/messages`,
      KAPSO_API_KEY: "demo-key",
      META_ACCESS_TOKEN: "",
      PHONE_NUMBER_ID: sandbox.phoneNumberId,
      TO: "+1 (555) 010-1234",
      MESSAGE_ID: "wamid.HBgLMTU1NTAxMDEyMzQVAgASGBQzQTdDRjQ5RjVEQzM4NUZBREEA",
    });
  } finally {
    sandbox.stop();
  }
}

async function send(folder, env) {
  await must("The demo", process.execPath, ["send.mjs"], { cwd: folder, env, seconds: 120, onText: (text) => process.stdout.write(text) });
}
