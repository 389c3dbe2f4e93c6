// The backend of the panel. It holds the key; the page holds nothing.
//
//   POST   /api/session    the password comes in, a cookie goes out
//   GET    /api/session    whether somebody is signed in
//   DELETE /api/session    signs out
//   GET    /api/templates  the account's templates
//   POST   /api/messages   checks once more, and sends
//
// Everything else is the page itself. No request can name an address, a header or a number to be used upstream.

import { textOf } from "./body";
import type { Env } from "./env";
import { guarded } from "./headers";
import { isOwnPage } from "./origin";
import { send } from "./send";
import { sessionOf, signIn, signOut } from "./session";
import { templates } from "./templates";

export { Attempt } from "./state/attempt";
export { Pace } from "./state/pace";

export default {
  async fetch(request, env, context) {
    const answering = answer(request, env);
    // A page that is closed meanwhile does not stop a message halfway.
    context.waitUntil(answering);
    return guarded(await answering);
  },
} satisfies ExportedHandler<Env>;

async function answer(request: Request, env: Env): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith("/api/")) return env.ASSETS.fetch(request);

  const body = await textOf(request);
  if (body === undefined) return refuse(413, "bad_request");
  // What changes something has to come from this page: the cookie alone does not prove that.
  if (request.method !== "GET" && !isOwnPage(request)) return refuse(403, "bad_request");
  const session = await sessionOf(request, env);
  switch (`${request.method} ${pathname}`) {
    case "POST /api/session":
      return signIn(body, request, env);
    case "DELETE /api/session":
      return signOut();
    case "GET /api/session":
      return Response.json({ signedIn: session !== undefined });
    case "GET /api/templates":
      return session ? templates(env) : refuse(401, "signed_out");
    case "POST /api/messages":
      return session ? send(body, request, session, env) : refuse(401, "signed_out");
    default:
      return refuse(404, "bad_request");
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ outcome: "refused", error }, { status });
}
