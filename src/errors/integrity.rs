//! Integrity and policy: what `WhatsApp` restricts.

use super::row::codes;

codes! {
    "368" account_restricted: integrity no never account [run], 403 both,
        "Restricted for policy violations: see Business Support Home."
        as "Temporarily blocked for policies violations";
    "130497" country_restricted: integrity no never recipient, 403 both,
        "This business may not message that country."
        as "Business account is restricted from messaging users in this country";
    "131031" account_locked: integrity no fix account [run], 403 sync,
        "The account is locked: its health_status says where."
        as "Account has been locked";
    "131064" classification_limit: integrity no wait account [run], 0 both,
        "Templates were in the wrong category: the limit lifts by itself.";
    "139200" direct_send_blocked: integrity no fix account, 0 sync, "Direct Send is disabled for this account.";
    "139000" flow_integrity_block: integrity no fix account, 400 sync, "An integrity problem blocks Flows."
        as "Blocked by Integrity";
    "131207" group_suspended: integrity no never recipient, 403 both, "WhatsApp closed the group."
        as "Group suspended";
    "131214" group_creation_paused: integrity no wait account, 400 sync, "New groups are paused for days.";
}
