//! Files: uploaded before, or to be fetched from a link.

use alloc::string::String;

use super::{
    Audio, CardMedia, Document, HeaderDocument, HeaderMedia, Image, OrderImage, Sticker, TemplateDocument,
    TemplateMedia, Video,
};

macro_rules! files {
    ($($name:ident),* $(,)?) => {$(
        impl $name {
            /// The uploaded file of this id.
            pub fn uploaded(id: impl Into<String>) -> Self {
                Self::default().id(id)
            }

            /// The file behind this link, which Meta's servers can open.
            pub fn linked(link: impl Into<String>) -> Self {
                Self::default().link(link)
            }
        }
    )*};
}

files! {
    Audio, CardMedia, Document, HeaderDocument, HeaderMedia, Image, OrderImage, Sticker, TemplateDocument,
    TemplateMedia, Video,
}
