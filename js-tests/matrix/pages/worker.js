// A module worker: runs the checks and tells its page.

import { cold, first, wamid } from "../runners/first.js";

import * as sandbox from "wamid/sandbox";

import { runChecks } from "../runners/suite.js";

runChecks({ first, cold, wamid, sandbox, baseUrl: `${location.origin}/sandbox` }).then((results) => postMessage(results));
