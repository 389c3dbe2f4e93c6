// The bodies of webhooks, in Meta's shapes.

import { ACCOUNT_ID, displayNumber } from "../numbers.js";

const seconds = (ms) => String(Math.floor(ms / 1000));

/** The frame around everything that is told of a phone number. */
function envelope(number, value) {
  const metadata = { display_phone_number: displayNumber(number), phone_number_id: number };
  const change = { value: { messaging_product: "whatsapp", metadata, ...value }, field: "messages" };
  return { object: "whatsapp_business_account", entry: [{ id: ACCOUNT_ID, changes: [change] }] };
}

/** A user's message, which already is as webhooks have it. */
export function messagePayload({ number, message }, profile) {
  return envelope(number, { contacts: [contact(profile)], messages: [message] });
}

/** What became of a message: a status, and in a group one for each who it is told of. */
export function statusPayload(record, { status, at, errors = [] }, profile, participants = [undefined]) {
  const statuses = participants.map((participant) => ({
    id: record.id,
    status,
    timestamp: seconds(at),
    ...recipient(profile),
    ...(participant !== undefined && { recipient_participant_id: participant }),
    ...(record.message.biz_opaque_callback_data !== undefined && {
      biz_opaque_callback_data: record.message.biz_opaque_callback_data,
    }),
    ...pricing(record.message, status),
    ...(errors.length > 0 && { errors }),
  }));
  // Meta leaves the contacts out of failures.
  return envelope(record.number, status === "failed" ? { statuses } : { contacts: [contact(profile)], statuses });
}

/** Who is meant, by what is known of them. */
function contact({ kind, chat, from, name }) {
  const profile = { profile: { name: name ?? from ?? chat } };
  return kind === "user_id" ? { ...profile, user_id: chat } : { ...profile, wa_id: from ?? chat };
}

function recipient({ kind, chat }) {
  if (kind === "user_id") return { recipient_user_id: chat };
  return kind === "group" ? { recipient_id: chat, recipient_type: "group" } : { recipient_id: chat };
}

/** Told when a message is sent and when it is delivered. A template's category is its definition's: without it, nobody knows. */
function pricing({ type }, status) {
  if (type === "template" || !["sent", "delivered"].includes(status)) return {};
  return { pricing: { billable: false, pricing_model: "PMP", type: "free_customer_service", category: "service" } };
}

export { seconds };
