// Debian's packages, where this user may install them.

import { existsSync } from "node:fs";

import { ask, attempt } from "../command.mjs";

let last = Promise.resolve();
let updated = false;

/** Installs the packages; resolves with true if they are there afterwards. One call after the other: so is apt. */
export function aptInstall(packages) {
  last = last.then(() => install(packages));
  return last;
}

async function install(packages) {
  const privilege = await privileged();
  if (!privilege) return false;
  const [program, ...words] = [...privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  const apt = (...args) => attempt(program, [...words, "-o", "DPkg::Lock::Timeout=300", "-y", "-q", ...args]);
  updated ||= (await apt("update")).code === 0;
  return (await apt("install", "--no-install-recommends", ...packages)).code === 0;
}

/** The words in front of a command that installs; undefined where this user may not. */
async function privileged() {
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid() === 0) return [];
  return (await ask("sudo", ["-n", "true"])) === undefined ? undefined : ["sudo", "-n"];
}
