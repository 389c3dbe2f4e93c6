// What became of each recipient of a run: a Durable Object, whose SQLite holds one row for each, so that nobody is written
// to twice, whatever is delivered or uploaded twice.
//
//   waiting ──claim──▶ sending ──settle──▶ accepted | not_sent | unknown
//      ▲                  │                                        │
//      └── not sent, and time cures it                             │
//      └────────────────── reconcile: it was not sent ◀────────────┘

import { DurableObject } from "cloudflare:workers";

import type { Env } from "./env";
import type { Template } from "./message";
import { SCHEMA } from "./schema";

export type State = "waiting" | "sending" | "accepted" | "not_sent" | "unknown";

/** What a consumer shall do with a message of the queue: send it, drop it, or come back in so many seconds. */
export type Verdict = "send" | "drop" | number;

export interface Result {
  who: string;
  state: Exclude<State, "sending">;
  /** WhatsApp's id. */
  id?: string;
  reason?: string;
}

export interface Recipient extends Result {
  /** Where the list had it, when it was sent: status webhooks repeat it. */
  line: number;
}

export interface Stop {
  reason: string;
  hint: string;
}

interface Facts {
  /** Which upload of the list this is. */
  upload: number;
  complete: boolean;
  rows: number;
  duplicates: number;
  invalid: number;
  stopped?: Stop;
}

/** A consumer that has not said in so many seconds what became of a message never will. */
const LEASE = 120;

export class Run extends DurableObject<Env> {
  readonly #sql = this.ctx.storage.sql;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#sql.exec(SCHEMA);
  }

  /**
   * What the run sends, as JSON, since its members are Meta's to say. It cannot change once there is a recipient: the same
   * list is the same messages.
   */
  define(template: string): { conflict?: string } {
    const begun = Object.values(this.#totals()).some((n) => n > 0);
    if (begun && this.#template() !== template) return { conflict: "the run sends another template" };
    this.ctx.storage.kv.put("template", template);
    return {};
  }

  /** A list begins, or begins again: nobody gets it twice. */
  begin(): { upload: number; template: string } | { conflict: string } {
    const facts = this.#facts();
    const template = this.#template();
    if (!template) return { conflict: "the run has no template: put it first" };
    if (facts?.stopped) return { conflict: "the run is stopped: resume it first" };
    const upload = (facts?.upload ?? 0) + 1;
    this.#keep({ upload, complete: false, rows: 0, duplicates: 0, invalid: 0 });
    return { upload, template };
  }

  /** Takes the next recipients of the list; gives those who have yet to be put on the queue, in order. */
  list(upload: number, recipients: { who: string; line: number }[], invalid: number): string[] {
    const facts = this.#current(upload);
    const due: string[] = [];
    let duplicates = 0;
    for (const { who, line } of recipients) {
      const known = this.#find(who);
      if (known?.upload === upload) {
        duplicates += 1;
        continue;
      }
      if (!known) this.#sql.exec("INSERT INTO recipients (who, line, upload, state, at) VALUES (?, ?, ?, 'waiting', 0)", who, line, upload);
      else this.#sql.exec("UPDATE recipients SET upload = ? WHERE who = ?", upload, who);
      if (!known || known.state === "waiting" || known.state === "sending") due.push(who);
    }
    const rows = facts.rows + recipients.length + invalid;
    this.#keep({ ...facts, rows, duplicates: facts.duplicates + duplicates, invalid: facts.invalid + invalid });
    return due;
  }

  complete(upload: number): void {
    this.#keep({ ...this.#current(upload), complete: true });
  }

  /** Asks for each, right before it is sent, whether it may be. */
  claim(recipients: { who: string; line: number }[]): Verdict[] {
    if (this.#facts()?.stopped) return recipients.map(() => "drop");
    const now = Math.floor(Date.now() / 1000);
    return recipients.map(({ who, line }) => {
      const { state, at } = this.#find(who) ?? { state: "accepted", at: 0 };
      if (state === "waiting") {
        this.#sql.exec("UPDATE recipients SET state = 'sending', at = ?, line = ? WHERE who = ?", now, line, who);
        return "send";
      }
      if (state === "sending" && now < at + LEASE) return at + LEASE - now;
      if (state === "sending") this.settle([{ who, state: "unknown", reason: "interrupted" }]);
      return "drop";
    });
  }

  /** Writes down what became of those that were claimed; also late, when they count as interrupted already. */
  settle(results: Result[]): void {
    for (const { who, state, id, reason } of results) {
      this.#sql.exec(
        "UPDATE recipients SET state = ?, id = ?, reason = ? WHERE who = ? AND state IN ('sending', 'unknown')",
        state, id ?? null, reason ?? null, who,
      );
    }
  }

  /** The queue has delivered these too often. */
  giveUp(whos: string[]): void {
    for (const who of whos) {
      this.#sql.exec("UPDATE recipients SET state = 'not_sent', reason = 'gave_up' WHERE who = ? AND state = 'waiting'", who);
      this.#sql.exec("UPDATE recipients SET state = 'unknown', reason = 'interrupted' WHERE who = ? AND state = 'sending'", who);
    }
  }

  /** Stops the run: what is on the queue is dropped, and waits here. */
  stop(stopped: Stop): void {
    const facts = this.#facts();
    if (facts && !facts.stopped) this.#keep({ ...facts, stopped });
  }

  /** Lets the run go on, once its list is uploaded again. */
  resume(): void {
    const { stopped: _, ...facts } = this.#facts() ?? {};
    if (this.#facts()) this.#keep(facts as Facts);
  }

  /** What a status webhook, or a person, found out about a message whose outcome was unknown. Gives whether there was one. */
  reconcile(line: number, found: { outcome: "sent"; id?: string } | { outcome: "not_sent" }): boolean {
    const [row] = this.#sql.exec<{ who: string }>("SELECT who FROM recipients WHERE line = ? AND state = 'unknown'", line);
    if (!row) return false;
    if (found.outcome === "sent") this.settle([{ who: row.who, state: "accepted", ...(found.id && { id: found.id }) }]);
    else this.settle([{ who: row.who, state: "waiting" }]);
    return true;
  }

  progress() {
    const facts = this.#facts();
    if (!facts) return undefined;
    const { name, language } = JSON.parse(this.#template() ?? "{}") as Partial<Template>;
    const { rows, duplicates, invalid, complete, stopped } = facts;
    const recipients = this.#totals();
    const over = complete && recipients.waiting + recipients.sending === 0;
    const run = stopped ? "stopped" : over ? "done" : complete ? "sending" : "loading";
    return { run, ...(stopped && { stopped }), template: { name, language }, list: { rows, duplicates, invalid }, recipients };
  }

  /** Those in a state, by name; a thousand at a time. */
  recipients(state: State, after: string): Recipient[] {
    const found = this.#sql.exec<Record<string, string | number | null>>(
      "SELECT who, line, state, id, reason FROM recipients WHERE state = ? AND who > ? ORDER BY who LIMIT 1000",
      state, after,
    );
    return [...found].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Recipient);
  }

  #totals(): Record<State, number> {
    const totals = [...this.#sql.exec<{ state: State; n: number }>("SELECT state, n FROM totals")];
    return Object.fromEntries(totals.map(({ state, n }) => [state, n])) as Record<State, number>;
  }

  #find(who: string) {
    const [row] = this.#sql.exec<{ state: State; at: number; upload: number }>("SELECT state, at, upload FROM recipients WHERE who = ?", who);
    return row;
  }

  #template = (): string | undefined => this.ctx.storage.kv.get<string>("template");
  #facts = (): Facts | undefined => this.ctx.storage.kv.get<Facts>("facts");
  #keep = (facts: Facts): void => this.ctx.storage.kv.put("facts", facts);

  #current(upload: number): Facts {
    const facts = this.#facts();
    if (facts?.upload !== upload) throw new Error("another upload of this list has begun");
    return facts;
  }
}
