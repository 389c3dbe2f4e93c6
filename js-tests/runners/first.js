// The package, a call on the line after the import, and the milliseconds from there to here.

import { call } from "./call.js";
import { began } from "./began.js";

import * as wamid from "wamid";
export const first = call(wamid);

export const cold = performance.now() - began;
export { wamid };
