import { useState } from "preact/hooks";

import type { Json } from "../form/path";

/** The same message as JSON. It can be written or pasted here, too: the form follows. */
export function JsonPane({ message, onMessage }: { message: Json; onMessage: (message: Json) => void }) {
  const [draft, setDraft] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const text = draft ?? JSON.stringify(message, null, 2);
  const problem = draft === undefined ? undefined : mistakeIn(draft);

  const type = (typed: string) => {
    setDraft(typed);
    if (mistakeIn(typed) === undefined) onMessage(JSON.parse(typed) as Json);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <section class="pane json-pane" aria-labelledby="json-title">
      <div class="pane-head">
        <h2 id="json-title">JSON</h2>
        <button type="button" class="quiet" onClick={copy}>
          {isCopied ? "Copied" : "Copy"}
        </button>
      </div>
      <textarea
        id="json"
        class="code"
        aria-labelledby="json-title"
        aria-describedby="json-problem"
        aria-invalid={problem !== undefined}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => problem === undefined && setDraft(undefined)}
      />
      <p class="issues error" id="json-problem" role="status">
        {problem}
      </p>
    </section>
  );
}

function mistakeIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "A message is an object: { … }.";
  } catch {
    return "This is not JSON yet; the form shows the last that was.";
  }
}
