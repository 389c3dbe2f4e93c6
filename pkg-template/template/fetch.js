// Asks Kapso or Meta for the definitions of templates, page by page.

import { reading } from "../check/options.js";
import { ConfigError, SendError } from "../errors.js";
import { deliver } from "../send/deliver.js";
import { sendOptions } from "../send/options.js";

/** What the check reads; Meta gives most of it without being asked, but not all. */
const FIELDS =
  "id,name,language,status,category,sub_category,parameter_format,components,health_status,library_template_name";

/** So many at once fit into what is read of an answer, also if all have carousels. */
const PAGE = 50;

/** No account has so many pages; a server that never ends is not followed further. */
const MOST_PAGES = 500;

/** Meta's codes: a cursor that is too old, and a parameter that it does not know. */
const STALE = 131059;
const UNKNOWN = 100;

export async function listTemplates(options) {
  const name = reading(() => options?.name);
  if (name !== undefined) checkWord("name", name);
  return list(sendOptions(options, true), name);
}

/** With options that are ready. */
export async function list(ready, name) {
  const query = { limit: PAGE, fields: FIELDS };
  if (name !== undefined) query.name = name;
  let found = [];
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    let page;
    try {
      page = await ask(ready, query);
    } catch (error) {
      // From the first page again; and a service that will not be told the fields chooses them itself.
      if (error.code === STALE && query.after) found = [];
      else if (error.code !== UNKNOWN || !query.fields) throw error;
      delete query[error.code === STALE ? "after" : "fields"];
      continue;
    }
    const { data, paging } = page;
    found.push(...data);
    // The address of the next page is not followed: it could be anybody's, and Meta's has the token in it.
    query.after = paging?.cursors?.after;
    if (query.after && (paging.next || data.length >= PAGE)) continue;
    // To services the name is a hint; some find it inside others.
    return name === undefined ? found : found.filter((one) => one?.name === name);
  }
  throw new SendError(ENDLESS);
}

const ENDLESS = Object.freeze({
  kind: "malformed_response",
  reason: "malformed_response",
  outcome: "not_sent",
  advice: "never",
  scope: "request",
  source: "local",
  hint: "The list of templates does not end.",
  attempts: [],
});

export async function getTemplate(options) {
  const { name, language } = reading(() => ({ name: options?.name, language: options?.language }));
  checkWord("name", name);
  checkWord("language", language);
  return (await listTemplates(options)).find((one) => one.language === language);
}

async function ask({ request: { url, ...request }, means }, query) {
  const asked = { ...request, url: `${url}?${new URLSearchParams(query)}`, method: "GET" };
  return (await deliver(asked, "{}", means)).response;
}

function checkWord(option, value) {
  if (typeof value !== "string" || value === "") throw new ConfigError(option, "must be a string that is not empty");
}
