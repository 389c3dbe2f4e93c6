// Messages that the checks share.

export const TO = "+15550101234";

export const text = (body = "Hello", more) => ({ to: TO, type: "text", text: { body }, ...more });

export const PHONE_NUMBER_ID = "106540352242922";

/** A sandbox, and options that reach it through Kapso's door. */
export function pair(sandbox, options) {
  const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", ...options });
  return { box, options: { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-project-key", fetch: box.fetch } };
}
