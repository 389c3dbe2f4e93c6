import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { Field } from "./Field";
import { Issues } from "./Issues";
import { isWithin, memberOf } from "./path";
import { useForm, type Place } from "./place";
import { kindOf, resolve } from "./shape";
import { Absent } from "./Absent";
import { alone, isSeamless } from "./seams";
import { split } from "./split";
import { isAtHand, start } from "./start";
import { Ways } from "./Ways";
import { label } from "./words";

interface Given {
  order?: (names: string[]) => string[];
  /** What is drawn in the place of a member, by its name. */
  instead?: { [name: string]: JSX.Element };
}

/** The members of an object, and what may be added to them. */
export function Members({ order, instead, ...place }: Place & Given) {
  const { node, path, value, issues } = place;
  const form = useForm();
  const [way, setWay] = useState<string>();
  const { drawn, standing, offered } = split(place, way);

  const add = (name: string) => {
    const value = start(node.properties?.[name] ?? {});
    form.put([...path, name], value ?? "");
    form.focus([...path, name]);
  };
  const ways = node.ways?.toSorted((a, b) => Number(isAtHand(b)) - Number(isAtHand(a)));
  const choose = (name: string) => {
    for (const other of node.ways ?? []) if (other !== name) form.put([...path, other], undefined);
    setWay(name);
    const value = start(node.properties?.[name] ?? {});
    if (value !== undefined) form.put([...path, name], value);
  };

  return (
    <>
      {ways && <Ways path={path} ways={ways} chosen={ways.filter((name) => drawn.includes(name))} onChoose={choose} />}
      {(order?.(drawn) ?? drawn).map((name) => {
        if (instead?.[name]) return instead[name];
        const needed = (node.required?.includes(name) || node.ways?.includes(name) || node.some?.[0] === name) ?? false;
        const isThere = memberOf(value, name) !== undefined;
        const member: Place = {
          node: resolve(node.properties?.[name] ?? {}),
          path: [...path, name],
          value: memberOf(value, name),
          issues: issues.filter((issue) => isWithin(issue.path, [...path, name])),
          label: label(name),
          needed,
          ...(isThere && !standing.has(name) && { onRemove: () => form.put([...path, name], undefined) }),
        };
        return <Drawn key={name} member={member} of={place} />;
      })}
      {offered.length > 0 && (
        <div class="offers">
          {offered.map((name) => (
            <button key={name} type="button" class="offer" data-add={[...path, name].join(".")} title={node.properties?.[name]?.description} onClick={() => add(name)}>
              {label(name)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** A member in its own frame; or, where a frame would tell nothing, without one. */
function Drawn({ member, of }: { member: Place; of: Place }) {
  if (member.value === undefined && ["group", "list", "variants"].includes(kindOf(member.node))) return <Absent {...member} />;
  if (!isSeamless(member, of)) return <Field {...alone(member)} />;
  const { own, below } = split(member);
  return (
    <>
      <Issues issues={own} path={member.path} />
      <Members {...member} issues={below} />
    </>
  );
}
