// A template message, filled in: from its definition if the sandbox has it, else what the message itself tells.

const lower = (word) => String(word ?? "").toLowerCase();
const find = (components, type) => components?.find((component) => lower(component.type) === type);

/** { known, header?, body, footer?, buttons, cards, offer? }: `header` is { format, text? | content }, a button { kind, text, … }. */
export function fillTemplate({ name, language, components = [] } = {}, templates = []) {
  const definition = definitionOf(templates, name, language?.code);
  const filled = fillComponents(components, definition?.components);
  const sent = find(components, "carousel")?.cards ?? [];
  const defined = find(definition?.components, "carousel")?.cards;
  const cards = sent.map((card, index) => ({ index: card.card_index ?? index, ...fillComponents(card.components ?? [], defined?.[index]?.components) }));
  return { known: Boolean(definition), ...filled, cards };
}

/** What the buttons of a template message do, of those that open something: `{ flow_token }`, `{ sections }` and the like. */
export const buttonActions = (message) =>
  (message?.template?.components ?? []).flatMap(({ parameters = [] }) => parameters).map(({ action }) => action).filter(Boolean);

function definitionOf(templates, name, code) {
  const same = templates.filter((template) => template.name === name);
  return same.find(({ language }) => (language?.code ?? language) === code) ?? same[0];
}

function fillComponents(components, defined) {
  const values = (type) => find(components, type)?.parameters ?? [];
  const offer = values("limited_time_offer")[0]?.limited_time_offer;
  return {
    header: header(values("header"), find(defined, "header")),
    body: defined ? fillText(find(defined, "body")?.text ?? "", values("body")) : values("body").map(shown).join(" · "),
    footer: find(defined, "footer")?.text,
    buttons: buttons(components, find(defined, "buttons")?.buttons),
    offer: offer && { ...offer, text: find(defined, "limited_time_offer")?.limited_time_offer?.text },
  };
}

function header(parameters, defined) {
  const [first] = parameters;
  const format = lower(defined?.format ?? first?.type);
  if (!format) return undefined;
  if (format === "text") return { format, text: defined ? fillText(defined.text ?? "", parameters) : shown(first) };
  return { format, content: first?.[format] ?? {} };
}

/** {{1}} by position, {{name}} by name; what nothing was given for stays. */
function fillText(text, parameters) {
  return text.replace(/\{\{\s*([\w]+)\s*\}\}/g, (whole, name) => {
    const parameter = parameters.find((each) => each.parameter_name === name) ?? (/^\d+$/.test(name) ? parameters[name - 1] : undefined);
    return parameter ? shown(parameter) : whole;
  });
}

function shown(parameter) {
  const { type } = parameter ?? {};
  if (type === "currency") return parameter.currency?.fallback_value ?? "";
  if (type === "date_time") return parameter.date_time?.fallback_value ?? "";
  return String(parameter?.text ?? parameter?.payload ?? parameter?.coupon_code ?? "");
}

function buttons(components, defined) {
  const sent = components.filter(({ type }) => lower(type) === "button");
  const of = (index) => sent.find((each) => Number(each.index ?? 0) === index);
  if (defined) return defined.map((each, index) => button(lower(each.type), each, of(index)?.parameters?.[0]));
  return sent.map(({ sub_type: kind, parameters }) => button(lower(kind), {}, parameters?.[0]));
}

function button(kind, defined, parameter) {
  const value = parameter && (shown(parameter) || undefined);
  return {
    kind,
    text: defined.text ?? LABELS[kind] ?? value ?? kind,
    choice: value ?? defined.text,
    url: defined.url && (value ? defined.url.replace(/\{\{\s*\w+\s*\}\}/, () => value) : defined.url),
    phone: defined.phone_number,
    code: value ?? defined.example?.[0],
  };
}

const LABELS = { url: "Open link", copy_code: "Copy code", otp: "Copy code", catalog: "View catalog", mpm: "View items", flow: "Open form", phone_number: "Call", voice_call: "Call on WhatsApp", payment_request: "Pay", call_permission_request: "Choose preference" };
