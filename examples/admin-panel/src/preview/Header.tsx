import type { Json } from "../form/path";
import { Media, MEDIA } from "./Media";
import { at, textAt } from "./read";

/** What stands above the body: a line, a file, or the picture of a product. */
export function Header({ header, product }: { header: Json | undefined; product?: boolean }) {
  const type = textAt(header, "type");
  if (MEDIA.includes(type)) return <Media kind={type} file={at(header, type)} />;
  if (type === "text") return <p class="headline">{textAt(header, "text")}</p>;
  return product ? <Media kind="image" file={undefined} /> : null;
}
