// Where the person writes as the user: text, files, a location, a contact; as an answer to a message, too.

import { post, upload } from "../api.js";
import { el, fill } from "../dom.js";
import { icon } from "../icons.js";
import { keyOf } from "../state/store.js";
import { summary } from "../state/words.js";
import { person } from "../text/when.js";
import { nameOf } from "./avatar.js";
import { openMenu } from "./menu.js";

export function createComposer(store, act) {
  let chat;
  let quoted;
  /** What was begun and not sent, by chat. */
  const drafts = new Map();
  const field = el("textarea", { class: "field", rows: 1, enterkeyhint: "send", placeholder: "Message", oninput: grow, onkeydown: keys });
  const quoteBox = el("div", { class: "composer-quote", hidden: true });
  const speaker = el("select", { class: "speaker", hidden: true, "aria-label": "Who of the group speaks", onchange: () => ((chat.speaker = speaker.value), invite()) });
  const files = el("input", { type: "file", hidden: true, onchange: () => sendFiles() });
  const attach = el("button", { type: "button", class: "icon-button", "aria-label": "Attach", "aria-haspopup": "menu", onclick: () => openMenu(ATTACH, attach, "Attach", { side: "left" }) }, icon("clip"));
  const element = el("form", { class: "composer", "aria-label": "Write as the user", onsubmit: (event) => (event.preventDefault(), send()) },
    quoteBox,
    el("div", { class: "composer-row" }, attach, files, speaker, field, el("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"))),
  );

  const ATTACH = [
    { text: "Photo, video or file", icon: "image", press: () => files.click() },
    { text: "Location", icon: "pin", press: () => act.open("location") },
    { text: "Contact", icon: "person", press: () => act.open("contact") },
    { text: "Order", icon: "bag", press: () => act.open("products") },
  ];

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
  }

  function keys(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  }

  async function send() {
    const body = field.value.trim();
    if (body === "") return;
    const before = quoted;
    field.value = "";
    quote(undefined);
    grow();
    const done = await act.reply({ type: "text", text: { body } }, before);
    if (!done && field.value === "") field.value = body;
  }

  async function sendFiles() {
    const [file] = files.files;
    files.value = "";
    if (!file) return;
    await act.attempt(async () => {
      const { id, mime_type: type } = await upload(file);
      const kind = ["image", "video", "audio"].find((each) => type.startsWith(`${each}/`)) ?? "document";
      await post("reply", { ...act.place(), message: { type: kind, [kind]: { id, ...(kind === "document" && { filename: file.name }) } } });
    });
  }

  function quote(message) {
    quoted = message;
    quoteBox.hidden = !message;
    if (!message) return;
    fill(quoteBox,
      el("div", { class: "quote" }, el("span", { class: "quote-author" }, message.direction === "out" ? "Business" : message.from ? person(message.from) : nameOf(chat)), el("span", { class: "quote-text" }, summary(message.message, store).text)),
      el("button", { type: "button", class: "icon-button", "aria-label": "Do not quote", onclick: () => (quote(undefined), field.focus()) }, icon("close")),
    );
    field.focus();
  }

  function update() {
    const options = chat.kind === "group" ? chat.participants : [];
    speaker.hidden = options.length === 0;
    if (speaker.options.length !== options.length) fill(speaker, options.map((each) => el("option", { value: each }, person(each))));
    chat.speaker ??= options[0];
    if (chat.speaker) speaker.value = chat.speaker;
    invite();
  }

  function invite() {
    field.placeholder = `Write as ${chat.speaker ? person(chat.speaker) : nameOf(chat)}`;
    field.setAttribute("aria-label", field.placeholder);
  }

  return {
    element,
    quote,
    update,
    show(next) {
      const same = chat && keyOf(chat) === keyOf(next);
      if (chat && !same) drafts.set(keyOf(chat), field.value);
      chat = next;
      fill(speaker);
      update();
      // Told anew what it has: what is being written stays.
      if (same) return;
      quote(undefined);
      field.value = drafts.get(keyOf(chat)) ?? "";
      grow();
    },
  };
}
