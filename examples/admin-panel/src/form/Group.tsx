import { Members } from "./Members";
import { Part } from "./Part";
import type { Place } from "./place";
import { split } from "./split";

/** Members under a title. */
export function Group(place: Place) {
  const { own, below } = split(place);
  return (
    <Part {...place} issues={own}>
      <Members {...place} issues={below} />
    </Part>
  );
}
