/**
 * Checks a message and gives it as it goes on the wire: a deep copy, defaults filled in, phone numbers without
 * punctuation, keys in a stable order. Your input stays as it is; building twice changes nothing.
 *
 * @throws {@link InvalidMessageError} with every issue, not just the first.
 * @throws {@link ConfigError} when the options cannot work.
 *
 * @example
 * const message = buildMessage({ to: "+1 (555) 010-1234", type: "text", text: { body: "Hello" } });
 */
export declare function buildMessage(input: MessageInput, options?: BuildOptions): Message;

/**
 * The same as JSON text: exactly what {@link sendMessage} posts, and the fastest way to it.
 * `JSON.stringify(buildMessage(x)) === serializeMessage(x)`.
 *
 * @throws {@link InvalidMessageError} with every issue, not just the first.
 */
export declare function serializeMessage(input: MessageInput, options?: BuildOptions): string;

/**
 * The same as bytes, UTF-8: a body for your own `fetch`, a queue or a file, at the least cost there is, since the text
 * was encoded for the check anyway.
 *
 * @throws {@link InvalidMessageError} with every issue, not just the first.
 *
 * @example
 * await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: encodeMessage(message) });
 */
export declare function encodeMessage(input: MessageInput, options?: BuildOptions): ReturnType<TextEncoder["encode"]>;

/**
 * Checks anything at all, and says what is wrong with it. Never throws because of its input, whatever that is:
 * cycles, getters that throw, revoked proxies, BigInt, endless nesting.
 *
 * @example
 * const checked = checkMessage(await request.json());
 * if (!checked.ok) return Response.json(checked.issues, { status: 422 });
 */
export declare function checkMessage(input: unknown, options?: BuildOptions): Checked;

/** How a message is checked. */
export interface BuildOptions {
  /**
   * What becomes of a key that no rule knows: `"reject"` makes it an issue, `"keep"` lets it through unchanged,
   * for a field that is newer than this release.
   * @default "reject"
   */
  unknownKeys?: "reject" | "keep" | undefined;
  /**
   * Turns single rules down or off, by the `rule` of their issues: for the day on which a limit moves before this
   * package does.
   * @example { rules: { "text.body.too_long": "warning" } }
   */
  rules?: { [Rule in RuleId]?: "error" | "warning" | "off" | undefined } | undefined;
  /**
   * A template's definition as Meta returns it, or several: a template message is then checked against it, too.
   * {@link checkTemplate} says more.
   */
  definition?: TemplateDefinitions | undefined;
}

/** What a check comes to. Warnings stop nothing. */
export type Checked =
  | { ok: true; message: Message; warnings: Issue[] }
  | { ok: false; issues: Issue[]; warnings: Issue[] };

/** One thing wrong in one place. */
export interface Issue {
  /** What is wrong, for programs. A code never changes its meaning. */
  code: IssueCode;
  /** An error stops the message. A warning is what the sources dispute, or what Meta accepts and then loses. */
  severity: "error" | "warning";
  /** The rule that was broken, for {@link BuildOptions.rules}: `"text.body.too_long"`. */
  rule: RuleId;
  /** From the root to the culprit: `["interactive", "action", "buttons", 3, "reply", "title"]`. */
  path: (string | number)[];
  /** The same for people: what is there, what is allowed, what to do. Its words may change. */
  message: string;
  /** The most or the least that is allowed, in `unit`s. */
  limit?: number;
  /** How many there are, in `unit`s. */
  actual?: number;
  /** What is counted. Characters are Unicode code points: most emoji count as one. */
  unit?: "characters" | "graphemes" | "items" | "members" | "bytes" | "line breaks" | "value";
  /** What is allowed instead. */
  allowed?: string[];
  /** The place in the template's definition that it does not agree with: `["components", 1, "buttons", 0]`. */
  definition?: (string | number)[];
  /** What was probably meant: `"preview_url"` for `previewUrl`. */
  suggestion?: string;
  /** The error code that Meta would have answered with, where it is known. */
  metaCode?: number;
  /** Meta's page for this rule. */
  docs?: string;
}

/**
 * The check as a Standard Schema: tRPC, Hono, form libraries and agent frameworks take it as it is.
 * @see https://standardschema.dev
 */
export declare const messageSchema: StandardSchema<MessageInput, Message>;

/**
 * The same with its other face, Standard JSON Schema. The JSON Schema is larger than the rest of this package, so you
 * hand it in: only who needs it pays for it. Its converters know the target `"draft-2020-12"` and throw at others.
 *
 * @example
 * import json from "wamid/schema.json" with { type: "json" };
 * const schema = withJsonSchema(json);
 *
 * @see https://standardschema.dev/json-schema
 */
export declare function withJsonSchema(schema: object): StandardSchema<MessageInput, Message> &
  StandardJsonSchema<MessageInput, Message>;

/** `StandardSchemaV1` of the specification, which is meant to be copied. */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "wamid";
    readonly validate: (
      value: unknown,
    ) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: ReadonlyArray<Issue> };
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** `StandardJSONSchemaV1` of the specification. */
export interface StandardJsonSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "wamid";
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}
