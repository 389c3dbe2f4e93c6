// Whether a request comes from the operator: `Authorization: Bearer` with the secret that both know.

export async function isAuthorized(request: Request, secret: string): Promise<boolean> {
  // A secret that nobody set lets nobody in.
  if (!secret) return false;
  const given = request.headers.get("authorization") ?? "";
  const [a, b] = await Promise.all([digest(given), digest(`Bearer ${secret}`)]);
  // How long this takes tells nothing about the secret, and thanks to the digests nothing about its length.
  return crypto.subtle.timingSafeEqual(a, b);
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}
