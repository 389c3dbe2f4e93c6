//! The recipient, the group, and the customer service window.

use super::row::codes;

codes! {
    Code(131_026) => undeliverable: Recipient NoOrDrop Never Recipient, 400 Both "Message undeliverable",
        "Not on WhatsApp, terms not accepted, or app too old: try another channel.";
    Code(1026) => receiver_incapable: Recipient NoOrDrop Never Recipient, 422 Both "Receiver Incapable",
        "The recipient's app cannot show this type: send plain text.";
    Code(131_030) => recipient_not_allowed: Recipient No Fix Recipient,
        400 Sync "Recipient phone number not in allowed list",
        "A test number sends to its verified recipients only: add this one.";
    Code(131_047) => window_closed: Window NoOrDrop Fix Recipient, 400 Both "Re-engagement message",
        "More than 24 hours since the user wrote: send a template.";
    Codes(&[470, 130_470]) => window_closed_legacy: Window NoOrDrop Fix Recipient, 0 Both "Re-engagement message",
        "More than 24 hours since the user wrote: send a template.";
    Code(131_049) => marketing_cap: MarketingCap Drop Wait Recipient,
        400 Webhook "This message was not delivered to maintain healthy ecosystem engagement.",
        "Meta withholds marketing from this person: wait a day at least; an earlier resend fails again."
        { wait: 86_400 };
    Code(131_050) => marketing_opted_out: OptedOut Drop Never Recipient,
        400 Webhook "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business",
        "The recipient stopped marketing from this business: remember it.";
    Code(130_472) => experiment_holdout: MarketingCap Drop Never Recipient,
        400 Webhook "User's number is part of an experiment",
        "Meta keeps this person out as a control group.";
    Code(130_403) => blocked_by_business: Recipient No Fix Recipient, 0 Sync "",
        "You blocked this user: unblock them first.";
    Code(137_000) => identity_changed: Recipient Drop Fix Recipient, 0 Webhook "",
        "The recipient's identity hash changed: verify them again.";
    Code(131_060) => companion_unsupported: Recipient Unknown Never Recipient, 0 Webhook "",
        "A linked device does not support this message.";
    Code(131_036) => partial_device_delivery: Recipient Part Never Recipient, 0 Webhook "",
        "At least one of the recipient's devices did not get it.";
    Code(131_035) => webhook_expired: Webhook NotApplicable Never Number, 0 Webhook "",
        "A webhook could not be handed over in time: inbound data is lost.";
    Code(131_020) => group_single_member: Group No Fix Recipient, 400 Sync "",
        "Nobody else is in the group.";
    Code(131_041) => group_unknown: Group No Fix Recipient, 400 Sync "",
        "The group id is wrong, or this number is not a member.";
    Code(131_201) => group_partial: Group Part Fix Recipient, 206 Sync "",
        "Some participants failed: the response names them.";
    Codes(&[131_202, 131_204, 131_209, 131_210, 131_211, 131_212, 131_213, 131_215]) =>
        group_request: Group No Fix Recipient, 400 Sync "",
        "The group request is not possible like this: see details.";
    Code(131_203) => group_terms_pending: Group No Never Recipient, 400 Sync "",
        "A participant has not accepted the terms.";
}
