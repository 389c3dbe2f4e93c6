// The cells of a run as tables, a group each; and the names that such tables have.

const HEAD = "| | version | entry | checks | cold start |\n| --- | --- | --- | --- | --: |";

/** Where the tables begin in docs/runtimes.md. */
export const MARK = "<!-- What follows is written by `npm run test:matrix -- --write`. -->";

/** The table of each group by its title; `all` is { title: cells }. */
export function tables(all) {
  return Object.fromEntries(Object.entries(all).map(([title, cells]) => [title, `${HEAD}\n${cells.map(row).join("\n")}`]));
}

/** `text` with those tables instead of its own; groups that did not run keep what they have. */
export function renewed(text, tables, titles) {
  const old = text.split(/^### /m).slice(1).map((section) => /^(.*): results\n\n(.*)$/s.exec(section.trimEnd()).slice(1));
  const all = { ...Object.fromEntries(old), ...tables };
  return titles.filter((title) => all[title] !== undefined).map((title) => `### ${title}: results\n\n${all[title]}\n`).join("\n");
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
