// A list comes in, and goes to the queue: row by row as it streams, so that a list of any length takes the same memory.

import type { Message } from "wamid";

import { BadList, rows } from "./csv";
import type { Env, Job } from "./env";
import { messageFor, sentence, variablesOf, type Template } from "./message";

interface Listed {
  who: string;
  line: number;
  message: Message;
}

/** What is wrong with a row. It is told to the operator, whose list it is. */
export interface Problem {
  line: number;
  problems: string[];
}

/** What one `sendBatch` may hold, with room for what Cloudflare adds. */
const MOST_MESSAGES = 100;
const MOST_BYTES = 200_000;
const MOST_PROBLEMS = 100;

/** Resolves when the whole list is on the queue, with the first of its problems; throws BadList where it is no list. */
export async function upload(body: ReadableStream<Uint8Array>, template: Template, upload: number, name: string, env: Env): Promise<Problem[]> {
  const run = env.RUNS.getByName(name);
  const problems: Problem[] = [];
  let batch: Listed[] = [];
  let bytes = 0;
  let invalid = 0;
  let variables: string[] | undefined;

  async function flush() {
    const due = new Set(await run.list(upload, batch.map(({ who, line }) => ({ who, line })), invalid));
    // Each of them once, also where two rows of one batch name the same person.
    const jobs: { body: Job }[] = [];
    for (const { who, line, message } of batch) if (due.delete(who)) jobs.push({ body: { run: name, who, line, message } });
    // Should this fail, they wait in the run until the list comes again.
    if (jobs.length > 0) await env.MESSAGES.sendBatch(jobs);
    [batch, bytes, invalid] = [[], 0, 0];
  }

  for await (const row of rows(body)) {
    if (!variables) {
      variables = variablesOf(template, row);
      continue;
    }
    const { line, cells } = row;
    const made = cells.length === variables.length + 1 ? messageFor(template, variables, cells, `${name}/${line}`) : undefined;
    if (made?.message) {
      batch.push({ who: made.who, line, message: made.message });
      // UTF-8 takes at most three bytes for each unit of a text.
      bytes += 3 * JSON.stringify(made.message).length;
    } else {
      invalid += 1;
      const found = made?.issues.map(sentence) ?? [`${cells.length} columns instead of ${variables.length + 1}`];
      if (problems.length < MOST_PROBLEMS) problems.push({ line, problems: found });
    }
    if (batch.length + invalid >= MOST_MESSAGES || bytes >= MOST_BYTES) await flush();
  }
  if (!variables) throw new BadList("the list is empty");
  await flush();
  await run.complete(upload);
  return problems;
}
