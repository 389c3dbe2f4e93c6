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
