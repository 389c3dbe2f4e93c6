// Looking into a message that may be half typed: what is not there yet is empty.

import { memberOf, type Json, type Path } from "../form/path";

export function at(value: Json | undefined, ...path: Path): Json | undefined {
  let here = value;
  for (const step of path) here = typeof step === "number" ? (Array.isArray(here) ? here[step] : undefined) : memberOf(here, step);
  return here;
}

export function textAt(value: Json | undefined, ...path: Path): string {
  const found = at(value, ...path);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

export function listAt(value: Json | undefined, ...path: Path): Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** An address as far as it helps to recognise it. */
export function fileOf(link: string): string {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(link) ?? [];
  return path.split("/").filter(Boolean).at(-1) ?? host;
}
