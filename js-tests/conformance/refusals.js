// Every code with which Meta refuses a template message: the sandbox answers it, and checkTemplate says so before.

import { PHONE_NUMBER_ID } from "./samples.js";
import { rows } from "./refusals/rows.js";

/** The codes of the errors, each once, in the order of the message; and those of the warnings that have one. */
function predicted(wamid, { message, definition, endpoint, account }) {
  const { issues = [], warnings } = wamid.checkTemplate(message, [definition], { endpoint, ...account });
  const codes = (list) => [...new Set(list.map(({ metaCode }) => metaCode ?? 0))];
  return { codes: codes(issues), warned: codes(warnings).filter((code) => code > 0) };
}

/** Posts it as it is, and gives the code of the refusal, if it is one; or of the failure that webhooks tell of. */
async function answered(sandbox, { message, definition, endpoint, account }) {
  const box = sandbox.createSandbox({ templates: [definition], ...account });
  const headers = { "content-type": "application/json", authorization: "Bearer a-token" };
  const answer = await box.fetch(`https://graph.facebook.com/v24.0/${PHONE_NUMBER_ID}/${endpoint}`, {
    method: "POST",
    headers,
    body: JSON.stringify(message),
  });
  const { error, messages } = await answer.json();
  if (error === undefined) {
    const taken = messages.length === 1 && box.messages.length === 1;
    await box.advance();
    return { taken, failed: box.messages[0].errors.map(({ code }) => code) };
  }
  return { code: error.code, taken: box.messages.length === 1, failed: [] };
}

/**
 * The codes of the specification's map that a definition alone, or what the account knows, can foretell. White space in a
 * value is told as 132018, which newer versions answer; older ones may say 132007.
 */
const MAP = [100, 131008, 131009, 131055, 131062, 131063, 132000, 132001, 132005, 132012, 132015, 132016, 132018, 132068, 134100];

/** What is told only after it was taken. */
const LATER = 131049;

/** Those that are only warned of: that, and what depends on how many messages went out this hour. */
const WARNED = [LATER, 132069];

const outcome = ({ codes: [code], warned }) => (code ? `refused with ${code}` : ["taken", ...warned].join(", warned of "));

export const refusals = [
  ...rows.map((row) => ({
    name: `templates: ${row.name}: ${outcome(row)}, and foretold`,
    async run({ wamid, sandbox, assert }) {
      assert.deepEqual(predicted(wamid, row), { codes: row.codes, warned: row.warned });
      const { code, taken, failed } = await answered(sandbox, row);
      assert.deepEqual([code, taken], [row.codes[0], row.codes.length === 0]);
      assert.deepEqual(failed, row.warned.filter((each) => each === LATER));
    },
  })),
  {
    name: "templates: each code of Meta's that can be foretold is, by one of them",
    run({ assert }) {
      assert.deepEqual([...new Set(rows.flatMap(({ codes }) => codes))].sort(), MAP);
      assert.deepEqual([...new Set(rows.flatMap(({ warned }) => warned))].sort(), WARNED);
    },
  },
  {
    name: "templates: whatever is sent for whichever, the sandbox takes it exactly if the check lets it pass",
    async run({ wamid, sandbox, assert }) {
      let [passed, refused] = [0, 0];
      for (const { message } of rows) {
        for (const { definition } of rows) {
          const row = { message, definition, endpoint: "messages", account: {} };
          const { codes } = predicted(wamid, row);
          const { code, taken } = await answered(sandbox, row);
          const which = `${JSON.stringify(message.template)} for ${JSON.stringify(definition)}`;
          assert.deepEqual([taken, code], [codes.length === 0, codes[0]], which);
          taken ? (passed += 1) : (refused += 1);
        }
      }
      assert.ok(passed >= rows.length / 3 && refused > passed, `${passed} passed, ${refused} refused`);
    },
  },
  {
    name: "templates: without definitions the sandbox takes any",
    async run({ wamid, sandbox, assert }) {
      // Those that are right in themselves.
      const right = rows.filter(({ message }) => wamid.checkMessage(message).ok);
      assert.ok(right.length > rows.length / 2);
      for (const row of right) {
        const box = sandbox.createSandbox({});
        const url = `https://graph.facebook.com/v24.0/${PHONE_NUMBER_ID}/messages`;
        const headers = { "content-type": "application/json", authorization: "Bearer a-token" };
        const answer = await box.fetch(url, { method: "POST", headers, body: JSON.stringify(row.message) });
        assert.equal(answer.status, 200, row.name);
      }
    },
  },
];
