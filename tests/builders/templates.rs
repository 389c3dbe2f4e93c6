//! Templates: the examples of the documentation, and what they leave out.

use serde_json::Value;
use wamid::build::*;

use crate::wire;

fn to(content: impl Into<Payload>) -> Value {
    wire(Message::new("+15550101234", content))
}

pub fn messages() -> Vec<(&'static str, Value)> {
    let english = |name: &str| Template::new(name, "en_US");
    let code =
        english("sign_in_code").with(TemplateBody::new(["J$FpnYnP"])).with(TemplateUrlButton::new(0, "J$FpnYnP"));
    let catalog = TemplateCatalogButton::new(0).thumbnail("SKU-1");
    let visit = TemplateFlowAction::default().flow_token("visit-7").flow_action_data([("customerName", "Ada")]);
    let parcel = TemplateHeader::image(TemplateMedia::linked("https://example.com/parcel.jpg"));
    let shipped = english("order_shipped")
        .with(parcel)
        .with(TemplateBody::new(["Ada", "7"]))
        .with(TemplateUrlButton::new(0, "orders/7"));
    let sale = english("spring_sale")
        .with(TemplateBody::new(["25 %"]))
        .with(TemplateLimitedTimeOffer::new(1_799_999_999_000))
        .with(TemplateCopyCodeButton::new(0, "SPRING25"))
        .with(TemplateUrlButton::new(1, "spring"));
    let place = TemplateLocation::new("48.8584", "2.2945").name("Chez Nous").address("5 Avenue Anatole France, Paris");
    let variables = [("first_name", "Ada"), ("order_number", "7")];
    let named = TemplateBody::new(variables.map(|(name, value)| TemplateBodyParameter::named(name, value)));
    let tomorrow = english("visit_tomorrow")
        .with(TemplateBody::new(["19:00"]))
        .with(TemplateQuickReplyButton::new(0, "keep"))
        .with(TemplateQuickReplyButton::new(1, "cancel"));
    let ada = || TemplateBody::new(["Ada"]);
    vec![
        ("template", to(shipped)),
        ("template.authentication", to(code)),
        ("template.carousel", to(english("rooms").with(ada()).with(rooms()))),
        ("template.catalog", to(english("new_arrivals").with(ada()).with(catalog))),
        ("template.flow", to(english("book_a_visit").with(ada()).with(TemplateFlowButton::new(0, visit)))),
        ("template.limited_time_offer", to(sale)),
        (
            "template.location",
            to(Template::new("where_we_are", "fr").with(TemplateHeader::new(place)).with(TemplateBody::new(["19:00"]))),
        ),
        ("template.named", to(english("order_shipped_named").with(named))),
        ("template.quick_reply", to(tomorrow)),
    ]
}

fn rooms() -> TemplateCarousel {
    let room = |room: u8, picture: &str| {
        TemplateCard::new(TemplateCardHeader::image(TemplateMedia::uploaded(picture)))
            .with(TemplateBody::new([format!("Room {room}")]))
            .with(TemplateQuickReplyButton::new(0, format!("room-{room}")))
            .with(TemplateUrlButton::new(1, format!("rooms/{room}")))
    };
    TemplateCarousel::new([room(1, "24230790383178626"), room(2, "24230790383178627")])
}

/// What the examples leave out.
pub fn more() -> Vec<Value> {
    let english = || Template::new("t", "en_US");
    let film = || TemplateMedia::linked("https://example.com/film.mp4");
    let product = || TemplateProduct::new("194836987003835", "SKU-1");
    let price = || TemplateCurrency::new("$100.99", "USD", 100_990);
    let headers = [
        TemplateHeader::new("Ada"),
        TemplateHeader::new(TemplateHeaderParameter::named("first_name", "Ada")),
        TemplateHeader::video(film()),
        TemplateHeader::gif(film()),
        TemplateHeader::new(TemplateDocument::linked("https://example.com/invoice.pdf").filename("invoice.pdf")),
        TemplateHeader::new(product()),
        TemplateHeader::new(price()),
        TemplateHeader::new(TemplateDateTime::new("February 25, 1977")),
    ];
    let sold = OrderDetails::new("ORDER-7", GoodsType::DigitalGoods, Currency::Brl, 1_000)
        .payment_type(PaymentType::Br)
        .payment_settings([PaymentLink::new("https://example.com/pay").into()])
        .order(Order::new([Item::new("Cake", 1_000, 1).retailer_id("SKU-1")], 1_000, 0));
    let buttons: [TemplateButton; 9] = [
        TemplateQuickReplyButton::new(0, QuickReplyValue::Text { content: "Yes".into() }).into(),
        TemplateMpmButton::new(0, "SKU-1", [ProductSection::new(["SKU-1"]).title("New")]).into(),
        TemplateOrderDetailsButton::new(0, sold).into(),
        TemplatePaymentRequestButton::pix(0, "00020101021226700014br.gov.bcb.pix").into(),
        TemplatePaymentRequestButton::boleto(0, "03399026944140000002628346101018898510000008848").into(),
        TemplatePaymentRequestButton::link(0, "https://example.com/pay").into(),
        TemplateVoiceCallButton::new(0).ttl_minutes(60).payload("order-7").into(),
        TemplateButton::BookingConfirmation(TemplateUndocumentedButton::new(0).parameters([Anything::from(true)])),
        TemplateButton::Reminder(TemplateUndocumentedButton::new(0)),
    ];
    let values: [TemplateBodyParameter; 4] =
        [price().into(), TemplateDateTime::new("today").into(), TemplateBodyParameter::group("Y2FwaV9n"), "Ada".into()];
    let card = |header: TemplateCardHeader| {
        TemplateCarousel::new([TemplateCard::new(header.clone()), TemplateCard::new(header)])
    };
    let mut all: Vec<Value> = headers.into_iter().map(|header| to(english().with(header))).collect();
    all.extend(buttons.into_iter().map(|button| to(english().with(TemplateComponent::Button(button)))));
    all.extend([
        to(english().with(TemplateBody::new(values))),
        to(english().with(card(TemplateCardHeader::video(film())))),
        to(english().with(card(product().into()))),
        to(english().with(TemplateOrderStatus::described("ORDER-7", OrderState::Shipped, "On its way"))),
        to(english().with(TemplateOrderStatus::new("ORDER-7", OrderState::Completed))),
        to(english().with(TemplateTapTarget::new("https://example.com", "Our shop"))),
    ]);
    all
}
