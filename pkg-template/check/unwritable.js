// The issues of input that never becomes JSON text, so Rust never sees it. In Rust's words otherwise.

export function unwritable(code, path, says, facts) {
  return {
    code,
    severity: "error",
    rule: `message.${code}`,
    path,
    message: `${subject(path.at(-1))} ${says}.`,
    ...facts,
    metaCode: 100,
  };
}

/** As Rust names the culprit of an issue (src/issue/sentence.rs). */
function subject(step) {
  if (step === undefined) return "The message";
  return typeof step === "number" ? `Item ${step}` : `\`${step}\``;
}
