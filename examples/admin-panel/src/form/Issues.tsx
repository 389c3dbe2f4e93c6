import type { Issue } from "wamid";

import { Prose } from "../parts/Prose";
import { idOf, useDue } from "./place";
import type { Path } from "./path";

/** What is wrong at a place, in sentences, where a screen reader finds them by the field's description. */
export function Issues({ issues, path }: { issues: Issue[]; path: Path }) {
  const due = useDue(issues, path);
  return (
    <ul class="issues" id={idOf(path, "issues")} hidden={due.length === 0}>
      {due.map((issue) => (
        <li key={issue.rule + nameOfLast(issue)} class={issue.severity} data-issue={issue.path.join(".")}>
          <Prose text={issue.message} />
          {issue.docs && (
            <>
              {" "}
              <a href={issue.docs} target="_blank" rel="noreferrer">
                Meta’s page
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const nameOfLast = (issue: Issue): string => issue.path.join(".");
