//! `type: "pin"`: keeps a message at the top of a group.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/groups/groups-messaging>

use alloc::string::String;

use super::{pages, wamid};
use crate::schema::{Rule, nonempty, object, range, when, words};

words! {
    /// Whether the message is pinned or released.
    PinType {
        /// Keeps it at the top.
        Pin = "pin",
        /// Lets it go.
        Unpin = "unpin",
    }
}

object! {
    /// Keeps a message at the top of a group, or lets it go. A group has three such messages at most.
    Pin "pin" on &pages::GROUPS_MESSAGING => {
        /// Whether the message is pinned or released.
        kind as "type": PinType,
        /// The id (`wamid.…`) of a message of the group.
        message_id: String = nonempty().looks(&[wamid::WAMID]),
        /// How many days it stays pinned; left out where it is released.
        expiration_days: Option<i64> = range(1, 30),
    }
    rules [
        Rule::needs("expiration", when(&["type"], &["pin"]), &["expiration_days"]).meta(131_008)
            .says("a pinned message stays for 1 to 30 days"),
        Rule::forbids("unpin_expiration", when(&["type"], &["unpin"]), &["expiration_days"]).warns().meta(0)
            .says("what is released does not expire"),
    ]
}

/// Groups pin; people do not.
pub const IN_GROUPS: Rule = Rule::forbids("pin_in_groups", when(&["recipient_type"], &["individual"]), &["pin"])
    .says("only messages of groups can be pinned: set `recipient_type` to `group`");

/// The same, where nothing says who reads it.
pub const NEEDS_A_GROUP: Rule = Rule::needs("pin_needs_group", when(&["pin"], &[]), &["recipient_type"])
    .says("only messages of groups can be pinned: set it to `group`");

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn pin(content: &Value) -> Value {
        let mut pin = message("pin", content);
        pin["recipient_type"] = json!("group");
        pin["to"] = json!("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOQZD");
        pin
    }

    #[test]
    fn pinned_for_one_to_thirty_days() {
        let days = |days: Value| pin(&json!({ "type": "pin", "message_id": "wamid.A", "expiration_days": days }));
        accepts(&days(json!(1)));
        accepts(&days(json!(30)));
        refuses(&days(json!(0)), &["too_small pin.expiration_days"]);
        refuses(&days(json!(31)), &["too_big pin.expiration_days"]);
        refuses(&days(json!("7")), &["wrong_type pin.expiration_days"]);
        refuses(&days(json!(1.5)), &["wrong_type pin.expiration_days"]);
        refuses(&pin(&json!({ "type": "pin", "message_id": "wamid.A" })), &["required pin.expiration_days"]);
    }

    #[test]
    fn released_without_a_date() {
        accepts(&pin(&json!({ "type": "unpin", "message_id": "wamid.A" })));
        let dated = json!({ "type": "unpin", "message_id": "wamid.A", "expiration_days": 7 });
        warns(&pin(&dated), &["pin.unpin_expiration pin.expiration_days"]);
    }

    #[test]
    fn the_message_is_named_by_its_id() {
        refuses(&pin(&json!({ "type": "unpin", "message_id": "" })), &["too_short pin.message_id"]);
        refuses(&pin(&json!({ "type": "unpin" })), &["required pin.message_id"]);
        refuses(&pin(&json!({ "message_id": "wamid.A" })), &["required pin.type"]);
        refuses(&pin(&json!({ "type": "stick", "message_id": "wamid.A" })), &["not_allowed pin.type"]);
        warns(&pin(&json!({ "type": "unpin", "message_id": "ABC" })), &["pin.message_id.wamid pin.message_id"]);
    }

    #[test]
    fn only_groups_pin() {
        let mut to_one = message("pin", &json!({ "type": "unpin", "message_id": "wamid.A" }));
        refuses(&to_one, &["unexpected pin"]);
        to_one.as_object_mut().unwrap().remove("recipient_type");
        refuses(&to_one, &["required recipient_type"]);
    }
}
