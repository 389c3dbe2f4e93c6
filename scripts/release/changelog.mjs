// What CHANGELOG.md has to say before a version is published.

const HEADING = /^## (.*)$/m;
const DATED = /^(\S+) - (\d{4}-\d{2}-\d{2})$/;

/** The sections of a changelog: { heading, text }, the newest first. */
function sections(changelog) {
  const [, ...parts] = changelog.split(new RegExp(HEADING, "gm"));
  return Array.from({ length: parts.length / 2 }, (_, i) => ({ heading: parts[2 * i], text: parts[2 * i + 1].trim() }));
}

/** What was written about a version; undefined if nothing was. */
export function notesOf(changelog, version) {
  return sections(changelog).find(({ heading }) => DATED.exec(heading)?.[1] === version)?.text;
}

/** Why the changelog does not allow this version to be published, a sentence each. */
export function faultsOf(changelog, version) {
  const [first, second] = sections(changelog);
  const unreleased = first?.heading === "Unreleased";
  const newest = unreleased ? second : first;
  const faults = [];
  if (unreleased && first.text) faults.push(`"## Unreleased" of CHANGELOG.md is not empty: what is in it belongs to ${version}, or has to wait.`);
  if (DATED.exec(newest?.heading ?? "")?.[1] !== version) faults.push(`CHANGELOG.md has to begin with "## ${version} - YEAR-MONTH-DAY"${newest ? `, not with "## ${newest.heading}"` : ""}.`);
  else if (entries(newest.text).length === 0) faults.push(`CHANGELOG.md says nothing about ${version}.`);
  else faults.push(...entries(newest.text).filter((entry) => !isSentence(entry)).map((entry) => `This is no sentence: "${entry}".`));
  return faults;
}

/** The items of its lists, each on one line. */
function entries(text) {
  return text.split(/^- /m).slice(1).map((item) => item.split(/\n(?!  )/)[0].replace(/\s+/g, " ").trim());
}

const isSentence = (entry) => /^\S+( \S+){2,}[.!?]$/.test(entry);
