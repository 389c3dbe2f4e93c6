import { Part } from "./Part";
import { nameOf } from "./path";
import { useForm, type Place } from "./place";
import { start } from "./start";

/** A part that is needed and not there, as in a message that was brought as JSON. */
export function Absent(place: Place) {
  const { node, path, label } = place;
  const { put, focus } = useForm();
  const add = () => {
    put(path, start(node));
    focus(path);
  };
  return (
    <Part {...place}>
      <div class="offers">
        <button type="button" class="offer" data-add={nameOf(path)} onClick={add}>
          {label}
        </button>
      </div>
    </Part>
  );
}
