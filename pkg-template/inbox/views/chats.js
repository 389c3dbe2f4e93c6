// The chats on the left, and what a search finds.

import { el, fill } from "../dom.js";
import { icon } from "../icons.js";
import { ticks } from "../bubble/ticks.js";
import { keyOf } from "../state/store.js";
import { summary } from "../state/words.js";
import { person, shortDay } from "../text/when.js";
import { avatar, nameOf } from "./avatar.js";
import { createWindow } from "./window.js";

export function createChats(store, act) {
  const list = el("ul", { class: "chat-list", role: "list" });
  const scroller = el("div", { class: "scroller", tabIndex: -1 }, list);
  const rows = createWindow(scroller, list, { draw, refresh, estimate: 72 });
  const note = el("p", { class: "note", role: "status" });
  const search = el("input", {
    type: "search",
    class: "search-input",
    placeholder: "Search chats and messages",
    "aria-label": "Search chats and messages",
    autocomplete: "off",
    spellcheck: false,
    oninput: () => update(true),
    onkeydown: (event) => event.key === "Escape" && ((search.value = ""), update(true)),
  });
  const element = el("nav", { class: "chats", "aria-label": "Chats" },
    el("div", { class: "search" }, icon("search"), search),
    note,
    scroller,
  );
  element.addEventListener("keydown", arrows);
  let order = [];

  function draw(row) {
    return row.kind === "result" ? drawResult(row) : drawChat(row.chat);
  }

  function drawChat(chat) {
    const link = el("a", { class: "chat", href: `#${keyOf(chat)}` });
    fillChat(link, chat);
    return el("li", { class: "chat-item" }, link);
  }

  function refresh(node, { kind, chat }) {
    if (kind === "chat") fillChat(node.firstElementChild, chat);
  }

  function fillChat(link, chat) {
    const key = keyOf(chat);
    const typing = chat.typingUntil > act.now();
    const { icon: name, text } = chat.last ? summary(chat.last.message, store) : { text: chat.items.length > 0 ? "Refused request" : "No messages yet" };
    const who = chat.last?.from && person(chat.last.from);
    const current = act.current() === key;
    const words = el("span", { class: "chat-words" },
      el("span", { class: "chat-top" }, el("span", { class: "chat-name" }, nameOf(chat)), el("span", { class: "chat-time" }, chat.lastAt ? shortDay(chat.lastAt, act.now()) : "")),
      el("span", { class: "chat-bottom" },
        typing
          ? el("span", { class: "chat-text typing" }, "Business is typing…")
          : el("span", { class: "chat-text" }, chat.last && ticks(chat.last.status), name && icon(name), el("span", {}, who && `${who}: `, text)),
        chat.unread > 0 && !current && el("span", { class: "badge", role: "img", "aria-label": `${chat.unread} unread` }, chat.unread),
      ),
    );
    if (current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    fill(link, avatar(chat), words);
  }

  function drawResult({ message, snippet }) {
    const chat = store.chats.get(keyOf(message));
    const [before, hit, after] = snippet;
    return el("li", { class: "chat-item" },
      el("a", { class: "chat result", href: `#${keyOf(message)}`, onclick: () => act.find(message) },
        el("span", { class: "chat-words" },
          el("span", { class: "chat-top" }, el("span", { class: "chat-name" }, nameOf(chat)), el("span", { class: "chat-time" }, shortDay(message.at, act.now()))),
          el("span", { class: "chat-text" }, el("span", {}, before, el("mark", {}, hit), after)),
        )));
  }

  function update(anew) {
    const words = search.value.trim().toLowerCase();
    order = [...store.chats.values()].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
    if (words === "") {
      fill(note, order.length === 0 ? "Nothing here yet." : "");
      rows.set(order.map((chat) => ({ key: keyOf(chat), kind: "chat", chat })), { anew });
      return;
    }
    const chats = order.filter((chat) => `${nameOf(chat)} ${chat.chat} ${person(chat.chat)}`.toLowerCase().includes(words));
    const { results, total } = store.texts.find(words);
    fill(note, `${chats.length} ${chats.length === 1 ? "chat" : "chats"}, ${total} ${total === 1 ? "message" : "messages"}${total > results.length ? `; the newest ${results.length} are shown` : ""}`);
    rows.set([...chats.slice(0, 50).map((chat) => ({ key: keyOf(chat), kind: "chat", chat })), ...results.map((result) => ({ key: result.message.id, kind: "result", ...result }))], { anew });
  }

  function arrows(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const links = [...list.querySelectorAll("a")];
    const next = links[links.indexOf(document.activeElement) + by];
    if (next) next.focus();
    else if (by < 0) search.focus();
    event.preventDefault();
  }

  return {
    element,
    search,
    update,
    /** Chats of which something changed. */
    refresh(keys) {
      update(false);
      rows.refresh(keys);
    },
  };
}
