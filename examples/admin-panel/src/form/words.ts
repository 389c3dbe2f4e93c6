// Meta's names as people read them. What stands in no table is made of the name itself.

import type { Path } from "./path";

const WHOLE: { [name: string]: string } = {
  to: "To",
  recipient: "To, by user ID",
  context: "Reply to",
  biz_opaque_callback_data: "Your reference",
  ttl_seconds: "Time to live, in seconds",
  preview_url: "Show a preview of the link",
  card_index: "Position",
  cta_url: "Link button",
  list: "List of choices",
  flow: "Flow",
  product_list: "Several products",
  catalog_message: "Catalog",
  location_request_message: "Ask for a location",
  address_message: "Ask for an address",
  call_permission_request: "Ask to call",
  voice_call: "Call button",
  request_contact_info: "Ask for the number",
  read: "Mark as read",
};

const CAPITALS = new Set(["id", "url", "cta", "upi", "pix", "gst", "wa"]);

export function label(name: string): string {
  return WHOLE[name] ?? capital(name.split(/[_-]/).map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word)).join(" "));
}

/** The items of a list, one by one: `buttons` has a `Button 1`. */
export function itemLabel(path: Path): string {
  const index = path.at(-1);
  const list = String(typeof index === "number" ? path.at(-2) : index);
  const one = list.endsWith("ies") ? `${list.slice(0, -3)}y` : list.endsWith("sses") ? list.slice(0, -2) : list.replace(/s$/, "");
  return typeof index === "number" ? `${label(one)} ${index + 1}` : label(one);
}

/** The kinds of message that are called otherwise than the button in them. */
export function titleOf(word: string): string {
  return word === "button" ? "Reply buttons" : label(word);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
