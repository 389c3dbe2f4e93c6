// The cells of a run as tables, a group each; and the names that such tables have.

const HEAD = "| | version | entry | checks | cold start |\n| --- | --- | --- | --- | --: |";

/** Where the tables begin in docs/runtimes.md. */
export const MARK = "<!-- What follows is written by `npm run test:matrix -- --write`. -->";

/** `all` is { title: cells }. */
export function tables(all) {
  return Object.entries(all).map(([title, cells]) => `### ${title}: results\n\n${HEAD}\n${cells.map(row).join("\n")}\n`).join("\n");
}

function row({ place, version = "", entry, cold, results, note }) {
  const failed = results.filter(({ error }) => error !== undefined).length;
  const checks = failed > 0 ? `${failed} of ${results.length} failed` : note ?? (results.length === 1 ? "passed" : `all ${results.length} passed`);
  const start = cold > 0 ? `${cold.toFixed(0)} ms` : "";
  return `| ${place} | ${version} | ${entry ? `\`${entry}\`` : ""} | ${checks} | ${start} |`;
}

/** The first column of every table after the mark. */
export function placesIn(text) {
  const rows = text.slice(text.indexOf(MARK)).matchAll(/^\| ([^|]+?) \|/gm);
  return [...rows].map(([, place]) => place).filter((place) => place !== "---");
}
