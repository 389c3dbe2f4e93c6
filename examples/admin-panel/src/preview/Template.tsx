import type { Json } from "../form/path";
import { Bubble } from "./Bubble";
import { listAt, textAt } from "./read";

/** A template of which only the name and the values are known: its words lie with Meta. */
export function Template({ content }: { content: Json | undefined }) {
  return (
    <Bubble header={<p class="headline">{textAt(content, "name") || "Template"}</p>} footer={textAt(content, "language", "code")}>
      {listAt(content, "components").map((component, index) => (
        <p key={index} class="values">
          <small>{textAt(component, "type")}</small>
          {listAt(component, "parameters").map((parameter, at) => (
            <span key={at} class="value">
              {textAt(parameter, "text") || textAt(parameter, "payload") || textAt(parameter, "type")}
            </span>
          ))}
        </p>
      ))}
    </Bubble>
  );
}
