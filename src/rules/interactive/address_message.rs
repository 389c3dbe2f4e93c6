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
