// Runs the tests with one mutant alive.

import { attempt } from "../command.mjs";
import { where } from "./tree.mjs";

/** Seconds of computing after which a mutant has lost its way (no program takes two without one), and of waiting. */
const COMPUTING = 10;
const WAITING = 1800;
/** Kilobytes of memory. */
const MEMORY = 4_000_000;

/** `missed`, `caught` or `timeout`: what came of a mutant in the programs, one after the other. */
export async function trial(programs, id, skip) {
  for (const program of programs) {
    const args = skip.flatMap((name) => ["--skip", name]);
    const limited = `ulimit -t ${COMPUTING}; ulimit -v ${MEMORY}; "$@"; exit $?`;
    const env = { WAMID_MUTANT: String(id), RUST_BACKTRACE: "0" };
    const { code, timedOut } = await attempt("bash", ["-c", limited, "bash", program, "-q", ...args], { cwd: where, env, seconds: WAITING });
    // 137 and 152: ended by the limit.
    if (timedOut || code === 137 || code === 152) return "timeout";
    if (code !== 0) return "caught";
  }
  return "missed";
}
