//! Codes that nobody lists, by the hundreds they stand among. What became of the message, the HTTP status says.

use super::row::codes;

codes! {
    "~132000-132999,134000-134999" template_other: template no fix template, 400 sync, "";
    "~133000-133999" registration_other: registration no fix number, 400 sync, "";
    "~138000-138999" calling_other: calling no fix recipient, 400 sync, "";
    "~139000-139099" flow_other: flow no fix template, 400 sync, "";
    "~2388000-2388999" template_management: template no fix template, 400 sync, "";
    "~2494100-2494999" setup_other: config no fix account, 400 sync, "";
    "~131200-131299" group_other: group no fix recipient, 400 sync, "";
    "~1000-1031,2000-2012" legacy_other: legacy no fix request, 400 both, "";
}
