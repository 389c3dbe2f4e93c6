// All mutants of a file in one source: each function asks which mutant is alive, and does what that one does.
//
// A program that holds them all is compiled once; one program a mutant would take hours.

import { Source } from "./mutants.mjs";

/** What each function asks; it goes to the end of src/lib.rs. */
export const ALIVE = `
/// Which mutant is alive.
pub(crate) mod mutant {
    extern crate std;

    pub(crate) fn alive() -> u32 {
        static ALIVE: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
        *ALIVE.get_or_init(|| std::env::var("WAMID_MUTANT").ok().and_then(|id| id.parse().ok()).unwrap_or(0))
    }
}
`;

/**
 * Whether a mutant can be one of many: it is in a function that runs, not in a constant that the compiler works out,
 * and what the function returns has a name, for all its mutants have to return the same.
 */
export function switchable(source, mutant) {
  if (mutant.function === null || /\bimpl\b/.test(mutant.function.return_type)) return false;
  const [start, end] = source.range(mutant.function.span);
  const head = /^(?:\s|\/\/.*|#\[.*\])*(?:pub(?:\([^)]*\))? )?(const )?fn \w+/.exec(source.text.slice(start, end));
  return head !== null && head[1] === undefined;
}

/** The source with the mutants in it, and the lines where each lies: { text, arms: [{ id, from, to }] }. */
export function switched(text, mutants) {
  const source = new Source(text);
  const functions = new Map();
  for (const mutant of mutants) {
    const start = source.offset(mutant.function.span.start);
    functions.set(start, [...(functions.get(start) ?? []), mutant]);
  }
  let out = "";
  let done = 0;
  const arms = [];
  for (const [start, inside] of [...functions].sort(([one], [other]) => one - other)) {
    const end = source.offset(inside[0].function.span.end);
    const body = text.indexOf("{", start + text.slice(start, end).search(/\bfn \w+/));
    if (start < done) throw new Error(`A function in a function: ${inside[0].name}`);
    out += `${text.slice(done, body)}{ match crate::mutant::alive() {\n`;
    for (const mutant of inside) {
      const from = out.split("\n").length;
      out += `${mutant.id} => ${source.mutated(mutant, body, end)}\n`;
      arms.push({ id: mutant.id, from, to: out.split("\n").length - 1 });
    }
    out += `_ => ${text.slice(body, end)}\n} }`;
    done = end;
  }
  return { text: out + text.slice(done), arms };
}
