// What the library said, beside what the server counted.

/** Modes in which nothing is sent twice. */
const ONCE = ["never", "safe", "verified"];

/** Returns what is wrong, a sentence each. */
export function judge({ fault, mode, times, seen }, runtime, said) {
  const wrong = [];
  const hold = (right, sentence) => right || wrong.push(sentence);
  if (said === undefined) return ["it was never settled"];
  const { outcome, reason, attempts, possibleDuplicate } = said;
  const each = fault.twice?.includes(runtime) ? 2 : 1;

  hold(["accepted", "not_sent", "unknown"].includes(outcome), `it ended as ${outcome}`);
  hold(outcome !== "not_sent" || seen.accepted === 0, `not_sent, but the server accepted ${seen.accepted}`);
  hold(outcome !== "accepted" || seen.accepted > 0, "accepted, but the server accepted nothing");
  hold(!ONCE.includes(mode) || seen.accepted <= each, `the server accepted ${seen.accepted}`);
  hold(outcome !== "accepted" || seen.accepted <= each || possibleDuplicate, "a duplicate that nobody tells of");
  hold(seen.requests <= attempts * each, `${seen.requests} requests came of ${attempts} attempts`);
  hold(mode !== "never" || attempts === 1, `${attempts} attempts`);
  hold(seen.elsewhere === 0, "a redirect was followed");
  if (mode === "never" && times === Infinity) {
    const says = typeof fault.says === "string" ? fault.says : fault.says?.[runtime];
    const [wanted = outcome, why = reason] = says?.split(" ") ?? [];
    hold(wanted === outcome && why === reason, `${says} was expected`);
  }
  return wrong;
}

/** What a runtime must not have left behind. */
export function judgeLeft({ timers, listeners, unhandled, active = 0 }) {
  const wrong = [];
  if (timers > 0 || active > 0) wrong.push(`${timers} timers are left, ${active} active`);
  if (listeners !== 0) wrong.push(`${listeners} listeners are left`);
  return [...wrong, ...unhandled.map((error) => `nobody handled: ${error}`)];
}
