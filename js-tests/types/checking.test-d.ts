// The check, its options and its issues, as an editor sees them.

import {
  checkMessage,
  encodeMessage,
  messageSchema,
  rulesVersion,
  serializeMessage,
  withJsonSchema,
  type BuildOptions,
  type Issue,
  type IssueCode,
  type Message,
} from "wamid";

/** The parts of @standard-schema/spec that others program against. */
interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type Result<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<{ readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined }> };

const schema: StandardSchemaV1<unknown, Message> = messageSchema as StandardSchemaV1<unknown, Message>;
const generic: StandardSchemaV1 = messageSchema;
const both = withJsonSchema({});
const json: Record<string, unknown> = both["~standard"].jsonSchema.input({ target: "draft-2020-12" });
const validated: StandardSchemaV1 = both;

const checked = checkMessage("anything at all");
if (checked.ok) {
  const message: Message = checked.message;
  const warnings: Issue[] = checked.warnings;
  // @ts-expect-error: a good message has no issues
  checked.issues;
  void [message, warnings];
} else {
  const [first] = checked.issues;
  const path: (string | number)[] | undefined = first?.path;
  // @ts-expect-error: a wrong message is not given back
  checked.message;
  void path;
}

function say(issue: Issue): string {
  const code: IssueCode = issue.code;
  switch (code) {
    case "too_long":
      return `${issue.actual} of ${issue.limit} ${issue.unit}`;
    // @ts-expect-error: no such code
    case "much_too_long":
      return "";
    default:
      return issue.suggestion ?? issue.message;
  }
}

const options: BuildOptions = { unknownKeys: "keep", rules: { "text.body.too_long": "warning" } };
const version: string = rulesVersion;
const wire: string = serializeMessage({ to: "+15550101234", type: "text", text: { body: "Hello" } }, options);
const sent = fetch("https://example.com", { method: "POST", body: encodeMessage(JSON.parse(wire)) });

// @ts-expect-error: two ways, not three
const wrongKeys: BuildOptions = { unknownKeys: "drop" };

// @ts-expect-error: no rule has this id
const wrongRule: BuildOptions = { rules: { "text.body.too_loud": "off" } };

// @ts-expect-error: a rule cannot whisper
const wrongLevel: BuildOptions = { rules: { "text.body.too_long": "quiet" } };

export const used = [schema, generic, json, validated, say, version, wire, wrongKeys, wrongRule, wrongLevel];
