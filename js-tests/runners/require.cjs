// Node with require: the checks are the same, the package comes the other way.

const wamid = require("wamid");
const first = wamid.checkMessage({ to: "+15550101234", type: "text", text: { body: "é 👋" } });

const sandbox = require("wamid/sandbox");

const [baseUrl] = process.argv.slice(2);
import("./report.js").then(({ report }) => report({ first, wamid, sandbox, baseUrl }));
