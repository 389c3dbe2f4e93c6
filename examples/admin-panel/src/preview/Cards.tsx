import type { Json } from "../form/path";
import { Bubble, type Tap } from "./Bubble";
import { Header } from "./Header";
import { at, listAt, textAt } from "./read";

/** Cards side by side. */
export function Cards({ cards }: { cards: Json[] }) {
  return (
    <div class="cards" tabIndex={0} role="group" aria-label="Cards">
      {cards.map((card, index) => (
        <Bubble key={index} header={<Header header={at(card, "header")} product={textAt(card, "type") === "product"} />} body={textAt(card, "body", "text")} taps={taps(card)} />
      ))}
    </div>
  );
}

function taps(card: Json): Tap[] {
  const action = at(card, "action");
  if (textAt(card, "type") === "product") return [{ icon: "cart", text: "View" }];
  const replies = listAt(action, "buttons").map((button): Tap => ({ icon: "reply", text: textAt(button, "quick_reply", "title") }));
  return at(action, "parameters") ? [{ icon: "link", text: textAt(action, "parameters", "display_text") }, ...replies] : replies;
}
