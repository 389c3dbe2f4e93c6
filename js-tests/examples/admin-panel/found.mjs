import { existsSync } from "node:fs";
export const BROWSERS = [
  { name: "chromium", path: "/usr/bin/chromium" },
  { name: "firefox", path: "/usr/bin/firefox-esr" },
].filter(({ path, name }) => existsSync(path) && (!process.env.ONLY || process.env.ONLY === name));
