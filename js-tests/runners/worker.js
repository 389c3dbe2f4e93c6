// workerd: a Worker that runs the checks when it is asked.

import * as wamid from "wamid";
const first = wamid.checkMessage(undefined);

import * as sandbox from "wamid/sandbox";

import { runChecks } from "./suite.js";

export default {
  async fetch(request, { RUNTIME: runtime, BASE_URL: baseUrl }) {
    return Response.json(await runChecks({ first, wamid, sandbox, runtime, baseUrl }));
  },
};
