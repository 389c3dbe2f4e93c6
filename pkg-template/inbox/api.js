// What the page asks of the sandbox: docs/sandbox.md has the shapes.

const PREFIX = "/_sandbox/";

/** Resolves to the answer's JSON; rejects with the sandbox's own sentence. */
async function ask(path, options) {
  const response = await fetch(PREFIX + path, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}.`);
  return answer;
}

export const getState = () => ask("state");

export const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const clearFaults = () => ask("faults", { method: "DELETE" });

export const upload = (file) =>
  ask(`media?filename=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "content-type": file.type || "application/octet-stream" },
    body: file,
  });

export const mediaUrl = (id) => `${PREFIX}media/${encodeURIComponent(id)}`;
