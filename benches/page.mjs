// docs/performance.md, from what was measured.

import { cpus, loadavg } from "node:os";

import { contenders, shapeNames } from "./contenders.mjs";

const times = ({ ratio, low, high }) => `×${ratio.toFixed(2)} <sub>${low.toFixed(1)}–${high.toFixed(1)}</sub>`;
const kb = (bytes) => (bytes / 1024).toFixed(1);
const row = (cells) => `| ${cells.join(" | ")} |`;

function table(found, job) {
  const own = contenders.filter(({ jobs }) => jobs.includes(job));
  const head = [row(["", ...own.map(({ title }) => title)]), row(["---", ...own.map(() => "---:")])];
  return [...head, ...Object.keys(found).map((shape) => row([shape === "wrong" ? "five mistakes" : shape, ...own.map(({ name }) => times(found[shape][name]))]))].join("\n");
}

const title = (name) => contenders.find((each) => each.name === name)?.title ?? "nothing (an empty module)";

export function page({ text, bytes, object, issues, cold, memory, send, bundles, versions }) {
  const floor = cold.find(({ runtime, name }) => runtime === "Node" && name === "nothing").ms;
  const mib = (number) => `${(number / 1024 / 1024).toFixed(2)} MiB`;
  return `<!-- Written by \`npm run bench -- --write\`. -->

# How fast, how small

Measured by \`npm run bench\` in one run, through the packed tarball: Node ${versions.node}, ${versions.deno}, Bun ${versions.bun};
${cpus().length} × ${cpus()[0].model.trim()}, load average ${loadavg()[0].toFixed(1)}. **Read the ratios, not the times**: a shared machine changes its speed while
one looks, and the more so the higher its load.
Each figure is the median of 41 samples in a process of its own, in which what is measured and the floor take turns; the small
numbers are the quartiles.

The floor is \`JSON.stringify\` and \`TextEncoder.encode\` of the same object: what a message costs that nobody checks. The
messages are in [benches/shapes.mjs](../benches/shapes.mjs); the schemas beside ours in [benches/contenders](../benches/contenders), by hand, for these
four types alone, strict, and with the same rules as far as each can say them. Kapso's SDK checks in its call, so its
call is made, to a fetch that answers at once.

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

## All issues of a message with five mistakes

${table(issues, "issues")}

ajv finds four of the five: that no two rows have one id, JSON Schema cannot say. Ours come with a sentence, the limit, the
error code that Meta would have answered with, and a link.

## Cold start

Milliseconds from before the import to after the first call, in fresh processes, the median of nine:

| | ms | without the harness |
| --- | ---: | ---: |
${cold.map(({ runtime, name, ms }) => row([`${runtime}, ${title(name)}`, ms.toFixed(1), runtime === "Node" ? (ms - floor).toFixed(1) : ""])).join("\n")}

## What a program that sends one text brings along

Bundled by esbuild for browsers, in KB. wamid knows all types of message, templates and what became of each attempt; the
schemas know four types and send nothing.

| | minified | gzip | brotli |
| --- | ---: | ---: | ---: |
${Object.entries(bundles).map(([name, { raw, gzip, brotli }]) => row([title(name), kb(raw), kb(gzip), kb(brotli)])).join("\n")}

## Sending

Against a bare \`fetch\` that reads the answer, to the same server on the same machine; the median of twelve rounds that
take turns. wamid limits each attempt in time, reads the answer with a bound and says what became of it; most of what that
costs is the \`AbortController\` and the stream.

| at once | | time | CPU |
| ---: | --- | ---: | ---: |
${Object.entries(send).flatMap(([at, ways]) => Object.entries(ways).map(([name, { time, cpu }]) => row([at, name === "fetch" ? "bare fetch" : title(name), `×${time.toFixed(2)}`, `×${cpu.toFixed(2)}`]))).join("\n")}

## Memory

The linear memory of the wasm, over a million calls of mixed sizes: ${mib(memory.start)} at the start, ${mib(memory.warm)} after ten
thousand calls, ${mib(memory.million)} after a million. A message of 50 MB is refused (\`${memory.refused}\`) before it gets there; after one of
8 MB, the largest that is looked at, the instance is let go: ${mib(memory.after)} again.
`;
}
