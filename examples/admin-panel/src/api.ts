// What the page asks its backend. The session travels in a cookie that no script can read; there is nothing to keep here.

import type { Message, TemplateDefinition } from "wamid";

import { ATTEMPT, type NotAccepted, type Refused, type SendAnswer } from "../shared/answers";
import type { Json } from "./form/path";

export async function isSignedIn(): Promise<boolean> {
  const { signedIn } = (await (await fetch("/api/session")).json()) as { signedIn: boolean };
  return signedIn;
}

/** Nothing if it went well, else why not. */
export async function signIn(password: string): Promise<string | undefined> {
  const response = await post("/api/session", { password }).catch(() => undefined);
  await response?.body?.cancel();
  if (response?.ok) return undefined;
  if (response?.status === 401) return "That is not the password.";
  if (response?.status === 429) return `Too many tries. Wait ${wait(response)}, then try again.`;
  return response ? "The backend is not set up: see its log." : "The backend cannot be reached.";
}

export async function signOut(): Promise<void> {
  await fetch("/api/session", { method: "DELETE" });
}

/**
 * Sends a message. `attempt` names it: as long as the name is the same, it is sent once, however often this is called.
 * So a connection that breaks is no reason to fear a second message: ask again.
 */
export async function send(message: Json | Message, attempt: string): Promise<SendAnswer> {
  try {
    const response = await post("/api/messages", message, { [ATTEMPT]: attempt });
    return (await response.json()) as SendAnswer;
  } catch {
    return LOST;
  }
}

/** The backend may have sent it before the connection broke; only it knows, and it will say when asked again. */
export const LOST: NotAccepted = {
  outcome: "unknown",
  reason: "connection_lost",
  advice: "retry",
  hint: "The connection to the panel’s backend broke. Press Send again: it is still sent only once.",
};

/** The account's approved templates; or a sentence where there are none to be had. */
export async function listTemplates(): Promise<readonly TemplateDefinition[] | string> {
  const response = await fetch("/api/templates");
  if (response.ok) return ((await response.json()) as { templates: TemplateDefinition[] }).templates;
  const { hint } = (await response.json()) as { hint?: string };
  return hint ?? "The templates cannot be loaded now.";
}

export type { Refused, SendAnswer };

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
}

function wait(response: Response): string {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
}
