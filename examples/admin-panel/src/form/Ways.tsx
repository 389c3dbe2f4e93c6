import { idOf } from "./place";
import type { Path } from "./path";
import { label } from "./words";

/** One of several members is needed, and one only: which? */
export function Ways({ path, ways, chosen, onChoose }: { path: Path; ways: string[]; chosen: string[]; onChoose: (name: string) => void }) {
  return (
    <div class="ways" role="radiogroup" aria-label={`One of ${ways.map(label).join(", ")}`}>
      {ways.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={idOf(path, "way")}
            value={name}
            checked={chosen.includes(name)}
            data-way={[...path, name].join(".")}
            onChange={() => onChoose(name)}
          />
          <span>{label(name)}</span>
        </label>
      ))}
    </div>
  );
}
