// The page of a module worker.

import { post } from "../runners/post.js";

const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = ({ data }) => post(data);
worker.onerror = ({ message }) => post([{ name: "the worker loads", error: message ?? "it does not" }]);
