import type { SendAnswer } from "../api";

interface Props {
  answer: SendAnswer;
  onAgain: () => void;
  onClose: () => void;
}

/** One of three things happened, and they ask for different things of the person. */
export function Outcome({ answer, onAgain, onClose }: Props) {
  const { title, text } = told(answer);
  return (
    <div class={`outcome ${answer.outcome}`} role={answer.outcome === "accepted" ? "status" : "alert"} data-outcome={answer.outcome}>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
        {"code" in answer && <p class="small">{`Meta’s code ${answer.code}`}</p>}
      </div>
      <div class="outcome-actions">
        {answer.outcome === "unknown" && answer.reason !== "connection_lost" && (
          <button type="button" class="quiet" onClick={onAgain}>
            It did not arrive
          </button>
        )}
        <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </div>
    </div>
  );
}

function told(answer: SendAnswer): { title: string; text: string } {
  switch (answer.outcome) {
    case "accepted":
      return { title: answer.status && answer.status !== "accepted" ? `Accepted, and ${answer.status.replaceAll("_", " ")}` : "Accepted", text: answer.id };
    case "not_sent":
      return { title: "Not sent", text: `${answer.hint}${later(answer.retryAfterMs)}` };
    case "unknown":
      return { title: "It may have been sent", text: answer.hint };
    case "refused":
      return { title: "Not sent", text: `${REFUSED[answer.error]}${later(answer.retryAfterMs)}` };
  }
}

const REFUSED: { [error in Extract<SendAnswer, { outcome: "refused" }>["error"]]: string } = {
  invalid_message: "The backend found mistakes in it.",
  signed_out: "Your session is over. Sign in again.",
  too_many: "You are sending faster than this panel allows.",
  key_used: "This attempt belongs to another message. Send again.",
  bad_request: "The backend did not understand the page. Load it again.",
  misconfigured: "The backend is not set up: see its log.",
};

function later(ms: number | undefined): string {
  if (ms === undefined) return "";
  const seconds = Math.ceil(ms / 1000);
  return ` Try again in ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} s`}.`;
}
