// A broadcast: a list of recipients comes in, each gets a template message once, and what became of it can be asked.
//
//   PUT  /runs/NAME/template                the template's definition, as Meta returns it
//   PUT  /runs/NAME                         the list, as CSV: `to`, then a column for each variable. The same list may come
//                                           again at any time: who was written to is not written to again
//   GET  /runs/NAME                         progress and totals
//   GET  /runs/NAME/recipients?state=unknown[&after=WHO]
//   POST /runs/NAME/stop, /runs/NAME/resume
//   POST /runs/NAME/reconcile               {"callback": "NAME/7", "outcome": "sent", "id": "wamid.…"} or "not_sent"

import { consume, giveUp } from "./consumer";
import { BadList } from "./csv";
import type { Env, Job } from "./env";
import { templateFrom, type Template } from "./message";
import { parse } from "./reconcile";
import type { State } from "./run";
import { isAuthorized } from "./secret";
import { upload } from "./upload";

export { Pacer } from "./pacer";
export { Run } from "./run";

const ROUTE = /^\/runs\/([a-z0-9][a-z0-9-]{0,63})(?:\/(template|recipients|stop|resume|reconcile))?$/;
const STATES: readonly string[] = ["waiting", "sending", "accepted", "not_sent", "unknown"] satisfies State[];
const GIVEN_UP = "-given-up";

export default {
  async fetch(request, env) {
    if (!(await isAuthorized(request, env.OPERATOR_SECRET))) return problem(401, "unauthorized");
    const url = new URL(request.url);
    const [, name, what = ""] = ROUTE.exec(url.pathname) ?? [];
    if (name === undefined) return problem(404, "not_found");
    const run = env.RUNS.getByName(name);
    switch (`${request.method} ${what}`.trim()) {
      case "PUT":
        return list(request, name, env);
      case "PUT template": {
        const template = templateFrom(await request.json().catch(() => undefined));
        if (!template) return problem(400, "invalid_template");
        const { conflict } = await run.define(JSON.stringify(template));
        return conflict ? problem(409, "conflict", [conflict]) : new Response(null, { status: 204 });
      }
      case "GET": {
        const progress = await run.progress();
        return progress ? Response.json(progress) : problem(404, "not_found");
      }
      case "GET recipients": {
        const state = url.searchParams.get("state") ?? "unknown";
        if (!STATES.includes(state)) return problem(400, "invalid_state");
        return Response.json(await run.recipients(state as State, url.searchParams.get("after") ?? ""));
      }
      case "POST stop":
        await run.stop({ reason: "operator", hint: "The operator stopped it." });
        return Response.json(await run.progress());
      case "POST resume":
        await run.resume();
        return Response.json(await run.progress());
      case "POST reconcile": {
        const { line, found } = parse(await request.json().catch(() => undefined), name);
        if (!found) return problem(400, "invalid_reconciliation");
        return (await run.reconcile(line, found)) ? new Response(null, { status: 204 }) : problem(404, "nothing_unknown");
      }
      default:
        return problem(405, "method_not_allowed");
    }
  },

  async queue(batch, env) {
    await (batch.queue.endsWith(GIVEN_UP) ? giveUp : consume)(batch.messages, env);
  },
} satisfies ExportedHandler<Env, Job>;

async function list(request: Request, name: string, env: Env): Promise<Response> {
  if (!request.body) return problem(400, "no_list");
  const run = env.RUNS.getByName(name);
  const begun = await run.begin();
  if ("conflict" in begun) return problem(409, "conflict", [begun.conflict]);
  try {
    const problems = await upload(request.body, JSON.parse(begun.template) as Template, begun.upload, name, env);
    return Response.json({ ...(await run.progress()), problems }, { status: 202 });
  } catch (error) {
    if (error instanceof BadList) return problem(400, "invalid_list", [error.message]);
    // The list broke off, or the queue did not take it. What is on the queue is sent; upload the list again.
    console.error(error);
    return problem(503, "interrupted", ["upload the same list again"]);
  }
}

const problem = (status: number, error: string, problems?: string[]) => Response.json({ error, ...(problems && { problems }) }, { status });
