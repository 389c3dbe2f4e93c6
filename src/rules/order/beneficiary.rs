//! Who receives the goods. India only.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{Format, chars, nonempty, object, words};

words! {
    /// The country that goods are shipped in.
    BeneficiaryCountry { India = "India" }
}

object! {
    /// Who receives the goods, and where.
    Beneficiary "beneficiary" on &pages::PAYMENT_GATEWAYS => {
        /// Their name.
        name: String = chars(1, 200),
        /// Street and number.
        address_line1: String = chars(1, 100),
        /// More of the address.
        address_line2: Option<String> = chars(0, 100),
        /// The city.
        city: String = nonempty(),
        /// The state.
        state: String = nonempty(),
        /// Always `India`.
        country: BeneficiaryCountry,
        /// The postal index number: six digits.
        postal_code: String = nonempty().looks(&[SIX_DIGITS]),
    }
}

const SIX_DIGITS: &Format = &Format::must("postal_code", "a postal index number of six digits", |text| {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
})
.pattern("^[0-9]{6}$");

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{PLACE, asked, at, india, with};
    use crate::rules::testing::{accepts, longest, refuses};

    fn shipped() -> Value {
        let order = with(india(), "/type", json!("physical-goods"));
        let beneficiary = json!({
            "name": "Nidhi", "address_line1": "One BKC", "city": "Mumbai", "state": "Maharashtra",
            "country": "India", "postal_code": "400051",
        });
        with(order, "/beneficiaries", json!([beneficiary]))
    }

    #[test]
    fn goods_are_shipped_in_india() {
        accepts(&asked(&shipped()));
        for (key, value, code) in [
            ("country", json!("IN"), "not_allowed"),
            ("postal_code", json!("40005"), "invalid_format"),
            ("postal_code", json!("40005a"), "invalid_format"),
            ("city", json!(""), "too_short"),
            ("state", Value::Null, "required"),
        ] {
            let order = with(shipped(), &std::format!("/beneficiaries/0/{key}"), value);
            refuses(&asked(&order), &[&at(code, &std::format!(".beneficiaries[0].{key}"))]);
        }
    }

    #[test]
    fn names_and_lines_have_their_lengths() {
        for (key, limit) in [("name", 200), ("address_line1", 100), ("address_line2", 100)] {
            let place = std::format!("{PLACE}.beneficiaries[0].{key}");
            let pointer = std::format!("/beneficiaries/0/{key}");
            longest(limit, &place, |text| asked(&with(shipped(), &pointer, json!(text))));
        }
    }
}
