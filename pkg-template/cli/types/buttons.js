// Buttons: which of them take a component, and what is in it.

import { is } from "./read.js";
import { variablesIn } from "./variables.js";

/** Its `sub_type` and parameters, or the type it comes from, and whether it may be left out. Others have no component. */
const KINDS = {
  QUICK_REPLY: { sub_type: "quick_reply", parameters: "[TemplateQuickReplyParameter]", optional: true },
  URL: { sub_type: "url", parameters: "[TemplateUrlParameter]" },
  OTP: { sub_type: "url", parameters: "[TemplateUrlParameter]" },
  COPY_CODE: { sub_type: "copy_code", parameters: '[TemplateCopyCodeButton["parameters"][number]]' },
  FLOW: { from: "TemplateFlowButton" },
  CATALOG: { from: "TemplateCatalogButton" },
  MPM: { sub_type: "mpm", parameters: '[TemplateMpmButton["parameters"][number]]' },
  ORDER_DETAILS: { sub_type: "order_details", parameters: '[TemplateOrderDetailsButton["parameters"][number]]' },
  PAYMENT_REQUEST: { sub_type: "payment_request", parameters: '[TemplatePaymentRequestButton["parameters"][number]]' },
  VOICE_CALL: { from: "TemplateVoiceCallButton", optional: true },
};

/** Types of what must be there, and of what may be. */
export function buttonsOf(holder, isCode) {
  const [must, may] = [[], []];
  let links = false;
  (holder?.buttons ?? []).forEach((button, index) => {
    const kind = KINDS[String(button.type).toUpperCase()];
    links ||= is(button, "type", "URL");
    if (!kind || (is(button, "type", "URL") && !isCode && !hasVariable(button))) return;
    (kind.optional ? may : must).push(component(kind, index));
  });
  if (links && !isCode) may.push("TemplateTapTarget");
  return { must, may };
}

function component({ sub_type, parameters, from }, index) {
  const place = `index: ${index} | "${index}"`;
  if (from) return `${from} & { ${place} }`;
  return `{ type: "button"; sub_type: "${sub_type}"; ${place}; parameters: ${parameters} }`;
}

/** In its address, or in one of those that open an app. */
function hasVariable({ url, app_deep_link: deep, appDeepLink = deep }) {
  return variablesIn([url, ...Object.values(Object(appDeepLink))].join(" ")).length > 0;
}
