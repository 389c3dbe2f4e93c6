// The panel, end to end: browser → workerd → sandbox. What each file tests, it says.

import { test, before, after } from "node:test";

import { aboutBackend } from "./admin-panel/backend.js";
import { browsers } from "./admin-panel/browsers.js";
import { aboutForm } from "./admin-panel/form.js";
import { aboutLooks } from "./admin-panel/looks.js";
import { open, panel } from "./admin-panel/panel.js";
import { takePictures } from "./admin-panel/pictures.js";
import { aboutSending } from "./admin-panel/sending.js";
import { aboutWrangler } from "./admin-panel/wrangler.js";
import { compiles } from "./setting.js";

before(open);
after(() => panel.close?.());
if (process.env.WAMID_PICTURES) after(() => takePictures(browsers[0]));

test("the types of examples/admin-panel are right", () => compiles(panel.folder));
aboutBackend();
aboutForm();
aboutSending();
aboutLooks();
aboutWrangler();
