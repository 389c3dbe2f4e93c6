// A browser: runs the checks and posts the results to where the page came from.

import * as wamid from "wamid";
const first = wamid.checkMessage(undefined);

import * as sandbox from "wamid/sandbox";

import { runChecks } from "./suite.js";

const runtime = new URLSearchParams(location.search).get("runtime");
const results = await runChecks({ first, wamid, sandbox, runtime, baseUrl: `${location.origin}/sandbox` });
await fetch("/results", { method: "POST", body: JSON.stringify(results) });
