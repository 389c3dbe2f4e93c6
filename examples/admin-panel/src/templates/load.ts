// The templates of the account, asked for when the first template is written, and once.

import type { TemplateDefinition } from "wamid";
import { useEffect, useState } from "preact/hooks";

import { listTemplates } from "../api";
import { textAt } from "../preview/read";
import type { Json } from "../form/path";

/** A sentence where there are none to be had. */
export type Templates = readonly TemplateDefinition[] | "loading" | (string & {});

export function useTemplates(isWanted: boolean): Templates {
  const [templates, setTemplates] = useState<Templates>("loading");
  useEffect(() => {
    if (isWanted && templates === "loading") listTemplates().then(setTemplates, () => setTemplates("The templates cannot be loaded now."));
  }, [isWanted]);
  return templates;
}

/** The definition of the message's template, if it is known. */
export function definitionFor(message: Json, templates: Templates): TemplateDefinition | undefined {
  if (typeof templates === "string") return undefined;
  const [name, language] = [textAt(message, "template", "name"), textAt(message, "template", "language", "code")];
  return templates.find((each) => each.name === name && each.language === language);
}
