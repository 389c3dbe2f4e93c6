// workerd: a Worker that runs the checks when it is asked.

import { cold, first, wamid } from "./first.js";

import * as sandbox from "wamid/sandbox";

import { runChecks } from "./suite.js";

export default {
  async fetch(request, { BASE_URL: baseUrl }) {
    return Response.json(await runChecks({ first, cold, wamid, sandbox, baseUrl }));
  },
};
