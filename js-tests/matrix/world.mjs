// What the cells of a run share: a folder outside the repository, projects in it, and a port.

import { cpSync } from "node:fs";
import { join } from "node:path";

import { must } from "../../scripts/command.mjs";
import { at } from "../../scripts/places.mjs";
import { newestNode, nodes } from "../../scripts/setup/nodes.mjs";
import { addChecks, addPackage, emptyFolder, install } from "../install.mjs";
import { serve } from "../server.mjs";

/** Returns { root, folder, server, tarball, nodes(), newestNode(), project(name), close() }; `folder` has the package and nothing else. */
export async function openWorld(tarball) {
  const { folder: root, remove: removeRoot } = emptyFolder("wamid-matrix-");
  const { folder, remove } = await install(tarball);
  const server = await serve(folder);
  const projects = new Map();

  /** A folder of js-tests/matrix with its tools, as its lockfile says, then the tarball, and the checks. */
  async function settle(name) {
    const place = join(root, name);
    cpSync(at("js-tests", "matrix", name), place, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
    await must(`Installing the tools of ${name}`, "npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: place });
    await addPackage(place, tarball);
    addChecks(place, ["conformance", "runners"]);
    return place;
  }

  return {
    root,
    folder,
    server,
    tarball,
    nodes,
    newestNode,
    project(name) {
      if (!projects.has(name)) projects.set(name, settle(name));
      return projects.get(name);
    },
    async close() {
      await Promise.allSettled(projects.values());
      server.close();
      remove();
      removeRoot();
    },
  };
}
