//! What Kapso, between us and Meta, says on its own account.

use super::row::codes;

codes! {
    "!401" kapso_key_invalid: auth no fix key [run], 401 sync,
        "The Kapso key is wrong; a Meta token goes into accessToken."
        as "Invalid or missing API key";
    "=insufficient_credits" kapso_insufficient_credits: payment no fix account [run], 402 sync,
        "Top up the Kapso balance."
        as "Insufficient credits";
    "=messaging_account_mismatch" kapso_account_mismatch: config no fix request, 422 sync,
        "Drop or correct messaging_account_id.";
    "=marketing_preference_stopped" marketing_preference_stopped: opted_out no never recipient, 422 sync,
        "They stopped marketing from this business: remember it.";
    "!403:sandbox" sandbox_session_required: config no fix recipient, 403 sync,
        "Kapso's sandbox: they must open a session first; no templates."
        as "Active sandbox session required to send messages";
    "!409" conversation_busy: conflict no conflict recipient, 409 sync,
        "Another message to them is on its way: send one by one."
        as "Another message is already in-flight for this conversation";
    "!500" kapso_internal: server unknown reconcile request, 500 sync, "Kapso failed."
        as "An unexpected error occurred";
    "!504" kapso_timeout: server unknown reconcile request, 504 sync,
        "Kapso stopped waiting for Meta: it may be on its way."
        as "Kapso proxy timeout";
}
