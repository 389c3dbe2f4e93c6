// The JSON Schema and the core agree on messages that people published.
//
// The corpus lies beside the repository, or where WAMID_CORPUS says; its licences keep it out of the repository.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv from "ajv/dist/2020.js";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const { checkMessage } = require("wamid");

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpus = join(process.env.WAMID_CORPUS ?? join(root, "../shared/corpus"), "cases.jsonl");
const skip = !process.env.WAMID_CORPUS && !existsSync(corpus) && `there is no corpus at ${corpus}`;

/** What the documentation says that the schema does not hold. */
const [, unsaid] = readFileSync(join(root, "docs/rules.md"), "utf8").split("## What JSON Schema cannot say");
const beyond = new Set(Array.from(unsaid.matchAll(/^- `([\w.]+)`/gm), ([, id]) => id));

test("the schema and the core agree on every message of the corpus", { skip }, () => {
  const accepts = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false }).compile(require("wamid/schema.json"));
  const cases = readFileSync(corpus, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const messages = cases.filter(({ kind }) => kind === "message");
  assert.ok(messages.length > 100);
  for (const { id, payload } of messages) {
    const checked = checkMessage(payload);
    if (checked.ok) assert.equal(accepts(payload), true, `${id}: ${JSON.stringify(accepts.errors)}`);
    else if (checked.issues.some(({ rule }) => !beyond.has(rule))) assert.equal(accepts(payload), false, id);
  }
});
