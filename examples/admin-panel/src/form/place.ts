// A place in the form: what may stand there, what does, and what is wrong with it.

import type { Issue } from "wamid";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { isDue, type Attention } from "./attention";
import { nameOf, type Json, type Path } from "./path";
import type { Node } from "./schema";

export interface Place {
  /** Resolved: no `$ref`. */
  node: Node;
  path: Path;
  value: Json | undefined;
  /** Everything wrong here and below. */
  issues: Issue[];
  label: string;
  needed: boolean;
  /** There only where it may be taken away. */
  onRemove?: () => void;
}

/** What a place can do to the whole. */
export interface Form {
  attention: Attention;
  put(path: Path, value: Json | undefined): void;
  leave(path: Path): void;
  /** Puts the cursor there once it is drawn. */
  focus(path: Path): void;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("There is no form around this field.");
  return form;
}

export const idOf = (path: Path, part = "field"): string => `${part}:${nameOf(path)}`;

/** The issues that are shown here and now. */
export function useDue(issues: Issue[], path: Path): Issue[] {
  const { attention } = useForm();
  return issues.filter((issue) => isDue(issue, path, attention));
}
