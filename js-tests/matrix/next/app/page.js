"use client";

// In the browser: the page runs the checks once it is there.

import { useEffect } from "react";
import * as sandbox from "wamid/sandbox";

import { cold, first, wamid } from "../runners/first.js";
import { post } from "../runners/post.js";
import { runChecks } from "../runners/suite.js";

export default function Page() {
  useEffect(() => {
    runChecks({ first, cold, wamid, sandbox, baseUrl: `${location.origin}/sandbox` }).then(post);
  }, []);
  // On the server, too: the first call is made while the page is rendered.
  return <p>{first.message.text.body}</p>;
}
