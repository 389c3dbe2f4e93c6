// What somebody asked of the sandbox that it cannot do, in a sentence; `status` is HTTP's, for those who ask over it.

export class Unable extends Error {
  constructor(message, status = 400) {
    super(message);
    this.status = status;
  }
}
