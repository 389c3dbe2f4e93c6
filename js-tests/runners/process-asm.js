// The same with `wamid/asm`: the core as plain JavaScript. Only the sandbox still runs on WebAssembly.

import * as wamid from "wamid/asm";
import { call } from "./call.js";
const first = call(wamid);

import process from "node:process";

import * as sandbox from "wamid/sandbox";

import { report } from "./report.js";

const [baseUrl] = process.argv.slice(2);
await report({ first, wamid, sandbox, baseUrl });
