// Members of definitions: in any case, and in camelCase as Kapso's client has them.

export function member(holder, name) {
  return holder[name] ?? holder[name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())];
}

/** Whether a member is this word. */
export const is = (holder, name, word) => String(member(holder, name)).toUpperCase() === word;

/** The component of this type. */
export const part = ({ components }, type) => (components ?? []).find((one) => is(one, "type", type));
