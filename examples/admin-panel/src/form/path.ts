// Reading and changing a message at a place. Nothing is changed where it lies: what comes out shares all that is the same.

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Members = { [name: string]: Json };
export type Path = readonly (string | number)[];

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const memberOf = (value: Json | undefined, name: string): Json | undefined =>
  isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Puts a value at a place, or with `undefined` takes away what is there. */
export function put(value: Json | undefined, path: Path, next: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? {};
  if (typeof step === "number") {
    const items = Array.isArray(value) ? [...value] : [];
    if (rest.length === 0 && next === undefined) items.splice(step, 1);
    else items[step] = put(items[step], rest, next);
    return items;
  }
  const members = isMembers(value) ? { ...value } : {};
  if (rest.length === 0 && next === undefined) delete members[step];
  else members[step] = put(members[step], rest, next);
  return members;
}

/** The name of a place, as ids and attributes have it. */
export const nameOf = (path: Path): string => path.join(".");

export const isWithin = (path: Path, place: Path): boolean => place.every((step, index) => path[index] === step);
