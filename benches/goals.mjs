// What we want to reach, held against what was measured, and what stands in the way of the rest.

import { contenders } from "./contenders.mjs";

const times = (ratio) => `×${ratio.toFixed(2)}`;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const title = (name) => contenders.find((each) => each.name === name).title;

/** Who is ahead of us in a row of a table. */
const ahead = (cells, names) => names.filter((name) => cells[name] && cells[name].ratio < cells.wamid.ratio);

function listed(rows) {
  const words = Object.entries(rows).filter(([, names]) => names.length > 0);
  return words.length === 0 ? "yes" : words.map(([shape, names]) => `${shape}: ${names.map(title).join(", ")}`).join("; ");
}

/** [goal, measured, whether it is met] of each. */
function goals({ bytes, issues, cold, memory, sending, index }) {
  const others = contenders.map(({ name }) => name).filter((name) => name !== "wamid");
  const over = Object.entries(bytes).filter(([, cells]) => cells.wamid.ratio > 1.5);
  const first = (name) => cold.find((start) => start.runtime === "Node" && start.name === name).ms;
  const behind = Object.fromEntries(Object.entries(bytes).map(([shape, cells]) => [shape, ahead(cells, others)]));
  const quicker = ahead(issues.wrong, ["zod", "valibot", "ajv"]);
  const { time } = sending.rounds["64"].wamid;
  const share = first("wamid") / first("kapso");
  return [
    ["from object to bytes, at most ×1.5 of the floor", Object.entries(bytes).map(([shape, cells]) => `${shape} ${times(cells.wamid.ratio)}`).join(", "), over.length === 0],
    ["… and nobody ahead", listed(behind), Object.values(behind).every((names) => names.length === 0)],
    ["five mistakes, ahead of Zod, Valibot and ajv", quicker.length === 0 ? "yes" : `ahead of us: ${quicker.map(title).join(", ")}`, quicker.length === 0],
    ["`dist/index.js`, at most 32 KB gzip", kb(index), index <= 32 * 1024],
    ["the first call in Node, at most a fifth of what Kapso's SDK takes", `${(100 * share).toFixed(1)} %`, share <= 0.2],
    ["sending 64 at once, at most ×1.03 of a bare `fetch`", times(time), time <= 1.03],
    ["the memory of the wasm, flat", `${kb(memory.warm)} after ten thousand calls, ${kb(memory.million)} after a million`, memory.million <= memory.warm],
  ];
}

export function goalTable(found) {
  const rows = goals(found).map(([goal, measured, met]) => `| ${goal} | ${measured} | ${met ? "yes" : "**no**"} |`);
  return ["| goal | measured | met |", "| --- | --- | --- |", ...rows].join("\n");
}

export const WHY_TIME = `### What stands in the way of ×1.5

The floor writes a text and encodes it. We do the same, and then the core reads that text: half a floor is what reading and checking
may take together. Counted by the instruction, which no load changes (\`npm test\` holds the counts to
[a budget](../benches/instructions/budget.json)), reading alone is 32 % of the check of a text, 29 % of a list, 23 % of a template,
49 % of contacts and 83 % of a long text; walking the declarations is 15 to 23 %, and what is left is spread over two hundred
functions, none of which has 10 %. In time, the check alone takes about 0.3 of the floor for a long text, 0.7 for a short one, 0.9 for contacts,
1.2 for a list and 1.8 for a template, which has the most rules for each byte.

Validators written in JavaScript do not read at all: they walk an object whose shape the engine knows already, and ajv and ArkType
compile a program for each schema by \`new Function\`, which Workers and strict pages refuse. That is what puts them ahead where the
rules are few. Walking the object from WebAssembly was tried before the core was built: 4 to 8 times the floor, for each
member crosses the border.

Measured on this code, and not taken, since each is paid for in bytes by everybody and still does not reach the goal:

| time of the check, and size | gzip | text | list | template | contacts | five mistakes |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| \`opt-level = 3\` instead of \`"z"\` | +13.5 KB | −15 % | −19 % | −27 % | −1 % | −45 % |
| \`opt-level = "s"\` | +9.9 KB | −11 % | −16 % | −26 % | −10 % | −42 % |
| \`wasm-opt\` inlines functions of up to 60, not 12 | +14.7 KB | −8 % | −10 % | −13 % | −6 % | −21 % |
| loops instead of \`memory.copy\` | +0.1 KB | +1 % | 0 | −1 % | 0 | +16 % |

Taken: one pass over the text into a flat list of values; names compared by their first eight bytes, as one number; declarations
unpacked once for each instance; \`encodeMessage\`, which gives the bytes that the core has read instead of encoding again. From
object to text, that took a list from ×9.2 to ×2.1, and a template from ×12.6 to ×3.1.`;

export const WHY_ISSUES = `### What stands in the way of ajv, Valibot and Zod

They start at the object, and end at a list of a few words. We write and encode the message (the floor itself, ×1), read it, make
1.5 KB of JSON out of five issues, each with a sentence, its limit and its link, and parse that back into objects (×1.4 alone). Half
of the check goes into writing these texts. A message with mistakes is not sent, and somebody reads what is said about it: words
were worth more here than microseconds.`;

export const WHY_SIZE = `### What stands in the way of 32 KB

The wasm is 164 KB, 69 KB of them gzip, which the one file carries as base64 of deflate. 98 KB are code (45 KB gzip): walking the
declarations 23 KB, deciding what becomes of an attempt 22 KB, what \`core\` and \`alloc\` bring 12 KB, the check against a template's
definition 11 KB, rules over several members 9 KB, JSON 7 KB, and many small things. 66 KB are data (23 KB gzip), all of it said once
and in use: declarations, the table of errors, and the sentences for people. JavaScript adds 9 KB gzip. Before there were template
definitions, their check, their fetching and what they render, the file was 61 KB; half of that again would have to be rules, or what
is said of them.

Taken: declarations as one packed text instead of static tables of pointers, \`opt-level = "z"\`, no formatter, no general
allocator, no panics, zopfli. Measured, and not taken: LZMA instead of deflate takes 12 % off the wasm, for a decoder in JavaScript
and an estimated ten milliseconds of the first call. A second wasm for template definitions alone would make a Worker that never uses
them some 12 KB lighter, and everybody else's heavier.`;
