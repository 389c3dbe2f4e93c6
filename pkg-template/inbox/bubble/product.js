// A product, of which a message tells only the number: name, picture and price lie in Meta's catalog.

import { el } from "../dom.js";
import { icon } from "../icons.js";

export const productRow = ({ product_retailer_id: id, catalog_id: catalog }) =>
  el("div", { class: "product" },
    el("span", { class: "thumbnail" }, icon("bag")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, id), catalog && el("span", { class: "file-where" }, `Catalog ${catalog}`)),
  );
