import { checkMessage, checkTemplate, type Issue, type TemplateDefinition } from "wamid";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { ALL, change, leave, NONE } from "./form/attention";
import { memberOf, nameOf, put, type Json, type Path } from "./form/path";
import { FormContext, idOf, type Form } from "./form/place";
import { JsonPane } from "./parts/JsonPane";
import { asKind, nameOfKind } from "./parts/kinds";
import { Mark } from "./parts/Mark";
import { NarrowRail, Rail } from "./parts/Rail";
import { SendBar } from "./parts/SendBar";
import { Views, type View } from "./parts/Views";
import { Whole } from "./form/Whole";
import { Preview } from "./preview/Preview";
import { definitionFor, useTemplates } from "./templates/load";
import { Picker } from "./templates/Picker";
import { templateOf } from "./templates/start";

const FIRST = asKind("text", {});

/** The desk: kinds of message, the form, and what will arrive. All of it follows from one message. */
export function Compose({ onLeave, onSignedOut }: { onLeave: () => void; onSignedOut: () => void }) {
  const [message, setMessage] = useState<Json>(FIRST);
  const [attention, setAttention] = useState(NONE);
  const templates = useTemplates(memberOf(message, "type") === "template");
  const definition = definitionFor(message, templates);
  const checked = useMemo(() => (definition ? checkTemplate(message, definition) : checkMessage(message)), [message, definition]);
  const issues: Issue[] = [...(checked.ok ? [] : checked.issues), ...checked.warnings];
  const [view, setView] = useState<View>("write");
  const focus = useFocus();

  const form: Form = {
    attention,
    put(path, value) {
      setMessage((before) => put(before, path, value));
      setAttention((before) => change(before, path));
    },
    leave: (path) => setAttention((before) => leave(before, path)),
    focus,
  };
  const choose = (name: string) => {
    setMessage((before) => asKind(name, before));
    setAttention(NONE);
  };
  const take = (definition: TemplateDefinition) => {
    setMessage((before) => put(before, ["template"], templateOf(definition)));
    setAttention(NONE);
  };
  const bring = (whole: Json) => {
    setMessage(whole);
    setAttention(ALL);
  };
  const point = (path: Path) => {
    setAttention(ALL);
    setView("write");
    focus(path);
  };
  const kind = nameOfKind(message);
  // The form stands and answers: what the browser's developer tools, and the tests, measure.
  useEffect(() => void performance.mark("ready"), []);

  return (
    <div class="desk" data-view={view}>
      <header class="top">
        <Mark />
        <h1>Messages</h1>
        <Views chosen={view} onChoose={setView} />
        <button type="button" class="quiet" onClick={onLeave}>
          Sign out
        </button>
      </header>
      <Rail chosen={kind} onChoose={choose} />
      <main class="compose">
        <NarrowRail chosen={kind} onChoose={choose} />
        <FormContext.Provider value={form}>
          <Whole message={message} issues={issues} definition={definition} key={kind}>
            {kind === "template" && <Picker templates={templates} chosen={definition} onChoose={take} />}
          </Whole>
        </FormContext.Provider>
        <SendBar message={message} issues={checked.ok ? [] : checked.issues} onPoint={point} onIssues={() => setAttention(ALL)} onSignedOut={onSignedOut} />
      </main>
      <aside class="result" aria-label="Result">
        <Preview message={message} definition={definition} />
        <JsonPane message={message} onMessage={bring} />
      </aside>
    </div>
  );
}

/** Puts the cursor into a field that may not be drawn yet. */
function useFocus(): (path: Path) => void {
  const [wanted, setWanted] = useState<Path>();
  const last = useRef<Path | undefined>(undefined);
  useEffect(() => {
    if (!wanted || wanted === last.current) return;
    last.current = wanted;
    focusAt(wanted);
  }, [wanted]);
  return (path) => setWanted([...path]);
}

/** The field itself; or the first of what lies in it; or else what it lies in. */
function focusAt(path: Path): void {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = path.slice(0, length);
    const name = CSS.escape(nameOf(at));
    // A part with one member may be drawn as that member.
    const part = document.querySelector(`[data-path="${name}"]`) ?? document.querySelector(`[data-path^="${name}."]`);
    const field = document.getElementById(idOf(at)) ?? part?.querySelector<HTMLElement>("input, select, textarea, button.offer");
    if (field) return field.focus();
  }
}
