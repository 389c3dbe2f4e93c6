// The sheets by which a user says more than text: a place, a contact, an order; or writes first.

import { post } from "../api.js";
import { el } from "../dom.js";
import { buttonActions } from "../text/template.js";
import { field, openSheet } from "./sheet.js";

const PLACES = [
  ["Eiffel Tower", "Champ de Mars, Paris", 48.8584, 2.2945],
  ["Ibirapuera Park", "São Paulo", -23.5874, -46.6576],
  ["Gateway of India", "Mumbai", 18.922, 72.8347],
];

export const writing = {
  location(message, act) {
    const [name, address, latitude, longitude] = PLACES[0];
    const inputs = el("div", {},
      field("Latitude", { name: "latitude", type: "number", step: "any", min: "-90", max: "90", required: true, value: String(latitude) }),
      field("Longitude", { name: "longitude", type: "number", step: "any", min: "-180", max: "180", required: true, value: String(longitude) }),
      field("Name", { name: "name", value: name }),
      field("Address", { name: "address", value: address }));
    const pick = (place) => ["name", "address", "latitude", "longitude"].forEach((key, index) => (inputs.querySelector(`[name=${key}]`).value = place[index]));
    openSheet({
      title: "Send a location",
      body: [el("div", { class: "form-row" }, PLACES.map((place) => el("button", { type: "button", class: "plain", onclick: () => pick(place) }, place[0]))), inputs],
      action: "Send",
      submit: (data) => {
        const said = Object.fromEntries(["name", "address"].map((key) => [key, data.get(key)]).filter(([, value]) => value));
        return act.reply({ type: "location", location: { latitude: Number(data.get("latitude")), longitude: Number(data.get("longitude")), ...said } }, message);
      },
    });
  },

  contact(message, act) {
    const { chat, name } = act.chat();
    const own = /^\d+$/.test(chat) ? chat : "";
    openSheet({
      title: message ? "Share your contact info" : "Send a contact",
      body: [field("Name", { name: "name", required: true, value: message ? (name ?? "Ann") : "Barbara Johnson" }), field("Phone", { name: "phone", type: "tel", required: true, value: message && own ? `+${own}` : "+15550109876" })],
      action: "Send",
      submit: (data) => {
        const [first, ...rest] = data.get("name").trim().split(/\s+/);
        const phone = { phone: data.get("phone"), type: "CELL", wa_id: data.get("phone").replace(/\D/g, "") };
        const contact = { name: { formatted_name: data.get("name"), first_name: first, ...(rest.length > 0 && { last_name: rest.join(" ") }) }, phones: [phone] };
        return act.reply({ type: "contacts", contacts: [contact] }, message);
      },
    });
  },

  /** What the message offers, or any products. */
  products(message, act) {
    const { ids, catalog } = offered(message);
    openSheet({
      title: ids.length > 1 ? "Items" : "Order",
      body: [
        el("p", { class: "card-line" }, "Names and prices are in Meta's catalog: an order made here says the price that you give it."),
        (ids.length > 0 ? ids : ["SKU-1"]).slice(0, 30).map((id, index) => [
          el("div", { class: "form-grid" },
            field("Product", { name: "id", value: id, required: true }),
            field("Quantity", { name: "quantity", type: "number", min: "0", value: index === 0 ? "1" : "0", required: true }),
            field("Price", { name: "price", type: "number", min: "0", step: "any", value: "10", required: true })),
        ]),
        field("Currency", { name: "currency", value: "USD", required: true, maxLength: 3 }),
        field("Note", { name: "text" }),
      ],
      action: "Send the order",
      submit(data) {
        const [quantities, prices] = [data.getAll("quantity"), data.getAll("price")];
        const all = data.getAll("id").map((id, index) => ({ product_retailer_id: id, quantity: Number(quantities[index]), item_price: Number(prices[index]), currency: data.get("currency") }));
        const items = all.filter(({ quantity }) => quantity > 0);
        const text = data.get("text");
        return act.attempt(() => post("order", { ...act.place(), ...(message && { quote: message.id }), catalog_id: catalog, ...(text && { text }), product_items: items }));
      },
    });
  },

  chat(message, act) {
    const numbers = act.numbers();
    openSheet({
      title: "Write first, as a user",
      body: [
        field("The user's number", { name: "chat", type: "tel", required: true, value: "+1 555 010 1234" }),
        field("What the user is called", { name: "name", value: "Ann" }),
        numbers.length > 1
          ? el("div", { class: "form-field" }, el("label", { for: "business" }, "To"), el("select", { id: "business", name: "number" }, numbers.map(({ id, display }) => el("option", { value: id }, `${display} (${id})`))))
          : numbers.length === 0 && field("To the phone number id", { name: "number", required: true, value: "106540352242922" }),
        field("Message", { name: "body", required: true, value: "Hi!" }, "textarea"),
      ],
      action: "Send",
      submit: (data) => act.begin({ number: data.get("number") ?? numbers[0]?.id, chat: data.get("chat").replace(/[^\w.]/g, ""), name: data.get("name") || undefined, body: data.get("body") }),
    });
  },

  fail(message, act) {
    const codes = [[131026, "Message undeliverable"], [131047, "More than 24 hours since they wrote"], [131049, "Held back for a healthy ecosystem"], [131053, "The media could not be uploaded"], [130472, "The user is part of an experiment"], [131000, "Something went wrong"]];
    openSheet({
      title: "Let it fail",
      body: el("div", { class: "form-field" }, el("label", { for: "fail-code" }, "Why it failed"), el("select", { id: "fail-code", name: "code" }, codes.map(([code, text]) => el("option", { value: String(code) }, `${code}: ${text}`)))),
      action: "Let it fail",
      submit: (data) => act.status(message, "failed", Number(data.get("code"))),
    });
  },

  clear(message, act) {
    openSheet({ title: "Forget all messages?", body: el("p", {}, "Chats, refusals and webhooks are gone afterwards. Settings stay."), action: "Forget them", submit: () => act.attempt(() => post("clear")) });
  },
};

function offered({ message } = {}) {
  const actions = [message?.interactive?.action ?? {}, ...buttonActions(message)];
  const sections = actions.flatMap((action) => action.sections ?? []).flatMap(({ product_items: items = [] }) => items);
  const cards = actions.flatMap((action) => action.cards ?? []).map(({ action: own = {} }) => own);
  const all = [...actions, ...sections, ...cards, ...actions.map(({ parameters = {} }) => parameters)];
  const ids = all.map((each) => each.product_retailer_id ?? each.thumbnail_product_retailer_id).filter(Boolean);
  return { ids: [...new Set(ids)], catalog: all.find((each) => each.catalog_id)?.catalog_id ?? "0" };
}
