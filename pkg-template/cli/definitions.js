// Templates' definitions in files: one, a list, or Meta's whole answer; a folder stands for the .json files in it.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function readDefinitions(paths) {
  return paths.flatMap(filesOf).flatMap((file) => {
    let content;
    try {
      content = JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8"));
    } catch (error) {
      throw new Error(`${file}: ${error.message}`);
    }
    const list = Array.isArray(content) ? content : Array.isArray(content?.data) ? content.data : [content];
    if (list.every((one) => typeof one?.name === "string" && typeof one.language === "string")) return list;
    throw new Error(`${file}: these are no definitions of templates, as GET /{waba_id}/message_templates answers them`);
  });
}

function filesOf(path) {
  if (path === "-") return [path];
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path}: there is no such file or folder`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path).filter((name) => name.endsWith(".json")).sort().map((name) => join(path, name));
}
