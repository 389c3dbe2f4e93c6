// The installed package, with everything that it exports.

import { createRequire } from "node:module";
import { join } from "node:path";

import { slots } from "./slots.js";

const require = createRequire(join(process.env.WAMID_INSTALL, "index.js"));

export const wamid = require("wamid");
// These two have no CommonJS of their own in every Node.
const [tools, sandbox] = ["wamid/tools", "wamid/sandbox"].map((name) => require(name));
export const SLOTS = slots(wamid, tools, sandbox);
