declare module "virtual:message-schema" {
  const schema: import("./form/schema").Schema;
  export default schema;
}
