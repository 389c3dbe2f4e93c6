// The sandbox, as an editor sees it.

import { createSandbox, type DeliveredMessage, type Sandbox, type SandboxUser } from "wamid/sandbox";
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

// What is tested can be told, and can be talked to.
const bot = (request: Request): Response => new Response(request.url);
const told = createSandbox({
  webhook: { url: "https://bot.example/webhook", appSecret: "s", fetch: bot },
  window: true,
  mps: 80,
  pair: true,
  groups: { "Y2FwaV9ncm91cA==": ["+15550101234"] },
  journal: { entries: [], write: () => {} },
});

export async function conversation(): Promise<void> {
  const ann: SandboxUser = told.user("+15550101234", { name: "Ann" });
  const said = await ann.say("Hello");
  const offer = await told.nextMessage({ to: "+15550101234", signal: AbortSignal.timeout(1000) });
  await ann.say("This one", { quote: offer });
  await ann.tap(offer, "19:00", { card: 1 });
  await ann.react(said.id, "👍");
  await ann.answer(offer, { size: 2 });
  await ann.order([{ product_retailer_id: "a", quantity: 1, item_price: 7.99, currency: "USD" }]);
  await ann.send({ type: "location", location: { latitude: 1, longitude: 2 } });
  await ann.read(offer);
  await ann.lose(offer, 131026);
  await told.advance(86_400_000);
  const statuses: string[] = told.messages.map(({ status }) => status);
  const codes: string[] = told.refused.flatMap(({ issues }) => issues.map(({ code }) => code));
  const answers: (number | null)[] = told.deliveries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
  console.log(statuses, codes, answers);

  // @ts-expect-error: nobody sends a template to a business
  await ann.send({ type: "template" });

  // @ts-expect-error: what became of a message is not set by hand
  offer.status = "read";
}

// @ts-expect-error: a webhook goes somewhere
createSandbox({ webhook: { appSecret: "s" } });

export const used = [handler, at];
