import { useEffect, useRef } from "preact/hooks";

import { sections } from "./kinds";

interface Props {
  chosen: string;
  onChoose: (name: string) => void;
}

/** The kinds of message: a list beside the form, and on a narrow page one field above it. */
export function Rail({ chosen, onChoose }: Props) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => rail.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }), [chosen]);
  return (
    <nav ref={rail} class="rail" aria-label="Kind of message">
      {sections.map(({ title, kinds }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {kinds.map(({ name, title, description }) => (
              <li key={name}>
                <button type="button" data-message={name} aria-current={name === chosen ? "true" : undefined} title={description} onClick={() => onChoose(name)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

export function NarrowRail({ chosen, onChoose }: Props) {
  return (
    <div class="narrow-rail">
      <label for="kind-of-message">Kind of message</label>
      <select id="kind-of-message" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {sections.map(({ title, kinds }) => (
          <optgroup key={title} label={title}>
            {kinds.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
