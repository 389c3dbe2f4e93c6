// The definitions that a sandbox is given: one, several, or Meta's whole answer.

/** As a list; undefined if nothing was given, and then any template will do. */
export function definitionsIn(given) {
  if (given === undefined) return undefined;
  const list = Array.isArray(given) ? given : Array.isArray(given?.data) ? given.data : [given];
  if (!list.every((one) => typeof one?.name === "string" && typeof one.language === "string")) {
    throw new TypeError("templates: each definition has to be an object with a `name` and a `language`");
  }
  return list;
}

/** The definition of the template that a message sends, if it was given. */
export function definitionOf({ settings: { templates } }, { template }) {
  return templates?.find(({ name, language }) => name === template?.name && language === template.language?.code);
}

/** What a message is held against, with what only the account knows; undefined if it is no template, or nothing is known. */
export function heldAgainst({ settings, now }, body, { marketing }) {
  const { templates, flowStatus, disableMarketingMessagesOnCloudApi } = settings;
  // `/marketing_messages` takes members that `/messages` does not: without a definition nothing else tells them apart.
  if (templates === undefined) return marketing ? { unknownKeys: "keep" } : undefined;
  if (body?.type !== "template") return undefined;
  return {
    definition: templates.filter(({ name }) => name === body.template?.name),
    endpoint: marketing ? "marketing_messages" : "messages",
    flowStatus,
    disableMarketingMessagesOnCloudApi,
    now: now(),
  };
}
