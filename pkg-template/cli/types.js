// `wamid types`: TypeScript types of an account's own templates, so that a missing value does not compile.

import { parseArgs } from "node:util";

import { listTemplates } from "wamid";

import { readDefinitions } from "./definitions.js";
import { typesOf } from "./types/write.js";

const OPTIONS = {
  waba: { type: "string" },
  "api-key": { type: "string" },
  "access-token": { type: "string" },
  "base-url": { type: "string" },
};

export async function types(args) {
  const { values, positionals: files } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if ((values.waba === undefined) === (files.length === 0)) {
    throw new Error("whose templates? Give --waba ID, or files with their definitions");
  }
  const definitions = values.waba === undefined ? readDefinitions(files) : await listTemplates(asked(values));
  process.stdout.write(typesOf(definitions));
  return 0;
}

/** A key given by hand counts; the environment is for everybody else, since other users see a command's words. */
function asked({ waba, "api-key": key, "access-token": token, "base-url": baseUrl }) {
  const given = key ?? token;
  const { KAPSO_API_KEY, META_ACCESS_TOKEN } = process.env;
  const apiKey = given === undefined ? KAPSO_API_KEY : key;
  const accessToken = given === undefined && apiKey === undefined ? META_ACCESS_TOKEN : token;
  if ((apiKey ?? accessToken ?? baseUrl) === undefined) throw new Error("set KAPSO_API_KEY or META_ACCESS_TOKEN");
  return { businessAccountId: waba, apiKey, accessToken, baseUrl };
}
