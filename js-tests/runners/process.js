// Node, Deno and Bun: `process.js RUNTIME BASE_URL`. The last line of the output is the results as JSON.

import * as wamid from "wamid";
const first = wamid.checkMessage(undefined);

import process from "node:process";

import * as sandbox from "wamid/sandbox";

import { report } from "./report.js";

const [runtime, baseUrl] = process.argv.slice(2);
await report({ first, wamid, sandbox, runtime, baseUrl });
