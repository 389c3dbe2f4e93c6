// A page and its modules, put together by each bundler as its docs say: `build.mjs BUNDLER OUT`. Nothing is set up for the package.

import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

const [bundler, out] = process.argv.slice(2);
const entry = resolve("runners/page.js");

const packed = { mode: "production", entry, output: { path: out, filename: "page.js" }, devtool: "source-map", performance: false };

function run(compiler) {
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString()));
      else compiler.close(done);
    });
  });
}

const BUNDLERS = {
  async esbuild() {
    const { build } = await import("esbuild");
    await build({ entryPoints: [entry], bundle: true, minify: true, format: "esm", sourcemap: true, outfile: join(out, "page.js") });
  },
  async Rollup() {
    const { rollup } = await import("rollup");
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const made = await rollup({ input: entry, plugins: [nodeResolve({ browser: true })] });
    await made.write({ file: join(out, "page.js"), sourcemap: true });
  },
  async webpack() {
    const { default: webpack } = await import("webpack");
    await run(webpack(packed));
  },
  async Rspack() {
    const { rspack } = await import("@rspack/core");
    await run(rspack(packed));
  },
  async Vite() {
    const { build } = await import("vite");
    await build({ base: "./", logLevel: "warn", build: { outDir: out, emptyOutDir: true, sourcemap: true } });
  },
  async Parcel() {
    const words = ["build", "index.html", "--dist-dir", out, "--public-url", "./", "--no-cache"];
    execFileSync("node_modules/.bin/parcel", words, { stdio: "inherit" });
  },
};

await BUNDLERS[bundler]();
