// Node, Deno and Bun: `process.js BASE_URL`. The last line of the output is the results as JSON.

import { cold, first, wamid } from "./first.js";

import process from "node:process";

import * as sandbox from "wamid/sandbox";

import { report } from "./report.js";

const [baseUrl] = process.argv.slice(2);
await report({ first, cold, wamid, sandbox, baseUrl });
