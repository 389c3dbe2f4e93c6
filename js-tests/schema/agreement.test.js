// The JSON Schema and the core agree: on the examples, and on messages that the tables make up, right and wrong.
//
// The validator is ajv, which knows nothing of the core. Where the core refuses and the schema does not, every rule
// that was broken must be one that the schema does not claim to hold (docs/rules.md, "What JSON Schema cannot say").

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import Ajv from "ajv/dist/2020.js";

import { generated, SEED } from "./generated.js";

const MESSAGES = Number(process.env.WAMID_GENERATED ?? 100_000);

// The package as it was installed, wherever this file lies.
const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));
const { checkMessage } = require("wamid");
const schema = require("wamid/schema.json");

const ajv = () => new Ajv.default({ strict: true, strictTypes: false, strictRequired: false });
const accepts = ajv().compile(schema);

test("an independent validator takes the schema in its strictest mode", () => {
  assert.equal(ajv().validateSchema(schema), true);
});

test("the schema accepts every example", () => {
  const folder = new URL("../../export/examples/", import.meta.url);
  for (const file of readdirSync(folder)) {
    const message = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    assert.equal(checkMessage(message).ok, true, file);
    assert.equal(accepts(message), true, `${file}: ${JSON.stringify(accepts.errors)}`);
  }
});

test("what was built is accepted by the schema again", () => {
  const checked = checkMessage({ to: "+1 (555) 010-1234", text: { body: "Hello" } });
  assert.equal(accepts(checked.message), true);
});

test(`the schema and the core agree on ${MESSAGES} messages (seed ${SEED})`, async () => {
  let count = 0;
  let right = 0;
  for await (const { message, broken, held } of generated(MESSAGES)) {
    count += 1;
    right += broken.length === 0 ? 1 : 0;
    const says = () => `${JSON.stringify(message)}\nbreaks ${broken.join(", ") || "nothing"}\n${JSON.stringify(accepts.errors)}`;
    // No proof of anything but the build: the same core judged it natively.
    const checked = checkMessage(message);
    assert.deepEqual(checked.ok ? [] : checked.issues.map((issue) => issue.rule), broken, says());
    if (broken.length === 0) assert.equal(accepts(message), true, says());
    else if (held.length > 0) assert.equal(accepts(message), false, says());
  }
  assert.equal(count, MESSAGES);
  assert.ok(right > MESSAGES / 4 && right < (MESSAGES * 3) / 4, `${right} of them are right`);
});
