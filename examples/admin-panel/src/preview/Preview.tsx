import type { TemplateDefinition } from "wamid";

import type { Json } from "../form/path";
import { Bubble } from "./Bubble";
import { Interactive } from "./Interactive";
import { Media, MEDIA } from "./Media";
import { at, listAt, textAt } from "./read";
import { Icon } from "./Icon";
import { Template } from "./Template";

/** What the recipient will see, as far as one can know it here. */
export function Preview({ message, definition }: { message: Json; definition: TemplateDefinition | undefined }) {
  const reply = textAt(message, "context", "message_id");
  return (
    <section class="pane" aria-labelledby="preview-title">
      <div class="pane-head">
        <h2 id="preview-title">Preview</h2>
        <span class="aside">{textAt(message, "to") || textAt(message, "recipient")}</span>
      </div>
      <div class="chat" data-preview={textAt(message, "type")}>
        {reply && (
          <p class="quote">
            <Icon name="reply" /> {reply}
          </p>
        )}
        <Content message={message} definition={definition} />
      </div>
    </section>
  );
}

function Content({ message, definition }: { message: Json; definition: TemplateDefinition | undefined }) {
  const type = textAt(message, "type");
  const content = at(message, type);
  if (MEDIA.includes(type)) return <Bubble bare={type === "sticker"} header={<Media kind={type} file={content} />} body={textAt(content, "caption")} />;
  switch (type) {
    case "text":
      return textAt(content, "body") ? <Bubble body={textAt(content, "body")} /> : <Empty text="What you write shows here." />;
    case "interactive":
      return <Interactive content={content} />;
    case "template":
      return <Template message={message} definition={definition} />;
    case "location":
      return (
        <Bubble header={<Picture text={[textAt(content, "latitude"), textAt(content, "longitude")].filter(Boolean).join(", ")} />} body={textAt(content, "name")}>
          <p class="footer">{textAt(content, "address")}</p>
        </Bubble>
      );
    case "contacts":
      return (
        <>
          {listAt(message, "contacts").map((contact, index) => (
            <Bubble key={index} header={<Card contact={contact} />} taps={[{ icon: "person", text: "View contact" }]} />
          ))}
        </>
      );
    case "reaction":
      return <Note text={textAt(content, "emoji") ? `${textAt(content, "emoji")}  on a message` : "The reaction is taken back"} />;
    case "pin":
      return <Note text={textAt(content, "type") === "unpin" ? "A message is unpinned" : "A message is pinned"} />;
    default:
      return <Note text={textAt(message, "status") === "read" ? readNote(message) : "Nothing to show yet"} />;
  }
}

function readNote(message: Json): string {
  return at(message, "typing_indicator") ? "Read, and “typing…” for a while" : "Both ticks of their message turn blue";
}

const Empty = ({ text }: { text: string }) => <p class="empty">{text}</p>;
const Note = ({ text }: { text: string }) => <p class="note">{text}</p>;

function Picture({ text }: { text: string }) {
  return (
    <div class="picture">
      <Icon name="location" />
      <span>{text}</span>
    </div>
  );
}

function Card({ contact }: { contact: Json }) {
  const org = [textAt(contact, "org", "title"), textAt(contact, "org", "company")].filter(Boolean).join(", ");
  return (
    <div class="file">
      <Icon name="person" />
      <span>
        {textAt(contact, "name", "formatted_name") || "Contact"}
        {(org || listAt(contact, "phones").length > 0) && <small>{org || textAt(listAt(contact, "phones")[0], "phone")}</small>}
      </span>
    </div>
  );
}
