// Node with require: the checks are the same, the package comes the other way.

const wamid = require("wamid");
const first = wamid.checkMessage(undefined);

const sandbox = require("wamid/sandbox");

const [runtime, baseUrl] = process.argv.slice(2);
import("./report.js").then(({ report }) => report({ first, wamid, sandbox, runtime, baseUrl }));
