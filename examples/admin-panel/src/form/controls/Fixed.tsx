import { useForm, type Place } from "../place";
import { Control } from "./Control";

/** A constant that is missing, or is not what it has to be. Where all is well it has no field. */
export function Fixed(place: Place) {
  const { node, path, value } = place;
  const { put } = useForm();
  return (
    <Control place={place}>
      {(handle) => (
        <button type="button" class="offer" {...handle} aria-required={undefined} aria-invalid={undefined} disabled={value === node.const} onClick={() => put(path, node.const)}>
          {value === node.const ? String(node.const) : `Make it ${String(node.const)}`}
        </button>
      )}
    </Control>
  );
}
