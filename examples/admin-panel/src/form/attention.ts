// When an issue is worth a person's attention: not while the cure is to type on.

import type { Issue } from "wamid";

import { isWithin, nameOf, type Path } from "./path";

export interface Attention {
  /** Fields that were changed and left, by name, and all that were changed. */
  left: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  /** Everything counts: somebody wanted to send, or brought a whole message. */
  all: boolean;
}

export const NONE: Attention = { left: new Set(), changed: new Set(), all: false };
export const ALL: Attention = { ...NONE, all: true };

const CURED_BY_TYPING = new Set(["required", "too_short", "too_few", "too_small", "invalid_format", "blank", "wrong_type"]);

/** Whether an issue is shown at the field or part at `path` already. */
export function isDue(issue: Issue, path: Path, { all, left, changed }: Attention): boolean {
  if (all || left.has(nameOf(path))) return true;
  const within = (names: ReadonlySet<string>) => [...names].some((name) => isWithin(name.split("."), path.map(String)));
  if (CURED_BY_TYPING.has(issue.code)) return issue.code !== "required" && path.length > 0 && within(left);
  return within(changed) || within(left);
}

const add = (names: ReadonlySet<string>, path: Path): ReadonlySet<string> => (names.has(nameOf(path)) ? names : new Set(names).add(nameOf(path)));

/** Only what was changed: who passes through an empty field has done nothing wrong. */
export function leave(attention: Attention, path: Path): Attention {
  return attention.changed.has(nameOf(path)) ? { ...attention, left: add(attention.left, path) } : attention;
}
export const change = (attention: Attention, path: Path): Attention => ({ ...attention, changed: add(attention.changed, path) });
