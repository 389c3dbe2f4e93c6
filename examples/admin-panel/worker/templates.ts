// GET /api/templates: the definitions of what the account may send, for the page's list, its check and its preview.

import { isSendError, listTemplates } from "wamid";

import type { Env } from "./env";

export async function templates(env: Env): Promise<Response> {
  if (!env.BUSINESS_ACCOUNT_ID) {
    return Response.json({ hint: "This panel does not know its account: BUSINESS_ACCOUNT_ID is not set." }, { status: 404 });
  }
  try {
    const all = await listTemplates({
      businessAccountId: env.BUSINESS_ACCOUNT_ID,
      apiKey: env.KAPSO_API_KEY,
      baseUrl: env.WAMID_BASE_URL || undefined,
      retry: { preset: "edge" },
    });
    // Meta says more of a template than a page has to know: who made it, say, or how healthy the account is.
    const approved = all.filter(({ status }) => status === "APPROVED");
    const shown = approved.map(({ name, language, status, category, sub_category, parameter_format, components }) => {
      return { name, language, status, category, sub_category, parameter_format, components };
    });
    return Response.json({ templates: shown });
  } catch (error) {
    console.error(JSON.stringify({ what: "templates", error }));
    return Response.json({ hint: isSendError(error) ? error.hint : "This panel is not set up: see the Worker's log." }, { status: 502 });
  }
}
