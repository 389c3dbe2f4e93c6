// `wamid check FILE…`: every issue of every message, and an exit code for scripts.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { checkMessage } from "wamid";

export function check(args) {
  const { positionals: files } = parseArgs({ args, allowPositionals: true, options: {} });
  if (files.length === 0) throw new Error("which file? Give - to read standard input");
  const failed = files.map(checkFile).filter((good) => !good);
  return failed.length > 0 ? 1 : 0;
}

/** Prints what is wrong with a file; true if nothing is. */
function checkFile(file) {
  const name = file === "-" ? "standard input" : file;
  let content;
  try {
    content = JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8"));
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return false;
  }
  if (!Array.isArray(content)) return checkOne(name, content);
  return content.map((message, index) => checkOne(`${name}[${index}]`, message)).every(Boolean);
}

function checkOne(name, message) {
  const checked = checkMessage(message);
  const { issues = [], warnings } = checked;
  console.log(`${name}: ${checked.ok ? "ok" : count(issues, "issue")}${warnings.length > 0 ? `, ${count(warnings, "warning")}` : ""}`);
  for (const issue of [...issues, ...warnings]) console.log(describe(issue));
  return checked.ok;
}

const count = (list, word) => `${list.length} ${word}${list.length === 1 ? "" : "s"}`;

/** The sentence says what to do; the line below says where to read more. */
function describe({ severity, path, message, code, metaCode, docs }) {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("").replace(/^\./, "");
  const facts = [severity === "warning" && "warning", code, metaCode && `Meta: ${metaCode}`, docs].filter(Boolean);
  return `  ${place || "(message)"}: ${message}\n      ${facts.join(" · ")}`;
}
