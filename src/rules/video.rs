//! `type: "video"`: a film.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/video-messages>

use alloc::string::String;

use super::{media, pages};
use crate::schema::object;

object! {
    /// A film: MP4 or 3GPP with H.264 and AAC, up to 16 MB.
    Video "video" on &pages::VIDEO => {
        /// The id of an uploaded film. Either this or `link`.
        id: Option<String> = media::ID,
        /// Where Meta's servers find the film. Either this or `id`.
        link: Option<String> = media::LINK,
        /// The words below it.
        caption: Option<String> = media::CAPTION,
    }
    rules [media::SOURCE]
}
