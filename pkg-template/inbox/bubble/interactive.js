// Every kind of interactive message, as a card; and what a user answered to one.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { carousel } from "./carousel.js";
import { drawCard } from "./card.js";
import { orderDetails, orderStatus } from "./order.js";
import { productRow } from "./product.js";

export function interactive(content, context) {
  const kind = KINDS[content.type] ?? ANSWERS[content.type];
  if (!kind) return drawCard({ header: headerOf(content), body: content.body?.text ?? content.type, footer: content.footer?.text }, context);
  return kind(content, context);
}

function headerOf({ header }) {
  if (!header?.type) return undefined;
  return { format: header.type, text: [header.text, header.sub_text].filter(Boolean).join("\n"), content: header[header.type] };
}

/** The parts that all have, and more. */
const card = (content, context, more) =>
  drawCard({ header: headerOf(content), body: content.body?.text, footer: content.footer?.text, ...more }, context);

const sheet = (text, icon, name) => (content, context) =>
  card(content, context, { buttons: [{ text: typeof text === "function" ? text(content) : text, icon, press: () => context.act.open(name, context.message) }] });

const parametersOf = ({ action }) => action?.parameters ?? {};

const KINDS = {
  button: (content, context) =>
    card(content, context, {
      buttons: (content.action?.buttons ?? []).map(({ reply = {} }) => ({ text: reply.title, icon: "reply", press: () => context.act.tap(context.message, reply.id) })),
    }),
  list: sheet(({ action }) => action?.button ?? "Choose", "list", "list"),
  cta_url: (content, context) => card(content, context, { buttons: [linkButton(content)] }),
  flow: sheet((content) => parametersOf(content).flow_cta ?? "Open", "form", "flow"),
  address_message: sheet("Provide address", "form", "address"),
  location_request_message: sheet("Send location", "pin", "location"),
  request_contact_info: sheet("Share contact info", "person", "contact"),
  call_permission_request: sheet("Choose preference", "phone", "permission"),
  voice_call: (content, context) =>
    card(content, context, { buttons: [{ text: parametersOf(content).display_text ?? "Call now", icon: "phone", press: () => context.act.tell("Calls are not part of the sandbox.") }] }),
  product: (content, context) =>
    card(content, context, {
      extra: productRow(content.action ?? {}),
      buttons: [{ text: "View", icon: "bag", press: () => context.act.open("products", context.message) }],
    }),
  product_list: (content, context) => {
    const items = (content.action?.sections ?? []).flatMap((section) => section.product_items ?? []);
    return card(content, context, { extra: thumbnails(items), buttons: [{ text: "View items", icon: "bag", press: () => context.act.open("products", context.message) }] });
  },
  catalog_message: (content, context) =>
    card(content, context, {
      extra: thumbnails([{ product_retailer_id: parametersOf(content).thumbnail_product_retailer_id ?? "Catalog" }]),
      buttons: [{ text: "View catalog", icon: "bag", press: () => context.act.open("products", context.message) }],
    }),
  carousel: (content, context) => [...card(content, context), carousel((content.action?.cards ?? []).map((each) => slide(each, context)), context)],
  order_details: (content, context) => card(content, context, { extra: orderDetails(parametersOf(content)), buttons: [{ text: "Review and pay", icon: "bag", press: () => context.act.open("order", context.message) }] }),
  order_status: (content, context) => card(content, context, { extra: orderStatus(parametersOf(content)) }),
};

function linkButton(content) {
  const { display_text: text, url = "" } = parametersOf(content);
  return { text: text ?? url, icon: "external", url };
}

function slide(each, context) {
  const { action = {}, card_index: index } = each;
  if (action.product_retailer_id) return { extra: productRow(action), buttons: [{ text: "View", icon: "bag", press: () => context.act.open("products", context.message) }] };
  const replies = (action.buttons ?? []).map(({ quick_reply: reply = {} }) => ({ text: reply.title, icon: "reply", press: () => context.act.tap(context.message, reply.id, index) }));
  return { header: headerOf(each), body: each.body?.text, footer: each.footer?.text, buttons: replies.length > 0 ? replies : [linkButton(each)] };
}

const thumbnails = (items) =>
  el("div", { class: "thumbnails" },
    el("div", { class: "thumbnail-row" }, items.slice(0, 3).map(() => el("span", { class: "thumbnail" }, icon("bag")))),
    el("span", { class: "file-where" }, items.length === 1 ? items[0].product_retailer_id : `${items.length} items`),
  );

const answer = (name, title, text) => [el("div", { class: "answer" }, icon(name), el("div", {}, el("span", { class: "answer-title" }, title), text && el("span", { class: "answer-text" }, text)))];

const ANSWERS = {
  button_reply: ({ button_reply: { title } }) => [el("div", { class: "text" }, title)],
  list_reply: ({ list_reply: { title, description } }) => [el("div", { class: "text" }, el("p", {}, title), description && el("p", { class: "footer" }, description))],
  nfm_reply: ({ nfm_reply: { body, name, response_json: json } }) => answer("form", body ?? "Sent", name === "address_message" ? "Address" : fields(json)),
  call_permission_reply: ({ call_permission_reply: { response } }) => answer("phone", response === "accept" ? "Calls allowed" : "Calls not allowed"),
};

function fields(json) {
  try {
    return Object.keys(JSON.parse(json)).join(", ");
  } catch {
    return undefined;
  }
}
