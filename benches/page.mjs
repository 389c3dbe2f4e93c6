// docs/performance.md, from what was measured.

import { cpus, loadavg } from "node:os";

import { contenders } from "./contenders.mjs";
import { goalTable, WHY_ISSUES, WHY_SIZE, WHY_TIME } from "./goals.mjs";

const times = ({ ratio, low, high }) => `×${ratio.toFixed(2)} <sub>${low.toFixed(1)}–${high.toFixed(1)}</sub>`;
const kb = (bytes) => (bytes / 1024).toFixed(1);
const row = (cells) => `| ${cells.join(" | ")} |`;

function table(found, job) {
  const own = contenders.filter(({ jobs }) => jobs.includes(job));
  const head = [row(["", ...own.map(({ title }) => title)]), row(["---", ...own.map(() => "---:")])];
  return [...head, ...Object.keys(found).map((shape) => row([shape === "wrong" ? "five mistakes" : shape, ...own.map(({ name }) => times(found[shape][name]))]))].join("\n");
}

const sender = (name) => (name === "fetch" ? "bare fetch" : title(name));
const title = (name) => contenders.find((each) => each.name === name)?.title ?? "nothing (an empty module)";

export function page(found) {
  const { text, bytes, object, issues, cold, memory, sending, bundles, versions } = found;
  const empty = (of) => cold.find(({ runtime, name }) => runtime === of && name === "nothing").ms;
  const mib = (number) => `${(number / 1024 / 1024).toFixed(2)} MiB`;
  return `<!-- Written by \`npm run bench -- --write\`. -->

# How fast, how small

Measured by \`npm run bench\` in one run, through the packed tarball: Node ${versions.node}, ${versions.deno}, Bun ${versions.bun},
workerd ${versions.workerd}, Chromium ${versions.chromium};
${cpus().length} × ${cpus()[0].model.trim()}, load average ${loadavg()[0].toFixed(1)}. **Read the ratios, not the times**: a shared machine changes its speed while
one looks, and the more so the higher its load.
Each figure is the median of three processes of its own, and in each of them of 31 samples in which what is measured and the
floor take turns; the small numbers are the quartiles.

The floor is \`JSON.stringify\` and \`TextEncoder.encode\` of the same object: what a message costs that nobody checks. The
messages are in [benches/shapes.mjs](../benches/shapes.mjs); the schemas beside ours in [benches/contenders](../benches/contenders), by hand, for these
four types alone, strict, and with the same rules as far as each can say them. Kapso's SDK checks in its call, and whatsapp-api-js
in the classes that its caller makes, so their calls are made, to a fetch that answers at once; @great-detail/whatsapp checks
nothing, and its call makes a \`Request\`, whose bytes are encoded already.

## The goals

${goalTable(found)}

What stands in the way of the others is told below each table.

![From object to bytes, as a multiple of the floor](images/performance.svg)

Where another column is ahead, it is: a text takes the validators written in JavaScript less, since it crosses no border to
WebAssembly and is never encoded, and a checked copy costs us a \`JSON.parse\`. What a check gives beside its verdict differs,
too: see the last table of times.

## From an object to checked bytes

What all of them do for \`fetch\`: the message checked, written as JSON, and encoded.

${table(bytes, "bytes")}

The same, to the JSON text that \`fetch\` takes as well:

${table(text, "text")}

The same, to a checked copy (\`buildMessage\`, \`parse\`):

${table(object, "object")}

${WHY_TIME}

## All issues of a message with five mistakes

${table(issues, "issues")}

ajv and ArkType find four of the five: that no two rows have one id, JSON Schema cannot say, and ArkType looks at it only when the
rest is right. Ours come with a sentence, the limit, the
error code that Meta would have answered with, and a link.

${WHY_ISSUES}

## Cold start

Milliseconds from before the import to after the first call, in fresh processes that take turns, the median of nine; of five
in workerd, whose clock stands still while a worker runs, so that there it is from before its start to after its first answer
(and that start varies by more than what a worker adds to it), and in Chromium.

| | ms | more than an empty module |
| --- | ---: | ---: |
${cold.map(({ runtime, name, ms }) => row([`${runtime}, ${title(name)}`, ms.toFixed(1), name === "nothing" ? "" : (ms - empty(runtime)).toFixed(1)])).join("\n")}

## What a program that sends one text brings along

Bundled by esbuild for browsers, in KB. wamid knows all types of message, templates and what became of each attempt; the
schemas know four types and send nothing.

| | minified | gzip | brotli |
| --- | ---: | ---: | ---: |
${Object.entries(bundles).map(([name, { raw, gzip, brotli }]) => row([title(name), kb(raw), kb(gzip), kb(brotli)])).join("\n")}

${WHY_SIZE}

## Sending

Against a bare \`fetch\` that checks nothing and reads the answer by \`json()\`, to the same server on the same machine; the medians of rounds that
take turns, and the most memory that a process of its own takes for 20 000 messages, 64 at once.

![The time to send, as a multiple of a bare fetch](images/sending.svg)

| at once | | µs | time | CPU | memory |
| ---: | --- | ---: | ---: | ---: | ---: |
${Object.entries(sending.rounds).flatMap(([at, ways]) => Object.entries(ways).map(([name, { us, time, cpu }]) => row([at, sender(name), us.toFixed(0), `×${time.toFixed(2)}`, `×${cpu.toFixed(2)}`, at === "64" ? mib(sending.memory[name]) : ""]))).join("\n")}

The goal is ×1.03 of the time at 64 at once. What a bare \`fetch\` has not, and where its time goes in Node, in samples of a
profile: the check and the reading of the answer in WebAssembly take 1.7 % of the processor, our JavaScript 4.4 %, a third of it
\`JSON.parse\` and \`JSON.stringify\`, which the bare \`fetch\` calls too. A signal alone, with nothing else beside it, costs a
\`fetch\` 2 to 7 %: undici makes a second controller, listens twice and registers a finalizer, and the collector has more to do.
That is the limit: without a signal of its own an attempt that runs out of time would hold its connection, and one signal for
many would end all of them. Called in a loop, all that is ours takes 8 µs, 2 % of a message; between the calls of a
real connection, with cold caches, it takes several times that.

Tried, measured and kept: one promise for an attempt instead of a race for each step; an acceptance read by its id instead of
through the whole machine; the answer handed to WebAssembly as it came, not inside JSON; three headers read instead of
eight; an answer of one piece decoded as a whole, which takes back 2 % of what \`json()\` costs. Together: +17 % CPU where it was
+31 %. Tried and not kept: one controller for sixteen messages, and an object that only looks like a signal; neither saved
anything that could be measured. A timer for each attempt takes less than half a microsecond, so a common one was not built.

## Memory

The linear memory of the wasm, over a million calls of mixed sizes: ${mib(memory.start)} at the start, ${mib(memory.warm)} after ten
thousand calls, ${mib(memory.million)} after a million. A message of 50 MB is refused (\`${memory.refused}\`) before it gets there; after one of
8 MB, the largest that is looked at, the instance is let go: ${mib(memory.after)} again.
`;
}
