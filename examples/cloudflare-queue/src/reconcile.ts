// What a status webhook says of a message: by `biz_opaque_callback_data`, which names the run and the line of its list.

export type Found = { outcome: "sent"; id?: string } | { outcome: "not_sent" };

/** Takes anything at all. */
export function parse(value: unknown, run: string): { line: number; found?: Found } {
  const { callback, outcome, id } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const [, line] = (typeof callback === "string" && /^(?:.+)\/(\d{1,9})$/.exec(callback)) || [];
  if (line === undefined || callback !== `${run}/${line}`) return { line: 0 };
  if (outcome === "sent") return { line: Number(line), found: { outcome, ...(typeof id === "string" && { id }) } };
  return outcome === "not_sent" ? { line: Number(line), found: { outcome } } : { line: 0 };
}
