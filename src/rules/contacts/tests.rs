#![cfg(test)]

use std::vec;

use serde_json::{Value, json};

use crate::rules::testing::{accepts, message, refuses, warns};

fn contacts(cards: usize) -> Value {
    message("contacts", &Value::Array(vec![json!({ "name": { "formatted_name": "A", "first_name": "A" } }); cards]))
}

/// A message with one card, which has `value` under `key`.
fn with(key: &str, value: &Value) -> Value {
    message("contacts", &json!([{ "name": { "formatted_name": "A", "first_name": "A" }, key: value }]))
}

fn named(name: &Value) -> Value {
    message("contacts", &json!([{ "name": name }]))
}

#[test]
fn a_card_with_everything() {
    accepts(&message(
        "contacts",
        &json!([{
            "name": {
                "formatted_name": "Dr. Ada M. Lovelace Jr.", "first_name": "Ada", "last_name": "Lovelace",
                "middle_name": "M.", "suffix": "Jr.", "prefix": "Dr.",
            },
            "phones": [
                { "phone": "+1 (650) 555-1234", "type": "Pop-Up", "wa_id": "16505551234" },
                { "phone": "ext. 7", "type": "Company (FB)" },
            ],
            "emails": [{ "email": "ada@example.com", "type": "Work (old)" }],
            "addresses": [{
                "street": "1 Hacker Way", "city": "Menlo Park", "state": "CA", "zip": "94025",
                "country": "United States", "country_code": "us", "type": "Office",
            }],
            "urls": [{ "url": "https://example.com", "type": "Company" }],
            "org": { "company": "Engines", "department": "Analytics", "title": "Countess" },
            "birthday": "1815-12-10",
        }]),
    ));
}

#[test]
fn one_to_257_cards_and_more_than_five_are_doubted() {
    accepts(&contacts(1));
    accepts(&contacts(5));
    warns(&contacts(6), &["message.contacts.doubtful_length contacts"]);
    warns(&contacts(257), &["message.contacts.doubtful_length contacts"]);
    refuses(&contacts(258), &["too_many contacts"]);
    refuses(&contacts(0), &["too_few contacts"]);
    refuses(&message("contacts", &json!({ "name": { "formatted_name": "A" } })), &["wrong_type contacts"]);
}

#[test]
fn a_name_has_its_whole_and_at_least_one_part() {
    refuses(&message("contacts", &json!([{}])), &["required contacts[0].name"]);
    refuses(&named(&json!({ "first_name": "A" })), &["required contacts[0].name.formatted_name"]);
    refuses(&named(&json!({ "formatted_name": "", "prefix": "A" })), &["too_short contacts[0].name.formatted_name"]);
    refuses(&named(&json!("A")), &["wrong_type contacts[0].name"]);
    warns(&named(&json!({ "formatted_name": "A" })), &["contact_name.parts contacts[0].name"]);
    for part in ["first_name", "last_name", "middle_name", "suffix", "prefix"] {
        accepts(&named(&json!({ "formatted_name": "A", part: "A" })));
    }
}

#[test]
fn whole_names_of_more_than_200_characters_are_doubted() {
    for letter in ["a", "é", "😀"] {
        let name = |n: usize| named(&json!({ "formatted_name": letter.repeat(n), "last_name": "A" }));
        accepts(&name(200));
        warns(&name(201), &["contact_name.formatted_name.doubtful_length contacts[0].name.formatted_name"]);
    }
}

#[test]
fn a_birthday_is_a_day_of_the_calendar() {
    accepts(&with("birthday", &json!("2000-02-29")));
    refuses(&with("birthday", &json!("")), &["too_short contacts[0].birthday"]);
    for date in ["not a date", "1999-02-29", "23.1.1999", "1999-1-23"] {
        refuses(&with("birthday", &json!(date)), &["invalid_format contacts[0].birthday"]);
    }
}

#[test]
fn what_a_card_would_show_of_a_phone_is_the_number() {
    warns(&with("phones", &json!([{ "type": "Work" }])), &["contact_phone.phone contacts[0].phones[0]"]);
    for wa_id in ["+16505551234", "123456", "1234567890123456", "1650 5551234"] {
        warns(
            &with("phones", &json!([{ "phone": "1", "wa_id": wa_id }])),
            &["contact_phone.wa_id.wa_id contacts[0].phones[0].wa_id"],
        );
    }
    accepts(&with(
        "phones",
        &json!([{ "phone": "1", "wa_id": "1234567" }, { "phone": "", "wa_id": "123456789012345" }]),
    ));
    accepts(&with("phones", &json!([])));
    refuses(&with("phones", &json!([{ "phone": 16_505_551_234_u64 }])), &["wrong_type contacts[0].phones[0].phone"]);
    refuses(&with("phones", &json!({ "phone": "1" })), &["wrong_type contacts[0].phones"]);
}

#[test]
fn mail_addresses_links_and_country_codes_that_are_none_are_doubted() {
    warns(&with("emails", &json!([{}])), &["contact_email.email contacts[0].emails[0]"]);
    warns(&with("urls", &json!([{}])), &["contact_url.url contacts[0].urls[0]"]);
    for email in ["ada", "@b", "a@", "a b@c", "a@b@c"] {
        warns(
            &with("emails", &json!([{ "email": email }])),
            &["contact_email.email.email contacts[0].emails[0].email"],
        );
    }
    warns(&with("urls", &json!([{ "url": "a.b" }])), &["contact_url.url.link contacts[0].urls[0].url"]);
    for code in ["USA", "1", "U1", "é"] {
        warns(
            &with("addresses", &json!([{ "country_code": code }])),
            &["contact_address.country_code.country_code contacts[0].addresses[0].country_code"],
        );
    }
}

#[test]
fn what_is_not_declared_is_refused() {
    refuses(&with("nickname", &json!("A")), &["unknown_key contacts[0].nickname"]);
    refuses(&with("org", &json!({ "company": "A", "name": "B" })), &["unknown_key contacts[0].org.name"]);
    refuses(
        &with("addresses", &json!([{ "zip": 94025, "postcode": "A" }])),
        &["wrong_type contacts[0].addresses[0].zip", "unknown_key contacts[0].addresses[0].postcode"],
    );
}
