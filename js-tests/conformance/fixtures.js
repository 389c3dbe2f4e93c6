// Every message of tests/fixtures comes out as it says there: one check for each file.

// Written from tests/fixtures when the package is installed.
import { own } from "./own.js";

/** Of each issue what a fixture writes down. */
const only = (issues, keys) =>
  issues.map((issue) => Object.fromEntries(keys.filter((key) => key in issue).map((key) => [key, issue[key]])));

export const fixtures = Object.entries(own).map(([file, messages]) => ({
  name: `fixtures: ${file}`,
  run({ wamid, assert }) {
    for (const { name, input, wire = input, issues, warnings = [] } of messages) {
      const checked = wamid.checkMessage(input);
      assert.equal(checked.ok, issues === undefined, name);
      assert.deepEqual(only(checked.warnings, ["rule", "path"]), warnings, name);
      if (checked.ok) {
        // As text, so that the order of members is compared too.
        assert.equal(JSON.stringify(checked.message), JSON.stringify(wire), name);
        assert.equal(wamid.serializeMessage(input), JSON.stringify(wire), name);
      } else {
        assert.deepEqual(only(checked.issues, ["code", "rule", "path", "limit", "actual", "unit", "metaCode"]), issues, name);
      }
    }
  },
}));
