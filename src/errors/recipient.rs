//! The recipient, the group, and the customer service window.

use super::row::codes;

codes! {
    "131026" undeliverable: recipient no_or_drop never recipient, 400 both,
        "Not on WhatsApp, terms not accepted, or app too old: try another channel."
        as "Message undeliverable";
    "1026" receiver_incapable: recipient no_or_drop never recipient, 422 both,
        "Their app cannot show this type: send plain text."
        as "Receiver Incapable";
    "131030" recipient_not_allowed: recipient no fix recipient, 400 sync,
        "A test number: add the recipient to its list."
        as "Recipient phone number not in allowed list";
    "131047" window_closed: window no_or_drop fix recipient, 400 both,
        "More than 24 hours since they wrote: send a template."
        as "Re-engagement message";
    "470,130470" window_closed_legacy: window no_or_drop fix recipient, 0 both,
        "More than 24 hours since they wrote: send a template."
        as "Re-engagement message";
    "131049" marketing_cap: marketing_cap drop wait recipient [86400], 400 webhook,
        "Meta withholds marketing from them: wait a day at least."
        as "This message was not delivered to maintain healthy ecosystem engagement.";
    "131050" marketing_opted_out: opted_out drop never recipient, 400 webhook,
        "They stopped marketing from this business: remember it."
        as "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business";
    "130472" experiment_holdout: marketing_cap drop never recipient, 400 webhook,
        "Meta keeps them out as a control group."
        as "User's number is part of an experiment";
    "130403" blocked_by_business: recipient no fix recipient, 0 sync, "You blocked them: unblock them first.";
    "137000" identity_changed: recipient drop fix recipient, 0 webhook,
        "Their identity hash changed: verify them again.";
    "131060" companion_unsupported: recipient unknown never recipient, 0 webhook,
        "A linked device does not support this.";
    "131036" partial_device_delivery: recipient part never recipient, 0 webhook,
        "One of their devices did not get it.";
    "131035" webhook_expired: webhook not_applicable never number, 0 webhook,
        "A webhook came too late: inbound data is lost.";
    "131020" group_single_member: group no fix recipient, 400 sync, "Nobody else is in the group.";
    "131041" group_unknown: group no fix recipient, 400 sync, "Wrong group id, or not a member of it.";
    "131201" group_partial: group part fix recipient, 206 sync, "Some participants failed.";
    "131202,131204,131209,131210,131211,131212,131213,131215" group_request: group no fix recipient, 400 sync, "";
    "131203" group_terms_pending: group no never recipient, 400 sync, "A participant has not accepted the terms.";
}
