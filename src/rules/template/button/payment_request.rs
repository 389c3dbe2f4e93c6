//! `sub_type: "payment_request"`: a button that copies a code to pay with, or opens a page where to pay. Brazil.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/payment-request-cta>

use alloc::string::String;
use alloc::vec::Vec;

use super::INDEX;
use crate::rules::order::payment::{Boleto, PaymentLink};
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{content, items, nonempty, object};

object! {
    /// A button that pays without an order.
    TemplatePaymentRequestButton "template_payment_request" on &pages::PAYMENT_REQUESTS => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// What is paid by.
        parameters: Vec<TemplatePaymentRequestParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// What is paid by.
    TemplatePaymentRequestParameter "template_payment_request_parameter" on &pages::PAYMENT_REQUESTS => {}
    content PaymentRequestValue;
    unknown Pass;
}

content! {
    /// What is paid by.
    PaymentRequestValue by "type" {
        /// What is paid by.
        Action "action": TemplatePaymentRequestAction,
    }
    any_case;
}

object! {
    /// What is paid by.
    TemplatePaymentRequestAction "template_payment_request_action" on &pages::PAYMENT_REQUESTS => {
        /// The request.
        payment_request: PaymentRequest,
    }
    unknown Doubt;
}

object! {
    /// A request to pay.
    PaymentRequest "payment_request" on &pages::PAYMENT_REQUESTS => {
        /// The way to pay: the one that the template's button has.
        payment_setting: RequestedPayment,
    }
    unknown Doubt;
}

object! {
    /// One way to pay.
    RequestedPayment "requested_payment" on &pages::PAYMENT_REQUESTS => {}
    content RequestedWay;
    unknown Doubt;
}

content! {
    /// The way to pay.
    RequestedWay by "type" {
        /// By Pix: a code that is copied.
        PixDynamicCode "pix_dynamic_code": RequestedPix,
        /// By boleto: a line of digits that is copied.
        Boleto "boleto": Boleto,
        /// Through a page of yours.
        PaymentLink "payment_link": PaymentLink,
    }
}

object! {
    /// A Pix code.
    RequestedPix "requested_pix" on &pages::PAYMENT_REQUESTS => {
        /// The code to copy.
        code: String = nonempty(),
    }
    unknown Doubt;
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, button};
    use crate::rules::testing::{accepts, refuses};

    fn asks(setting: &Value) -> Value {
        let action = json!({ "payment_request": { "payment_setting": setting } });
        button("payment_request", &json!([{ "type": "action", "action": action }]))
    }

    #[test]
    fn a_payment_is_asked_for_by_pix_by_boleto_or_by_a_link() {
        accepts(&asks(&json!({ "type": "pix_dynamic_code", "pix_dynamic_code": { "code": "00020101" } })));
        accepts(&asks(&json!({ "type": "boleto", "boleto": { "digitable_line": "03399026944140000002628346101" } })));
        accepts(&asks(&json!({ "type": "payment_link", "payment_link": { "uri": "https://example.com/pay" } })));
    }

    #[test]
    fn each_way_has_what_is_paid_by() {
        let at = |code, place| std::format!("{code} {VALUE}.action.payment_request.payment_setting{place}");
        for (setting, code, place) in [
            (json!({ "type": "cash" }), "not_allowed", ".type"),
            (json!({ "type": "boleto" }), "required", ".boleto"),
            (json!({ "type": "boleto", "boleto": {} }), "required", ".boleto.digitable_line"),
            (
                json!({ "type": "pix_dynamic_code", "pix_dynamic_code": { "code": "" } }),
                "too_short",
                ".pix_dynamic_code.code",
            ),
            (
                json!({ "type": "payment_link", "payment_link": { "uri": "a.b" } }),
                "invalid_format",
                ".payment_link.uri",
            ),
        ] {
            refuses(&asks(&setting), &[&at(code, place)]);
        }
    }
}
