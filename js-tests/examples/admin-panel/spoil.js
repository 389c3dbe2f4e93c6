// Takes right messages apart, and makes them wrong in one place.

/** As the page names kinds: `text`, `interactive.list`. */
export function kindOf(message) {
  if (message.status) return message.status;
  return message.type === "interactive" ? `interactive.${message.interactive.type}` : message.type;
}

/** Each value that is no object, with its path. A map that is written as JSON counts as one value. */
export function leavesOf(value, path = []) {
  if (typeof value !== "object") return [[path, value]];
  if (["data", "notes", "flow_action_data"].includes(path.at(-1))) return [];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, Array.isArray(value) ? Number(name) : name]));
}

/** The path that a field's name is of: steps into lists are numbers. */
export function pathIn(message, name) {
  const path = [];
  let here = message;
  for (const step of name.split(".")) {
    path.push(Array.isArray(here) ? Number(step) : step);
    here = here?.[step];
  }
  return path;
}

/** Whether anything else would be wrong there. */
export function wrongAt(checkMessage, message, path) {
  const { issues = [] } = checkMessage(put(message, path, "?"));
  return issues.some((issue) => issue.path.join(".") === path.join("."));
}

/** In each of them something is wrong with most fields. */
const WRONG = ["", "x".repeat(5000), "not a number", "\u0001", "[1]"];

/** What to type so that the message becomes wrong, and how it is wrong then. */
export function spoil(checkMessage, message, path, takes) {
  if (takes === "tick") return undefined;
  for (const typed of takes === "choice" ? [""] : WRONG) {
    const changed = put(message, path, typed === "" && typeof path.at(-1) === "string" ? undefined : typed);
    const { issues } = checkMessage(changed);
    if (issues) return { path, typed, changed, issues };
  }
  return undefined;
}

function put(message, path, value) {
  const copy = structuredClone(message);
  let here = copy;
  for (const step of path.slice(0, -1)) here = here[step] ??= {};
  if (value === undefined) delete here[path.at(-1)];
  else here[path.at(-1)] = value;
  return copy;
}
