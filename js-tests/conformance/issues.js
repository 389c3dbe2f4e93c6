// What is said about wrong input: everything at once, and where.

import { thrown } from "./caught.js";
import { text } from "./samples.js";

const SEVEN = {
  recipient_type: "person",
  to: "call me maybe",
  type: "text",
  context: { message_id: "" },
  biz_opaque_callback_data: "x".repeat(513),
  text: { body: "😀".repeat(4097), previewUrl: true, preview_url: "yes" },
};

export const issues = [
  {
    name: "seven mistakes in one text message are seven issues in one call",
    run({ wamid, assert }) {
      const { ok, issues } = wamid.checkMessage(SEVEN);
      assert.equal(ok, false);
      const found = issues.map(({ code, path, limit, actual, unit }) => [code, path.join("."), limit, actual, unit]);
      assert.deepEqual(found, [
        ["not_allowed", "recipient_type", undefined, undefined, undefined],
        ["invalid_format", "to", undefined, undefined, undefined],
        ["too_short", "context.message_id", 1, 0, "characters"],
        ["too_long", "biz_opaque_callback_data", 512, 513, "characters"],
        ["too_long", "text.body", 4096, 4097, "characters"],
        ["unknown_key", "text.previewUrl", undefined, undefined, undefined],
        ["wrong_type", "text.preview_url", undefined, undefined, undefined],
      ]);
    },
  },
  {
    name: "every issue says what it is, to programs and to people",
    run({ wamid, assert }) {
      for (const issue of wamid.checkMessage(SEVEN).issues) {
        assert.equal(issue.severity, "error");
        assert.ok(issue.message.endsWith(".") || issue.message.endsWith("?"), issue.message);
        assert.match(issue.rule, /^[a-z_]+(\.[a-z_]+)+$/);
        assert.match(issue.docs, /^https:\/\/developers\.facebook\.com\//);
        assert.ok(issue.metaCode >= 100, issue.code);
      }
    },
  },
  {
    name: "previewUrl: did you mean preview_url?",
    run({ wamid, assert }) {
      const input = text();
      input.text.previewUrl = true;
      const [issue] = wamid.checkMessage(input).issues;
      assert.equal(issue.code, "unknown_key");
      assert.deepEqual(issue.path, ["text", "previewUrl"]);
      assert.equal(issue.suggestion, "preview_url");
      assert.match(issue.message, /preview_url/);
    },
  },
  {
    name: "buildMessage, serializeMessage and encodeMessage throw the same issues",
    run({ wamid, assert }) {
      const { issues } = wamid.checkMessage(SEVEN);
      for (const call of [wamid.buildMessage, wamid.serializeMessage, wamid.encodeMessage]) {
        const error = thrown(() => call(SEVEN));
        assert.equal(wamid.isInvalidMessageError(error), true);
        assert.deepEqual(error.issues, issues);
      }
    },
  },
  {
    name: "null is an issue that says to leave it out",
    run({ wamid, assert }) {
      const [issue] = wamid.checkMessage(text("hi", { context: null })).issues;
      assert.equal(issue.code, "null");
      assert.deepEqual(issue.path, ["context"]);
      assert.match(issue.message, /leave it out/);
    },
  },
  {
    name: "a warning stops nothing",
    run({ wamid, assert }) {
      const checked = wamid.checkMessage(text("hi", { to: "US.13491208655302741918" }));
      assert.equal(checked.ok, true);
      assert.deepEqual(checked.warnings.map(({ severity, path }) => [severity, ...path]), [["warning", "to"]]);
      assert.equal(wamid.buildMessage(text("hi", { to: "US.13491208655302741918" })).to, "US.13491208655302741918");
    },
  },
  {
    name: "a limit whose excess is not counted is told in a whole sentence",
    run({ wamid, assert }) {
      const { issues } = wamid.checkMessage({ to: "+15550101234", type: "location", location: { latitude: -91, longitude: 181 } });
      const sentences = ["`latitude` takes at least -90.", "`longitude` takes at most 180."];
      assert.deepEqual(issues.map(({ message }) => message), sentences);
    },
  },
  {
    name: "half of an emoji is named where it is",
    run({ wamid, assert }) {
      const [issue] = wamid.checkMessage(text("cut \ud83d")).issues;
      assert.equal(issue.code, "lone_surrogate");
      assert.deepEqual(issue.path, ["text", "body"]);
    },
  },
  {
    name: "a rule can be turned down, or off",
    run({ wamid, assert }) {
      const long = text("x".repeat(4097));
      const { issues } = wamid.checkMessage(long);
      const { rule } = issues[0];
      const warned = wamid.checkMessage(long, { rules: { [rule]: "warning" } });
      assert.equal(warned.ok, true);
      assert.deepEqual(warned.warnings.map((warning) => warning.rule), [rule]);
      assert.deepEqual(wamid.checkMessage(long, { rules: { [rule]: "off" } }).warnings, []);
      assert.equal(wamid.buildMessage(long, { rules: { [rule]: "off" } }).text.body.length, 4097);
    },
  },
  {
    name: "options that cannot work are named",
    run({ wamid, assert }) {
      const wrong = [
        ["unknownKeys", { unknownKeys: "drop" }],
        ["rules", { rules: "off" }],
        ["rules", { rules: { "text.body.too_long": "quiet" } }],
        ["options", null],
      ];
      for (const [option, options] of wrong) {
        const error = thrown(() => wamid.checkMessage(text(), options));
        assert.equal(wamid.isConfigError(error), true);
        assert.equal(error.option, option);
      }
    },
  },
];
