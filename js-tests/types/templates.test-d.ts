// Templates' definitions, the check against them and the preview, as an editor sees them.

import {
  buildMessage,
  checkTemplate,
  renderTemplate,
  sendMessage,
  type Checked,
  type CheckTemplateOptions,
  type MessageInput,
  type RenderedTemplate,
  type RuleId,
  type TemplateDefinition,
} from "wamid";

const definition: TemplateDefinition = {
  id: 12,
  name: "t",
  language: "en_US",
  status: "SOMETHING_NEW",
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["https://a.b"] } },
    { type: "BODY", text: "Hi {{1}}" },
    { type: "BUTTONS", buttons: [{ type: "URL", text: "Go", url: "https://a.b/{{1}}", brand_new: true }] },
    { type: "CAROUSEL", cards: [{ components: [{ type: "BODY", text: "x" }] }] },
  ],
  quality_score: { score: "GREEN" },
};

const message: MessageInput = { to: "+15550101234", type: "template", template: { name: "t", language: { code: "en_US" } } };
const options: CheckTemplateOptions = {
  endpoint: "marketing_messages",
  flowStatus: { 1: "BLOCKED" },
  now: new Date(),
  disableMarketingMessagesOnCloudApi: true,
  unknownKeys: "keep",
  rules: { "definition.body_count": "warning" },
};

const checked: Checked = checkTemplate(message, definition, options);
checkTemplate({ anything: "at all" }, [definition]);
checkTemplate(message, { data: [definition] } as const);
checkTemplate(message, {});
buildMessage(message, { definition });
void sendMessage(message, { phoneNumberId: "1", apiKey: "k", definition: [definition] });
if (!checked.ok) {
  const place: (string | number)[] | undefined = checked.issues[0]?.definition;
  void place;
}

const shown: RenderedTemplate = renderTemplate(definition, message);
const texts: (string | undefined)[] = [shown.header?.text, shown.body, shown.footer, shown.buttons?.[0]?.url, shown.cards?.[0]?.body];
const until: number | undefined = shown.limitedTimeOffer?.expiresAt;
const rule: RuleId = "definition.header_kind";
void [texts, until, rule];

// @ts-expect-error no rule has this id
const unknown: RuleId = "definition.nonsense";
// @ts-expect-error a definition is no text
checkTemplate(message, "{}");
// @ts-expect-error there is no such endpoint
checkTemplate(message, definition, { endpoint: "calls" });
// @ts-expect-error the definition comes first
renderTemplate("t", definition);
// @ts-expect-error components are a list
const single: TemplateDefinition = { components: { type: "BODY" } };
void [unknown, single];
