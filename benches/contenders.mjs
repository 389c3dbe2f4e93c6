// Who is measured, and at what.

import { shapes } from "./shapes.mjs";

export const shapeNames = Object.keys(shapes);

export const contenders = [
  { name: "wamid", title: "wamid", jobs: ["text", "bytes", "object", "issues"] },
  { name: "zod", title: "Zod 4", jobs: ["text", "bytes", "object", "issues"] },
  { name: "valibot", title: "Valibot", jobs: ["text", "bytes", "object", "issues"] },
  { name: "ajv", title: "ajv", jobs: ["text", "bytes", "issues"] },
  { name: "kapso", title: "Kapso's SDK", jobs: ["text", "bytes"] },
];
