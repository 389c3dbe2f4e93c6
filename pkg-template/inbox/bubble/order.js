// Orders: what is to be paid, how far it is, and what a user ordered.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { money } from "../text/when.js";

export function orderDetails({ reference_id: id, order = {}, total_amount: total, currency }) {
  const items = order.items ?? [];
  const [first] = items;
  const quantity = items.reduce((sum, item) => sum + Number(item.quantity ?? 1), 0);
  return el("div", { class: "order" },
    el("div", { class: "product" },
      el("span", { class: "thumbnail" }, icon("bag")),
      el("span", { class: "file-words" },
        el("span", { class: "file-name" }, items.length === 1 ? first.name : `${items.length} items`),
        el("span", { class: "file-where" }, `Quantity ${quantity} · ${id}`),
      ),
    ),
    el("p", { class: "total" }, el("span", {}, "Total"), el("b", {}, money(total, currency))),
  );
}

/** Every line of it, for the sheet. */
export function orderTable({ order = {}, total_amount: total, currency }) {
  const row = (name, amount, strong) => el("tr", { class: strong && "strong" }, el("th", { scope: "row" }, name), el("td", {}, amount));
  const sums = ["subtotal", "tax", "shipping", "discount"].filter((key) => order[key]);
  return el("table", { class: "sums" }, el("tbody", {},
    (order.items ?? []).map((item) => row(`${item.quantity ?? 1} × ${item.name}`, money(item.sale_amount ?? item.amount, currency))),
    sums.map((key) => row(key[0].toUpperCase() + key.slice(1), money(order[key], currency))),
    row("Total", money(total, currency), true),
  ));
}

export const orderStatus = ({ reference_id: id, order = {} }) =>
  el("div", { class: "order" },
    el("p", { class: "total" }, el("span", {}, id), el("b", { class: `state ${order.status === "canceled" ? "bad" : "good"}` }, String(order.status ?? "").replaceAll("_", " "))),
    order.description && el("p", { class: "footer" }, order.description),
  );

/** What a user put into the cart. */
export function cart({ product_items: items = [], text }) {
  const sum = items.reduce((all, { item_price: price = 0, quantity = 1 }) => all + price * quantity, 0);
  const count = items.reduce((all, { quantity = 1 }) => all + Number(quantity), 0);
  return [
    el("div", { class: "product" },
      el("span", { class: "thumbnail" }, icon("bag")),
      el("span", { class: "file-words" },
        el("span", { class: "file-name" }, count === 1 ? "1 item" : `${count} items`),
        el("span", { class: "file-where" }, `${money({ value: sum, offset: 1 }, items[0]?.currency)} (estimated)`),
      ),
    ),
    text && el("div", { class: "text" }, text),
  ];
}
