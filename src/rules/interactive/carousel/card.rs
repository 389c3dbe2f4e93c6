//! The cards of a carousel.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-media-carousel-messages>

use alloc::string::String;
use alloc::vec::Vec;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::rules::interactive::button::{LABEL, Link};
use crate::rules::interactive::cta_url::CtaUrlName;
use crate::rules::interactive::product::ProductAction;
use crate::rules::{media, pages};
use crate::schema::{Findings, Limits, Rule, Unit, chars, content, items, object, range, union, when};

union! {
    /// A card: a medium with buttons, or a product.
    Card by "type" {
        /// A medium with a link or with quick replies.
        Media "cta_url": MediaCard,
        /// A product of a catalog.
        Product "product": ProductCard,
    }
}

object! {
    /// A medium with a link or with quick replies. Its type is `cta_url` in both cases.
    MediaCard "media_card" on &pages::MEDIA_CAROUSEL => {
        /// The card's position, from 0.
        card_index: i64 = INDEX,
        /// The image or the video.
        header: CardHeader,
        /// The words of the card.
        body: Option<CardBody>,
        /// The link or the quick replies.
        action: CardAction,
    }
}

object! {
    /// A product of a catalog. WhatsApp shows its picture, name and price.
    ProductCard "product_card" on &pages::PRODUCT_CAROUSEL => {
        /// The card's position, from 0.
        card_index: i64 = INDEX,
        /// The product.
        action: ProductAction,
    }
}

object! {
    /// The image or the video of a card.
    CardHeader "card_header" on &pages::MEDIA_CAROUSEL => {}
    content CardHeaderContent;
}

content! {
    /// What the card shows.
    CardHeaderContent by "type" {
        /// An image.
        Image "image": CardMedia,
        /// A video.
        Video "video": CardMedia,
    }
}

object! {
    /// A link to the image or the video.
    CardMedia "card_media" on &pages::MEDIA_CAROUSEL => {
        /// The id of an uploaded file. Not documented for cards.
        id: Option<String> = media::ID.doubtful("only `link` is documented for cards"),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = media::LINK,
    }
    rules [media::SOURCE]
}

object! {
    /// The words of a card.
    CardBody "card_body" on &pages::MEDIA_CAROUSEL => {
        /// What it says. WhatsApp's formatting is allowed.
        text: String = chars(1, 160),
    }
    rules [
        Rule::walk("line_breaks", Code::TooMany, many_lines).limit(LINE_BREAKS, Unit::LineBreaks)
            .says("shorten the text of the card")
            .schema(r#"{ "properties": { "text": { "pattern": "^[^\\n]*(?:\\n[^\\n]*){0,2}$" } } }"#),
    ]
}

object! {
    /// A link, or quick replies.
    CardAction "card_action" on &pages::MEDIA_CAROUSEL => {
        /// `cta_url`, with a link; left out, with quick replies.
        name: Option<CtaUrlName>,
        /// The link.
        parameters: Option<Link>,
        /// The quick replies.
        buttons: Option<Vec<QuickReplyButton>> = items(1, 3).doubtful_over(2),
    }
    rules [
        Rule::exactly_one("style", &["parameters", "buttons"]).says("a link in `parameters`, or quick replies in `buttons`"),
        Rule::needs("link_name", when(&["parameters"], &[]), &["name"]).says("`cta_url`, with `parameters`"),
        Rule::forbids("reply_name", when(&["buttons"], &[]), &["name"]).says("quick replies have no name; leave it out"),
        Rule::unique("unique_titles", &["buttons", "*", "quick_reply", "title"])
            .says("each button of a card needs a title of its own"),
    ]
}

object! {
    /// A button of a card.
    QuickReplyButton "quick_reply_button" on &pages::MEDIA_CAROUSEL => {}
    content QuickReplyContent;
}

content! {
    /// What the button does.
    QuickReplyContent by "type" {
        /// Answers.
        QuickReply "quick_reply": QuickReply,
    }
}

object! {
    /// A button that answers.
    QuickReply "quick_reply" on &pages::MEDIA_CAROUSEL => {
        /// Yours: it comes back in the webhook when the button is tapped.
        id: String = chars(1, 256).label(),
        /// What the button says.
        title: String = LABEL,
    }
}

/// The position of a card.
const INDEX: Limits = range(0, 9);

/// The most line breaks in the body of a card.
const LINE_BREAKS: i64 = 2;

fn many_lines(body: Value<'_>, findings: &mut Findings) {
    let Some(text) = body.get("text").and_then(Value::text) else { return };
    let breaks = text.bytes().filter(|byte| *byte == b'\n').count();
    if i64::try_from(breaks).unwrap_or(i64::MAX) > LINE_BREAKS {
        findings.count(&[Step::Key("text")], breaks);
    }
}
