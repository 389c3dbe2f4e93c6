//! `type: "call_permission_request"`: asks for leave to call the user.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/calling/user-call-permissions>

use super::body::Body;
use crate::rules::pages;
use crate::schema::{Rule, object, when, words};

object! {
    /// Asks for leave to call the user: at most once a day and twice a week.
    CallPermissionRequest "call_permission_request" on &pages::CALL_PERMISSIONS => {
        /// The words of the message.
        body: Option<Body>,
        /// The question, which WhatsApp words.
        action: CallPermissionAction,
    }
    rules [
        Rule::needs("body", when(&["action"], &[]), &["body"])
            .says("say why you want to call; some sources require it").warns().meta(0),
    ]
}

words! {
    /// The name of the action.
    CallPermissionName { CallPermissionRequest = "call_permission_request" }
}

object! {
    /// The question, which WhatsApp words.
    CallPermissionAction "call_permission_action" on &pages::CALL_PERMISSIONS => {
        /// Always `call_permission_request`.
        name: CallPermissionName,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    #[test]
    fn a_body_says_why() {
        let with = |text: &str| {
            let action = json!({ "name": "call_permission_request" });
            let content = json!({ "type": "call_permission_request", "body": { "text": text }, "action": action });
            interactive(&content)
        };
        accepts(&with("May we call?"));
        longest(1024, "interactive.body.text", with);
    }

    #[test]
    fn no_body_is_a_warning() {
        let content = json!({ "type": "call_permission_request", "action": { "name": "call_permission_request" } });
        warns(&interactive(&content), &["call_permission_request.body interactive.body"]);
    }

    #[test]
    fn nothing_else_belongs_here() {
        let content = json!({
            "type": "call_permission_request", "header": { "type": "text", "text": "t" }, "body": { "text": "b" },
            "footer": { "text": "f" }, "action": { "name": "call", "parameters": { "phone_number": "1" } },
        });
        refuses(
            &interactive(&content),
            &[
                "unknown_key interactive.header",
                "unknown_key interactive.footer",
                "not_allowed interactive.action.name",
                "unknown_key interactive.action.parameters",
            ],
        );
    }
}
