// The two faces of Standard Schema.

import { text } from "./samples.js";
import { thrown } from "./caught.js";

export const schema = [
  {
    name: "messageSchema is a Standard Schema",
    run({ wamid, assert }) {
      const standard = wamid.messageSchema["~standard"];
      assert.equal(standard.version, 1);
      assert.equal(standard.vendor, "wamid");
      assert.deepEqual(standard.validate(text()), { value: wamid.buildMessage(text()) });
      const { issues } = standard.validate(text(""));
      assert.deepEqual(issues.map((issue) => issue.path), [["text", "body"]]);
      assert.equal(typeof issues[0].message, "string");
    },
  },
  {
    name: "withJsonSchema adds the other face",
    run({ wamid, assert }) {
      const json = { $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" };
      const standard = wamid.withJsonSchema(json)["~standard"];
      assert.deepEqual(standard.jsonSchema.input({ target: "draft-2020-12" }), json);
      assert.deepEqual(standard.jsonSchema.output({ target: "draft-2020-12" }), json);
      assert.match(thrown(() => standard.jsonSchema.input({ target: "draft-04" })).message, /draft-04/);
      assert.deepEqual(standard.validate(text()), { value: wamid.buildMessage(text()) });
    },
  },
];
