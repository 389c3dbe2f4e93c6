// Nothing here is for the package: the results go, and the sandbox is, where the other cells have them.

const home = process.env.WAMID_HOME;

export default {
  distDir: process.env.WAMID_DIST,
  productionBrowserSourceMaps: true,
  rewrites: async () => ["/results", "/sandbox/:path*"].map((source) => ({ source, destination: `${home}${source}` })),
};
