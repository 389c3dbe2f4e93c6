// The answer to a message that was taken: its id, and who it went to.

export function accept(id, { to, recipient, recipient_type: kind }) {
  const contact = { input: to ?? recipient };
  if (to === undefined) contact.user_id = recipient;
  else contact.wa_id = kind === "group" ? to : to.replace(/\D/g, "");
  return {
    messaging_product: "whatsapp",
    contacts: [contact],
    messages: [{ id, ...(kind === "group" && { group_id: to }) }],
  };
}
