// A template message, as the card that its definition makes of it.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { fillTemplate } from "../text/template.js";
import { exactTime } from "../text/when.js";
import { drawCard } from "./card.js";
import { carousel } from "./carousel.js";

export function template(content, context) {
  const filled = fillTemplate(content, context.store.templates);
  const { cards, known } = filled;
  return [
    !known && el("p", { class: "template-name" }, icon("template"), el("span", {}, content.name), el("span", { class: "language" }, content.language?.code)),
    ...drawCard(cardOf(filled, context), context),
    cards.length > 0 && carousel(cards.map((each) => cardOf(each, context, each.index)), context),
  ];
}

function cardOf({ header, body, footer, buttons, offer }, context, index) {
  return {
    header,
    body,
    footer,
    extra: offer && el("div", { class: "offer" }, icon("tag"), el("div", {}, el("b", {}, offer.text ?? "Limited offer"), el("span", { class: "file-where" }, until(offer.expiration_time_ms)))),
    buttons: buttons.map((button) => buttonOf(button, context, index)),
  };
}

const until = (at) => (Number.isFinite(Number(at)) && Math.abs(at) < 8e15 ? `Ends ${exactTime(Number(at))}` : "");

const PRESSES = {
  quick_reply: ({ choice }, { act, message }, index) => act.tap(message, choice, index),
  copy_code: ({ code }, { act }) => act.copy(code),
  otp: ({ code }, { act }) => act.copy(code),
  flow: (button, { act, message }) => act.open("flow", message),
  catalog: (button, { act, message }) => act.open("products", message),
  mpm: (button, { act, message }) => act.open("products", message),
  call_permission_request: (button, { act, message }) => act.open("permission", message),
};

const ICONS = { quick_reply: "reply", copy_code: "copy", otp: "copy", flow: "form", catalog: "bag", mpm: "bag", payment_request: "bag", url: "external", phone_number: "phone", voice_call: "phone" };

function buttonOf(button, context, index) {
  const { kind, text, url, phone } = button;
  const common = { text, icon: ICONS[kind] };
  // Without a definition, the address of a link is not known: only what is put into it.
  if (kind === "url") return url ? { ...common, url } : { ...common, text: `${text}: ${button.code ?? ""}`, press: () => context.act.tell("The link is in the template's definition, which this sandbox does not have.") };
  if (kind === "phone_number" && phone) return { ...common, url: `tel:${phone}` };
  const press = PRESSES[kind];
  return { ...common, press: press ? () => press(button, context, index) : () => context.act.tell("Calls are not part of the sandbox.") };
}
