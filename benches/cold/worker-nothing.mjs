export default { fetch: () => new Response("ready") };
