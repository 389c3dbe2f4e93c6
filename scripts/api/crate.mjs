// The public items of the crate, by name and kind: what a caller in Rust can name. How each looks is rustdoc's to show, and
// cargo-semver-checks' to compare.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { targetDir, wasmArgs } from "../build/cargo.mjs";
import { must } from "../command.mjs";
import { ROOT } from "../places.mjs";

const FEATURES = "client,serde,docs";

/** A line for each item, its fields or variants, its methods and its traits. */
export async function publicItems(toolchain) {
  const { root, index } = await rustdoc(toolchain);
  const crate = index[root];
  return new Items(index).module(crate, crate.name).sort().join("\n");
}

/** What rustdoc knows, as JSON: only names and kinds are read, which have not changed from format to format. */
async function rustdoc(toolchain) {
  const { cargo, env } = toolchain;
  const std = ["std", "panic_abort"];
  const args = ["rustdoc", "--lib", "--package", "wamid", "--features", FEATURES, ...wasmArgs(toolchain, "clippy", { std })];
  await must("rustdoc", cargo[0], [...cargo.slice(1), ...args, "--", "-Zunstable-options", "--output-format", "json"], {
    cwd: ROOT,
    env: { ...env, RUSTC_BOOTSTRAP: "1" },
  });
  return JSON.parse(readFileSync(join(targetDir(toolchain, "clippy"), "wasm32-unknown-unknown", "doc", "wamid.json"), "utf8"));
}

class Items {
  constructor(index) {
    this.index = index;
  }

  module(module, path) {
    return module.inner.module.items.flatMap((id) => this.item(this.index[id], path));
  }

  item(item, path) {
    if (item?.visibility !== "public") return [];
    const [[kind, inner]] = Object.entries(item.inner);
    if (kind === "use") return this.reexport(inner, path);
    const here = `${path}::${item.name}`;
    if (kind === "module") return [`${here} mod`, ...this.module(item, here)];
    return [[here, WORDS[kind] ?? kind, ...this.parts(kind, inner)].join(" "), ...this.implemented(inner.impls ?? [], here)];
  }

  /** What is public under another path than its own; what is another crate's is named only. */
  reexport({ name, id, source, is_glob: glob }, path) {
    const target = this.index[id];
    if (!target) return [`${path} use ${source}`];
    if (glob) return target.inner.module ? this.module(target, path) : [];
    return this.item({ ...target, name, visibility: "public" }, path);
  }

  /** Fields of a struct, variants of an enum with theirs, what a trait asks for. */
  parts(kind, inner) {
    if (kind === "struct") return this.fields(inner.kind);
    if (kind === "enum") return [list(inner.variants.map((id) => [this.index[id].name, ...this.fields(this.index[id].inner.variant.kind)].join(" ")))];
    if (kind === "trait") return [list(this.names(inner.items))];
    return [];
  }

  fields(kind) {
    if (kind.plain ?? kind.struct) return [list(this.names((kind.plain ?? kind.struct).fields))];
    return kind.tuple ? [`(${kind.tuple.map((id) => (id === null ? "private" : "_")).join(", ")})`] : [];
  }

  /** Methods and constants, and traits; not those that the compiler or another crate gives to everything. */
  implemented(ids, path) {
    const impls = ids.map((id) => this.index[id]?.inner.impl).filter((each) => each && !each.is_synthetic && !each.blanket_impl);
    const own = impls.filter((each) => !each.trait).flatMap((each) => each.items.flatMap((id) => this.item(this.index[id], path)));
    const traits = new Set(impls.filter((each) => each.trait).map((each) => each.trait.path.split("::").at(-1)));
    traits.delete("StructuralPartialEq");
    return [...own, ...(traits.size > 0 ? [`${path} is ${[...traits].sort().join(", ")}`] : [])];
  }

  names(ids) {
    return ids.flatMap((id) => this.index[id]?.name ?? []);
  }
}

const WORDS = { function: "fn", constant: "const", assoc_const: "const", assoc_type: "type", type_alias: "type" };

const list = (names) => (names.length > 0 ? `{ ${names.join(", ")} }` : "{}");
