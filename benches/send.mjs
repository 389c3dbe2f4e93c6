// What sending costs over a bare fetch: node send.mjs → JSON. The server is a process of its own on this machine.
//
//   node send.mjs              time and CPU, in rounds that take turns
//   node send.mjs WAY          the memory that a process takes which sends in this way
//   node send.mjs … --brief    a tenth of it

import { spawn } from "node:child_process";
import { once } from "node:events";

import { shapes } from "./shapes.mjs";
import { waysTo } from "./ways.mjs";

/** Rounds, and calls in each; many short ones, since a shared machine changes its speed while one looks. */
const AT_ONCE = { 1: { rounds: 40, calls: 100 }, 64: { rounds: 60, calls: 384 } };
const MEMORY_CALLS = 20_000;

const brief = process.argv.includes("--brief") ? 10 : 1;
const [only] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

const server = spawn(process.execPath, [new URL("server.mjs", import.meta.url).pathname], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(server.stdout.setEncoding("utf8"), "data");

async function many(way, count, concurrency) {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await way();
  };
  const begun = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(before);
  return { ms: (performance.now() - begun) / count, cpu: (user + system) / 1000 / count };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Each way beside the bare fetch of its own round. */
async function compared(ways, concurrency, { rounds, calls }) {
  const names = Object.keys(ways);
  for (const name of [...names, ...names]) await many(ways[name], calls, concurrency);
  const all = [];
  for (let i = 0; i < rounds / brief; i++) {
    const round = {};
    // Another order each time: whoever comes after a collection of garbage is lucky.
    for (const name of names.map((_, at) => names[(at + i) % names.length])) round[name] = await many(ways[name], calls, concurrency);
    all.push(round);
  }
  const of = (name, what) => median(all.map((round) => round[name][what] / round.fetch[what]));
  return Object.fromEntries(names.map((name) => [name, { us: median(all.map((round) => round[name].ms)) * 1000, time: of(name, "ms"), cpu: of(name, "cpu") }]));
}

const ways = await waysTo(line.trim(), shapes.text, only);
const result = {};
if (only) {
  await many(ways[only], MEMORY_CALLS / brief, 64);
  result.memory = process.resourceUsage().maxRSS * 1024;
} else {
  for (const [concurrency, how] of Object.entries(AT_ONCE)) result[concurrency] = await compared(ways, Number(concurrency), how);
}
server.kill();
console.log(JSON.stringify(result));
process.exit(0);
