// A page with a strict Content-Security-Policy: it first makes sure that the policy is in force.

import { cold, first, wamid } from "../runners/first.js";

import * as sandbox from "wamid/sandbox";

import { post } from "../runners/post.js";
import { runChecks } from "../runners/suite.js";

const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

function refused() {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
    return false;
  } catch {
    return true;
  }
}

const name = "the policy forbids WebAssembly";
const results = await runChecks({ first, cold, wamid, sandbox, baseUrl: `${location.origin}/sandbox` });
await post([...results, { name, error: refused() ? undefined : "it does not" }]);
