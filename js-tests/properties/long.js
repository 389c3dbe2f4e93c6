// Throws any values and any answers at the installed package for so many seconds of computing, and says what came of it.
//
//   WAMID_INSTALL=FOLDER node --expose-gc long.js SECONDS [SEED]      what was found is printed with its seed

import fc from "fast-check";

import { anyAnswer } from "./answer.js";
import { anyValue } from "./value.js";

/** So many are thrown under one seed; then comes the next. */
const ROUND = 2000;
const PROPERTIES = { value: anyValue, answer: anyAnswer };

const [seconds, first = 1] = process.argv.slice(2).map(Number);
const computed = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  return [rss, heapUsed].map((bytes) => Math.round(bytes / 1e6));
};

process.on("unhandledRejection", (error) => {
  console.log("a promise was left alone");
  console.log(error);
  process.exit(1);
});

const thrown = Object.fromEntries(Object.keys(PROPERTIES).map((name) => [name, 0]));
const memory = [];
let seed = first;
for (; computed() < seconds; seed++) {
  for (const [name, property] of Object.entries(PROPERTIES)) {
    await fc.assert(property, { seed, numRuns: ROUND });
    thrown[name] += ROUND;
  }
  memory.push(megabytes());
}
const quarter = memory[Math.floor(memory.length / 4)];
const last = memory.at(-1);
console.log(`${thrown.value} values, ${thrown.answer} answers (seeds ${first} to ${seed - 1}) in ${Math.round(computed())} s of computing`);
console.log(`memory after a quarter and at the end: ${quarter[0]} and ${last[0]} MB, of them JavaScript's ${quarter[1]} and ${last[1]} MB`);
if (last[0] > 1.5 * quarter[0] || last[1] > 1.5 * quarter[1]) {
  console.log("it grows");
  process.exitCode = 1;
}
