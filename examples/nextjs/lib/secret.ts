// Whether a request comes from a service of yours: `Authorization: Bearer` with the secret that both know.

import "server-only";

import { createHash, timingSafeEqual } from "node:crypto";

export function isAuthorized(request: Request, secret: string | undefined): boolean {
  // A secret that nobody set lets nobody in.
  if (!secret) return false;
  const [given, wanted] = [request.headers.get("authorization") ?? "", `Bearer ${secret}`].map((text) => createHash("sha256").update(text).digest());
  // How long this takes tells nothing about the secret.
  return timingSafeEqual(given!, wanted!);
}
