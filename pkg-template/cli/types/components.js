// What a definition asks of a message, as a type: a tuple with what must be there, then what may be.

import { buttonsOf } from "./buttons.js";
import { is, member, part } from "./read.js";
import { variablesIn } from "./variables.js";

const HEADERS = {
  IMAGE: "TemplateHeaderParameterWithImage",
  VIDEO: "TemplateHeaderParameterWithVideo",
  DOCUMENT: "TemplateHeaderParameterWithDocument",
  LOCATION: "TemplateHeaderParameterWithLocation",
  PRODUCT: "TemplateHeaderParameterWithProduct",
  GIF: "TemplateHeaderParameterWithGif | TemplateHeaderParameterWithVideo",
};

/** `components: […];` of a message. */
export function componentsOf(definition) {
  // Asked for without its components: nothing is known.
  if (!Array.isArray(definition.components)) return "components?: TemplateComponent[];";
  const { must, may } = partsOf(definition, definition);
  const carousel = part(definition, "CAROUSEL");
  if (carousel) must.push(cardsOf(definition, carousel));
  const offer = member(part(definition, "LIMITED_TIME_OFFER") ?? {}, "limited_time_offer");
  if (offer) (member(offer, "has_expiration") === true ? must : may).push("TemplateLimitedTimeOffer");
  if (is(definition, "sub_category", "ORDER_STATUS")) must.push("TemplateOrderStatus");
  if (is(definition, "sub_category", "RICH_ORDER_STATUS")) may.push("TemplateOrderStatus");
  return tuple(must, may);
}

/** What a template and each of its cards have: a header, a body, buttons. */
function partsOf(holder, definition) {
  const named = is(definition, "parameter_format", "NAMED");
  const isCode = is(definition, "category", "AUTHENTICATION");
  const must = [];
  const header = part(holder, "HEADER");
  if (header) must.push(...headerOf(header, named));
  const values = isCode ? ["TemplateBodyParameterWithText"] : valuesOf(part(holder, "BODY")?.text, "TemplateBodyParameter", named);
  if (values.length > 0) must.push(`{ type: "body"; parameters: [${values.join(", ")}] }`);
  const buttons = buttonsOf(part(holder, "BUTTONS"), isCode);
  return { must: [...must, ...buttons.must], may: buttons.may };
}

function headerOf(header, named) {
  const format = String(header.format).toUpperCase();
  const values = format === "TEXT" ? valuesOf(header.text, "TemplateHeaderParameterWithText", named) : [HEADERS[format] ?? "TemplateHeaderParameter"];
  return values.length > 0 ? [`{ type: "header"; parameters: [${values.join(", ")}] }`] : [];
}

/** One type for each variable; where they have names, with its name. */
function valuesOf(text, type, named) {
  return variablesIn(text).map((name) => (named ? `${type} & { parameter_name: ${JSON.stringify(name)} }` : type));
}

/** Cards of media are as many as the template has; of products, up to ten like the first. */
function cardsOf(definition, { cards = [] }) {
  const card = (index, one) => `{ card_index: ${index}; ${tuple(...Object.values(partsOf(one, definition))).slice(0, -1)} }`;
  const products = cards.length > 0 && is(part(cards[0], "HEADER") ?? {}, "format", "PRODUCT");
  const all = products ? [card("number", cards[0]), `...(${card("number", cards[0])})[]`] : cards.map((one, index) => card(index, one));
  return `{ type: "carousel"; cards: [${all.join(", ")}] }`;
}

function tuple(must, may) {
  const rest = may.length > 0 ? [`...(${may.join(" | ")})[]`] : [];
  return `components${must.length > 0 ? "" : "?"}: [${[...must, ...rest].join(", ")}];`;
}
