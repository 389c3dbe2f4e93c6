//! `type: "address_message"`: a form for a postal address.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/address-messages>

use alloc::string::String;
use alloc::vec::Vec;

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use super::location_request_message::UNDOCUMENTED;
use crate::rules::pages;
use crate::schema::{Format, Rule, chars, nonempty, object, words};

object! {
    /// A form for a postal address. Business and user are in India.
    AddressMessage "address_message" on &pages::ADDRESS => {
        /// Not documented here.
        header: Option<Header> = UNDOCUMENTED,
        /// The words of the message.
        body: Body,
        /// Not documented here.
        footer: Option<Footer> = UNDOCUMENTED,
        /// The form.
        action: AddressAction,
    }
}

words! {
    /// The name of the action.
    AddressName { AddressMessage = "address_message" }
}

words! {
    /// The countries that have this form.
    AddressCountry { In = "IN" }
}

object! {
    /// The form.
    AddressAction "address_action" on &pages::ADDRESS => {
        /// Always `address_message`.
        name: AddressName,
        /// How the form is filled in.
        parameters: AddressParameters,
    }
}

object! {
    /// How the form is filled in.
    AddressParameters "address_parameters" on &pages::ADDRESS => {
        /// The country: India.
        country: AddressCountry,
        /// What the form shows at first.
        values: Option<Address>,
        /// Addresses to choose from instead of typing.
        saved_addresses: Option<Vec<SavedAddress>>,
        /// What was wrong with the answer before, by field: shown beside the fields.
        validation_errors: Option<AddressErrors>,
    }
    rules [
        Rule::unique("unique_ids", &["saved_addresses", "*", "id"]).says("each address needs an id of its own"),
    ]
}

object! {
    /// An address to choose.
    SavedAddress "saved_address" on &pages::ADDRESS => {
        /// Yours: it comes back when the address is chosen.
        id: String = nonempty(),
        /// The address.
        value: Address,
    }
}

object! {
    /// An address in India. All are texts, numbers of houses and floors too.
    Address "address" on &pages::ADDRESS => {
        /// Who lives there.
        name: Option<String>,
        /// Their phone number.
        phone_number: Option<String>,
        /// The postal index number: six digits.
        in_pin_code: Option<String> = chars(0, 6).looks(&[PIN_CODE]),
        /// The house.
        house_number: Option<String>,
        /// The floor.
        floor_number: Option<String>,
        /// The tower.
        tower_number: Option<String>,
        /// The building.
        building_name: Option<String>,
        /// Street and area.
        address: Option<String>,
        /// Something near it that everybody knows.
        landmark_area: Option<String>,
        /// The city.
        city: Option<String>,
        /// The state.
        state: Option<String>,
    }
    unknown Doubt;
}

object! {
    /// What was wrong, by field of the address.
    AddressErrors "address_errors" on &pages::ADDRESS => {
        /// What was wrong with the name.
        name: Option<String>,
        /// What was wrong with the phone number.
        phone_number: Option<String>,
        /// What was wrong with the postal index number.
        in_pin_code: Option<String>,
        /// What was wrong with the house.
        house_number: Option<String>,
        /// What was wrong with the floor.
        floor_number: Option<String>,
        /// What was wrong with the tower.
        tower_number: Option<String>,
        /// What was wrong with the building.
        building_name: Option<String>,
        /// What was wrong with street and area.
        address: Option<String>,
        /// What was wrong with the landmark.
        landmark_area: Option<String>,
        /// What was wrong with the city.
        city: Option<String>,
        /// What was wrong with the state.
        state: Option<String>,
    }
    unknown Doubt;
}

const PIN_CODE: &Format = &Format::should("pin_code", "a postal index number of India has six digits", |text| {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
});

#[cfg(test)]
mod tests {
    use std::format;

    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, interactive, longest, refuses, warns};

    const PLACE: &str = "interactive.action.parameters";

    fn form(parameters: &Value) -> Value {
        let action = json!({ "name": "address_message", "parameters": parameters });
        interactive(&json!({ "type": "address_message", "body": { "text": "b" }, "action": action }))
    }

    #[test]
    fn the_whole_form_is_accepted() {
        let address = json!({
            "name": "A", "phone_number": "+919876543210", "in_pin_code": "400063", "house_number": "12",
            "floor_number": "8", "tower_number": "", "building_name": "", "address": "Wing A", "landmark_area": "",
            "city": "Mumbai", "state": "Maharashtra",
        });
        accepts(&form(&json!({
            "country": "IN", "values": address, "saved_addresses": [{ "id": "home", "value": address }],
            "validation_errors": { "in_pin_code": "We do not deliver there", "name": "Too short" },
        })));
        accepts(&form(&json!({ "country": "IN" })));
    }

    #[test]
    fn the_country_is_india() {
        refuses(&form(&json!({})), &[&format!("required {PLACE}.country")]);
        refuses(&form(&json!({ "country": "SG" })), &[&format!("not_allowed {PLACE}.country")]);
    }

    #[test]
    fn a_pin_code_has_six_digits_and_never_more_characters() {
        let with = |code: &str| form(&json!({ "country": "IN", "values": { "in_pin_code": code } }));
        let place = format!("{PLACE}.values.in_pin_code");
        longest(6, &place, with);
        accepts(&with("400063"));
        for code in ["40006", "40006x", "४००००१"] {
            warns(&with(code), &[&format!("address.in_pin_code.pin_code {place}")]);
        }
    }

    #[test]
    fn all_values_are_texts() {
        let values = json!({ "house_number": 12, "floor_number": null });
        let place = format!("{PLACE}.values");
        refuses(
            &form(&json!({ "country": "IN", "values": values })),
            &[&format!("wrong_type {place}.house_number"), &format!("null {place}.floor_number")],
        );
    }

    #[test]
    fn a_field_that_is_not_in_the_form_is_a_warning() {
        for (member, object) in [("values", "address"), ("validation_errors", "address_errors")] {
            let mut parameters = json!({ "country": "IN" });
            parameters[member] = json!({ "zip": "1" });
            warns(&form(&parameters), &[&format!("{object}.unknown_key {PLACE}.{member}.zip")]);
        }
    }

    #[test]
    fn saved_addresses_have_unique_ids_and_values() {
        let place = format!("{PLACE}.saved_addresses");
        let saved = json!([{ "id": "a", "value": {} }, { "id": "a", "value": {} }]);
        refuses(&form(&json!({ "country": "IN", "saved_addresses": saved })), &[&format!("duplicate {place}[1].id")]);
        refuses(
            &form(&json!({ "country": "IN", "saved_addresses": [{ "id": "" }] })),
            &[&format!("too_short {place}[0].id"), &format!("required {place}[0].value")],
        );
    }

    #[test]
    fn header_and_footer_are_warnings() {
        let mut message = form(&json!({ "country": "IN" }));
        message["interactive"]["header"] = json!({ "type": "text", "text": "t" });
        message["interactive"]["footer"] = json!({ "text": "f" });
        warns(
            &message,
            &[
                "address_message.header.doubtful interactive.header",
                "address_message.footer.doubtful interactive.footer",
            ],
        );
    }
}
