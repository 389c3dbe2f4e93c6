// workerd: a Worker that sends when it is asked. It waits for six answers at a time.

import * as wamid from "wamid";

import { sendAll } from "./sender.js";

export default {
  async fetch(request, { BASE_URL: control }) {
    return Response.json(await sendAll({ wamid, control, lanes: 5 }));
  },
};
