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
