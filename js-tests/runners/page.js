// A browser: runs the checks, posts the results to where the page came from, and goes where it is told to go next.

import { cold, first, wamid } from "./first.js";

import * as sandbox from "wamid/sandbox";

import { post } from "./post.js";
import { runChecks } from "./suite.js";

// Without await at the top: not every bundler can.
runChecks({ first, cold, wamid, sandbox, baseUrl: `${location.origin}/sandbox` }).then(post);
