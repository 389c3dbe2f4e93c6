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
