// Definitions that are asked for, and a client that holds messages against them, as an editor sees them.

import { checkTemplate, createClient, getTemplate, listTemplates, type Issue, type TemplateDefinition, type TemplateOptions } from "wamid";
import { createSandbox } from "wamid/sandbox";

const account: TemplateOptions = { businessAccountId: "1", apiKey: "k", retry: "never", signal: AbortSignal.timeout(1000) };

export async function definitions(): Promise<void> {
  const one: TemplateDefinition | undefined = await getTemplate({ ...account, name: "order", language: "en_US" });
  const all: TemplateDefinition[] = await listTemplates(account);
  checkTemplate({}, await listTemplates({ ...account, name: "order" }));
  createSandbox({ templates: all, businessAccountId: "1", flowStatus: { 1: "BLOCKED" }, disableMarketingMessagesOnCloudApi: true });
  createSandbox({ templates: { data: all } });

  // @ts-expect-error: it may not be there
  checkTemplate({}, one);
  // @ts-expect-error: of which language
  await getTemplate({ ...account, name: "order" });
  // @ts-expect-error: whose
  await listTemplates({ apiKey: "k" });
}

const whatsapp = createClient({ phoneNumberId: "1", businessAccountId: "2", apiKey: "k", templates: "check" });
createClient({ phoneNumberId: "1", businessAccountId: "2", apiKey: "k", templates: { maxAgeMs: 1000 } });
export const warnings: Promise<Issue[] | undefined> = whatsapp
  .send({ to: "+15550101234", type: "text", text: { body: "Hello" } }, { templates: undefined })
  .then((sent) => sent.warnings);

// @ts-expect-error: no such way
createClient({ phoneNumberId: "1", businessAccountId: "2", apiKey: "k", templates: "always" });
