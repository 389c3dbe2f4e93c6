// POST /api/check: says what is wrong with a message, at the edge. It sends nothing and holds no key.

import { checkMessage } from "wamid";

export const runtime = "edge";

/** More than any message takes. */
const MOST_BYTES = 256 * 1024;

export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return Response.json({ error: "too_large" }, { status: 413 });
  const checked = checkMessage(await request.json().catch(() => undefined));
  return Response.json(checked, { status: checked.ok ? 200 : 400 });
}
