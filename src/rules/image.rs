//! `type: "image"`: a picture.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/image-messages>

use alloc::string::String;

use super::{media, pages};
use crate::schema::object;

object! {
    /// A picture: JPEG or PNG, up to 5 MB.
    Image "image" on &pages::IMAGE => {
        /// The id of an uploaded picture. Either this or `link`.
        id: Option<String> = media::ID,
        /// Where Meta's servers find the picture. Either this or `id`.
        link: Option<String> = media::LINK,
        /// The words below it.
        caption: Option<String> = media::CAPTION,
    }
    rules [media::SOURCE]
}
