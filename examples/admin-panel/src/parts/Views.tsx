export type View = "write" | "result";

const TITLES: { [view in View]: string } = { write: "Write", result: "Preview" };

/** On a phone there is room for one thing at a time. */
export function Views({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  return (
    <div class="ways views" role="radiogroup" aria-label="What to see">
      {(["write", "result"] as const).map((view) => (
        <label key={view}>
          <input type="radio" name="view" checked={view === chosen} onChange={() => onChoose(view)} />
          <span>{TITLES[view]}</span>
        </label>
      ))}
    </div>
  );
}
