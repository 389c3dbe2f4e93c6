// What is chosen: one of some words, or yes and no.

import { Prose } from "../../parts/Prose";
import { Issues } from "../Issues";
import { nameOf } from "../path";
import { idOf, useForm, type Place } from "../place";
import { label as wordFor } from "../words";
import { Control } from "./Control";

export function Choice(place: Place) {
  const { node, path, value } = place;
  const { put, leave } = useForm();
  const words = node.enum ?? [];
  const current = typeof value === "string" ? value : "";
  // Meta takes some words in any case; what is none of them is shown all the same, with its issue.
  const known = words.find((word) => word === current) ?? words.find((word) => word.toLowerCase() === current.toLowerCase());
  return (
    <Control place={place}>
      {(handle) => (
        <select
          {...handle}
          value={known ?? current}
          onChange={({ currentTarget }) => put(path, currentTarget.value || (typeof path.at(-1) === "number" ? "" : undefined))}
          onBlur={() => leave(path)}
        >
          <option value="">Choose…</option>
          {current !== "" && known === undefined && <option value={current}>{current}</option>}
          {words.map((word) => (
            <option key={word} value={word}>
              {/^[A-Z]+$/.test(word) ? word : wordFor(word)}
            </option>
          ))}
        </select>
      )}
    </Control>
  );
}

export function YesNo({ node, path, value, issues, label, onRemove }: Place) {
  const { put, leave } = useForm();
  return (
    <div class="field" data-path={nameOf(path)}>
      <div class="field-head">
        <label class="check">
          <input
            type="checkbox"
            id={idOf(path)}
            checked={value === true}
            aria-describedby={`${idOf(path, "help")} ${idOf(path, "issues")}`}
            onChange={({ currentTarget }) => put(path, currentTarget.checked)}
            onBlur={() => leave(path)}
          />
          {label}
        </label>
        <span class="aside" />
        {onRemove && (
          <button type="button" class="quiet" aria-label={`Remove ${label}`} onClick={onRemove}>
            Remove
          </button>
        )}
      </div>
      <Issues issues={issues} path={path} />
      <p class="help" id={idOf(path, "help")} hidden={!node.description}>
        <Prose text={node.description ?? ""} />
      </p>
    </div>
  );
}
