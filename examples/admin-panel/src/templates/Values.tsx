import type { TemplateDefinition, Issue } from "wamid";

import { Field } from "../form/Field";
import { Issues } from "../form/Issues";
import { isWithin, memberOf, type Json } from "../form/path";
import { alone } from "../form/seams";
import { resolve, ROOT, variantFor } from "../form/shape";
import { slotsIn } from "./slots";

/** The values of a chosen template, one field each. What is wrong elsewhere stands above them. */
export function Values({ message, definition, issues }: { message: Json; definition: TemplateDefinition; issues: Issue[] }) {
  const node = resolve(variantFor(ROOT, message)?.node.properties?.["template"] ?? {});
  const slots = slotsIn(node, memberOf(message, "template"), definition);
  const isOf = (issue: Issue, path: readonly (string | number)[]) => isWithin(issue.path, path);
  const mine = issues.filter((issue) => issue.path[0] === "template");
  return (
    <fieldset class="part values-of" data-path="template">
      <legend>Values</legend>
      <Issues issues={mine.filter((issue) => !slots.some(({ path }) => isOf(issue, path)))} path={["template"]} />
      {slots.length === 0 && <p class="help">This template has no variables: it is sent as it is.</p>}
      {slots.map((slot) => (
        <Field key={slot.path.join(".")} {...alone({ ...slot, needed: true, issues: mine.filter((issue) => isOf(issue, slot.path)) })} />
      ))}
    </fieldset>
  );
}
