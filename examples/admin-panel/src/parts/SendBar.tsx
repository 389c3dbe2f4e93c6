import { useEffect, useState } from "preact/hooks";
import type { Issue } from "wamid";

import { send, type SendAnswer } from "../api";
import type { Json, Path } from "../form/path";
import { Outcome } from "./Outcome";

interface Props {
  message: Json;
  /** What stops it. */
  issues: Issue[];
  onPoint: (path: Path) => void;
  onIssues: () => void;
  onSignedOut: () => void;
}

/** Sends, and says what became of it. */
export function SendBar({ message, issues, onPoint, onIssues, onSignedOut }: Props) {
  const [answer, setAnswer] = useState<SendAnswer>();
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(newAttempt);

  // Another message is another attempt; the same after an answer that leaves nothing open, too.
  useEffect(() => {
    setAnswer(undefined);
    setAttempt(newAttempt());
  }, [message]);

  const submit = async () => {
    const [first] = issues;
    if (first) return onPoint(first.path);
    setBusy(true);
    const answered = await send(message, attempt);
    setBusy(false);
    setAnswer(answered);
    if (answered.outcome !== "unknown") setAttempt(newAttempt());
    if (answered.outcome !== "refused") return;
    if (answered.error === "signed_out") onSignedOut();
    if (answered.error === "invalid_message") onIssues();
  };
  const again = () => {
    setAttempt(newAttempt());
    setAnswer(undefined);
  };
  return (
    <div class="send-bar">
      {answer && <Outcome answer={answer} onAgain={again} onClose={() => setAnswer(undefined)} />}
      <div class="send-row">
        <p class="standing" role="status">
          {issues.length === 0 ? "Ready to send" : issues.length === 1 ? "One thing is left to do" : `${issues.length} things are left to do`}
        </p>
        {issues[0] && (
          <button type="button" class="quiet" onClick={() => onPoint(issues[0]?.path ?? [])}>
            Show the first
          </button>
        )}
        <button type="button" class="primary" disabled={isBusy} onClick={submit}>
          {isBusy ? "Sending…" : "Send"}
        </button>
      </div>
    </div>
  );
}

const newAttempt = (): string => crypto.randomUUID();
