import type { TemplateDefinition } from "wamid";

import type { Templates } from "./load";

interface Props {
  templates: Templates;
  chosen: TemplateDefinition | undefined;
  onChoose: (definition: TemplateDefinition) => void;
}

/** The templates of the account that can be sent. */
export function Picker({ templates, chosen, onChoose }: Props) {
  if (templates === "loading") return <p class="help">Loading the templates…</p>;
  if (typeof templates === "string") return <p class="help">{`${templates} You can still fill in a template by its name.`}</p>;
  if (templates.length === 0) return <p class="help">This account has no approved templates. You can still fill in one by its name.</p>;
  const keyOf = ({ name = "", language = "" }: TemplateDefinition) => `${name} ${language}`;
  return (
    <div class="field">
      <div class="field-head">
        <label for="template">Template</label>
      </div>
      <select
        id="template"
        value={chosen ? keyOf(chosen) : ""}
        onChange={({ currentTarget }) => {
          const found = templates.find((each) => keyOf(each) === currentTarget.value);
          if (found) onChoose(found);
        }}
      >
        {!chosen && <option value="">Choose…</option>}
        {templates.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {`${each.name} (${each.language})`}
          </option>
        ))}
      </select>
    </div>
  );
}
