//! Where a rule is written.

/// A page of documentation that rules were read from.
#[derive(Debug)]
pub struct Page {
    /// Its address, after [`Page::SITE`].
    pub path: &'static str,
    /// The day it was read, `YYYY-MM-DD`, or the date of the edition that was read.
    pub read: &'static str,
}

impl Page {
    /// Where Meta's pages lie.
    pub const SITE: &'static str = "https://developers.facebook.com/docs/whatsapp/";

    /// A page of Meta's, read on a day.
    pub const fn new(path: &'static str, read: &'static str) -> Page {
        Page { path, read }
    }
}
