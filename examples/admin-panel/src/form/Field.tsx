// Draws whatever may stand at a place.

import { Fixed } from "./controls/Fixed";
import { Choice, YesNo } from "./controls/choices";
import { Anything, Numeric, Text } from "./controls/texts";
import { Group } from "./Group";
import { List } from "./List";
import type { Place } from "./place";
import { kindOf, type Kind } from "./shape";
import { Variants } from "./Variants";

const DRAWN_BY: { [kind in Kind]: (place: Place) => preact.JSX.Element } = {
  variants: Variants,
  group: Group,
  list: List,
  fixed: Fixed,
  choice: Choice,
  yes_no: YesNo,
  number: Numeric,
  text: Text,
  anything: Anything,
};

export function Field(place: Place) {
  const Kind = DRAWN_BY[kindOf(place.node)];
  return <Kind {...place} />;
}
