// Runs other programs: output kept, time limited, and one clear sentence when it goes wrong.

import { spawn } from "node:child_process";

/** Milliseconds between asking a program to end and ending it. */
const PATIENCE = 3000;

/** What a person has to know or do; printed without a stack. */
export class Problem extends Error {}

/** Resolves with { code, output, timedOut } and never throws; `onText` sees the output as it comes. */
export function attempt(program, args, { cwd, env, seconds = 1800, signal, onText } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a time-out ends the grandchildren too.
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let output = "";
    let timedOut = false;
    const keep = (text) => {
      output += text;
      onText?.(text);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    const timer = setTimeout(() => {
      timedOut = true;
      end(child);
    }, seconds * 1000);
    const leave = () => end(child);
    process.once("exit", leave);
    // Whoever is asked can tidy up; who does not listen is ended all the same.
    let patience;
    signal?.addEventListener("abort", () => {
      end(child, "SIGTERM");
      patience = setTimeout(leave, PATIENCE);
    });
    const done = (code) => {
      clearTimeout(timer);
      clearTimeout(patience);
      process.removeListener("exit", leave);
      resolve({ code, output, timedOut });
    };
    child.once("error", (error) => {
      keep(`${error.message}\n`);
      done(127);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

/** As `attempt`, but anything other than success is a Problem that says `what` failed. */
export async function must(what, program, args, options) {
  const result = await attempt(program, args, options);
  if (result.code === 0) return result.output;
  const why = result.timedOut ? "took too long and was ended" : `failed (exit code ${result.code})`;
  throw new Problem(`${what} ${why}: ${[program, ...args].join(" ")}\n${lastLines(result.output)}`);
}

/** The output if it succeeds, else undefined: for looking what is there. */
export async function ask(program, args, options) {
  const { code, output } = await attempt(program, args, { seconds: 30, ...options });
  return code === 0 ? output.trim() : undefined;
}

/** Why something is not there and cannot be brought: the sentence of the Problem. Undefined if it is there. */
export async function missing(find) {
  try {
    await find();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/** Runs a script's main function; a Problem ends it with its sentence alone. */
export async function main(task) {
  // Leaving by way of `exit` lets every child be ended first.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  try {
    await task();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

function lastLines(output) {
  return output.trimEnd().split("\n").slice(-40).join("\n");
}

function end(child, signal = "SIGKILL") {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
