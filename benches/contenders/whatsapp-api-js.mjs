// whatsapp-api-js: its classes check as they are made, and the body comes with the call, to a fetch that answers at once.

import { WhatsAppAPI } from "whatsapp-api-js";
import {
  ActionList,
  Body,
  BodyComponent,
  BodyParameter,
  ButtonComponent,
  Contacts,
  Currency,
  Email,
  Footer,
  Header,
  HeaderComponent,
  HeaderParameter,
  Image,
  Interactive,
  Language,
  ListSection,
  Name,
  Organization,
  PayloadComponent,
  Phone,
  Row,
  Template,
  Text,
  URLComponent,
} from "whatsapp-api-js/messages";

let body;
const fetch = async (_, init) => {
  body = init.body;
  return Response.json({ messaging_product: "whatsapp", contacts: [], messages: [{ id: "wamid.x" }] });
};
const api = new WhatsAppAPI({ token: "token", v: "v24.0", secure: false, ponyfill: { fetch } });

const value = ({ type, text, currency, image }) => {
  if (type === "text") return text;
  return type === "image" ? new Image(image.link) : new Currency(currency.amount_1000, currency.code, currency.fallback_value);
};
const components = {
  header: ({ parameters: [parameter] }) => new HeaderComponent(new HeaderParameter(value(parameter))),
  body: ({ parameters }) => new BodyComponent(...parameters.map((each) => new BodyParameter(value(each)))),
  button: ({ sub_type, parameters: [{ text, payload }] }) => (sub_type === "url" ? new URLComponent(text) : new PayloadComponent(payload)),
};

const person = ({ name, phones, emails, org }) => [
  new Name(name.formatted_name, name.first_name, name.last_name),
  ...phones.map(({ phone, type, wa_id }) => new Phone(phone, type, wa_id)),
  ...emails.map(({ email, type }) => new Email(email, type)),
  new Organization(org.company, undefined, org.title),
];

const ways = {
  text: ({ text }) => new Text(text.body, text.preview_url),
  interactive({ interactive: { header, body: words, footer, action } }) {
    const sections = action.sections.map(({ title, rows }) => new ListSection(title, ...rows.map(({ id, title: name, description }) => new Row(id, name, description))));
    return new Interactive(new ActionList(action.button, ...sections), new Body(words.text), new Header(header.text), new Footer(footer.text));
  },
  template: ({ template: { name, language, components: all } }) =>
    new Template(name, new Language(language.code), ...all.map((each) => components[each.type](each))),
  contacts: ({ contacts }) => new Contacts(...contacts.map(person)),
};

/** The classes are what its caller writes, and what checks: they count. */
export function prepare(message) {
  const make = ways[message.type];
  return async () => {
    await api.sendMessage("123", { phone: message.to }, make(message));
    return body;
  };
}
