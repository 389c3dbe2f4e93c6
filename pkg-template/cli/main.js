#!/usr/bin/env node
// `npx wamid …`: picks the command; each has a file.

import { readFileSync } from "node:fs";

import { check } from "./check.js";
import { sandbox } from "./sandbox.js";
import { types } from "./types.js";

const HELP = `Checks WhatsApp Cloud API messages, and plays WhatsApp on this machine.

  wamid check FILE…     checks messages as JSON, each file one message or an array of them;
                        - reads standard input. Ends with 1 if one of them has an issue.
  wamid sandbox         starts a server that answers as Meta and Kapso do, and a page that shows every message
      --port N              the port, 0 for any that is free (3000)
      --phone-number-id ID  the number it plays; more than once for several (any)
      --api-key KEY         the Kapso key it takes (any)
      --access-token TOKEN  the Meta token it takes (any)
      --webhook URL         where Meta's webhooks are posted (nowhere)
      --app-secret SECRET   what they are signed with
      --verify-token TOKEN  what the URL is asked with, when it is asked whether it is right
      --window              only templates, if the user has not written within 24 hours
      --mps N               so many messages a second, for each number
      --pair                one message in six seconds to the same person, 45 at once
      --templates PATH      refuses templates that do not fit their definitions: JSON, a file or a folder (takes any)
      --group ID=NUMBER,…   a group and its members; more than once for several (takes any)
      --data FILE           remembers everything in this file (in memory only)

  wamid types FILE…     writes TypeScript types of your own templates, from their definitions as JSON: files or folders
      --waba ID             from the account instead of files; the key is $KAPSO_API_KEY, or $META_ACCESS_TOKEN
      --api-key, --access-token, --base-url
                            as the options of sendMessage

  wamid --help, --version
`;

const COMMANDS = { check, sandbox, types };

async function main([name, ...rest]) {
  if (name === "--version" || name === "-v") {
    console.log(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || rest.includes("--help")) {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    console.error(`wamid: there is no command "${name}"; see wamid --help`);
    return 2;
  }
  try {
    return await COMMANDS[name](rest);
  } catch (error) {
    // A word on the command line that is not understood, a port that is taken: no stack helps with it.
    console.error(`wamid: ${error.message}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
