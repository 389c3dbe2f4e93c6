// The few assertions that the checks use, for places that have no node:assert.

export const assert = {
  ok(value, message = `${show(value)} is not truthy`) {
    if (!value) throw new Error(message);
  },
  equal(actual, expected, message = `${show(actual)} is not ${show(expected)}`) {
    if (!Object.is(actual, expected)) throw new Error(message);
  },
  deepEqual(actual, expected, message) {
    const place = difference(actual, expected, "");
    if (place !== undefined) throw new Error(message ?? `differs at "${place}": ${show(actual)} is not ${show(expected)}`);
  },
  match(text, pattern, message = `${show(text)} does not match ${pattern}`) {
    if (typeof text !== "string" || !pattern.test(text)) throw new Error(message);
  },
};

/** The path of the first difference; undefined if there is none. Prototypes may differ: realms do. */
function difference(actual, expected, path) {
  if (Object.is(actual, expected)) return undefined;
  const objects = [actual, expected].every((value) => typeof value === "object" && value !== null);
  if (!objects || tag(actual) !== tag(expected)) return path;
  if (tag(actual) === "[object Date]") return actual.getTime() === expected.getTime() ? undefined : path;
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  for (const key of keys) {
    if (!Object.hasOwn(actual, key) || !Object.hasOwn(expected, key)) return `${path}/${key}`;
    const found = difference(actual[key], expected[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const tag = (value) => Object.prototype.toString.call(value);

function show(value) {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return String(value);
  if (value instanceof Error) return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
