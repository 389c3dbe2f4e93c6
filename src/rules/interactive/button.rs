//! `type: "button"`: buttons that answer.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use super::plain::{NO_MARKDOWN, ONE_LINE};
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::{pages, url};
use crate::schema::{Findings, Format, Limits, Rule, chars, content, items, nonempty, object};

object! {
    /// Buttons that answer: the title of the one that is tapped becomes the user's reply.
    Button "button" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// Above the body.
        header: Option<Header>,
        /// The words of the message.
        body: Body,
        /// Below the body.
        footer: Option<Footer>,
        /// The buttons.
        action: ButtonAction,
    }
}

object! {
    /// The buttons.
    ButtonAction "button_action" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// The buttons, from top to bottom: up to three replies. Direct Send takes up to ten, of both kinds.
        buttons: Vec<ButtonItem> = items(1, 10),
    }
    rules [
        Rule::unique("unique_ids", &["buttons", "*", "reply", "id"]).says("each button needs an id of its own"),
        Rule::unique("unique_titles", &["buttons", "*", "reply", "title"]).says("each button needs a title of its own"),
        Rule::total("links", &["buttons", "*", "cta_url"], 2).says("`cta_url` buttons"),
        Rule::walk("links_first", Code::Unexpected, link_after_reply)
            .says("put the `cta_url` buttons before the `reply` buttons"),
    ]
}

object! {
    /// A button.
    ButtonItem "button_item" on &pages::INTERACTIVE_REPLY_BUTTONS => {}
    content ButtonContent;
}

content! {
    /// What the button does.
    ButtonContent by "type" {
        /// Answers.
        Reply "reply": Reply,
        /// Opens a link. Direct Send only.
        CtaUrl "cta_url": Link,
    }
}

object! {
    /// A button that answers.
    Reply "reply" on &pages::INTERACTIVE_REPLY_BUTTONS => {
        /// Yours: it comes back in the webhook when the button is tapped.
        id: String = chars(1, 256).label().looks(&[NO_SPACES_AROUND]),
        /// What the button says. Emoji are allowed, formatting is not.
        title: String = LABEL,
    }
}

object! {
    /// A button that opens a link.
    Link "link" on &pages::INTERACTIVE_CTA_URL => {
        /// What the button says.
        display_text: String = LABEL,
        /// Where it leads.
        url: String = URL,
    }
}

/// What a button says.
pub const LABEL: Limits = chars(1, 20).label().looks(&[NO_MARKDOWN, ONE_LINE]);

/// Where a button leads. Templates allow 2000 characters; nothing documents the rest.
pub const URL: Limits = nonempty().doubtful_over(2000).looks(&[url::WEB]);

/// Meta refuses an id with spaces around it.
const NO_SPACES_AROUND: &Format =
    &Format::must("spaces", "free of spaces at its beginning and end", |text| text.trim().len() == text.len())
        .pattern("^\\S([\\s\\S]*\\S)?$");

fn link_after_reply<'t>(action: Value<'t>, findings: &mut Findings<'t>) {
    let mut replied = false;
    for (index, button) in action.get("buttons").iter().flat_map(|buttons| buttons.items()).enumerate() {
        let link = button.get("cta_url").is_some();
        if link && replied {
            findings.add(&[Step::Key("buttons"), Step::Index(index)]);
        }
        replied |= !link;
    }
}
