/**
 * Checks a template message against its template's definition, before it is sent: every value there, none too many, each
 * of the right kind and under the right name, each button's component at the right index, nothing too long with its
 * values in. The issues of the message itself are among them. Each issue of the definition names its place there in
 * {@link Issue.definition}, and the code that Meta would have answered with.
 *
 * Nothing is fetched. What is not known in a definition is passed over: it is never an error.
 *
 * @param message Anything at all, as for {@link checkMessage}.
 * @param definition The template's definition; or several, and the one of the message's name and language counts.
 * @throws {@link ConfigError} when the definition is no object, cannot be written as JSON, or is too large.
 *
 * @example
 * const checked = checkTemplate(message, definition);
 * if (!checked.ok) for (const { path, message } of checked.issues) console.log(path.join("."), message);
 */
export declare function checkTemplate(
  message: unknown,
  definition: TemplateDefinitions,
  options?: CheckTemplateOptions,
): Checked;

/**
 * What the recipient will read, part by part: the definition's texts with the message's values in them. A variable
 * without a value stays as it is, `{{1}}`. Renders what it can, and says in `issues` what is wrong.
 *
 * @throws {@link ConfigError} when the definition is no object, cannot be written as JSON, or is too large.
 *
 * @example
 * const { header, body, footer, buttons } = renderTemplate(definition, message);
 */
export declare function renderTemplate(definition: TemplateDefinitions, message: unknown): RenderedTemplate;

/** One definition, several, or the whole answer of `GET /{waba_id}/message_templates`. */
export type TemplateDefinitions =
  | TemplateDefinition
  | readonly TemplateDefinition[]
  | { readonly data: readonly TemplateDefinition[] };

/**
 * A template as Meta keeps it and returns it. Every member may be missing, further ones may be there; names in camelCase,
 * as Kapso's client has them, are read as well. Without `components` there is little to check, and a warning says so.
 */
export interface TemplateDefinition {
  /** Its id. */
  readonly id?: string | number | undefined;
  /** Its name: `"order_confirmation"`. */
  readonly name?: string | undefined;
  /** Its language: `"en_US"`. */
  readonly language?: string | undefined;
  /** Whether it can be sent: `"APPROVED"` can. */
  readonly status?: string | undefined;
  /** What it is for: `"MARKETING"`, `"UTILITY"`, `"AUTHENTICATION"`. */
  readonly category?: string | undefined;
  /** More of that: `"ORDER_STATUS"` templates need an `order_status` component. */
  readonly sub_category?: string | undefined;
  /** Whether its variables have numbers (`"POSITIONAL"`) or names (`"NAMED"`). */
  readonly parameter_format?: string | undefined;
  /** Its parts. */
  readonly components?: readonly TemplateDefinitionComponent[] | undefined;
  readonly [member: string]: unknown;
}

/** A part of a template's definition. */
export interface TemplateDefinitionComponent {
  /** `"HEADER"`, `"BODY"`, `"FOOTER"`, `"BUTTONS"`, `"CAROUSEL"`, `"LIMITED_TIME_OFFER"` … */
  readonly type: string;
  /** Of a header: `"TEXT"`, `"IMAGE"`, `"VIDEO"`, `"DOCUMENT"`, `"LOCATION"`, `"PRODUCT"`, `"GIF"`. */
  readonly format?: string | undefined;
  /** Its text, with variables in it: `"Hi {{1}}"`. */
  readonly text?: string | undefined;
  /** Of buttons. */
  readonly buttons?: readonly TemplateDefinitionButton[] | undefined;
  /** Of a carousel. */
  readonly cards?: readonly { readonly components?: readonly TemplateDefinitionComponent[] | undefined }[] | undefined;
  readonly [member: string]: unknown;
}

/** A button of a template's definition. */
export interface TemplateDefinitionButton {
  /** `"QUICK_REPLY"`, `"URL"`, `"PHONE_NUMBER"`, `"COPY_CODE"`, `"FLOW"`, `"OTP"` … */
  readonly type: string;
  /** Its label. */
  readonly text?: string | undefined;
  /** Where it leads, maybe with a variable at its end. */
  readonly url?: string | undefined;
  readonly [member: string]: unknown;
}

/** How a template message is checked, and what only you know. */
export interface CheckTemplateOptions extends Omit<BuildOptions, "definition"> {
  /**
   * Where the message goes: `/messages`, or `/marketing_messages`, which takes marketing templates only, and the members
   * `product_policy` and `message_activity_sharing` beside them.
   * @default "messages"
   */
  endpoint?: "messages" | "marketing_messages" | undefined;
  /** The status of flows by their id: `{ "1234": "BLOCKED" }`. Blocked ones are an error, throttled ones a warning. */
  flowStatus?: Readonly<Record<string, string>> | undefined;
  /** The field of this name of your WhatsApp Business account: marketing templates are then refused on `/messages`. */
  disableMarketingMessagesOnCloudApi?: boolean | undefined;
  /**
   * Whether a limited-time offer is over is asked at this time: a `Date`, or milliseconds since 1970.
   * @default Date.now()
   */
  now?: Date | number | undefined;
}

/** What the recipient will read, part by part. */
export interface RenderedTemplate extends RenderedParts {
  /** The limited-time offer. */
  limitedTimeOffer?: { text: string; /** Milliseconds since 1970. */ expiresAt?: number };
  /** The cards of a carousel, as they are sent. */
  cards?: RenderedParts[];
  /** What {@link checkTemplate} says of it: errors first, then warnings. */
  issues: Issue[];
}

/** What a template and each of its cards have. */
export interface RenderedParts {
  /** `value` is what was sent for a header that is no text: the image, the document, the place. */
  header?: { format: string; text?: string; value?: unknown };
  /** The body, with its values. */
  body?: string;
  /** The footer. */
  footer?: string;
  /** The buttons, in their order. */
  buttons?: RenderedButton[];
}

/** A button, as it is shown. */
export interface RenderedButton {
  /** `"QUICK_REPLY"`, `"URL"`, `"PHONE_NUMBER"` … */
  type: string;
  /** Its label. */
  text: string;
  /** Where it leads, with its value. */
  url?: string;
  /** Whom it calls. */
  phoneNumber?: string;
  /** The code that it copies. */
  code?: string;
}
