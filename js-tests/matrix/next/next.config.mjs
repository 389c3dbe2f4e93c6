// Nothing here is for the package. The maps show which of its files was taken; the results go, and the sandbox is, where the
// other cells have them.

const home = process.env.WAMID_HOME;

export default {
  distDir: process.env.WAMID_DIST,
  productionBrowserSourceMaps: true,
  experimental: { serverSourceMaps: true },
  rewrites: async () => ["/results", "/sandbox/:path*"].map((source) => ({ source, destination: `${home}${source}` })),
};
