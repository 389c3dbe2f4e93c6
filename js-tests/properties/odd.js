// Values that somebody may pass, on purpose or not: what JSON has no word for, what lies, and what is far too much.

const refuse = () => {
  throw new Error("sesame");
};

/** A proxy that throws in every trap, and one that throws in one. */
const TRAPS = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"];
const refusing = (traps, target = { a: 1 }) => new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, refuse])));

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** What it holds differs each time it is read. */
function changing(...values) {
  let reads = 0;
  return {
    get text() {
      return values[reads++ % values.length];
    },
    get type() {
      return values[reads++ % values.length];
    },
  };
}

/** An array that grows by being read. */
const growing = () => new Proxy([1], { get: (target, key) => (key === "length" ? (target.at += 1) : target[key]) });

const endless = () =>
  new Proxy(
    {},
    {
      get: (_, key) => (key === "toJSON" || typeof key === "symbol" ? undefined : endless()),
      ownKeys: () => ["deeper"],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );

function cycle() {
  const one = { name: "a", list: [] };
  one.list.push(one);
  return one;
}

function nested(depth, wrap) {
  let value = null;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

const many = (count, entry) => Object.fromEntries(Array.from({ length: count }, (_, i) => entry(i)));

/** Small and quick: they are put everywhere. */
export const ODD = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  "minus zero": () => -0,
  "a fraction": () => 0.1,
  "minus one": () => -1,
  NaN: () => Number.NaN,
  Infinity: () => Infinity,
  "the largest number": () => Number.MAX_VALUE,
  "a number that is not safe": () => 2 ** 53,
  "a BigInt": () => 10n,
  "a symbol": () => Symbol("sesame"),
  "a well-known symbol": () => Symbol.iterator,
  "an empty text": () => "",
  "a text": () => "sesame",
  "half of a pair": () => "\ud83d",
  "halves the wrong way round": () => "\udc4b\ud83d",
  "a text with zeros": () => "\0\u0001\u2028",
  "an empty object": () => ({}),
  "an empty list": () => [],
  "a list of odd things": () => [undefined, () => 1, Symbol("s"), Number.NaN, -0],
  "a sparse list": () => Object.assign([], { length: 3, 2: "a" }),
  "a list with more than items": () => Object.assign(["a"], { more: 1, "-1": 2 }),
  "a function": () => () => "sesame",
  "a function that throws": () => refuse,
  "a class": () => class A {},
  "an async function": () => async () => "sesame",
  "a promise": () => Promise.resolve("sesame"),
  "a thenable": () => ({ then: (resolve) => resolve({ to: "1" }) }),
  "a thenable that throws": () => ({ then: refuse }),
  "a date": () => new Date(0),
  "no date": () => new Date(Number.NaN),
  "a regular expression": () => /a/g,
  "a map": () => new Map([["to", "1"]]),
  "a set": () => new Set([1]),
  "a weak map": () => new WeakMap(),
  "an error": () => new Error("sesame"),
  "bytes": () => new Uint8Array([1, 2, 3]),
  "large numbers in a typed array": () => new BigInt64Array(2),
  "a buffer": () => new ArrayBuffer(8),
  "a URL": () => new URL("https://example.com/"),
  "headers": () => new Headers({ a: "b" }),
  "a response": () => Response.json({ messages: [{ id: "wamid.X" }] }),
  "a generator": () => (function* () { yield 1; })(),
  "a boxed text": () => new String("sesame"),
  "a boxed number": () => new Number(1),
  "a boxed BigInt": () => Object(1n),
  "no prototype": () => Object.assign(Object.create(null), { to: "1" }),
  "a prototype with members": () => Object.create({ to: "+15550101234", type: "text", text: { body: "a" } }),
  "a prototype that is polluted": () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  "names of Object.prototype": () => ({ toString: 1, valueOf: "a", hasOwnProperty: null, constructor: 2, length: -1 }),
  "a text of an object": () => ({ toString: () => "safe" }),
  "an object without a text": () => ({ toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }),
  "a getter that throws": () => ({ get type() { return refuse(); }, get to() { return refuse(); } }),
  "a toJSON that throws": () => ({ toJSON: refuse }),
  "a toJSON that is no function": () => ({ toJSON: 1 }),
  "a toJSON that returns itself": () => ({ toJSON() { return this; } }),
  "a toJSON that returns something odd": () => ({ toJSON: () => Symbol("s") }),
  "a toJSON that returns nothing": () => ({ toJSON: () => undefined }),
  "a symbol for a tag": () => ({ get [Symbol.toStringTag]() { return refuse(); } }),
  "an iterator that throws": () => ({ [Symbol.iterator]: refuse, length: 2 }),
  "a frozen object": () => Object.freeze({ to: "1" }),
  "a cycle": cycle,
  "what changes by being read": () => changing("a", { body: "b" }, 1, undefined),
  "a list that grows": growing,
  "an object without an end": endless,
  "a revoked proxy": () => revoked({}),
  "a revoked list": () => revoked([]),
  "a revoked function": () => revoked(() => 1),
  "a proxy of a message": () => new Proxy({ to: "+15550101234", type: "text", text: { body: "a" } }, {}),
  "a proxy that lies about its keys": () => new Proxy({}, { ownKeys: () => ["a", "a2"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }),
  "a proxy that throws": () => refusing(TRAPS),
  "a list that throws": () => refusing(TRAPS, []),
  "a function that is a proxy and throws": () => refusing(["get", "apply"], () => 1),
  ...Object.fromEntries(TRAPS.map((trap) => [`a proxy that throws at ${trap}`, () => refusing([trap])])),
};

/** What takes long to write down: each once, as a message, as a definition and as options. */
export const HUGE = {
  "1 000 lists inside one another": () => nested(1000, (value) => [value]),
  "100 000 objects inside one another": () => nested(100_000, (a) => ({ a })),
  "129 objects inside one another": () => nested(129, (a) => ({ a })),
  "100 000 keys": () => many(100_000, (i) => [`key${i}`, i]),
  "100 000 items": () => Array.from({ length: 100_000 }, (_, i) => i),
  "a list of four billion holes": () => new Array(2 ** 32 - 1),
  "a text of 9 MB": () => "x".repeat(9_000_000),
  "a text of 3 MB that is all emoji": () => "😀".repeat(750_000),
  "a key of 1 MB": () => ({ ["k".repeat(1_000_000)]: 1 }),
  "a text within": () => ({ type: "text", to: "+15550101234", text: { body: "x".repeat(1_000_000) } }),
  "a billion laughs": () => nested(60, (value) => [value, value]),
  "50 MB of bytes": () => new Uint8Array(50_000_000),
};
