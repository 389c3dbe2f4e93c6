// All cells, group by group: { places, run(world) }, where `run` yields { place, results, version, entry, cold } for each place.

import { bun } from "./groups/bun.mjs";
import { deno } from "./groups/deno.mjs";
import { nodes } from "./groups/nodes.mjs";
import { pages } from "./groups/pages.mjs";

export const groups = { nodes, deno, bun, pages };

/** The tools that take longest to install, longest first; nothing else waits for them. */
export const PROJECTS = [];
