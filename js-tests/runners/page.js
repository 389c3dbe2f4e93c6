// A browser: runs the checks, posts the results to where the page came from, and goes where it is told to go next.

import { cold, first, wamid } from "./first.js";

import * as sandbox from "wamid/sandbox";

import { runChecks } from "./suite.js";

const { origin, search } = location;
const results = await runChecks({ first, cold, wamid, sandbox, baseUrl: `${origin}/sandbox` });
const next = await (await fetch(`/results${search}`, { method: "POST", body: JSON.stringify(results) })).text();
if (next !== "") location.replace(next);
