// The broadcast on Cloudflare Queues, in `wrangler dev`, to a sandbox that fails one request in twenty.
//
// WAMID_RECIPIENTS says how many get it; the README's figures are those of 20000.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { memoryOf } from "./memory.js";
import { withSandbox } from "./npx.js";
import { compiles, KEY, NUMBER, origin, pages, sandbox, settle } from "./setting.js";
import { dev } from "./wrangler.js";

const RECIPIENTS = Number(process.env.WAMID_RECIPIENTS || 2000);
const SECRET = "known-to-the-operator";
const PATH = `/meta/whatsapp/v24.0/${NUMBER}/messages`;
/** As Meta returns it. */
const template = (text) => ({ name: "spring_sale", language: "en_US", status: "APPROVED", category: "MARKETING", components: [{ type: "BODY", text }] });
const TWO = template("Hello {{1}}, {{2}} is your code.");

/** The same luck each time. */
function luck(seed) {
  return () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
}

const phone = (n) => `1555${String(1_000_000 + n)}`;

/** What the sandbox got, by recipient. */
function sendings() {
  const groups = new Map();
  for (const message of sandbox.messages) {
    const who = message.to.replace(/\D/g, "");
    groups.set(who, [...(groups.get(who) ?? []), message]);
  }
  return groups;
}

function* csv(count, from = 0) {
  yield "to,name,code\r\n";
  for (let n = from; n < from + count; n++) yield `+${phone(n)},"Ann ""${n}"", Jr.",SPRING${n}\r\n`;
}

describe("examples/cloudflare-queue", () => {
  let folder;
  let worker;
  /** What goes wrong with the next request, if anything. */
  let fault = () => undefined;
  let requests = 0;

  before(async () => {
    folder = await settle("cloudflare-queue");
    const settings = join(folder, "wrangler.toml");
    const text = readFileSync(settings, "utf8");
    assert.doesNotMatch(text, /^(KAPSO_API_KEY|OPERATOR_SECRET)/m, "secrets are not variables");
    // A number that is faster than any.
    writeFileSync(settings, text.replace("MESSAGES_PER_SECOND = 80", "MESSAGES_PER_SECOND = 5000").replace("PEOPLE_PER_DAY = 2000", "PEOPLE_PER_DAY = 0"));
    await compiles(folder);
    pages.set(PATH, (request) => {
      requests += 1;
      const wrong = fault(requests);
      if (wrong) sandbox.failNext(wrong);
      return sandbox.fetch(request);
    });
    await start();
  });
  after(() => worker?.stop());
  beforeEach(() => {
    fault = () => undefined;
    requests = 0;
  });

  async function start(baseUrl = `${origin}/meta/whatsapp`) {
    worker = await dev(folder, { KAPSO_API_KEY: KEY, OPERATOR_SECRET: SECRET, WAMID_BASE_URL: baseUrl }, { seconds: 1800 });
  }

  async function call(method, path, body, authorization = `Bearer ${SECRET}`) {
    const response = await fetch(`${worker.url}/runs/${path}`, { method, headers: { authorization }, body, duplex: "half" });
    const text = await response.text();
    assert.ok(!text.includes(KEY) && !text.includes(SECRET), text);
    return [response.status, text && JSON.parse(text)];
  }
  const put = (run, parts) => call("PUT", run, ReadableStream.from(parts).pipeThrough(new TextEncoderStream()));
  async function define(run, template) {
    const [status] = await call("PUT", `${run}/template`, JSON.stringify({ data: [template] }));
    return status;
  }
  const progress = async (run) => (await call("GET", run))[1];

  async function everyone(run, state) {
    const all = [];
    for (;;) {
      const [, some] = await call("GET", `${run}/recipients?state=${state}&after=${all.at(-1)?.who ?? ""}`);
      all.push(...some);
      if (some.length < 1000) return all;
    }
  }

  /** Looks until it is so; an example that hangs is ended by the time limit of all tests. */
  async function until(run, reached) {
    for (;;) {
      const now = await progress(run);
      if (reached(now)) return now;
      await new Promise((wake) => setTimeout(wake, 250));
    }
  }

  /** Holds what the run says of each recipient to what the sandbox got. */
  async function agrees(run, recipients) {
    const { recipients: totals } = await progress(run);
    const sent = sendings();
    const times = ({ who }) => sent.get(who)?.length ?? 0;
    const states = {};
    for (const state of Object.keys(totals)) states[state] = await everyone(run, state);
    for (const [state, all] of Object.entries(states)) assert.equal(all.length, totals[state], state);
    assert.equal(Object.values(totals).reduce((a, b) => a + b), recipients, "the totals add up");
    assert.deepEqual(states.accepted.filter((each) => times(each) !== 1), [], "accepted: exactly once");
    assert.deepEqual(states.accepted.filter(({ who, id }) => sent.get(who)[0].id !== id), [], "by its id");
    assert.deepEqual([...states.not_sent, ...states.waiting].filter((each) => times(each) !== 0), [], "not sent: not at all");
    assert.deepEqual(states.unknown.filter((each) => times(each) > 1), [], "unknown: once at most");
    assert.equal([...sent.values()].filter((group) => group.length > 1).length, 0, "nobody twice");
    return states;
  }

  test(`a list of ${RECIPIENTS} reaches each exactly once, though one request in twenty fails`, async (t) => {
    const random = luck(7);
    const OFTEN = [{ drop: true }, { reset: true }, { garbage: true }, { code: 131000 }, { code: 131026 }, { code: 131056 }, { status: 409 }, { status: 504 }];
    // What slows the whole number is rare, or the run would take as long as it should.
    const ONCE = new Map([[400, { code: 130429 }], [800, { status: 429, retryAfter: 1 }], [6000, { code: 131057 }]]);
    let faults = 0;
    fault = (n) => {
      const wrong = ONCE.get(n) ?? (random() < 0.05 ? OFTEN[Math.floor(random() * OFTEN.length)] : undefined);
      if (wrong) faults += 1;
      return wrong;
    };
    const memory = await memoryOf(folder, worker.inspector);
    const started = Date.now();
    assert.equal(await define("spring", TWO), 204);
    const [status, answer] = await put("spring", csv(RECIPIENTS));
    assert.equal(status, 202, JSON.stringify(answer));
    assert.deepEqual([answer.list, answer.problems], [{ rows: RECIPIENTS, duplicates: 0, invalid: 0 }, []]);
    const listed = Date.now();
    const { recipients } = await until("spring", ({ run }) => run === "done");
    const finished = Date.now();
    const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
    const heap = memory.stop();
    t.diagnostic(`listed in ${seconds(listed - started)}, done after ${seconds(finished - started)}; ${requests} requests, ${faults} faults; ` +
      `${JSON.stringify(recipients)}; heap: at most ${heap.toFixed(0)} MB`);
    assert.ok(heap < 128, "the memory of a Worker");
    assert.ok(faults > requests / 25, "there were faults");
    assert.deepEqual([recipients.waiting, recipients.sending], [0, 0]);
    const { unknown, not_sent } = await agrees("spring", RECIPIENTS);
    assert.ok(unknown.length > 0 && not_sent.length > 0);
    assert.ok(unknown.every(({ who, line, reason }) => who && line > 1 && reason), "by name");
    const { template } = sandbox.messages[0].message;
    assert.deepEqual(template.components[0].parameters.map(({ text }) => text)[0], `Ann "${template.components[0].parameters[1].text.slice(6)}", Jr.`);
  });

  test("the same list again reaches nobody again, and an unknown one is settled by what webhooks repeat", async () => {
    const before = sandbox.messages.length;
    assert.equal(before, 0, "the inbox is empty");
    const unknown = await everyone("spring", "unknown");
    const settled = (name) => JSON.stringify({ callback: `spring/${unknown[name].line}`, outcome: "sent", id: "wamid.found" });
    assert.equal((await call("POST", "spring/reconcile", settled(0)))[0], 204);
    assert.equal((await call("POST", "spring/reconcile", settled(0)))[0], 404, "once");
    assert.equal((await call("POST", "spring/reconcile", JSON.stringify({ callback: `spring/${unknown[1].line}`, outcome: "not_sent" })))[0], 204);
    for (const wrong of ["", "{}", '{"callback":"other/7","outcome":"sent"}']) assert.equal((await call("POST", "spring/reconcile", wrong))[0], 400);
    await put("spring", csv(RECIPIENTS));
    await until("spring", ({ run }) => run === "done");
    assert.deepEqual(sandbox.messages.map(({ to }) => to.replace(/\D/g, "")), [unknown[1].who]);
  });

  test("rows with mistakes and people who are listed twice are counted, and the others get it", async () => {
    await define("mixed", { ...template("Hello {{name}}"), parameter_format: "NAMED" });
    const [status, answer] = await put("mixed", ["﻿to,name\n", "+15550000001,Ann\n\n", "+1 555 000 0001,Ann\n", "nobody,Bob\n", "+15550000002\n", '+15550000003,"Cy\nD"\n', "+15550000004,Eve"]);
    assert.equal(status, 202, JSON.stringify(answer));
    assert.deepEqual(answer.list, { rows: 6, duplicates: 1, invalid: 3 });
    assert.deepEqual(answer.problems.map(({ line }) => line), [5, 6, 7]);
    await until("mixed", ({ run }) => run === "done");
    assert.deepEqual([...sendings().keys()].sort(), ["15550000001", "15550000004"]);
    assert.deepEqual(sandbox.messages[0].message.template.components[0].parameters[0].parameter_name, "name");
    await agrees("mixed", 2);
  });

  test("no list, no template and no secret get nowhere", async () => {
    assert.equal((await put("wrong", csv(1)))[0], 409, "no template");
    for (const no of [undefined, [], { name: "x" }]) assert.equal(await define("wrong", no), 400);
    assert.equal(await define("wrong", { ...TWO, status: "PAUSED" }), 204);
    assert.match((await put("wrong", csv(1)))[1].problems[0], /PAUSED|paused/);
    await define("wrong", template("No variables"));
    for (const list of [["name\n"], [], ['to\n"+1555'], ["to\n", "x".repeat(20_000)], csv(1)]) assert.equal((await put("wrong", list))[0], 400);
    assert.equal(await define("spring", template("Another")), 409, "the run has begun");
    for (const wrong of ["", "Bearer", `Bearer ${SECRET}x`]) assert.equal((await call("GET", "spring", undefined, wrong))[0], 401);
    assert.equal((await call("GET", "nowhere"))[0], 404);
    assert.equal((await call("DELETE", "spring"))[0], 405);
    assert.equal(sandbox.messages.length, 0);
  });

  test("what concerns everybody stops the run; resumed, it reaches each exactly once", async () => {
    fault = (n) => (n === 30 ? { code: 131048 } : undefined);
    await define("stopping", TWO);
    await put("stopping", csv(300, 50_000));
    const { stopped, recipients } = await until("stopping", ({ run, recipients: { sending } }) => run === "stopped" && sending === 0);
    assert.equal(stopped.reason, "spam_limit");
    assert.ok(stopped.hint.length > 10 && recipients.waiting > 200, JSON.stringify(recipients));
    await agrees("stopping", 300);
    assert.equal((await put("stopping", csv(300, 50_000)))[0], 409);
    await call("POST", "stopping/resume");
    await put("stopping", csv(300, 50_000));
    await until("stopping", ({ run }) => run === "done");
    const { accepted } = await agrees("stopping", 300);
    assert.equal(accepted.length, 300);
  });

  test("a machine that dies in the middle loses nobody, and writes to nobody twice", async () => {
    await define("dying", TWO);
    const before = put("dying", csv(1000, 70_000)).catch(() => {});
    while (sandbox.messages.length < 200) await new Promise((wake) => setTimeout(wake, 20));
    await worker.stop();
    await before;
    await start();
    await put("dying", csv(1000, 70_000));
    // Those that were being sent when it died stay claimed until their lease is over, and count as unknown then.
    const { recipients } = await until("dying", ({ recipients: { waiting, sending } }) => waiting === 0 && sending <= 6);
    await agrees("dying", 1000);
    assert.ok(recipients.accepted >= 994, JSON.stringify(recipients));
  });

  test("nothing of it is in the log that should not be", () => {
    for (const secret of [KEY, SECRET, phone(1)]) assert.ok(!worker.output().includes(secret));
  });

  test("a list arrives at `npx wamid sandbox`, each exactly once", () => withSandbox(folder, async (box) => {
    await worker.stop();
    await start(box.baseUrl);
    await define("sandboxed", TWO);
    await put("sandboxed", csv(50, 80_000));
    await until("sandboxed", ({ run }) => run === "done");
    const wanted = Array.from({ length: 50 }, (_, n) => `+${phone(80_000 + n)}`);
    assert.deepEqual((await box.messages()).map(({ message }) => message.to).sort(), wanted);
  }));
});
