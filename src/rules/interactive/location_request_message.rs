//! `type: "location_request_message"`: a button that shares where the user is.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-request-messages>

use super::body::Body;
use super::footer::Footer;
use super::header::Header;
use crate::rules::pages;
use crate::schema::{Limits, object, words};

object! {
    /// A button that shares where the user is.
    LocationRequestMessage "location_request_message" on &pages::LOCATION_REQUEST => {
        /// Not documented here.
        header: Option<Header> = UNDOCUMENTED,
        /// The words of the message.
        body: Body,
        /// Not documented here.
        footer: Option<Footer> = UNDOCUMENTED,
        /// The button, which WhatsApp names.
        action: LocationRequestAction,
    }
}

words! {
    /// The name of the action.
    LocationRequestName { SendLocation = "send_location" }
}

object! {
    /// The button, which WhatsApp names.
    LocationRequestAction "location_request_action" on &pages::LOCATION_REQUEST => {
        /// Always `send_location`.
        name: LocationRequestName,
    }
}

/// A part that other interactive messages have.
pub const UNDOCUMENTED: Limits = Limits::NONE.doubtful("it is not documented here; Meta may refuse or ignore it");
