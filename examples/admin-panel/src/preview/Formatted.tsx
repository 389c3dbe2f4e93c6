import type { ComponentChildren } from "preact";

// WhatsApp's own marks: *bold*, _italic_, ~struck~, `code` and ```blocks```; and links. A mark counts only around words,
// not within them.
const MARKS = /```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])|(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"])/;

/** Words as WhatsApp shows them. */
export function Formatted({ text }: { text: string }) {
  return <>{format(text)}</>;
}

function format(text: string): ComponentChildren[] {
  const found = MARKS.exec(text);
  if (!found) return [text];
  const [all, block, code, bold, italic, struck, link] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + all.length);
  return [before, marked({ block, code, bold, italic, struck, link }), ...format(after)];
}

function marked({ block, code, bold, italic, struck, link }: { [mark: string]: string | undefined }): ComponentChildren {
  if (block !== undefined || code !== undefined) return <code>{block ?? code}</code>;
  if (bold !== undefined) return <strong>{format(bold)}</strong>;
  if (italic !== undefined) return <em>{format(italic)}</em>;
  if (struck !== undefined) return <s>{format(struck)}</s>;
  return <span class="link">{link}</span>;
}
