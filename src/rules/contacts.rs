//! `type: "contacts"`: cards of people and companies.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/contacts-messages>

pub mod birthday;
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use super::{pages, url};
use crate::schema::{Format, Limits, Rule, items, nonempty, object};

/// How many cards one message has. Meta's page says 257, its schema 5.
pub const CARDS: Limits = items(1, 257).doubtful_over(5).on(&pages::CONTACTS);

object! {
    /// The card of a person or a company.
    Contact "contact" on &pages::CONTACTS => {
        /// What they are called.
        name: ContactName,
        /// Their phone numbers.
        phones: Option<Vec<ContactPhone>>,
        /// Their mail addresses.
        emails: Option<Vec<ContactEmail>>,
        /// Their postal addresses.
        addresses: Option<Vec<ContactAddress>>,
        /// Their pages on the web.
        urls: Option<Vec<ContactUrl>>,
        /// Where they work.
        org: Option<ContactOrg>,
        /// The day they were born: `YYYY-MM-DD`.
        birthday: Option<String> = nonempty().looks(&[birthday::DATE]),
    }
}

object! {
    /// What a contact is called.
    ContactName "contact_name" on &pages::CONTACTS => {
        /// The whole name, as it is shown.
        formatted_name: String = nonempty().doubtful_over(200),
        /// The first name.
        first_name: Option<String>,
        /// The last name.
        last_name: Option<String>,
        /// The middle name.
        middle_name: Option<String>,
        /// What follows the name, such as `Jr.`.
        suffix: Option<String>,
        /// What precedes the name, such as `Dr.`.
        prefix: Option<String>,
    }
    rules [
        Rule::at_least_one("parts", &["first_name", "last_name", "middle_name", "suffix", "prefix"]).warns().meta(0)
            .says("Meta has refused names of which `formatted_name` is the only part"),
    ]
}

object! {
    /// A phone number of a contact.
    ContactPhone "contact_phone" on &pages::CONTACTS => {
        /// The number, as it is shown.
        phone: Option<String>,
        /// What kind of number it is, in your words: `Mobile`, `Work`.
        kind as "type": Option<String>,
        /// The number's WhatsApp id, digits only: with it the card offers a chat, without it an invitation.
        wa_id: Option<String> = Limits::NONE.looks(&[WA_ID]),
    }
    rules [Rule::at_least_one("phone", &["phone"]).warns().meta(0).says("the number is what the card shows")]
}

object! {
    /// A mail address of a contact.
    ContactEmail "contact_email" on &pages::CONTACTS => {
        /// The address.
        email: Option<String> = Limits::NONE.looks(&[EMAIL]),
        /// What kind of address it is, in your words.
        kind as "type": Option<String>,
    }
    rules [Rule::at_least_one("email", &["email"]).warns().meta(0).says("the address is what the card shows")]
}

object! {
    /// A postal address of a contact.
    ContactAddress "contact_address" on &pages::CONTACTS => {
        /// Street and number.
        street: Option<String>,
        /// The city.
        city: Option<String>,
        /// The state, as two letters where there are such.
        state: Option<String>,
        /// The postal code.
        zip: Option<String>,
        /// The country.
        country: Option<String>,
        /// The country, as two letters.
        country_code: Option<String> = Limits::NONE.looks(&[COUNTRY_CODE]),
        /// What kind of address it is, in your words.
        kind as "type": Option<String>,
    }
}

object! {
    /// A page of a contact on the web.
    ContactUrl "contact_url" on &pages::CONTACTS => {
        /// The link.
        url: Option<String> = Limits::NONE.looks(&[LINK]),
        /// What kind of page it is, in your words.
        kind as "type": Option<String>,
    }
    rules [Rule::at_least_one("url", &["url"]).warns().meta(0).says("the link is what the card shows")]
}

object! {
    /// Where a contact works.
    ContactOrg "contact_org" on &pages::CONTACTS => {
        /// The company.
        company: Option<String>,
        /// The department.
        department: Option<String>,
        /// What they are there.
        title: Option<String>,
    }
}

/// A wrong one opens a chat with a stranger.
const WA_ID: &Format = &Format::should("wa_id", "a WhatsApp id is 7 to 15 digits", |text| {
    (7..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
})
.pattern("^[0-9]{7,15}$");

const EMAIL: &Format = &Format::should("email", "it is no mail address", is_email).pattern("^[^@\\s]+@[^@\\s]+$");

const COUNTRY_CODE: &Format = &Format::should("country_code", "a country code is two letters", |text| {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
})
.pattern("^[A-Za-z]{2}$");

const LINK: &Format = &Format::should("link", "an absolute link starts with http:// or https://", url::is_web);

/// Something, an `@`, something; no white space.
fn is_email(text: &str) -> bool {
    let at = text.bytes().position(|byte| byte == b'@').unwrap_or(0);
    let more = text.bytes().filter(|byte| matches!(byte, b'@' | b' ' | b'\t' | b'\n' | b'\r')).count();
    at > 0 && more == 1 && at + 1 < text.len()
}
