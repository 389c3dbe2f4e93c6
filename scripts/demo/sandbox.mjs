// Starts `wamid sandbox` of an installed package, on a port that is free.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../command.mjs";

const PHONE_NUMBER_ID = "106540352242922";

/** Of the package that is installed in `folder`. */
export function startSandbox(folder) {
  // Not the link in node_modules/.bin: on Windows that is a shell script.
  return startSandboxOf(join(folder, "node_modules", "wamid"));
}

/** Of the package that lies in `installed`; `more` are flags. */
export async function startSandboxOf(installed, more = []) {
  const command = join(installed, JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).bin.wamid);
  const args = [command, "sandbox", "--port", "0", "--phone-number-id", PHONE_NUMBER_ID, "--api-key", "demo-key", ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const leave = () => child.kill();
  process.once("exit", leave);
  // Either its first line, or its end.
  const [line] = await Promise.race([once(child.stdout.setEncoding("utf8"), "data"), once(child, "close")]);
  const url = /http:\/\/\S+/.exec(line)?.[0];
  if (!url) throw new Problem(`The sandbox did not start: ${line}`);
  console.log(line.trim());
  return {
    url,
    phoneNumberId: PHONE_NUMBER_ID,
    stop() {
      process.removeListener("exit", leave);
      child.kill();
    },
  };
}
