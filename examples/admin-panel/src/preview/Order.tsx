import type { Json } from "../form/path";
import { label } from "../form/words";
import { at, listAt, textAt } from "./read";

/** What is ordered and what it comes to; or how the order goes on. */
export function Order({ parameters }: { parameters: Json | undefined }) {
  const currency = textAt(parameters, "currency");
  const items = listAt(parameters, "order", "items");
  const status = textAt(parameters, "order", "status") || textAt(parameters, "payment", "status");
  return (
    <div class="order">
      <p class="order-head">
        <span>{textAt(parameters, "reference_id") || "Order"}</span>
        {status && <span>{label(status)}</span>}
      </p>
      {items.map((item, index) => (
        <p key={index}>
          <span>
            {textAt(item, "quantity")} × {textAt(item, "name") || "…"}
          </span>
          <span>{amount(at(item, "amount"), currency)}</span>
        </p>
      ))}
      {at(parameters, "total_amount") !== undefined && (
        <p class="total">
          <span>Total</span>
          <span>{amount(at(parameters, "total_amount"), currency)}</span>
        </p>
      )}
    </div>
  );
}

/** Meta's amounts are whole numbers, to be divided by `offset`. */
function amount(value: Json | undefined, currency: string): string {
  const [number, offset] = [at(value, "value"), at(value, "offset")];
  if (typeof number !== "number" || typeof offset !== "number" || offset === 0) return "";
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).format(number / offset);
  } catch {
    return String(number / offset);
  }
}
