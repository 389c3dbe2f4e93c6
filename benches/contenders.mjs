// Who is measured, and at what.

import { shapes } from "./shapes.mjs";

export const shapeNames = Object.keys(shapes);

export const contenders = [
  { name: "wamid", title: "wamid", colour: "#0a7d54", jobs: ["text", "bytes", "object", "issues"] },
  { name: "zod", title: "Zod 4", colour: "#3b6fb6", jobs: ["text", "bytes", "object", "issues"] },
  { name: "valibot", title: "Valibot", colour: "#8a63b8", jobs: ["text", "bytes", "object", "issues"] },
  { name: "arktype", title: "ArkType", colour: "#4aa3b5", jobs: ["text", "bytes", "issues"] },
  { name: "ajv", title: "ajv", colour: "#b98a2f", jobs: ["text", "bytes", "issues"] },
  { name: "kapso", title: "Kapso's SDK", colour: "#8a8f98", jobs: ["text", "bytes"] },
  { name: "whatsapp-api-js", title: "whatsapp-api-js", colour: "#b5654a", jobs: ["text", "bytes"] },
  { name: "great-detail", title: "@great-detail/whatsapp", colour: "#5f6b3c", jobs: ["bytes"] },
];
