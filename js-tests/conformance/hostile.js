// Any input is safe: an issue, never a throw, a hang or a trap.

import { thrown } from "./caught.js";
import { text, TO } from "./samples.js";

const cycle = () => {
  const message = text();
  message.context = { of: [message] };
  return message;
};

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const nested = (depth) => {
  let value = [];
  for (let i = 0; i < depth; i++) value = [value];
  return value;
};

const throwing = {
  get body() {
    throw new Error("sesame");
  },
};

const refusing = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error("sesame");
    },
  },
);

const endless = () =>
  new Proxy(
    {},
    {
      get: (_, key) => (key === "toJSON" ? undefined : endless()),
      ownKeys: () => ["deeper"],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );

/** Three kilobytes in memory, a text without an end. */
const laughs = () => {
  let value = "ha";
  for (let i = 0; i < 60; i++) value = [value, value];
  return value;
};

/** What it is, how to make it, the code, and the path of the culprit where it can be found. */
const INPUTS = [
  ["undefined", () => undefined, "not_json", []],
  ["null", () => null, "wrong_type", []],
  ["a number", () => 42, "wrong_type", []],
  ["NaN", () => Number.NaN, "wrong_type", []],
  ["a text", () => "hello", "wrong_type", []],
  ["an array", () => [], "wrong_type", []],
  ["a symbol", () => Symbol("sesame"), "not_json", []],
  ["a function", () => () => "sesame", "not_json", []],
  ["a BigInt", () => 10n, "not_json", []],
  ["a BigInt inside", () => text("hi", { to: 15550101234n }), "not_json", ["to"]],
  ["NaN inside", () => text(Number.NaN), undefined, ["text", "body"]],
  ["a symbol inside", () => text(Symbol("sesame")), "required", ["text", "body"]],
  ["a function inside", () => text(() => "sesame"), "required", ["text", "body"]],
  ["a cycle", cycle, "not_json", ["context", "of", 0]],
  ["a getter that throws", () => ({ to: TO, type: "text", text: throwing }), "not_json", ["text", "body"]],
  ["a toJSON that throws", () => text("hi", { context: { toJSON: () => throwing.body } }), "not_json", ["context"]],
  ["a revoked proxy", revoked, "not_json", []],
  ["a revoked proxy inside", () => text("hi", { context: revoked() }), "not_json", ["context"]],
  ["a proxy that refuses", () => text("hi", { context: refusing }), "not_json", ["context"]],
  ["a proxy without an end", endless, "too_deep", []],
  ["10 000 nested arrays", () => nested(10_000), undefined, []],
  ["10 000 nested arrays inside", () => text(nested(10_000)), undefined, undefined],
  ["a text of 100 MB", () => text("x".repeat(100_000_000)), "too_large", []],
  ["bytes of 100 MB", () => text("hi", { image: new Uint8Array(100_000_000) }), "too_large", []],
  ["a list of four billion holes", () => text("hi", { list: new Array(2 ** 32 - 1) }), "too_large", []],
  ["a billion laughs", () => text("hi", { context: laughs() }), "too_large", []],
  ["a text of 100 MB many times", () => text("hi", { list: new Array(1000).fill("x".repeat(100_000_000)) }), "too_large", []],
  ["9 MB of emoji", () => text("😀".repeat(2_400_000)), "too_large", []],
];

export const hostile = [
  ...INPUTS.map(([what, make, code, path]) => ({
    name: `${what} is an issue, not an accident`,
    run({ wamid, assert }) {
      const input = make();
      const { ok, issues } = wamid.checkMessage(input);
      assert.equal(ok, false);
      if (code) assert.ok(issues.some((issue) => issue.code === code), `${code}: ${issues[0].code}`);
      if (path) assert.ok(issues.some((issue) => issue.path.join() === path.join()), issues[0].path.join());
      assert.ok(!JSON.stringify(issues).includes("sesame"));
      assert.equal(wamid.isInvalidMessageError(thrown(() => wamid.buildMessage(input))), true);
      assert.equal(wamid.isInvalidMessageError(thrown(() => wamid.serializeMessage(input))), true);
      assert.equal(wamid.isInvalidMessageError(thrown(() => wamid.encodeMessage(input))), true);
    },
  })),
  {
    name: "too large says how large",
    run({ wamid, assert }) {
      const [issue] = wamid.checkMessage(text("é".repeat(4_200_000))).issues;
      const { code, limit, unit } = issue;
      assert.deepEqual([code, limit, unit], ["too_large", 8_388_608, "bytes"]);
      assert.ok(issue.actual > 8_400_000 && issue.actual < 8_400_200, String(issue.actual));
    },
  },
  {
    name: "a large message that is wrong leaves the next one right",
    run({ wamid, assert }) {
      assert.equal(wamid.checkMessage(text("x".repeat(8_000_000))).issues[0].actual, 8_000_000);
      assert.equal(wamid.checkMessage(text()).ok, true);
    },
  },
];
