//! What groups take: text, media, templates and pins.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/groups>

use crate::schema::rule::When;
use crate::schema::{Rule, when};

/// The message goes to a group.
const TO_A_GROUP: When = when(&["recipient_type"], &["group"]);

/// A group is addressed by `to` alone.
pub const WITHOUT_RECIPIENT: Rule =
    Rule::forbids("group_recipient", TO_A_GROUP, &["recipient"]).says("a group is addressed by `to` alone");

/// Nothing to tap in groups.
pub const NO_INTERACTIVE: Rule =
    Rule::forbids("group_interactive", TO_A_GROUP, &["interactive"]).says("groups take no interactive messages");

/// Neither among what groups take, nor among what they refuse.
pub const UNDOCUMENTED: Rule = Rule::forbids("group_undocumented", TO_A_GROUP, &["location", "contacts", "reaction"])
    .says("Meta does not say whether groups take it; text, media and pins are documented")
    .warns()
    .meta(0);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn to_group(kind: &str, content: &Value) -> Value {
        let mut message = message(kind, content);
        message["recipient_type"] = json!("group");
        message["to"] = json!("Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD");
        message
    }

    #[test]
    fn groups_take_text_media_and_pins() {
        accepts(&to_group("text", &json!({ "body": "Hello" })));
        for kind in ["image", "video", "audio", "document", "sticker"] {
            accepts(&to_group(kind, &json!({ "id": "1" })));
        }
        accepts(&to_group("pin", &json!({ "type": "unpin", "message_id": "wamid.A" })));
    }

    #[test]
    fn groups_refuse_interactive_messages() {
        let request = json!({
            "type": "location_request_message",
            "body": { "text": "Where are you?" },
            "action": { "name": "send_location" },
        });
        refuses(&to_group("interactive", &request), &["unexpected interactive"]);
        accepts(&message("interactive", &request));
    }

    #[test]
    fn what_nobody_documents_for_groups_is_doubted() {
        for (kind, content) in [
            ("location", json!({ "latitude": 1, "longitude": 2 })),
            ("contacts", json!([{ "name": { "formatted_name": "A", "first_name": "A" } }])),
            ("reaction", json!({ "message_id": "wamid.A", "emoji": "👍" })),
        ] {
            warns(&to_group(kind, &content), &[&["message.group_undocumented ", kind].concat()]);
        }
    }

    #[test]
    fn a_group_is_addressed_by_to_alone() {
        let mut both = to_group("text", &json!({ "body": "Hello" }));
        both["recipient"] = json!("US.13491208655302741918");
        refuses(&both, &["unexpected recipient"]);
        both.as_object_mut().unwrap().remove("to");
        refuses(&both, &["unexpected recipient"]);
    }

    #[test]
    fn the_id_of_a_group_is_no_phone_number() {
        let mut message = to_group("text", &json!({ "body": "Hello" }));
        message["to"] = json!("+16505551234");
        warns(&message, &["message.group_id to"]);
        message["to"] = json!("");
        refuses(&message, &["too_short to"]);
        message["to"] = json!(" ");
        warns(&message, &["message.to.blank to"]);
    }

    #[test]
    fn the_id_of_a_group_is_for_groups() {
        for kind in [json!("individual"), json!(null)] {
            let mut message = to_group("text", &json!({ "body": "Hello" }));
            if kind.is_null() {
                message.as_object_mut().unwrap().remove("recipient_type");
            } else {
                message["recipient_type"] = kind;
            }
            refuses(&message, &["invalid_format to"]);
        }
    }
}
