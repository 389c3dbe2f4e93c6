//! Members that only Kapso's endpoint takes.

use crate::schema::{Limits, Rule, nonempty, when};

/// The account that must be the one of the phone number.
pub const ACCOUNT: Limits = nonempty().doubtful("only Kapso takes it; Meta itself refuses it");

/// What it was called before; ignored where both are there.
pub const FORMER_ACCOUNT: Limits =
    nonempty().doubtful("only Kapso takes it, as the former name of `messaging_account_id`; Meta itself refuses it");

/// What is Kapso's does not go to Meta.
pub const NOT_FOR_META: Rule =
    Rule::forbids("kapso_account", when(&[], &[]), &["messaging_account_id", "paid_messaging_account_id"])
        .about(&["messaging_account_id", "paid_messaging_account_id"])
        .says("only Kapso takes it, and this goes to Meta")
        .for_meta();

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::{message, refuses, warns};

    #[test]
    fn accounts_are_kapsos() {
        for key in ["messaging_account_id", "paid_messaging_account_id"] {
            let with = |value| {
                let mut message = message("text", &json!({ "body": "Hello" }));
                message[key] = value;
                message
            };
            warns(&with(json!("102290129340398")), &[&["message.", key, ".doubtful ", key].concat()]);
            refuses(&with(json!("")), &[&["too_short ", key].concat()]);
            refuses(&with(json!(102_290_129_340_398_u64)), &[&["wrong_type ", key].concat()]);
        }
    }

    #[test]
    fn they_do_not_go_to_meta() {
        use crate::check::{Options, check};
        let text = r#"{"to":"+15550101234","type":"text","text":{"body":"Hello"},"messaging_account_id":"1"}"#;
        let issues = |to_meta| {
            let report = check(crate::rules::MESSAGE, text, &Options { to_meta, ..Options::default() });
            report.issues.iter().map(|issue| issue.rule.clone()).collect::<std::vec::Vec<_>>()
        };
        assert_eq!(issues(true), ["message.kapso_account"]);
        assert!(issues(false).is_empty());
    }

    #[test]
    fn members_of_marketing_messages_do_not_belong_here() {
        for key in ["product_policy", "message_activity_sharing"] {
            let mut message = message("text", &json!({ "body": "Hello" }));
            message[key] = json!("x");
            refuses(&message, &[&["unknown_key ", key].concat()]);
        }
    }
}
