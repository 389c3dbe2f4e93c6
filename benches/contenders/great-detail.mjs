// @great-detail/whatsapp: it checks nothing, and makes a Request, whose bytes are ready; so its call is made, to a fetch that
// answers at once.

import Client from "@great-detail/whatsapp";

const fetch = async () => Response.json({ messaging_product: "whatsapp", contacts: [], messages: [{ id: "wamid.x" }] });
const client = new Client({ request: { headers: { Authorization: "Bearer token" }, fetch } });

/** What comes of it is encoded already. */
export const encoded = true;

export function prepare({ to, type, ...rest }) {
  const message = { phoneNumberID: "123", to, type, [type]: rest[type] };
  return async () => {
    await client.message.createMessage(message).json();
  };
}
