//! Integrity and policy: what `WhatsApp` restricts.

use super::Stop;
use super::row::codes;

codes! {
    Code(368) => account_restricted: Integrity No Never Account, 403 Both "Temporarily blocked for policies violations",
        "The account is restricted for policy violations: see Business Support Home." { stop: Stop::Run };
    Code(130_497) => country_restricted: Integrity No Never Recipient,
        403 Both "Business account is restricted from messaging users in this country",
        "This business may not message that country.";
    Code(131_031) => account_locked: Integrity No Fix Account, 403 Sync "Account has been locked",
        "The account is locked or disabled: its health_status says where." { stop: Stop::Run };
    Code(131_064) => classification_limit: Integrity No Wait Account, 0 Both "",
        "Templates were put into the wrong category: the limit lifts by itself." { stop: Stop::Run };
    Code(139_200) => direct_send_blocked: Integrity No Fix Account, 0 Sync "",
        "Direct Send is disabled for this account.";
    Code(139_000) => flow_integrity_block: Integrity No Fix Account, 400 Sync "Blocked by Integrity",
        "An integrity problem of the account blocks Flows.";
    Code(131_207) => group_suspended: Integrity No Never Recipient, 403 Both "Group suspended",
        "WhatsApp closed the group.";
    Code(131_214) => group_creation_paused: Integrity No Wait Account, 400 Sync "",
        "New groups are paused for days: too much marketing inside service windows.";
}
