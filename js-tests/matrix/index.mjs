// All cells, group by group: { title, places, run(world) }, where `run` yields { place, results, version, entry, cold } for each place.

import { asm } from "./groups/asm.mjs";
import { bun } from "./groups/bun.mjs";
import { deno } from "./groups/deno.mjs";
import { next } from "./groups/next.mjs";
import { nodes } from "./groups/nodes.mjs";
import { pages } from "./groups/pages.mjs";
import { testers } from "./groups/testers.mjs";
import { types } from "./groups/types.mjs";
import { workers } from "./groups/workers.mjs";

export const groups = { nodes, asm, deno, bun, workers, pages, next, testers, types };
