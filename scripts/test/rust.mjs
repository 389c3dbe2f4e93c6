// The tests of the Rust side: format, lints, native tests, and tests inside wasm.

import { ask, attempt, missing } from "../command.mjs";
import { targetDir, wasmArgs } from "../build/cargo.mjs";
import { startSandboxOf } from "../demo/sandbox.mjs";
import { at, PKG, ROOT } from "../places.mjs";
import { chromium } from "../setup/chromium.mjs";
import { firefox } from "../setup/firefox.mjs";

const WARNINGS = ["--", "-D", "warnings"];
/** What tests and the client need of the standard library, where it is compiled along. */
const WITH_STD = ["std", "panic_abort"];
const FEATURES = ["--features", "wamid/docs,wamid/serde"];

/** Where a test inside WebAssembly runs: it says by itself whether that is Node or a page. */
const PAGES = [
  { place: "chromium", find: chromium },
  { place: "firefox", find: firefox },
];

export function rustChecks({ native, wasm, runner }) {
  function insideWasm(words, env) {
    return counted([...wasm.cargo, "test", ...words, ...wasmArgs(wasm, "test", { std: WITH_STD })], {
      ...wasm.env,
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: runner,
      CARGO_PROFILE_DEV_DEBUG: "0",
      ...env,
    });
  }

  /** The same test in Node, and in the browsers as `inPages`. */
  function everywhere(title, words, test, inPages, more = (run) => run({})) {
    const inNode = { name: `${title}, node`, run: () => more((env) => insideWasm([...words, "--test", test], env)) };
    const inBrowsers = PAGES.map(({ place, find }) => ({
      name: `${title}, ${place}`,
      needs: () => missing(find),
      run: async () => {
        const page = JSON.stringify({ name: place, program: await find(), runner });
        const env = { WAMID_PAGE: page, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: `${process.execPath} ${at("scripts", "test", "page.mjs")}` };
        return more((other) => insideWasm([...words, "--test", inPages], { ...env, ...other }));
      },
    }));
    return [inNode, ...inBrowsers];
  }

  /** The server's address is told at compile time: a test inside WebAssembly reads no environment. */
  async function besideSandbox(run) {
    const sandbox = await startSandboxOf(PKG);
    try {
      return await run({ WAMID_SANDBOX: sandbox.url });
    } finally {
      sandbox.stop();
    }
  }

  const client = ["--features", "client"];

  return [
    { name: "rustfmt", needs: rustfmt, run: () => verdict(["cargo", "fmt", "--all", "--check"], {}) },
    {
      name: "clippy, native",
      run: () => verdict([...native.clippy, "--workspace", "--all-targets", ...FEATURES, ...dir(native, "native"), ...WARNINGS], native.env),
    },
    {
      name: "clippy, wasm32",
      run: () => verdict([...wasm.clippy, "--lib", "--features", "wasm", ...wasmArgs(wasm, "clippy"), ...WARNINGS], wasm.env),
    },
    {
      name: "cargo test, native",
      run: () => counted([...native.cargo, "test", "--workspace", ...FEATURES, ...dir(native, "native")], native.env),
    },
    {
      name: "cargo test, the code of the documentation",
      run: () => counted([...native.cargo, "test", "--doc", "--package", "wamid", "--features", "client,serde,docs", ...dir(native, "native")], native.env),
    },
    ...everywhere("wasm-bindgen tests", [], "node", "browser"),
    {
      name: "clippy, wasm32, client",
      run: () => verdict([...wasm.clippy, "--lib", "--features", "client", ...wasmArgs(wasm, "clippy", { std: WITH_STD }), ...WARNINGS], wasm.env),
    },
    {
      name: "cargo doc, whole",
      run: () => verdict([...wasm.cargo, "doc", "--no-deps", "--package", "wamid", "--features", "client,serde,docs", ...wasmArgs(wasm, "clippy", { std: WITH_STD })], {
        ...wasm.env,
        RUSTDOCFLAGS: "-D warnings -D missing_docs",
      }),
    },
    ...everywhere("wasm-bindgen tests of the client", client, "client", "client_in_browser"),
    ...everywhere("wasm-bindgen tests against a sandbox", client, "client_against_sandbox", "client_against_sandbox_in_browser", besideSandbox),
  ];
}

const dir = (toolchain, variant) => ["--target-dir", targetDir(toolchain, variant)];

async function rustfmt() {
  if (await ask("cargo", ["fmt", "--version"])) return undefined;
  return "There is no rustfmt for this edition of Rust: install it with rustup (rustup component add rustfmt).";
}

/** One test: it went well or it did not. */
async function verdict([program, ...args], env) {
  const { code, output } = await attempt(program, args, { cwd: ROOT, env });
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}

/** As many tests as cargo says; a program that does not even compile is one that failed. */
async function counted([program, ...args], env) {
  const { code, output } = await attempt(program, args, { cwd: ROOT, env });
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of output.matchAll(/test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/g)) {
    sums.passed += Number(passed);
    sums.failed += Number(failed);
    sums.skipped += Number(ignored);
  }
  if (code !== 0 && sums.failed === 0) sums.failed = 1;
  if (code === 0 && sums.passed === 0) return { failed: 1, output: `No test ran.\n${output}` };
  return { ...sums, output };
}
