//! Codes that nobody lists, by the hundreds they stand among. What became of the message, the HTTP status says.

use super::row::codes;

codes! {
    Family(132_000, 132_999) => template_other: Template No Fix Template, 400 Sync "",
        "The template was refused: see details.";
    Family(133_000, 133_999) => registration_other: Registration No Fix Number, 400 Sync "",
        "The number's registration: see details.";
    Family(134_000, 134_999) => template_other: Template No Fix Template, 400 Sync "",
        "The template was refused: see details.";
    Family(138_000, 138_999) => calling_other: Calling No Fix Recipient, 400 Sync "",
        "A call was not possible: see details.";
    Family(139_000, 139_099) => flow_other: Flow No Fix Template, 400 Sync "",
        "The Flow was refused: see details.";
    Family(2_388_000, 2_388_999) => template_management: Template No Fix Template, 400 Sync "",
        "Creating or editing the template failed: see details.";
    Family(2_494_100, 2_494_999) => setup_other: Config No Fix Account, 400 Sync "",
        "The account's set-up: see details.";
    Family(131_200, 131_299) => group_other: Group No Fix Recipient, 400 Sync "",
        "The group request was refused: see details.";
    Family(1000, 1031) => legacy_other: Legacy No Fix Request, 400 Both "",
        "A number of the old On-Premises API: see details.";
    Family(2000, 2012) => legacy_other: Legacy No Fix Request, 400 Both "",
        "A number of the old On-Premises API: see details.";
}
