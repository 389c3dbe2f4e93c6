// What can end an instance of the wasm, by the names of the functions: nothing but a lack of memory.
//
// The core's panic handler says nothing, so a panic leaves no text behind that could be looked for; what it leaves is a
// call. `core` and `alloc` end in one place, panic_nounwind_fmt, also where there is no memory left: that call stays,
// and JavaScript makes an error of it and takes a fresh instance. The shipped file has no names; this is the same code
// before wasm-bindgen and binaryen drop them.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { compileCore } from "../build/cargo.mjs";
import { PKG } from "../places.mjs";

const PANIC = /panic|unwrap_failed|expect_failed|index_fail|slice_error|assert_failed|begin_unwind/;
/** The standard library's own, for when there is no more memory, or more is asked for than there could ever be. */
const NO_MEMORY = /alloc.*(handle_error|capacity_overflow|handle_alloc_error|box_new_uninit|alloc_error_handler)/;
/** The tests' own trap; and what wasm-bindgen adds for JavaScript, which the build drops. */
const ON_PURPOSE = /wamid.*wasm.*(run|trap)|__wbindgen|__externref/;

export function panicChecks({ wasm }) {
  return [
    { name: "no panic machinery in the wasm", run: noTexts },
    { name: "no panic is called in the core", run: () => noCalls(wasm) },
  ];
}

/** What a panic brings along: the file it is in, or words of the standard library's. */
const TEXT = /[\w-]+\/[\w-]+\.rs\b|panicked at|called `(?:Option|Result)::/;

async function noTexts() {
  const found = TEXT.exec(readFileSync(join(PKG, "dist", "wamid.wasm"), "latin1"));
  return found ? { failed: 1, output: `Something in the wasm can panic: "${found[0]}" is in it.` } : { passed: 1 };
}

async function noCalls(toolchain) {
  const functions = await read(await compileCore(toolchain, "wasm"));
  if (!functions.some(({ name }) => NO_MEMORY.test(name))) return { failed: 1, output: "The names of functions are no longer in what cargo makes: scripts/test/panics.mjs sees nothing." };
  const ours = functions.filter(({ name }) => ![PANIC, NO_MEMORY, ON_PURPOSE].some((known) => known.test(name)));
  const wrong = ours.flatMap(({ name, calls, traps }) => [
    ...calls.filter((callee) => PANIC.test(callee)).map((callee) => `${name} calls ${callee}`),
    ...(traps ? [`${name} traps`] : []),
  ]);
  return wrong.length === 0 ? { passed: 1 } : { failed: 1, output: `Something in the core can panic:\n  ${wrong.join("\n  ")}` };
}

/** { name, calls, traps } of each function; `traps` where one does so itself, and not after what never returns. */
async function read(file) {
  const { default: binaryen } = await import("binaryen");
  const module = binaryen.readBinary(readFileSync(file), binaryen.Features.All);
  const text = module.emitText();
  module.dispose();
  return text.split(/^ (?=\(func )/m).slice(1).map((body) => ({
    name: /^\(func \$(\S+)/.exec(body)[1],
    calls: [...body.matchAll(/\(call \$([^\s)]+)/g)].map(([, callee]) => callee),
    traps: trapsItself(body.split("\n")),
  }));
}

/** The text is indented by how deep a thing lies, so the thing before one starts on the last line as far left. */
function trapsItself(lines) {
  return lines.some((line, at) => {
    const depth = line.indexOf("(unreachable)");
    if (depth < 0) return false;
    const before = lines.slice(0, at).findLast((each) => each.search(/\S/) <= depth && each.trim() !== ")");
    return !before.startsWith("(call", depth);
  });
}
