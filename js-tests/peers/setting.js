// What the tests of all clients stand on: the installed package's sandbox; the clients lie beside this file.

import { createRequire } from "node:module";
import { join } from "node:path";

export const { createSandbox } = createRequire(join(process.env.WAMID_INSTALL, "index.js"))("wamid/sandbox");

export const NUMBER = "106540352242922";
export const TO = "+15550101234";
export const GROUP = "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD";
export const USER_ID = "US.13491208655302741918";
/** The id of a message of earlier. */
export const EARLIER = "wamid.HBgLMTU1NTAxMDEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA";

/** Where a path of keys leads, `interactive.action.name`. */
export const at = (value, path) => path.split(".").reduce((inside, key) => inside[key], value);
