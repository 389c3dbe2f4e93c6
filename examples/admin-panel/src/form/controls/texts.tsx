// What is typed: words, numbers, and JSON where anything may stand.

import { useState } from "preact/hooks";

import type { Json } from "../path";
import { useForm, type Place } from "../place";
import { Control } from "./Control";

/** From so many characters on, words get room for more than a line. */
const LONG = 1024;

export function Text(place: Place) {
  const { node, value } = place;
  const typing = useTyping(place, (text) => text);
  const count = typeof value === "string" ? [...value].length : 0;
  // Characters are code points here, as in the rules: an emoji counts as one.
  const aside = node.maxLength !== undefined && count > node.maxLength * 0.7 && <span class="count">{`${count} / ${node.maxLength}`}</span>;
  const isLong = (node.maxLength ?? 0) >= LONG;
  return (
    <Control place={place} aside={aside}>
      {(handle) => (isLong ? <textarea rows={2} {...handle} {...typing} /> : <input type="text" autocomplete="off" {...handle} {...typing} />)}
    </Control>
  );
}

export function Numeric(place: Place) {
  const typing = useTyping(place, (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Number(text) : text));
  return <Control place={place}>{(handle) => <input type="text" inputMode="decimal" autocomplete="off" {...handle} {...typing} />}</Control>;
}

export function Anything(place: Place) {
  const typing = useTyping(place, parse);
  return (
    <Control place={place} aside="JSON">
      {(handle) => <textarea rows={3} spellcheck={false} class="code" {...handle} {...typing} />}
    </Control>
  );
}

/** Keeps what is typed as it is typed, as long as it means the value that is there. */
function useTyping({ path, value }: Place, read: (text: string) => Json) {
  const { put, leave } = useForm();
  const [typed, setTyped] = useState("");
  const isTyped = JSON.stringify(typed === "" ? undefined : read(typed)) === JSON.stringify(value);
  return {
    value: isTyped ? typed : write(value),
    onInput({ currentTarget }: { currentTarget: { value: string } }) {
      const text = currentTarget.value;
      setTyped(text);
      // An empty field is one that is not there; the items of a list stay in their places.
      put(path, text === "" && typeof path.at(-1) === "string" ? undefined : read(text));
    },
    onBlur: () => leave(path),
  };
}

function write(value: Json | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** What is not JSON stays the text that it is: the check says that it does not belong there. */
function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
