// What the library said against what the server accepted, counted.

const is = (outcome, accepted) => ({ said, seen }) => said?.outcome === outcome && accepted(seen.accepted);
const none = (n) => n === 0;
const one = (n) => n === 1;
const some = (n) => n > 0;
const several = (n) => n > 1;

/** What was said, what the server had accepted, and which cases those are. */
const ROWS = [
  ["accepted", "once", is("accepted", one)],
  ["accepted, `possibleDuplicate`", "several times", (each) => is("accepted", several)(each) && each.said.possibleDuplicate],
  ["accepted", "several times", (each) => is("accepted", several)(each) && !each.said.possibleDuplicate],
  ["accepted", "not at all", is("accepted", none)],
  ["unknown", "once or more", is("unknown", some)],
  ["unknown", "not at all", is("unknown", none)],
  ["not_sent", "not at all", is("not_sent", none)],
  ["not_sent", "once or more", is("not_sent", some)],
  ["nothing, ever", "", ({ said }) => said === undefined],
  ["of all: one attempt", "twice: the runtime sent it again by itself", ({ said, seen }) => said && seen.accepted > said.attempts],
];

/** `all` is { place: cases }. */
export function table(all) {
  const places = Object.keys(all);
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const count = (these) => places.map((name) => all[name].filter(these).length);
  const lines = ROWS.map(([said, accepted, these]) => row([said, accepted, ...count(these)]));
  const sums = row(["all", "", ...count(() => true)]);
  const heads = [row(["what was said", "the server accepted it", ...places]), row(["---", "---", ...places.map(() => "---:")])];
  return [...heads, ...lines, sums].join("\n");
}
