// What a test looks at: a message with what has become of it since.

export function showMessage(record) {
  const { id, number, message, at } = record;
  return {
    id,
    to: message.to ?? message.recipient,
    message,
    at: new Date(at),
    phoneNumberId: number,
    get status() {
      return record.status;
    },
    get errors() {
      return record.errors;
    },
  };
}
