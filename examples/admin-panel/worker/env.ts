import type { Attempt } from "./state/attempt";
import type { Pace } from "./state/pace";

export interface Env {
  /** The one number this panel sends from. The page cannot name another. */
  PHONE_NUMBER_ID: string;
  /** The account whose templates are offered. */
  BUSINESS_ACCOUNT_ID: string;
  /** Secrets: `wrangler secret put` sets them. */
  KAPSO_API_KEY: string;
  PANEL_PASSWORD: string;
  SESSION_SECRET: string;
  /** For the sandbox. */
  WAMID_BASE_URL?: string;
  ASSETS: Fetcher;
  ATTEMPTS: DurableObjectNamespace<Attempt>;
  PACE: DurableObjectNamespace<Pace>;
}
