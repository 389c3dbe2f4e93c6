// Everything that the package exports, with a place in it where any value can be put.
//
// A slot calls an export with the value, and says which of the documented errors it may end in.

const TO = "+15550101234";
export const MESSAGE = Object.freeze({ to: TO, type: "text", text: { body: "Hello" } });
const TEMPLATE = { to: TO, type: "template", template: { name: "a", language: { code: "en" }, components: [{ type: "body", parameters: [{ type: "text", text: "b" }] }] } };
const DEFINITION = { name: "a", language: "en", components: [{ type: "BODY", text: "Hello {{1}}" }] };

const ACCEPTED = () => Response.json({ messages: [{ id: "wamid.X" }] });
const PERSON = { phoneNumberId: "106540352242922", apiKey: "a-project-key" };
/** The name of a member, and the object that has the value there. */
const within = (names, object) => names.map((name) => [name, (value) => ({ ...object, [name]: value })]);

const BUILD = ["unknownKeys", "rules", "definition"];
const VETTED = [...BUILD, "endpoint", "flowStatus", "now", "disableMarketingMessagesOnCloudApi"];
const SEND = ["phoneNumberId", "apiKey", "accessToken", "baseUrl", "apiVersion", "headers", "fetch", "signal", "retry", "correlate", ...BUILD];
const CLIENT = [...SEND, "templates", "businessAccountId"];
const RETRY = [
  "mode", "preset", "maxAttempts", "attemptTimeoutMs", "deadlineMs", "baseDelayMs", "maxDelayMs", "throttleBaseMs", "throttleMaxMs",
  "maxRetryAfterMs", "pairMaxExponent", "onAttempt", "now", "sleep", "random", "reconcile",
];
const SERVER = ["status", "headers", "body", "text", "type", "ok"];

/** Never really waits: a value of somebody's for a time would keep the test waiting as long. */
const swift = { sleep: async () => {}, maxAttempts: 3 };

/** Every slot: { name, call(value), throws: [...] }. `throws` names guards; without it, nothing may be thrown. */
export function slots(wamid, tools, sandbox) {
  const { checkMessage, buildMessage, serializeMessage, checkTemplate, renderTemplate, sendMessage, createClient } = wamid;
  const INVALID = wamid.isInvalidMessageError;
  const CONFIG = wamid.isConfigError;
  const SENT = wamid.isSendError;
  /** Of a list that throws by itself, the error is the caller's. */
  const TYPE = (error) => error instanceof TypeError || error.message === "sesame";
  const all = [];
  const slot = (name, throws, call) => all.push({ name, throws, call });
  const ready = (more) => ({ ...PERSON, fetch: async () => ACCEPTED(), retry: swift, ...more });
  const sending = [INVALID, CONFIG, SENT];

  slot("checkMessage(value)", [], (value) => checkMessage(value));
  slot("messageSchema.validate(value)", [], (value) => wamid.messageSchema["~standard"].validate(value));
  for (const [name, build] of Object.entries({ buildMessage, serializeMessage })) {
    slot(`${name}(value)`, [INVALID], (value) => build(value));
    slot(`${name}(message, value)`, [CONFIG, INVALID], (value) => build(MESSAGE, value));
  }
  slot("checkMessage(message, value)", [CONFIG], (value) => checkMessage(MESSAGE, value));
  for (const [name, having] of within(BUILD, {})) slot(`checkMessage(message, { ${name} })`, [CONFIG], (value) => checkMessage(TEMPLATE, having(value)));
  slot("checkMessage(message, { rules: { a } })", [CONFIG], (value) => checkMessage(MESSAGE, { rules: { "text.body.too_long": value } }));

  slot("checkTemplate(value, definition)", [], (value) => checkTemplate(value, DEFINITION));
  slot("checkTemplate(message, value)", [CONFIG], (value) => checkTemplate(TEMPLATE, value));
  slot("checkTemplate(message, [value])", [CONFIG], (value) => checkTemplate(TEMPLATE, [value, DEFINITION]));
  slot("checkTemplate(message, { components: [value] })", [CONFIG], (value) => checkTemplate(TEMPLATE, { ...DEFINITION, components: [value] }));
  slot("checkTemplate(message, definition, value)", [CONFIG], (value) => checkTemplate(TEMPLATE, DEFINITION, value));
  for (const [name, having] of within(VETTED, {})) {
    slot(`checkTemplate(message, definition, { ${name} })`, [CONFIG], (value) => checkTemplate(TEMPLATE, DEFINITION, having(value)));
  }
  slot("renderTemplate(value, message)", [CONFIG], (value) => renderTemplate(value, TEMPLATE));
  slot("renderTemplate(definition, value)", [], (value) => renderTemplate(DEFINITION, value));

  slot("sendMessage(value, options)", sending, (value) => sendMessage(value, ready()));
  slot("sendMessage(message, value)", [CONFIG], (value) => sendMessage(MESSAGE, value));
  for (const [name, having] of within(SEND.filter((name) => name !== "fetch"), {})) {
    slot(`sendMessage(message, { ${name} })`, sending, (value) => sendMessage(MESSAGE, ready(having(value))));
  }
  for (const [name, having] of within(RETRY, swift)) {
    const refusing = async () => Response.json({ error: { code: 130429 } }, { status: 429 });
    slot(`sendMessage(message, { retry: { ${name} } })`, sending, (value) => sendMessage(MESSAGE, ready({ fetch: refusing, retry: { ...swift, ...having(value) } })));
  }
  for (const name of ["now", "sleep", "random", "onAttempt", "reconcile"]) {
    const lost = async () => new Response("", { status: 502 });
    const retry = (call) => ({ ...swift, mode: "verified", reconcile: async () => ({ outcome: "unknown" }), [name]: call });
    slot(`sendMessage(message, { retry: { ${name}: () => value } })`, sending, (value) => sendMessage(MESSAGE, ready({ fetch: lost, retry: retry(() => value) })));
    slot(`sendMessage(message, { retry: { ${name}: throws value } })`, sending, (value) => {
      return sendMessage(MESSAGE, ready({ fetch: lost, retry: retry(() => { throw value; }) }));
    });
  }
  slot("sendMessage(message, { headers: { a } })", sending, (value) => sendMessage(MESSAGE, ready({ headers: { "x-a": value } })));

  // What a server, or a double of one, gives.
  slot("fetch resolves to value", sending, (value) => sendMessage(MESSAGE, ready({ fetch: async () => value })));
  slot("fetch returns value", sending, (value) => sendMessage(MESSAGE, ready({ fetch: () => value })));
  slot("fetch rejects with value", sending, (value) => sendMessage(MESSAGE, ready({ fetch: () => Promise.reject(value) })));
  slot("fetch throws value", sending, (value) => sendMessage(MESSAGE, ready({ fetch: () => { throw value; } })));
  slot("fetch rejects with a cause", sending, (cause) => sendMessage(MESSAGE, ready({ fetch: () => Promise.reject(new TypeError("fetch failed", { cause })) })));
  slot("fetch rejects with errors", sending, (value) => sendMessage(MESSAGE, ready({ fetch: () => Promise.reject(Object.assign(new AggregateError([]), { errors: value })) })));
  for (const [name, having] of within(SERVER, { status: 200, headers: new Headers(), text: async () => '{"messages":[{"id":"a"}]}' })) {
    slot(`a response with { ${name} }`, sending, (value) => sendMessage(MESSAGE, ready({ fetch: async () => having(value) })));
  }
  slot("a response whose text() resolves to value", sending, (value) => {
    return sendMessage(MESSAGE, ready({ fetch: async () => ({ status: 200, headers: new Headers(), text: async () => value }) }));
  });
  slot("a response whose headers give value", sending, (value) => {
    return sendMessage(MESSAGE, ready({ fetch: async () => ({ status: 429, headers: { get: () => value }, text: async () => "" }) }));
  });
  slot("a stream that gives value", sending, (value) => {
    let left = 3;
    const read = async () => (left-- > 0 ? { done: false, value } : { done: true });
    return sendMessage(MESSAGE, ready({ fetch: async () => ({ status: 200, headers: new Headers(), body: { getReader: () => ({ read, cancel: async () => {} }) } }) }));
  });

  slot("createClient(value)", [CONFIG], (value) => createClient(value));
  for (const [name, having] of within(CLIENT, {})) slot(`createClient({ ${name} })`, [CONFIG], (value) => createClient(ready(having(value))));
  slot("client.send(value)", sending, (value) => createClient(ready()).send(value));
  slot("client.send(message, value)", [CONFIG], (value) => createClient(ready()).send(MESSAGE, value));
  slot("client.markRead(value)", sending, (value) => createClient(ready()).markRead(value));
  slot("client.markRead(id, value)", sending, (value) => createClient(ready()).markRead("wamid.X", value));
  slot("client.markRead(id, { typing })", sending, (value) => createClient(ready()).markRead("wamid.X", { typing: value }));

  const asked = (more) => ready({ businessAccountId: "1", ...more });
  for (const [call, own] of [["listTemplates", {}], ["getTemplate", { name: "a", language: "en" }]]) {
    const ask = wamid[call];
    slot(`${call}(value)`, [CONFIG, SENT], (value) => ask(value));
    for (const [name, having] of within(["name", "language", "businessAccountId", "baseUrl", "headers"], own)) {
      slot(`${call}({ ${name} })`, [CONFIG, SENT], (value) => ask(asked({ ...having(value), fetch: async () => Response.json({ data: [] }) })));
    }
    slot(`${call}: data of value`, [CONFIG, SENT], (value) => ask(asked({ ...own, fetch: async () => Response.json({ data: [json(value)] }) })));
    slot(`${call}: an answer of value`, [CONFIG, SENT], (value) => ask(asked({ ...own, fetch: async () => Response.json(json(value)) })));
  }

  for (const name of ["isInvalidMessageError", "isConfigError", "isSendError"]) slot(`${name}(value)`, [], (value) => wamid[name](value));
  slot("withJsonSchema(value)", [], (value) => wamid.withJsonSchema(value)["~standard"].validate(value));
  slot("messageTool(value)", [TYPE], (value) => tools.messageTool(value));
  slot("messageTools(value)", [TYPE], (value) => tools.messageTools(value));
  slot("the sandbox is sent value", [], async (value) => {
    const box = sandbox.createSandbox();
    const answer = await box.fetch("https://graph.facebook.com/v24.0/1/messages", { method: "POST", headers: { authorization: "Bearer t" }, body: JSON.stringify(json(value)) });
    await answer.json();
  });
  return all;
}

/** The value as JSON has it, or a text where there is none. */
function json(value) {
  try {
    return JSON.parse(JSON.stringify(value) ?? '"nothing"');
  } catch {
    return "nothing";
  }
}
