// `GET /{business_account_id}/message_templates`: the definitions, page by page.

import { json, metaError } from "../door/envelope.js";

/** As many as Meta gives if nobody says how many. */
const USUAL = 25;

/** Without `fields`; an id always comes with it. */
const FIELDS = ["name", "parameter_format", "components", "language", "status", "category", "sub_category", "previous_category", "id"];

const FILTERS = ["status", "category", "language"];

export function listTemplates({ settings }, request) {
  const url = new URL(request.url);
  const { name, limit = USUAL, after, fields, ...rest } = Object.fromEntries(url.searchParams);
  if (!/^[1-9]\d{0,3}$/.test(limit)) return metaError(100, { title: "Param limit must be a number greater than or equal to 1" });
  const start = after === undefined ? 0 : placeOf(after);
  if (start === undefined) return metaError(131059);
  const same = (one, filter) => rest[filter] === undefined || String(one[filter]).toUpperCase() === rest[filter].toUpperCase();
  const all = (settings.templates ?? []).filter(
    // By a part of the name, too: whoever takes the first that comes finds out here.
    (one) => (name === undefined || one.name.includes(name)) && FILTERS.every((filter) => same(one, filter)),
  );
  const end = start + Number(limit);
  const wanted = fields?.split(",") ?? FIELDS;
  const data = all.slice(start, end).map((one, index) => picked({ id: String(start + index + 1), ...one }, wanted));
  return json(200, { data, ...(data.length > 0 && { paging: paging(url, start, end, all.length) }) });
}

const picked = (one, wanted) =>
  Object.fromEntries(Object.entries(one).filter(([member]) => member === "id" || wanted.includes(member)));

function paging(url, start, end, count) {
  const cursors = { before: cursor(start), after: cursor(Math.min(end, count)) };
  if (end >= count) return { cursors };
  url.searchParams.set("after", cursors.after);
  return { cursors, next: url.href };
}

/** Cursors are opaque, and those of another time are of no use. */
const cursor = (place) => btoa(`sandbox:${place}`);

function placeOf(text) {
  try {
    const [, place] = /^sandbox:(\d+)$/.exec(atob(text)) ?? [];
    return place === undefined ? undefined : Number(place);
  } catch {
    return undefined;
  }
}
