// What wrangler.toml binds, and what lies on the queue.

import type { Message } from "wamid";

import type { Pacer } from "./pacer";
import type { Run } from "./run";

export interface Env {
  PHONE_NUMBER_ID: string;
  MESSAGES_PER_SECOND: number;
  PEOPLE_PER_DAY: number;
  /** Secrets: `wrangler secret put` sets them. */
  KAPSO_API_KEY: string;
  OPERATOR_SECRET: string;
  /** For the sandbox. */
  WAMID_BASE_URL?: string;
  MESSAGES: Queue<Job>;
  RUNS: DurableObjectNamespace<Run>;
  PACERS: DurableObjectNamespace<Pacer>;
}

/** One message of a run. */
export interface Job {
  run: string;
  /** The recipient's digits: by them a run knows whom it has written to. */
  who: string;
  /** Where the list has it. */
  line: number;
  message: Message;
}
