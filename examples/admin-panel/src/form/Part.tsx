import type { ComponentChildren } from "preact";

import { Prose } from "../parts/Prose";
import { Issues } from "./Issues";
import { nameOf } from "./path";
import { idOf, type Place } from "./place";

/** The frame of what has parts of its own: a title, what it is, and its own issues above them. */
export function Part({ path, label, node, issues, onRemove, actions, children }: Place & { actions?: ComponentChildren; children: ComponentChildren }) {
  const isContent = path.length === 1 && !onRemove;
  return (
    <fieldset class={isContent ? "part content" : "part"} data-path={nameOf(path)} aria-describedby={idOf(path, "issues")}>
      <legend>{label}</legend>
      <div class="part-actions">
        {actions}
        {onRemove && (
          <button type="button" class="quiet" aria-label={`Remove ${label}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
      {node.description && (
        <p class="help">
          <Prose text={node.description} />
        </p>
      )}
      <Issues issues={issues} path={path} />
      {children}
    </fieldset>
  );
}
