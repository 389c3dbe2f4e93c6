import { Field } from "./Field";
import { isWithin, put, type Json } from "./path";
import { Part } from "./Part";
import { useForm, type Place } from "./place";
import { resolve } from "./shape";
import { start } from "./start";
import { itemLabel } from "./words";

/** Things of one kind, one after the other. */
export function List(place: Place) {
  const { node, path, value, issues } = place;
  const form = useForm();
  const items = Array.isArray(value) ? value : [];
  // What the items are, the list has said.
  const { description: _, ...item } = resolve(node.items ?? {});
  const isFull = node.maxItems !== undefined && items.length >= node.maxItems;
  const one = itemLabel(path).toLowerCase();

  // Where there can be one only, it needs no list around it.
  if (node.maxItems === 1 && items.length === 1) {
    return <Field {...place} node={item} path={[...path, 0]} value={items[0]} label={itemLabel(path)} />;
  }
  const add = () => {
    form.put([...path, items.length], start(item) ?? "");
    form.focus([...path, items.length]);
  };
  const move = (from: number, to: number) => {
    const moved: Json[] = items.filter((_, index) => index !== from);
    moved.splice(to, 0, items[from] ?? null);
    form.put(path, moved);
    form.focus([...path, to]);
  };
  const below = issues.filter((issue) => items.some((_, index) => isWithin(issue.path, [...path, index])));

  return (
    <Part {...place} issues={issues.filter((issue) => !below.includes(issue))}>
      <div class="items">
        {items.map((each, index) => {
          const at = [...path, index];
          return (
            <div class="item" key={index}>
              <Field node={item} path={at} value={each} issues={below.filter((issue) => isWithin(issue.path, at))} label={itemLabel(at)} needed={true} />
              <div class="item-actions">
                <button type="button" class="quiet" aria-label={`Move ${itemLabel(at)} up`} disabled={index === 0} onClick={() => move(index, index - 1)}>
                  ↑
                </button>
                <button type="button" class="quiet" aria-label={`Move ${itemLabel(at)} down`} disabled={index === items.length - 1} onClick={() => move(index, index + 1)}>
                  ↓
                </button>
                <button type="button" class="quiet" aria-label={`Remove ${itemLabel(at)}`} onClick={() => form.put(path, put(items, [index], undefined))}>
                  Remove
                </button>
              </div>
            </div>
          );
        })}
      </div>
      <div class="offers">
        <button type="button" class="offer" data-add={[...path, items.length].join(".")} disabled={isFull} onClick={add}>
          {isFull ? `${node.maxItems} at most` : `Add ${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`}
        </button>
      </div>
    </Part>
  );
}
