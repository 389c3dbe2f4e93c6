import { renderTemplate, type RenderedButton, type RenderedParts, type TemplateDefinition } from "wamid";

import type { Json } from "../form/path";
import { Bubble, type Tap } from "./Bubble";
import { Media, MEDIA } from "./Media";
import { at, listAt, textAt } from "./read";

/** A template as it will be read; or, where its definition is not known, its name and the values that go into it. */
export function Template({ message, definition }: { message: Json; definition: TemplateDefinition | undefined }) {
  if (!definition) return <Unknown content={at(message, "template")} />;
  const { cards = [], limitedTimeOffer, ...parts } = renderTemplate(definition, message);
  return (
    <>
      <Parts parts={parts} offer={limitedTimeOffer?.text} />
      {cards.length > 0 && (
        <div class="cards" tabIndex={0} role="group" aria-label="Cards">
          {cards.map((card, index) => (
            <Parts key={index} parts={card} />
          ))}
        </div>
      )}
    </>
  );
}

function Parts({ parts: { header, body = "", footer = "", buttons = [] }, offer }: { parts: RenderedParts; offer?: string | undefined }) {
  const kind = header?.format.toLowerCase() ?? "";
  const shown = header && (MEDIA.includes(kind) ? <Media kind={kind} file={header.value as Json} /> : <p class="headline">{header.text ?? kind}</p>);
  return (
    <Bubble header={shown} body={body} footer={footer} taps={buttons.map(tap)}>
      {offer && <p class="headline">{offer}</p>}
    </Bubble>
  );
}

function tap({ type, text }: RenderedButton): Tap {
  const icons = { URL: "link", PHONE_NUMBER: "phone", COPY_CODE: "copy", OTP: "copy", FLOW: "form", CATALOG: "cart", MPM: "cart" } as const;
  return { icon: icons[type as keyof typeof icons] ?? "reply", text };
}

function Unknown({ content }: { content: Json | undefined }) {
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
