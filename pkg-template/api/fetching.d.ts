/**
 * Asks for the definition of a template, in one language. `undefined` if there is none: names and languages are compared
 * exactly. The token or key needs the permission `whatsapp_business_management`.
 *
 * @throws {@link ConfigError} when the options cannot work.
 * @throws {@link SendError} when it cannot be had. Its `outcome` is always `"not_sent"`: a question sends nothing.
 *
 * @example
 * const definition = await getTemplate({ ...options, name: "order_confirmation", language: "en_US" });
 * if (definition) console.log(checkTemplate(message, definition));
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates/
 */
export declare function getTemplate(
  options: TemplateOptions & { name: string; language: string },
): Promise<TemplateDefinition | undefined>;

/**
 * Asks for the definitions of all templates of an account, page by page; with `name`, of those that are called exactly so,
 * one for each language. {@link checkTemplate} takes the list as it is.
 *
 * Meta allows 5000 such questions an hour to an active account, and one is needed for every 50 templates.
 *
 * @throws {@link ConfigError} when the options cannot work.
 * @throws {@link SendError} when they cannot be had. Its `outcome` is always `"not_sent"`: a question sends nothing.
 */
export declare function listTemplates(options: TemplateOptions & { name?: string | undefined }): Promise<TemplateDefinition[]>;

/**
 * Whose templates, through whom, and how: the same as of {@link SendOptions}, but for the account's id instead of the
 * number's. A question may be asked again without harm, so what is lost is asked again, unless `retry` is `"never"`.
 */
export interface TemplateOptions
  extends Pick<SendOptions, "apiKey" | "accessToken" | "baseUrl" | "apiVersion" | "headers" | "fetch" | "signal" | "retry"> {
  /** The id of the WhatsApp Business account (WABA): up to 20 digits, as a string. */
  businessAccountId: string;
}
