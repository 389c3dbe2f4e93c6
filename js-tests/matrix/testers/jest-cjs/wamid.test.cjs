const wamid = require("wamid");
const first = wamid.checkMessage({ to: "+15550101234", type: "text", text: { body: "é 👋" } });

const sandbox = require("wamid/sandbox");

// Jest without flags knows no ESM: the checks come as one file.
const { keep, runChecks } = require("./suite.cjs");

const baseUrl = process.env.WAMID_SANDBOX;

test("all checks pass", async () => keep(await runChecks({ first, wamid, sandbox, baseUrl })), 120_000);
