//! What Kapso, between us and Meta, says on its own account.

use super::Stop;
use super::row::codes;

codes! {
    Proxy("invalid_api_key") => kapso_key_invalid: Auth No Fix Key, 401 Sync "Invalid or missing API key",
        "The Kapso key is missing, wrong or revoked; a Meta token goes into accessToken." { stop: Stop::Run };
    Flat(401, "") => kapso_key_invalid: Auth No Fix Key, 401 Sync "Invalid or missing API key",
        "The Kapso key is missing, wrong or revoked; a Meta token goes into accessToken." { stop: Stop::Run };
    Proxy("insufficient_credits") => kapso_insufficient_credits: Payment No Fix Account, 402 Sync "Insufficient credits",
        "The Kapso balance does not cover this: top up." { stop: Stop::Run };
    Proxy("messaging_account_mismatch") => kapso_account_mismatch: Config No Fix Request, 422 Sync "",
        "Drop or correct messaging_account_id.";
    Proxy("marketing_preference_stopped") => marketing_preference_stopped: OptedOut No Never Recipient, 422 Sync "",
        "The recipient stopped marketing from this business: remember it.";
    Flat(403, "andbox session") => sandbox_session_required: Config No Fix Recipient,
        403 Sync "Active sandbox session required to send messages",
        "Kapso's sandbox: the recipient must open a session first; no templates there.";
    Flat(409, "") => conversation_busy: Conflict No Conflict Recipient,
        409 Sync "Another message is already in-flight for this conversation",
        "Another message to this person is on its way: send one after the other.";
    Flat(500, "") => kapso_internal: Server Unknown Reconcile Request, 500 Sync "An unexpected error occurred",
        "Kapso failed.";
    Flat(504, "") => kapso_timeout: Server Unknown Reconcile Request, 504 Sync "Kapso proxy timeout",
        "Kapso stopped waiting for Meta: the message may be on its way.";
}
