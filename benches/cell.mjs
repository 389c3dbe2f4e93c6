// One cell of the tables, in a process of its own: node cell.mjs CONTENDER SHAPE JOB → JSON
//
// What is measured and the floor take turns, and each sample is a ratio of two that lie side by side: machines
// change their clock speed while one looks. (In one process, contenders would be charged each other's garbage.)

import { shapes, wrong } from "./shapes.mjs";

const SAMPLES = 31;
/** How long one sample of the floor takes, in milliseconds; one of what is measured takes no more than some of those. */
const SAMPLE = 4;
const MOST = 4;

const [name, shape, job] = process.argv.slice(2);
const encoder = new TextEncoder();
const message = shape === "wrong" ? wrong : shapes[shape];
const floor = () => encoder.encode(JSON.stringify(message));

/** The same work for everybody: a message in, checked, and out as `job` says. */
async function work() {
  if (name === "floor") return job === "text" ? () => JSON.stringify(message) : floor;
  const own = await import(`./contenders/${name}.mjs`);
  if (job === "issues") return () => own.issues(message);
  if (own.prepare) {
    const call = own.prepare(message);
    return job === "text" || own.encoded ? call : async () => encoder.encode(await call());
  }
  if (job === "object") return () => own.object(message);
  if (job === "bytes" && own.bytes) return () => own.bytes(message);
  const text = own.text ?? (own.object ? (input) => JSON.stringify(own.object(input)) : (input) => JSON.stringify(own.valid(input)));
  return job === "text" ? () => text(message) : () => encoder.encode(text(message));
}

async function timed(run, times) {
  const begun = performance.now();
  if (run.constructor.name === "AsyncFunction") for (let i = 0; i < times; i++) await run();
  else for (let i = 0; i < times; i++) run();
  return ((performance.now() - begun) / times) * 1e6;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const run = await work();
await timed(floor, 50);
const times = Math.max(3, Math.round((SAMPLE * 1e6) / (await timed(floor, 50))));
await timed(run, 20);
const own = Math.min(times, Math.max(3, Math.round((SAMPLE * MOST * 1e6) / (await timed(run, 20)))));
for (let i = 0; i < 5; i++) {
  await timed(floor, times);
  await timed(run, own);
}
const pairs = [];
for (let i = 0; i < SAMPLES; i++) {
  const [first, second] = i % 2 ? [await timed(floor, times), await timed(run, own)] : [await timed(run, own), await timed(floor, times)].reverse();
  pairs.push({ floor: first, own: second, ratio: second / first });
}
const ratios = pairs.map(({ ratio }) => ratio).toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    ratio: median(ratios),
    low: ratios[Math.floor(SAMPLES / 4)],
    high: ratios[Math.floor((SAMPLES * 3) / 4)],
    ns: median(pairs.map(({ own: each }) => each)),
    floor: median(pairs.map(({ floor: each }) => each)),
  }),
);
