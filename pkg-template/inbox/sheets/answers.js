// The sheets that a message opens: what a phone shows when its button is tapped.

import { post } from "../api.js";
import { orderTable } from "../bubble/order.js";
import { el } from "../dom.js";
import { buttonActions } from "../text/template.js";
import { json } from "../views/json.js";
import { field, openSheet } from "./sheet.js";

const contentOf = ({ message }) => message.interactive ?? message.template ?? {};
const parametersOf = (message) => contentOf(message).action?.parameters ?? {};

/** Of an interactive message, or of a template's button, which says the same in other words. */
function flowOf(message) {
  const [action] = buttonActions(message.message);
  return action ? { flow_token: action.flow_token, flow_action_payload: { data: action.flow_action_data } } : parametersOf(message);
}

export const answers = {
  list(message, act) {
    const { action = {} } = contentOf(message);
    const row = ({ id, title, description }) =>
      el("label", { class: "choice" },
        el("span", { class: "file-words" }, el("span", { class: "choice-title" }, title), description && el("span", { class: "file-where" }, description)),
        el("input", { type: "radio", name: "row", value: id, required: true }));
    openSheet({
      title: action.button ?? "Choose",
      body: (action.sections ?? []).map(({ title, rows = [] }) => el("fieldset", { class: "choices" }, el("legend", {}, title ?? "Choices"), rows.map(row))),
      action: "Send",
      submit: (data) => act.tap(message, data.get("row")),
    });
  },

  permission(message, act) {
    const option = (id, title) => el("label", { class: "choice" }, el("span", { class: "choice-title" }, title), el("input", { type: "radio", name: "choice", value: id, required: true }));
    openSheet({
      title: "May the business call you?",
      body: el("fieldset", { class: "choices" }, el("legend", {}, "Your preference"), option("accept", "Allow calls"), option("reject", "Do not allow")),
      action: "Send",
      submit: (data) => act.tap(message, data.get("choice")),
    });
  },

  flow(message, act) {
    const { flow_cta: title = "Form", flow_token: token, flow_action_payload: payload } = flowOf(message);
    const start = JSON.stringify({ ...(token && { flow_token: token }), ...payload?.data }, undefined, 2);
    openSheet({
      title,
      body: [
        el("p", { class: "card-line" }, payload?.screen ? `The flow opens at its screen ${payload.screen}. Its screens are at Meta: say here what they would answer.` : "The flow's screens are at Meta: say here what they would answer."),
        field("Response, as JSON", { name: "response", value: start, rows: 8, required: true, spellcheck: false, class: "mono" }, "textarea"),
        field("What the bubble says", { name: "body", value: "Sent" }),
      ],
      action: "Submit",
      submit: (data) => act.attempt(() => post("answer", { message: message.id, ...act.speaker(), body: data.get("body"), response: JSON.parse(data.get("response")) })),
    });
  },

  address(message, act) {
    const { values = {}, country } = parametersOf(message);
    const postcode = country === "SG" ? ["sg_post_code", "Post code"] : ["in_pin_code", "Pin code"];
    const fields = [["name", "Name"], ["phone_number", "Phone number"], postcode, ["house_number", "House"], ["address", "Address"], ["landmark_area", "Landmark"], ["city", "City"], ["state", "State"]];
    openSheet({
      title: "Your address",
      body: fields.map(([name, label]) => field(label, { name, value: values[name] ?? "" })),
      action: "Send",
      submit: (data) => act.attempt(() => post("answer", { message: message.id, ...act.speaker(), response: { values: Object.fromEntries([...data].filter(([, value]) => value !== "")) } })),
    });
  },

  order: (message, act) => {
    openSheet({ title: "Order", body: [orderTable(parametersOf(message)), el("p", { class: "card-line" }, "Payments are not part of the sandbox."), json(parametersOf(message), act, "Order")] });
  },

  contacts: (message, act) => {
    const line = (name, value) => value && el("div", {}, el("dt", {}, name), el("dd", {}, value));
    openSheet({
      title: "Contact",
      body: message.message.contacts.map(({ name = {}, org, birthday, phones = [], emails = [], urls = [], addresses = [] }) =>
        el("dl", { class: "facts" },
          line("Name", name.formatted_name), line("Company", org?.company), phones.map(({ type, phone }) => line(type ?? "Phone", phone)),
          emails.map(({ type, email }) => line(type ? `${type} mail` : "Mail", email)), urls.map(({ url }) => line("Address on the web", url)),
          addresses.map((address) => line(address.type ?? "Address", [address.street, address.city, address.zip, address.country].filter(Boolean).join(", "))), line("Birthday", birthday))),
    });
  },
};
