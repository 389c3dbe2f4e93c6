// What holds in every runtime. A runner gives each check { wamid, sandbox, assert, baseUrl }:
// the two modules of the packed package, an `assert` with ok, equal, deepEqual and match, and where a sandbox listens.

import { acceptances } from "./acceptances.js";
import { building } from "./building.js";
import { correlating } from "./correlating.js";
import { errors } from "./errors.js";
import { fetching } from "./fetching.js";
import { fixtures } from "./fixtures.js";
import { hostile } from "./hostile.js";
import { inbox } from "./inbox.js";
import { interruption } from "./interruption.js";
import { issues } from "./issues.js";
import { journal } from "./journal.js";
import { media } from "./media.js";
import { pacing } from "./pacing.js";
import { reconciling } from "./reconciling.js";
import { recovery } from "./recovery.js";
import { refusals } from "./refusals.js";
import { retrying } from "./retrying.js";
import { sandbox } from "./sandbox.js";
import { schema } from "./schema.js";
import { secrets } from "./secrets.js";
import { sending } from "./sending.js";
import { telling } from "./telling.js";
import { templates } from "./templates.js";
import { urls } from "./urls.js";
import { users } from "./users.js";
import { vetting } from "./vetting.js";

export const checks = [
  ...building,
  ...fixtures,
  ...issues,
  ...hostile,
  ...schema,
  ...recovery,
  ...sending,
  ...acceptances,
  ...retrying,
  ...reconciling,
  ...correlating,
  ...fetching,
  ...vetting,
  ...refusals,
  ...urls,
  ...interruption,
  ...errors,
  ...secrets,
  ...sandbox,
  ...users,
  ...telling,
  ...templates,
  ...pacing,
  ...media,
  ...journal,
  ...inbox,
];
