//! `type: "reaction"`: an emoji on a message.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/reaction-messages>

use alloc::string::String;

use super::{emoji, pages, wamid};
use crate::schema::{Limits, Rule, nonempty, object, when};

object! {
    /// An emoji on a message that was received.
    Reaction "reaction" on &pages::REACTION => {
        /// The id (`wamid.…`) of the message, received at most 30 days ago.
        message_id: String = nonempty().looks(&[wamid::WAMID]),
        /// One emoji; an empty text takes the reaction back.
        emoji: String = Limits::NONE.looks(&[emoji::EMOJI]),
    }
    rules [emoji::ONE]
}

/// A reaction already says which message it belongs to.
pub const WITHOUT_CONTEXT: Rule = Rule::forbids("reaction_context", when(&["reaction"], &[]), &["context"])
    .says("a reaction already names its message, in `reaction.message_id`");

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn reaction(emoji: &Value) -> Value {
        message("reaction", &json!({ "message_id": "wamid.A", "emoji": emoji }))
    }

    #[test]
    fn one_emoji_however_many_characters_it_takes() {
        for emoji in ["😀", "👍🏽", "❤️", "❤", "🇧🇷", "👨‍👩‍👧‍👦", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "🫱🏻‍🫲🏿", "©"]
        {
            accepts(&reaction(&json!(emoji)));
        }
    }

    #[test]
    fn an_empty_text_takes_it_back() {
        accepts(&reaction(&json!("")));
        refuses(&message("reaction", &json!({ "message_id": "wamid.A" })), &["required reaction.emoji"]);
        refuses(&reaction(&json!(null)), &["null reaction.emoji"]);
    }

    #[test]
    fn several_are_refused() {
        for emoji in ["ok", "👍👍", "🇧🇷🇧🇷", "👍 ", " 👍", "❤️!", "👨‍👩‍👧👦", ":)", "😀\u{200d}a"]
        {
            refuses(&reaction(&json!(emoji)), &["too_long reaction.emoji"]);
        }
    }

    #[test]
    fn one_that_is_no_emoji_is_doubted() {
        for emoji in ["a", "e\u{301}", "1", "#", "★", "🇧", "한", "⌚︎", "\u{200d}", " "] {
            warns(&reaction(&json!(emoji)), &["reaction.emoji.emoji reaction.emoji"]);
        }
    }

    #[test]
    fn the_message_is_named_by_its_id() {
        let named = |id: &str| message("reaction", &json!({ "message_id": id, "emoji": "👍" }));
        refuses(&named(""), &["too_short reaction.message_id"]);
        refuses(&message("reaction", &json!({ "emoji": "👍" })), &["required reaction.message_id"]);
        warns(&named("ABC"), &["reaction.message_id.wamid reaction.message_id"]);
    }

    #[test]
    fn a_reaction_replies_to_nothing() {
        let mut reply = reaction(&json!("👍"));
        reply["context"] = json!({ "message_id": "wamid.B" });
        refuses(&reply, &["unexpected context"]);
        reply.as_object_mut().unwrap().remove("type");
        refuses(&reply, &["unexpected context"]);
    }
}
