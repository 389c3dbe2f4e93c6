// `GET /{phone_number_id}`: what Meta says of a business number.

import { displayNumber } from "../numbers.js";
import { json } from "./envelope.js";

export function number(request, id) {
  const all = {
    verified_name: "Sandbox",
    display_phone_number: displayNumber(id),
    quality_rating: "GREEN",
    throughput: { level: "STANDARD" },
    id,
  };
  const fields = new URL(request.url).searchParams.get("fields")?.split(",");
  const asked = fields ? Object.entries(all).filter(([name]) => name === "id" || fields.includes(name)) : Object.entries(all);
  return json(200, Object.fromEntries(asked));
}
