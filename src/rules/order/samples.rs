//! Orders for tests: right ones, to be changed in one place.

use serde_json::{Value, json};

use crate::rules::testing::message;

/// An order that is paid in Brazil.
pub fn brazil() -> Value {
    json!({
        "reference_id": "ORD-1",
        "type": "digital-goods",
        "payment_type": "br",
        "payment_settings": [{ "type": "boleto", "boleto": { "digitable_line": "03399026944140000002628346101018898510000008848" } }],
        "currency": "BRL",
        "total_amount": { "value": 2_050, "offset": 100 },
        "order": {
            "status": "pending",
            "items": [
                { "retailer_id": "1", "name": "Cake", "amount": { "value": 1_000, "offset": 100 }, "quantity": 2 },
            ],
            "subtotal": { "value": 2_000, "offset": 100 },
            "tax": { "value": 0, "offset": 100 },
            "shipping": { "value": 100, "offset": 100, "description": "by bike" },
            "discount": { "value": 50, "offset": 100, "discount_program_name": "friends" },
        },
    })
}

/// An order that is paid in India.
pub fn india() -> Value {
    json!({
        "reference_id": "ORD-1",
        "type": "digital-goods",
        "payment_settings": [{ "type": "payment_gateway", "payment_gateway": { "type": "razorpay", "configuration_name": "prod" } }],
        "currency": "INR",
        "total_amount": { "value": 1_500, "offset": 100 },
        "order": {
            "status": "pending",
            "catalog_id": "7",
            "items": [{
                "name": "Aloe", "quantity": 1,
                "amount": { "value": 2_000, "offset": 100 }, "sale_amount": { "value": 1_400, "offset": 100 },
            }],
            "subtotal": { "value": 1_400, "offset": 100 },
            "tax": { "value": 100, "offset": 100 },
        },
    })
}

/// The message that asks to pay for it.
pub fn asked(order: &Value) -> Value {
    let action = json!({ "name": "review_and_pay", "parameters": order });
    message("interactive", &json!({ "type": "order_details", "body": { "text": "Please pay" }, "action": action }))
}

/// `order` with `value` at `pointer`; without what is there, if `value` is null.
///
/// # Panics
/// If nothing is at `pointer`.
pub fn with(mut order: Value, pointer: &str, value: Value) -> Value {
    let (holder, key) = pointer.rsplit_once('/').unwrap_or_default();
    let holder = order.pointer_mut(holder).unwrap();
    match (holder, value) {
        (Value::Object(members), Value::Null) => drop(members.remove(key)),
        (Value::Object(members), value) => drop(members.insert(key.into(), value)),
        (Value::Array(items), value) => items[key.parse::<usize>().unwrap()] = value,
        _ => {}
    }
    order
}

/// Where the order lies in the message.
pub const PLACE: &str = "interactive.action.parameters";

/// An issue or a warning at a place in the order.
pub fn at(what: &str, place: &str) -> std::string::String {
    std::format!("{what} {PLACE}{place}")
}
