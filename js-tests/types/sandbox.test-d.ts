// The sandbox, as an editor sees it.

import { createSandbox, type DeliveredMessage, type Sandbox } from "wamid/sandbox";
import { sendMessage } from "wamid";

const sandbox: Sandbox = createSandbox({ phoneNumberId: ["1", "2"], apiKey: "k", now: () => 0 });

// It is a fetch, and a handler.
void sendMessage({ to: "+15550101234", type: "text", text: { body: "Hello" } }, { phoneNumberId: "1", fetch: sandbox.fetch });
const handler: { fetch(request: Request): Promise<Response> } = sandbox;

const first: DeliveredMessage | undefined = sandbox.messages[0];
const at: Date | undefined = first?.at;

sandbox.failNext();
sandbox.failNext({ status: 429, retryAfter: 1, times: 3 });
sandbox.failNext({ code: 131047 });
sandbox.failNext({ code: "insufficient_credits" });
sandbox.failNext({ body: { error: "text" }, delay: Infinity, drop: true, garbage: true, reset: true });

// @ts-expect-error: no such failure
sandbox.failNext({ explode: true });

// @ts-expect-error: what was delivered is for looking at
sandbox.messages.push(first);

export const used = [handler, at];
