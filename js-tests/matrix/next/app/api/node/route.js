import * as sandbox from "wamid/sandbox";

import { cold, first, wamid } from "../../../runners/first.js";
import { runChecks } from "../../../runners/suite.js";

export const dynamic = "force-dynamic";

export async function GET(request) {
  const baseUrl = new URL(request.url).searchParams.get("sandbox");
  return Response.json(await runChecks({ first, cold, wamid, sandbox, baseUrl }));
}
