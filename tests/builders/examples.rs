//! The examples of the documentation, but for orders and templates.

use serde_json::Value;
use wamid::build::*;

use crate::wire;

const WAMID: &str = "wamid.HBgLMTU1NTAxMDEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA";

fn to(content: impl Into<Payload>) -> Value {
    wire(Message::new("+15550101234", content))
}

pub fn messages() -> Vec<(&'static str, Value)> {
    let mut all = content();
    all.extend(interactive());
    all.extend(carousels());
    all
}

fn content() -> Vec<(&'static str, Value)> {
    let barbara = Contact::new(ContactName::new("Barbara J. Johnson").first_name("Barbara").last_name("Johnson"))
        .phones([ContactPhone::new("+1 555 010 9876").kind("Mobile").wa_id("15550109876")])
        .emails([ContactEmail::new("barbara@example.com").kind("Work")])
        .birthday("1999-01-23");
    let cafe = Location::new(37.4421, -122.1615).name("Philz Coffee").address("101 Forest Ave, Palo Alto, CA 94301");
    let invoice = Document::linked("https://example.com/invoices/7.pdf").filename("invoice-7.pdf");
    let group = "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD";
    let shipped = Text::new("Your order has shipped: https://example.com/orders/7").preview_url(true);
    vec![
        ("audio", to(Audio::linked("https://example.com/hello.ogg").voice(true))),
        ("contacts", to(barbara)),
        ("document", to(invoice.caption("Your invoice"))),
        ("image", to(Image::linked("https://example.com/shoes.jpg").caption("Back in stock"))),
        ("location", to(cafe)),
        ("pin", wire(Message::to_group(group, Pin::new(WAMID, 7)))),
        ("reaction", to(Reaction::new(WAMID, "👍🏽"))),
        ("read", wire(ReadReceipt::new(WAMID).typing())),
        ("sticker", to(Sticker::uploaded("798882015472548"))),
        ("text", to(shipped)),
        ("video", to(Video::uploaded("1166846181421424").caption("How to set it up"))),
    ]
}

fn interactive() -> Vec<(&'static str, Value)> {
    let asha = Address::default().name("Asha Rao").phone_number("+919876543210").in_pin_code("400063").city("Mumbai");
    let address = AddressMessage::new("Where shall we deliver?", AddressParameters::default().values(asha));
    let replies = [Reply::new("keep", "Keep it"), Reply::new("cancel", "Cancel")];
    let button = Button::new("Your table for two is booked for 19:00.", replies)
        .header(Header::image(HeaderMedia::linked("https://example.com/table.jpg")))
        .footer("Chez Nous");
    let cta_url = CtaUrl::new("Tap below to see them.", "See tickets", "https://example.com/tickets/7");
    let welcome = FlowPayload::new("WELCOME").data([("customerName", "Ada")]);
    let flow = FlowParameters::by_id("1234567890", "Book")
        .flow_token("visit-7")
        .flow_action(FlowOpening::Navigate)
        .flow_action_payload(welcome);
    let today = ListSection::new([ListRow::new("today-18", "18:00–20:00").description("3 places left")]).title("Today");
    let tomorrow = [ListRow::new("tomorrow-8", "8:00–10:00"), ListRow::new("tomorrow-10", "10:00–12:00")];
    let times = [today, ListSection::new(tomorrow).title("Tomorrow")];
    let list = List::new("When shall we come?", "Choose a time", times);
    let succulents =
        [ProductSection::new(["SKU-1", "SKU-2"]).title("Small"), ProductSection::new(["SKU-3"]).title("Large")];
    let product_list = ProductList::new("Succulents", "Our customers' favourites.", "146265584024623", succulents);
    let call = VoiceCallParameters::default().display_text("Call us").ttl_minutes(120).payload("order-7");
    let catalog = CatalogMessage::new("Everything we have, in one place.").thumbnail("SKU-1");
    vec![
        ("interactive.address_message", to(address)),
        ("interactive.button", to(button)),
        ("interactive.call_permission_request", to(CallPermissionRequest::new("May we call you about your order?"))),
        ("interactive.catalog_message", to(catalog.footer("Free delivery over 50"))),
        ("interactive.cta_url", to(cta_url.header("Your tickets"))),
        ("interactive.flow", to(Flow::new("It takes a minute.", flow).header("Book an appointment"))),
        ("interactive.list", to(list.header("Delivery").footer("All times are local"))),
        ("interactive.location_request_message", to(LocationRequestMessage::new("Where shall the courier go?"))),
        ("interactive.product", to(Product::new("194836987003835", "di9ozbzfi4").body("Still interested?"))),
        ("interactive.product_list", to(product_list)),
        (
            "interactive.request_contact_info",
            to(RequestContactInfo::new("Share your number, so that the courier can reach you.")),
        ),
        ("interactive.voice_call", to(VoiceCall::new("Talk to us: we are here until 20:00.").parameters(call))),
    ]
}

fn carousels() -> Vec<(&'static str, Value)> {
    let picture = |room: u8| CardHeader::image(CardMedia::linked(format!("https://example.com/room-{room}.jpg")));
    let link = |room: u8| Link::new("See the room", format!("https://example.com/rooms/{room}"));
    let room = |room| MediaCard::new(picture(room), link(room)).body(format!("Room {room}"));
    let film = |room: u8| CardHeader::video(CardMedia::linked(format!("https://example.com/room-{room}.mp4")));
    let choice = |room| MediaCard::new(film(room), [QuickReply::new(format!("room-{room}"), "This one")]);
    let product = |id| ProductCard::new("194836987003835", id);
    vec![
        ("interactive.carousel", to(Carousel::new("Rooms with a view of the sea.", [room(1), room(2)]))),
        ("interactive.carousel.product", to(Carousel::new("Chosen for you.", [product("SKU-1"), product("SKU-2")]))),
        (
            "interactive.carousel.quick_reply",
            to(Carousel::new("Which one shall we keep for you?", [choice(1), choice(2)])),
        ),
    ]
}
