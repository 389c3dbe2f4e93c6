import * as sandbox from "wamid/sandbox";
import { test } from "vitest";

import { keep } from "../keep.mjs";
import { cold, first, wamid } from "../runners/first.js";
import { runChecks } from "../runners/suite.js";

const baseUrl = process.env.WAMID_SANDBOX;

test("all checks pass", { timeout: 120_000 }, async () => keep(await runChecks({ first, cold, wamid, sandbox, baseUrl })));
