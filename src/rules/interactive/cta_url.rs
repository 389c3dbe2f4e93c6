//! `type: "cta_url"`: a button that opens a link.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-cta-url-messages>

use alloc::string::String;

use super::body::Body;
use super::button::{LABEL, URL};
use super::footer::Footer;
use super::header::Header;
use crate::rules::pages;
use crate::schema::{Limits, Rule, object, when, words};

object! {
    /// A button that opens a link.
    CtaUrl "cta_url" on &pages::INTERACTIVE_CTA_URL => {
        /// Above the body.
        header: Option<Header>,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The button.
        action: CtaUrlAction,
    }
    rules [
        Rule::forbids(
            "payment_header",
            when(&["action", "parameters", "payment_link_preview"], &[]),
            &["header"],
        ).says("a payment link preview takes the header's place; leave one of them out"),
    ]
}

words! {
    /// The name of the action.
    CtaUrlName { CtaUrl = "cta_url" }
}

object! {
    /// The button.
    CtaUrlAction "cta_url_action" on &pages::INTERACTIVE_CTA_URL => {
        /// Always `cta_url`.
        name: CtaUrlName,
        /// What it says and where it leads.
        parameters: CtaUrlParameters,
    }
}

object! {
    /// What the button says and where it leads.
    CtaUrlParameters "cta_url_parameters" on &pages::INTERACTIVE_CTA_URL => {
        /// What the button says.
        display_text: String = LABEL,
        /// Where it leads.
        url: String = URL,
        /// Shows a payment link as a card with the amount. India only.
        payment_link_preview: Option<bool> =
            Limits::NONE.on(&pages::PAYMENT_LINKS).doubtful("for payment links of enabled accounts in India only"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    fn link(parameters: &Value) -> Value {
        let action = json!({ "name": "cta_url", "parameters": parameters });
        interactive(&json!({ "type": "cta_url", "body": { "text": "b" }, "action": action }))
    }

    #[test]
    fn every_header_is_accepted() {
        let mut message = link(&json!({ "display_text": "See", "url": "https://a.b/?c=d" }));
        accepts(&message);
        for header in [
            json!({ "type": "text", "text": "t" }),
            json!({ "type": "image", "image": { "link": "https://a.b/c.png" } }),
            json!({ "type": "video", "video": { "id": "1" } }),
            json!({ "type": "document", "document": { "id": "1" } }),
        ] {
            message["interactive"]["header"] = header;
            accepts(&message);
        }
    }

    #[test]
    fn the_button_says_up_to_20_characters() {
        longest(20, "interactive.action.parameters.display_text", |text| {
            link(&json!({ "display_text": text, "url": "https://a.b" }))
        });
    }

    #[test]
    fn the_url_is_absolute() {
        for url in ["a.b", "/c", "mailto:a@b.c", "tel:+1", "https://", "javascript:alert(1)"] {
            let message = link(&json!({ "display_text": "See", "url": url }));
            refuses(&message, &["invalid_format interactive.action.parameters.url"]);
        }
    }

    #[test]
    fn a_url_of_more_than_2000_characters_is_a_warning() {
        let url = |length: usize| std::format!("https://a.b/{}", "c".repeat(length - 12));
        accepts(&link(&json!({ "display_text": "See", "url": url(2000) })));
        warns(
            &link(&json!({ "display_text": "See", "url": url(2001) })),
            &["cta_url_parameters.url.doubtful_length interactive.action.parameters.url"],
        );
    }

    #[test]
    fn name_parameters_and_body_are_required() {
        let place = "interactive.action";
        refuses(
            &link(&json!({})),
            &[
                &std::format!("required {place}.parameters.display_text"),
                &std::format!("required {place}.parameters.url"),
            ],
        );
        refuses(
            &interactive(&json!({ "type": "cta_url", "action": { "name": "url" } })),
            &[
                "required interactive.body",
                "not_allowed interactive.action.name",
                "required interactive.action.parameters",
            ],
        );
    }

    #[test]
    fn a_payment_link_preview_is_a_warning_and_excludes_a_header() {
        let mut message = link(&json!({ "display_text": "Pay", "url": "https://a.b", "payment_link_preview": true }));
        warns(
            &message,
            &["cta_url_parameters.payment_link_preview.doubtful interactive.action.parameters.payment_link_preview"],
        );
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        refuses(&message, &["unexpected interactive.header"]);
    }
}
