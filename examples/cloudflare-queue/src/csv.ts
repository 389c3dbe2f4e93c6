// A CSV as it streams in, as RFC 4180 and spreadsheets have it: row by row, never whole in memory.

/** A list with longer rows than this is no list of recipients. */
const LONGEST_ROW = 16 * 1024;

export class BadList extends Error {}

export interface Row {
  /** As an editor counts it, from 1. */
  line: number;
  cells: string[];
}

/** Yields each row that has anything in it. */
export async function* rows(body: ReadableStream<Uint8Array>): AsyncGenerator<Row> {
  const reading = new Reading();
  // A list in another encoding would put question marks in people's names: it is refused instead.
  for await (const text of body.pipeThrough(new TextDecoderStream("utf-8", { fatal: true }))) yield* reading.take(text);
  yield* reading.end();
}

class Reading {
  #cells: string[] = [];
  #cell = "";
  #size = 0;
  #line = 1;
  #startedAt = 1;
  /** Between quotes; or just after a quote in them, which ends them unless another follows. */
  #quoted: "no" | "yes" | "perhaps over" = "no";

  *take(text: string): Generator<Row> {
    for (const char of text) {
      if (char === "\n") this.#line += 1;
      if ((this.#size += char.length) > LONGEST_ROW) throw new BadList(`line ${this.#startedAt}: a row this long is no recipient; is a quote left open?`);
      if (this.#quoted === "yes") {
        if (char === '"') this.#quoted = "perhaps over";
        else this.#cell += char;
      } else if (char === '"' && this.#quoted === "perhaps over") {
        this.#cell += char;
        this.#quoted = "yes";
      } else if (char === '"' && this.#cell === "") this.#quoted = "yes";
      else if (char === ",") this.#endCell();
      else if (char === "\n") yield* this.#endRow();
      else if (char !== "\r") {
        this.#cell += char;
        this.#quoted = "no";
      }
    }
  }

  *end(): Generator<Row> {
    if (this.#quoted === "yes") throw new BadList(`line ${this.#startedAt}: a quote is left open`);
    yield* this.#endRow();
  }

  #endCell() {
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#quoted = "no";
  }

  *#endRow(): Generator<Row> {
    this.#endCell();
    const row = { line: this.#startedAt, cells: this.#cells };
    this.#cells = [];
    this.#size = 0;
    this.#startedAt = this.#line;
    if (row.cells.some((cell) => cell !== "")) yield row;
  }
}
