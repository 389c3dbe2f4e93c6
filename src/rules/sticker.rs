//! `type: "sticker"`: a small picture without a frame.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/sticker-messages>

use alloc::string::String;

use super::{media, pages};
use crate::schema::object;

object! {
    /// A sticker: WebP of 512 by 512 pixels, up to 100 KB, or 500 KB if it moves.
    Sticker "sticker" on &pages::STICKER => {
        /// The id of an uploaded sticker. Either this or `link`.
        id: Option<String> = media::ID,
        /// Where Meta's servers find the sticker. Either this or `id`.
        link: Option<String> = media::LINK,
    }
    rules [media::SOURCE]
}
