import type { ComponentChildren } from "preact";

import { Prose } from "../../parts/Prose";
import { Issues } from "../Issues";
import { nameOf } from "../path";
import { idOf, useDue, type Place } from "../place";

/** What a field's input needs in order to be found, named and described. */
export interface Handle {
  id: string;
  "aria-describedby": string;
  "aria-invalid": boolean;
  "aria-required": boolean;
}

/** The frame of a field: its label, what it is for, and what is wrong with it. */
export function Control({ place, aside, children }: { place: Place; aside?: ComponentChildren; children: (handle: Handle) => ComponentChildren }) {
  const { path, label, needed, node, issues, value, onRemove } = place;
  const due = useDue(issues, path);
  const isWrong = due.some(({ severity }) => severity === "error");
  const handle: Handle = {
    id: idOf(path),
    "aria-describedby": `${idOf(path, "help")} ${idOf(path, "issues")}`,
    "aria-invalid": isWrong,
    "aria-required": needed,
  };
  return (
    <div class={isWrong ? "field wrong" : "field"} data-path={nameOf(path)}>
      <div class="field-head">
        <label for={handle.id}>{label}</label>
        {needed && value === undefined && <span class="needed">needed</span>}
        <span class="aside">{aside}</span>
        {onRemove && (
          <button type="button" class="quiet" aria-label={`Remove ${label}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
      {children(handle)}
      <Issues issues={issues} path={path} />
      <p class="help" id={idOf(path, "help")} hidden={!node.description}>
        <Prose text={node.description ?? ""} />
      </p>
    </div>
  );
}
