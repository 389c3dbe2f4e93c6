// Takes batches off the queue and sends them, six at a time: a Worker has six connections.
//
// The run is asked right before each send, and told right after: what is interrupted between the two counts as unknown,
// and is never sent again by itself.

import type { Env, Job } from "./env";
import type { Result, Run } from "./run";
import { Sender, type Outcome } from "./send";

const CONNECTIONS = 6;
/** A longer wait is the queue's: sleeping, a consumer would cost money. */
const LONGEST_SLEEP = 10_000;
/** What Queues allow. */
const LONGEST_DELAY = 12 * 3600;

type Delivered = Message<Job>;

export async function consume(messages: readonly Delivered[], env: Env): Promise<void> {
  const sender = new Sender(env);
  for (const [name, ofRun] of byRun(messages)) {
    const run = env.RUNS.getByName(name);
    for (let from = 0; from < ofRun.length; from += CONNECTIONS) await wave(ofRun.slice(from, from + CONNECTIONS), run, sender, env);
  }
}

/** What came back more often than the queue allows: it is settled, so that it is not lost. */
export async function giveUp(messages: readonly Delivered[], env: Env): Promise<void> {
  for (const [name, ofRun] of byRun(messages)) {
    await env.RUNS.getByName(name).giveUp(ofRun.map(({ body }) => body.who));
    for (const message of ofRun) message.ack();
  }
}

async function wave(messages: Delivered[], run: DurableObjectStub<Run>, sender: Sender, env: Env): Promise<void> {
  const pacer = env.PACERS.getByName(env.PHONE_NUMBER_ID);
  const waits = await pacer.reserve(messages.length);
  const first = waits[0] ?? 0;
  if (first > LONGEST_SLEEP) {
    await pacer.report({}, messages.length);
    messages.forEach((message, index) => message.retry({ delaySeconds: seconds(waits[index] ?? first) }));
    return;
  }
  await sleep(first);

  const verdicts = await run.claim(messages.map(({ body: { who, line } }) => ({ who, line })));
  const outcomes = await Promise.all(
    messages.map(async ({ body, attempts }, index) => {
      if (verdicts[index] !== "send") return undefined;
      await sleep((waits[index] ?? first) - first);
      return sender.send(body.message, attempts);
    }),
  );

  await settle(run, messages, outcomes);
  messages.forEach((message, index) => {
    const verdict = verdicts[index];
    const later = typeof verdict === "number" ? verdict * 1000 : outcomes[index]?.retryAfterMs;
    if (later === undefined) message.ack();
    else message.retry({ delaySeconds: seconds(later) });
  });
  const unused = outcomes.filter((outcome) => !outcome || outcome.result.state === "waiting" || outcome.result.state === "not_sent").length;
  const slow = outcomes.some((outcome) => outcome?.signal?.slow);
  const pauseMs = Math.max(0, ...outcomes.map((outcome) => outcome?.signal?.pauseMs ?? 0));
  if (unused > 0 || slow || pauseMs > 0) await pacer.report({ slow, pauseMs }, unused);
}

/** Once a message is sent, this must not get lost: then nobody would know. */
async function settle(run: DurableObjectStub<Run>, messages: Delivered[], outcomes: (Outcome | undefined)[]): Promise<void> {
  const results: Result[] = outcomes.flatMap((outcome, index) => (outcome ? [{ ...outcome.result, who: messages[index]!.body.who }] : []));
  const stop = outcomes.find((outcome) => outcome?.stop)?.stop;
  for (let tries = 1; ; tries++) {
    try {
      if (results.length > 0) await run.settle(results);
      if (stop) await run.stop(stop);
      return;
    } catch (error) {
      if (tries === 5) throw error;
      await sleep(200 * 2 ** tries);
    }
  }
}

function byRun(messages: readonly Delivered[]): Map<string, Delivered[]> {
  const runs = new Map<string, Delivered[]>();
  for (const message of messages) runs.set(message.body.run, [...(runs.get(message.body.run) ?? []), message]);
  return runs;
}

const seconds = (ms: number) => Math.min(LONGEST_DELAY, Math.ceil(ms / 1000));
const sleep = (ms: number) => new Promise<void>((wake) => (ms > 0 ? setTimeout(wake, ms) : wake()));
