//! Orders, with all ways to pay them.

use serde_json::Value;
use wamid::build::*;

use crate::wire;

fn to(content: impl Into<Payload>) -> Value {
    wire(Message::new("+15550101234", content))
}

pub fn messages() -> Vec<(&'static str, Value)> {
    let pix =
        PixDynamicCode::new("00020101021226700014br.gov.bcb.pix", "Chez Nous", "39580525000189", PixKeyType::Cnpj);
    let cakes = Order::new([Item::new("Cake", 2_500, 2).retailer_id("SKU-1")], 5_000, 0);
    let brazil = OrderDetails::new("ORDER-7", GoodsType::DigitalGoods, Currency::Brl, 5_000)
        .payment_type(PaymentType::Br)
        .payment_settings([pix.into()])
        .order(cakes);
    let ready = "Your order is ready to be paid.";
    let update = OrderUpdate::new(OrderState::Shipped).description("It left the warehouse this morning.");
    let status = InteractiveOrderStatus::new("Your order is on its way.", "ORDER-7").order(update);
    vec![
        ("interactive.order_details", to(InteractiveOrderDetails::new(ready, brazil).footer("Thank you"))),
        ("interactive.order_details.india", to(InteractiveOrderDetails::new(ready, india()))),
        ("interactive.order_status", to(status)),
    ]
}

fn india() -> OrderDetails {
    let address = ImporterAddress::default()
        .address_line1("1 Marine Drive")
        .city("Mumbai")
        .zone_code("MH")
        .postal_code("400002")
        .country_code("IN");
    let tea = Item::new("Tea", 10_000, 2)
        .retailer_id("SKU-1")
        .country_of_origin("India")
        .importer_name("Chez Nous")
        .importer_address(address);
    let gateway = PaymentGateway::new(Gateway::Razorpay, "main")
        .razorpay(Razorpay::default().receipt("receipt-8").notes([("orderNumber", "8")]));
    OrderDetails::new("ORDER-8", GoodsType::DigitalGoods, Currency::Inr, 21_000)
        .payment_settings([gateway.into()])
        .order(Order::new([tea], 20_000, Charge::new(1_000).description("GST")))
}

/// What the examples leave out.
pub fn more() -> Vec<Value> {
    let sealed = || FreeObject::from([("data", "encrypted")]);
    let settings: [PaymentSetting; 11] = [
        PaymentGateway::new(Gateway::Payu, "main").payu(Payu::default().udf1("a").udf4("d")).into(),
        PaymentGateway::new(Gateway::Zaakpay, "main").zaakpay(Zaakpay::default().extra1("a")).into(),
        PaymentGateway::new(Gateway::Billdesk, "main")
            .billdesk(Billdesk::default().additional_info7("g"))
            .enabled_payment_options([PaymentOption::Upi, PaymentOption::Web])
            .preferred_payment_methods([PaymentMethod::Gpay.into()])
            .into(),
        UpiIntentLink::new("upi://pay?pa=a@b&pn=Chez%20Nous").into(),
        PaymentLink::new("https://example.com/pay").success_url("https://example.com/thanks").into(),
        Boleto::new("03399026944140000002628346101018898510000008848").into(),
        OffsiteCardPay::new("1234", "card-1").into(),
        PaymentWay::Razorpay { content: sealed() }.into(),
        PaymentWay::Payu { content: sealed() }.into(),
        PaymentSetting::new(Boleto::new("03399026944140000002628346101018898510000008848")),
        PixDynamicCode::new("0002", "Chez Nous", "a@b.example", PixKeyType::Email).into(),
    ];
    let mut all: Vec<Value> = settings.into_iter().map(|setting| to(paid_by(setting))).collect();
    all.push(to(shipped()));
    let paid = PaymentUpdate::new(PaymentStatus::Captured).timestamp(1_800_000_000);
    all.push(to(InteractiveOrderStatus::new("Thank you.", "ORDER-7").payment(paid)));
    all
}

/// In the country that knows this way to pay.
fn paid_by(setting: PaymentSetting) -> InteractiveOrderDetails {
    let brazilian = matches!(
        setting.content,
        PaymentWay::PixDynamicCode { .. } | PaymentWay::Boleto { .. } | PaymentWay::OffsiteCardPay { .. }
    );
    let (currency, kind) = if brazilian { (Currency::Brl, PaymentType::Br) } else { (Currency::Inr, PaymentType::Upi) };
    let order = Order::new([Item::new("Cake", 1_000, 1).retailer_id("SKU-1")], 1_000, 0).catalog_id("7");
    let details = OrderDetails::new("ORDER-9", GoodsType::DigitalGoods, currency, 1_000)
        .payment_type(kind)
        .payment_settings([setting])
        .order(order);
    InteractiveOrderDetails::new("Please pay.", details)
}

/// Something that is shipped, on sale, with a picture.
fn shipped() -> InteractiveOrderDetails {
    let pot = Item::new("Pot", 2_000, 1).sale_amount(1_500).image("https://example.com/pot.jpg");
    let order = Order::new([pot], 1_500, 100)
        .kind(OrderType::QuickPay)
        .expiration(Expiration::new(1_900_000_000).description("The offer is over."))
        .shipping(Charge::new(200).description("by bike"))
        .discount(Discount::new(300).discount_program_name("friends"));
    let asha =
        Beneficiary::new("Asha Rao", "1 Marine Drive", "Mumbai", "Maharashtra", "400002").address_line2("Flat 3");
    let details = OrderDetails::new("ORDER-10", GoodsType::PhysicalGoods, Currency::Inr, 1_500)
        .payment_configuration("main")
        .preferred_payment_methods([PreferredPaymentMethod::new(PaymentMethod::Bhim)])
        .beneficiaries([asha])
        .order(order);
    InteractiveOrderDetails::new("Please pay.", details).header(OrderImage::linked("https://example.com/pot.jpg"))
}
