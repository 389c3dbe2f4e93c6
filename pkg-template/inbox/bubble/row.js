// One row of a conversation: a message in its bubble, a request that was refused, or a day.

import { add, el } from "../dom.js";
import { icon } from "../icons.js";
import { summary } from "../state/words.js";
import { day, person, time } from "../text/when.js";
import { content } from "./content.js";
import { ticks } from "./ticks.js";

export function drawRow(row, context) {
  return ROWS[row.kind](row, context);
}

const ROWS = {
  day: ({ at }, { now }) => el("div", { class: "row day", role: "separator", "aria-label": day(at, now()) }, el("span", { class: "chip" }, day(at, now()))),

  refused({ refused }, { act }) {
    const { issues, status, answer, at } = refused;
    const found = issues.length > 0 ? issues : [{ message: answer?.error?.message ?? String(answer).slice(0, 200) }];
    return el("article", { class: "row business refused", tabIndex: -1, "aria-label": `Refused with ${status}: ${found[0].message}` },
      el("div", { class: "bubble" },
        el("div", { class: "content" },
          el("p", { class: "refused-title" }, icon("alert"), `Refused with ${status}: it never left`),
          el("ul", { class: "issues" }, found.slice(0, 4).map(({ path = [], message }) => el("li", {}, path.length > 1 && el("code", {}, path.join(".")), el("p", {}, message)))),
          found.length > 4 && el("p", { class: "footer" }, `and ${found.length - 4} more`),
          el("div", { class: "buttons" }, el("button", { type: "button", class: "button", onclick: () => act.refused(refused) }, icon("braces"), "See request and answer")),
        ),
        el("span", { class: "meta" }, time(at)),
      ));
  },

  message({ message }, context) {
    const { message: body } = message;
    if (body.type === "pin") return line(`The business ${body.pin?.type === "unpin" ? "unpinned" : "pinned"} a message`, context, message);
    return bubble({ ...context, message }, body);
  },
};

function line(text, { act }, message) {
  return el("div", { class: "row day" }, el("button", { type: "button", class: "chip", onclick: () => act.details(message) }, icon("pin"), text));
}

/** Without a bubble around them, on a phone. */
const BARE = new Set(["sticker"]);

function bubble(context, body) {
  const { message, act } = context;
  const { direction, id } = message;
  const classes = ["row", direction === "out" ? "business" : "user", `type-${body.type}`, BARE.has(body.type) && "bare", body.type === "interactive" && `kind-${body.interactive?.type}`];
  const node = el("article", { class: classes.filter(Boolean).join(" "), tabIndex: -1, data: { id } },
    el("div", { class: "bubble" },
      message.from && el("p", { class: "author" }, person(message.from)),
      quote(context, body),
      el("div", { class: "content" }, content(body, context)),
      el("button", { type: "button", class: "actions", "aria-label": "Message actions", "aria-haspopup": "menu", onclick: ({ currentTarget }) => act.menu(message, currentTarget) }, icon("down")),
    ),
  );
  refreshRow(node, { message }, context);
  return node;
}

/**
 * What changes once a message is there: its ticks, why it failed, its reactions. All else stays the node that it is, with
 * what is being tapped, played or marked in it.
 */
export function refreshRow(node, { message }, context) {
  if (!message || message.message.type === "pin") return;
  const { id, at, status, direction, errors } = message;
  const { text } = summary(message.message, context.store);
  const label = direction === "out" ? ["Business", time(at), text, status] : [authorName(message, context), time(at), text];
  node.setAttribute("aria-label", label.filter(Boolean).join(", "));
  node.classList.toggle("failed", status === "failed");
  const box = node.firstElementChild;
  const part = (name) => box.querySelector(`:scope > .${name}`);
  if (node.dataset.status !== status) {
    node.dataset.status = status;
    for (const name of ["meta", "failure"]) part(name)?.remove();
    const meta = el("span", { class: "meta" }, el("time", { dateTime: new Date(at).toISOString() }, time(at)), ticks(status));
    part("content").after(...[meta, status === "failed" && failure(errors, message, context.act)].filter(Boolean));
  }
  part("reactions")?.remove();
  add(box, [reactions(context, id)]);
}

const authorName = ({ from, chat }, { chatName }) => (from ? person(from) : chatName(chat));

function failure(errors, message, act) {
  const [{ code, title, error_data: data } = {}] = errors;
  return el("button", { type: "button", class: "failure", onclick: () => act.details(message) }, icon("alert"), el("span", {}, [code, title ?? data?.details].filter(Boolean).join(" ") || "Failed"));
}

function quote(context, { context: before }) {
  const { store, act } = context;
  const id = before?.message_id ?? before?.id;
  if (!id) return undefined;
  const quoted = store.byId.get(id);
  const { icon: name, text } = quoted ? summary(quoted.message, store) : { text: "A message that is not here" };
  const side = !quoted ? "" : quoted.direction === "out" ? "business" : "user";
  const author = side === "user" ? authorName(quoted, context) : side && "Business";
  return el("button", { type: "button", class: `quote ${side}`, disabled: !quoted, onclick: () => act.jump(id), "aria-label": `In answer to: ${text}` },
    author && el("span", { class: "quote-author" }, author),
    el("span", { class: "quote-text" }, name && icon(name), text),
  );
}

function reactions({ store }, id) {
  const all = [...(store.reactions.get(id)?.values() ?? [])];
  if (all.length === 0) return undefined;
  const emojis = [...new Set(all)];
  return el("span", { class: "reactions", role: "img", "aria-label": `Reactions: ${emojis.join(" ")}` }, emojis.map((emoji) => el("span", {}, emoji)), all.length > 1 && el("b", {}, all.length));
}
