import type { Json } from "../form/path";
import { Bubble, type Tap } from "./Bubble";
import { Cards } from "./Cards";
import { Header } from "./Header";
import { Icon } from "./Icon";
import { Order } from "./Order";
import { at, listAt, textAt } from "./read";

/** A message with something to tap, and below it what opens. */
export function Interactive({ content }: { content: Json | undefined }) {
  const type = textAt(content, "type");
  const action = at(content, "action");
  return (
    <>
      <Bubble
        header={<Header header={at(content, "header")} product={type === "product" || type === "catalog_message"} />}
        body={textAt(content, "body", "text")}
        footer={textAt(content, "footer", "text")}
        taps={taps(type, action)}
      >
        {(type === "order_details" || type === "order_status") && <Order parameters={at(action, "parameters")} />}
      </Bubble>
      {type === "carousel" && <Cards cards={listAt(action, "cards")} />}
      {type === "list" && <Sheet sections={listAt(action, "sections")} />}
    </>
  );
}

/** What can be tapped. Where Meta chooses the words, they are in English here. */
function taps(type: string, action: Json | undefined): Tap[] {
  const said = textAt(action, "parameters", "display_text");
  switch (type) {
    case "button":
      return listAt(action, "buttons").map((button) => ({
        icon: textAt(button, "type") === "cta_url" ? "link" : "reply",
        text: textAt(button, "reply", "title") || textAt(button, "cta_url", "display_text"),
      }));
    case "list":
      return [{ icon: "list", text: textAt(action, "button") }];
    case "cta_url":
      return [{ icon: "link", text: said }];
    case "flow":
      return [{ icon: "form", text: textAt(action, "parameters", "flow_cta") }];
    case "voice_call":
      return [{ icon: "phone", text: said || "Call" }];
    case "location_request_message":
      return [{ icon: "location", text: "Send location" }];
    case "address_message":
      return [{ icon: "form", text: "Provide address" }];
    case "call_permission_request":
      return [{ icon: "phone", text: "Choose preference" }];
    case "catalog_message":
      return [{ icon: "cart", text: "View catalog" }];
    case "product":
      return [{ icon: "cart", text: "View" }];
    case "product_list":
      return [{ icon: "cart", text: "View items" }];
    case "order_details":
      return [{ icon: "cart", text: "Review and pay" }];
    case "request_contact_info":
      return [{ icon: "person", text: "Share contact info" }];
    default:
      return [];
  }
}

function Sheet({ sections }: { sections: Json[] }) {
  return (
    <div class="sheet">
      {sections.map((section, index) => (
        <div key={index}>
          {textAt(section, "title") && <p class="sheet-title">{textAt(section, "title")}</p>}
          {listAt(section, "rows").map((row, at) => (
            <p class="row" key={at}>
              <span>
                {textAt(row, "title") || "…"}
                <small>{textAt(row, "description")}</small>
              </span>
              <i />
            </p>
          ))}
        </div>
      ))}
      <p class="sheet-hint">
        <Icon name="list" /> opens with the button
      </p>
    </div>
  );
}
