//! What no example of the documentation has.

use serde_json::Value;
use wamid::build::*;

use crate::{orders, templates, wire};

fn to(content: impl Into<Payload>) -> Value {
    wire(Message::new("+15550101234", content))
}

pub fn messages() -> Vec<Value> {
    let mut all = vec![
        to(company()),
        to([Contact::new("Ada"), Contact::new("Bob")]),
        to(Reaction::none("wamid.A")),
        wire(Message::to_user("US.13491208655302741918", Text::new("Hello"))),
        wire(Message::to_group("Y2FwaV9ncm91cDoxNzA1", Pin::none("wamid.A"))),
        wire(Message::text("+15550101234", "Hello").in_reply_to("wamid.A").biz_opaque_callback_data("7")),
        wire(direct()),
        to(Button::new("Your invoice", [Reply::new("ok", "Fine")])
            .header(Header::document(HeaderDocument::uploaded("1").filename("invoice.pdf")))),
        to(Button::new("A film", [Reply::new("ok", "Fine")]).header(Header::video(HeaderMedia::uploaded("1")))),
        to(Flow::new("Try it", FlowParameters::by_name("visit", "Book").flow_token("7").mode(FlowMode::Draft))),
        to(AddressMessage::new("Where to?", addresses())),
    ];
    all.extend(orders::more());
    all.extend(templates::more());
    all
}

fn company() -> Contact {
    Contact::new(ContactName::new("Chez Nous").last_name("Nous"))
        .addresses([ContactAddress::default().street("5 Avenue Anatole France").city("Paris").country_code("FR")])
        .urls([ContactUrl::new("https://example.com").kind("Work")])
        .org(ContactOrg::default().company("Chez Nous").title("Cook"))
}

/// By Direct Send: links beside replies, and a time to live.
fn direct() -> Message {
    let buttons: [ButtonItem; 2] = [Link::new("See it", "https://example.com").into(), Reply::new("ok", "Fine").into()];
    Message::new("+15550101234", Button::new("Your order", buttons))
        .category(Category::Utility)
        .ttl_seconds(600)
        .direct_send_config(DirectSendConfig::default().template_name("your_order"))
}

fn addresses() -> AddressParameters {
    let home = Address::default().name("Asha Rao").city("Mumbai");
    AddressParameters::default()
        .saved_addresses([SavedAddress::new("home", home)])
        .validation_errors(AddressErrors::default().in_pin_code("We do not deliver there."))
}
