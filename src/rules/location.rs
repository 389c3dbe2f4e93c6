//! `type: "location"`: a place on the map.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-messages>

use alloc::string::String;

use super::pages;
use crate::schema::kind::Degrees;
use crate::schema::{Limits, Rule, object, range, when};

object! {
    /// A place on the map.
    Location "location" on &pages::LOCATION => {
        /// Degrees north of the equator, as a number or a string.
        latitude: Degrees = range(-90, 90),
        /// Degrees east of Greenwich, as a number or a string.
        longitude: Degrees = range(-180, 180),
        /// What the place is called.
        name: Option<String> = Limits::NONE.doubtful_over(100),
        /// Its postal address; shown only together with `name`.
        address: Option<String> = Limits::NONE.doubtful_over(300),
    }
    rules [
        Rule::needs("address_needs_name", when(&["address"], &[]), &["name"]).warns().meta(0)
            .says("the address is shown only together with a name"),
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    #[allow(clippy::needless_pass_by_value, reason = "reads as it is written")]
    fn at(latitude: Value, longitude: Value) -> Value {
        message("location", &json!({ "latitude": latitude, "longitude": longitude }))
    }

    #[test]
    fn coordinates_are_numbers_or_strings_that_say_one() {
        accepts(&at(json!(37.4421), json!(-122.1615)));
        accepts(&at(json!("37.4421"), json!("-122.1615")));
        accepts(&at(json!(0), json!(-0.0)));
        accepts(&at(json!(-90), json!(180)));
        accepts(&at(json!(90.0), json!("-180.000")));
        accepts(&at(json!(1e-7), json!("0")));
    }

    #[test]
    fn coordinates_lie_on_the_globe() {
        refuses(&at(json!(90.000_000_1), json!(0)), &["too_big location.latitude"]);
        refuses(&at(json!("-90.1"), json!(0)), &["too_small location.latitude"]);
        refuses(&at(json!(0), json!("180.0000001")), &["too_big location.longitude"]);
        refuses(&at(json!(0), json!(-181)), &["too_small location.longitude"]);
        refuses(&at(json!(999), json!("-999")), &["too_big location.latitude", "too_small location.longitude"]);
    }

    #[test]
    fn anything_else_is_no_coordinate() {
        for latitude in ["", "north", "37,44", " 37", "NaN", "+37", ".5", "37.", "1e1", "3E-1"] {
            refuses(&at(json!(latitude), json!(0)), &["wrong_type location.latitude"]);
        }
        refuses(&at(json!([37]), json!(true)), &["wrong_type location.latitude", "wrong_type location.longitude"]);
        refuses(&at(json!(null), json!(0)), &["null location.latitude"]);
        refuses(&message("location", &json!({})), &["required location.latitude", "required location.longitude"]);
    }

    #[test]
    fn what_is_not_declared_is_refused() {
        let location = json!({ "latitude": 1, "longitude": 2, "url": "https://a.b" });
        refuses(&message("location", &location), &["unknown_key location.url"]);
    }

    #[test]
    fn an_address_without_a_name_is_not_shown() {
        let with = |name: Option<&str>| {
            let mut location = json!({ "latitude": 1, "longitude": 2, "address": "1 Hacker Way" });
            if let Some(name) = name {
                location["name"] = json!(name);
            }
            message("location", &location)
        };
        accepts(&with(Some("Cafe")));
        warns(&with(None), &["location.address_needs_name location.name"]);
    }

    #[test]
    fn long_names_and_addresses_are_doubted() {
        for letter in ["a", "é", "😀"] {
            let with = |name: usize, address: usize| {
                let (name, address) = (letter.repeat(name), letter.repeat(address));
                message("location", &json!({ "latitude": 1, "longitude": 2, "name": name, "address": address }))
            };
            accepts(&with(100, 300));
            warns(&with(101, 300), &["location.name.doubtful_length location.name"]);
            warns(&with(100, 301), &["location.address.doubtful_length location.address"]);
        }
    }
}
