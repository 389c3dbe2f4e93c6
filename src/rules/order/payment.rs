//! How an order is paid: one setting for each way that is offered.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use super::gateway::PaymentGateway;
use crate::rules::{pages, url};
use crate::schema::kind::FreeObject;
use crate::schema::{Format, content, nonempty, object, words};
use crate::text::before;

object! {
    /// One way to pay.
    PaymentSetting "payment_setting" on &pages::ORDERS => {}
    content PaymentWay;
}

content! {
    /// The way to pay.
    PaymentWay by "type" {
        /// Through a payment gateway. India.
        PaymentGateway "payment_gateway": PaymentGateway,
        /// Through a link that opens an app for UPI. India.
        UpiIntentLink "upi_intent_link": UpiIntentLink,
        /// Through a page of yours. India and Brazil.
        PaymentLink "payment_link": PaymentLink,
        /// By Pix: a code that is copied. Brazil.
        PixDynamicCode "pix_dynamic_code": PixDynamicCode,
        /// By boleto. Brazil.
        Boleto "boleto": Boleto,
        /// With a card that you know. Brazil.
        OffsiteCardPay "offsite_card_pay": OffsiteCardPay,
        /// Razorpay with encrypted data: an early trial, that is passed on as it is. India.
        Razorpay "razorpay": FreeObject,
        /// `PayU` with encrypted data: an early trial, that is passed on as it is. India.
        Payu "payu": FreeObject,
    }
}

object! {
    /// A link that opens an app for UPI.
    UpiIntentLink "upi_intent_link" on &pages::DYNAMIC_VPA => {
        /// The link: `upi://pay?pa=…&pn=…&mc=…&purpose=…&tr=…`.
        link: String = nonempty().looks(&[UPI, UPI_ATTRIBUTES]),
    }
}

const UPI: &Format = &Format::must("upi", "a link that begins with `upi://pay?`", |text| text.starts_with(UPI_PAY))
    .pattern("^upi://pay\\?");
const UPI_PAY: &str = "upi://pay?";

/// Meta knows these attributes and no others.
const UPI_ATTRIBUTES: &Format =
    &Format::should("upi_attributes", "only `pa`, `pn`, `mc`, `purpose` and `tr` are documented", |text| {
        let Some(mut query) = text.strip_prefix(UPI_PAY) else { return true };
        loop {
            let name = before(query, b"=&");
            if !["pa", "pn", "mc", "purpose", "tr"].contains(&name) {
                return false;
            }
            query = match before(query, b"&").len() {
                all if all == query.len() => return true,
                pair => query.get(pair + 1..).unwrap_or(""),
            };
        }
    });

object! {
    /// A page where the user pays.
    PaymentLink "payment_link" on &pages::ORDERS => {
        /// The page.
        uri: String = nonempty().looks(&[url::WEB]),
        /// Where the user comes after paying. India only.
        success_url: Option<String> = nonempty().looks(&[url::WEB]),
        /// Where the user comes without paying. India only.
        cancel_url: Option<String> = nonempty().looks(&[url::WEB]),
    }
}

words! {
    /// What a Pix key is.
    PixKeyType {
        /// The number of a person.
        Cpf = "CPF",
        /// The number of a company.
        Cnpj = "CNPJ",
        /// An address of e-mail.
        Email = "EMAIL",
        /// A phone number.
        Phone = "PHONE",
        /// A random key.
        Evp = "EVP",
    }
}

object! {
    /// A Pix code for this order.
    PixDynamicCode "pix_dynamic_code" on &pages::PIX => {
        /// The code to copy.
        code: String = nonempty(),
        /// Who is paid.
        merchant_name: String = nonempty(),
        /// The key of who is paid.
        key: String = nonempty(),
        /// What the key is.
        key_type: PixKeyType,
    }
}

object! {
    /// A boleto.
    Boleto "boleto" on &pages::BOLETO => {
        /// The line of digits to copy.
        digitable_line: String = nonempty(),
    }
}

object! {
    /// A card that the user gave you before.
    OffsiteCardPay "offsite_card_pay" on &pages::ONE_CLICK => {
        /// The last four digits of its number: the user knows it by them.
        last_four_digits: String = nonempty().looks(&[FOUR_DIGITS]),
        /// Yours: it comes back when the user agrees.
        credential_id: String = nonempty(),
    }
}

const FOUR_DIGITS: &Format = &Format::should("four_digits", "these are four digits", |text| {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
});

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{asked, at, brazil, india, with};
    use crate::rules::testing::{accepts, refuses, warns};

    fn paid(order: Value, kind: &str, setting: &Value) -> Value {
        let mut settings = json!([{ "type": kind }]);
        settings[0][kind] = setting.clone();
        asked(&with(order, "/payment_settings", settings))
    }

    #[test]
    fn every_way_to_pay_is_accepted() {
        accepts(&paid(india(), "upi_intent_link", &json!({ "link": "upi://pay?pa=a&pn=b%20c&mc=1&purpose=2&tr=3" })));
        let link = json!({ "uri": "https://a.b", "success_url": "https://a.b/s", "cancel_url": "https://a.b/c" });
        accepts(&paid(india(), "payment_link", &link));
        accepts(&paid(india(), "razorpay", &json!({ "encrypted_payment_gateway_data": "x" })));
        for key_type in ["CPF", "CNPJ", "EMAIL", "PHONE", "EVP"] {
            let pix = json!({ "code": "0002", "merchant_name": "Shop", "key": "1", "key_type": key_type });
            accepts(&paid(brazil(), "pix_dynamic_code", &pix));
        }
        accepts(&paid(brazil(), "offsite_card_pay", &json!({ "last_four_digits": "5235", "credential_id": "1" })));
    }

    #[test]
    fn the_type_names_the_way() {
        let settings = json!([{ "type": "cash", "cash": {} }]);
        refuses(
            &asked(&with(brazil(), "/payment_settings", settings)),
            &[&at("not_allowed", ".payment_settings[0].type"), &at("unknown_key", ".payment_settings[0].cash")],
        );
        refuses(
            &asked(&with(brazil(), "/payment_settings", json!([{ "type": "boleto" }]))),
            &[&at("required", ".payment_settings[0].boleto")],
        );
    }

    #[test]
    fn each_way_has_its_own_members() {
        for (kind, setting, code, place) in [
            ("pix_dynamic_code", json!({ "code": "0", "merchant_name": "S", "key": "1" }), "required", ".key_type"),
            ("boleto", json!({}), "required", ".digitable_line"),
            ("payment_link", json!({ "uri": "a.b" }), "invalid_format", ".uri"),
            ("offsite_card_pay", json!({ "last_four_digits": "5235" }), "required", ".credential_id"),
        ] {
            let place = at(code, &std::format!(".payment_settings[0].{kind}{place}"));
            refuses(&paid(brazil(), kind, &setting), &[&place]);
        }
        let place = at("invalid_format", ".payment_settings[0].upi_intent_link.link");
        refuses(&paid(india(), "upi_intent_link", &json!({ "link": "https://pay?pa=a" })), &[&place]);
    }

    #[test]
    fn what_is_not_documented_is_doubtful() {
        let place = at("upi_intent_link.link.upi_attributes", ".payment_settings[0].upi_intent_link.link");
        warns(&paid(india(), "upi_intent_link", &json!({ "link": "upi://pay?pa=a&am=1" })), &[&place]);
        let place = at(
            "offsite_card_pay.last_four_digits.four_digits",
            ".payment_settings[0].offsite_card_pay.last_four_digits",
        );
        let card = json!({ "last_four_digits": "52", "credential_id": "1" });
        warns(&paid(brazil(), "offsite_card_pay", &card), &[&place]);
    }
}
