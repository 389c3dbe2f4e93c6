// Standard Schema (standardschema.dev): form, API and agent libraries take this as it is.

import { checkMessage } from "../check.js";

const validator = {
  version: 1,
  vendor: "wamid",
  validate(input) {
    const checked = checkMessage(input);
    return checked.ok ? { value: checked.message } : { issues: checked.issues };
  },
};

export const messageSchema = { "~standard": validator };

/**
 * The JSON Schema is larger than all of the rest, so it is not in the main entry:
 * who needs that face of the standard hands in `wamid/schema.json`.
 */
export function withJsonSchema(schema) {
  const convert = ({ target }) => {
    if (target !== "draft-2020-12") throw new Error(`wamid: there is no JSON Schema for "${target}", only for "draft-2020-12"`);
    return structuredClone(schema);
  };
  return { "~standard": { ...validator, jsonSchema: { input: convert, output: convert } } };
}
