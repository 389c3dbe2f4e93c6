// Who has signed in. The cookie says so itself, signed; nothing is stored. Signing out forgets it in the browser; a new
// SESSION_SECRET ends all sessions everywhere.

import { parse } from "./body";
import type { Env } from "./env";
import { same } from "./password";

export interface Session {
  id: string;
}

// `__Host-`: only ever over https (or on this machine), for this host alone, whatever a neighbouring domain tries.
const COOKIE = "__Host-panel";
const SECONDS = 8 * 60 * 60;
/** So many passwords may be tried from one address, and then one more every so many seconds. */
const TRIES = { burst: 10, everySeconds: 30 };

export async function signIn(body: string, request: Request, env: Env): Promise<Response> {
  const address = request.headers.get("cf-connecting-ip") ?? "here";
  const waitMs = await env.PACE.get(env.PACE.idFromName(`sign-in ${address}`)).take(TRIES);
  if (waitMs > 0) return refuse(429, "too_many", waitMs);
  const { password } = Object(parse(body)) as { password?: unknown };
  // A password or a secret that nobody set lets nobody in.
  if (!env.PANEL_PASSWORD || !env.SESSION_SECRET) return refuse(500, "misconfigured");
  if (typeof password !== "string" || !(await same(password, env.PANEL_PASSWORD))) return refuse(401, "wrong_password");

  const claim = `${crypto.randomUUID()}.${Math.floor(Date.now() / 1000) + SECONDS}`;
  return new Response(null, { status: 204, headers: { "set-cookie": cookie(`${claim}.${await sign(claim, env)}`, SECONDS) } });
}

export function signOut(): Response {
  return new Response(null, { status: 204, headers: { "set-cookie": cookie("", 0) } });
}

/** The session of a request, if its cookie is signed by us and not too old. */
export async function sessionOf(request: Request, env: Env): Promise<Session | undefined> {
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(request.headers.get("cookie") ?? "")?.[1] ?? "";
  const [id, expires, signature] = value.split(".");
  if (!id || !expires || !signature || !env.SESSION_SECRET) return undefined;
  const isOurs = await same(signature, await sign(`${id}.${expires}`, env));
  return isOurs && Number(expires) > Date.now() / 1000 ? { id } : undefined;
}

async function sign(claim: string, env: Env): Promise<string> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", bytes.encode(env.SESSION_SECRET), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(claim)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function cookie(value: string, seconds: number): string {
  return `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
}

function refuse(status: number, error: string, retryAfterMs?: number): Response {
  const headers: HeadersInit = retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
  return Response.json({ outcome: "refused", error, ...(retryAfterMs !== undefined && { retryAfterMs }) }, { status, headers });
}
