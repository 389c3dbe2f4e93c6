import type { Json } from "../form/path";
import { Icon, type IconName } from "./Icon";
import { fileOf, textAt } from "./read";

export const MEDIA = ["image", "video", "audio", "document", "sticker", "gif"];

/**
 * A file's place in the bubble. The file itself is not loaded: its server would learn who writes here, and when, and the
 * page would have to allow every server there is.
 */
export function Media({ kind, file }: { kind: string; file: Json | undefined }) {
  const link = textAt(file, "link");
  const name = textAt(file, "filename") || (link ? fileOf(link) : textAt(file, "id") && `File ${textAt(file, "id")}`);
  const icon = (kind === "gif" ? "video" : kind) as IconName;
  if (kind === "document" || kind === "audio") {
    return (
      <div class={`file ${kind}`}>
        <Icon name={icon} />
        <span>{name || (kind === "audio" ? "Recording" : "Document")}</span>
      </div>
    );
  }
  return (
    <div class={`picture ${kind}`}>
      <Icon name={icon} />
      <span>{name}</span>
    </div>
  );
}
