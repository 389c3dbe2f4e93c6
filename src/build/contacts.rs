//! Cards of people and companies.

use alloc::string::String;

use super::convert::from_inner;
use super::{Contact, ContactEmail, ContactName, ContactPhone, ContactUrl};

impl Contact {
    /// The card of somebody of this name.
    pub fn new(name: impl Into<ContactName>) -> Self {
        Self { name: name.into(), phones: None, emails: None, addresses: None, urls: None, org: None, birthday: None }
    }
}

impl ContactName {
    /// The whole name, as it is shown. Meta wants one of its parts, too.
    pub fn new(formatted_name: impl Into<String>) -> Self {
        Self {
            formatted_name: formatted_name.into(),
            first_name: None,
            last_name: None,
            middle_name: None,
            suffix: None,
            prefix: None,
        }
    }
}

impl ContactPhone {
    /// A phone number, as it is shown.
    pub fn new(phone: impl Into<String>) -> Self {
        Self::default().phone(phone)
    }
}

impl ContactEmail {
    /// A mail address.
    pub fn new(email: impl Into<String>) -> Self {
        Self::default().email(email)
    }
}

impl ContactUrl {
    /// A page on the web.
    pub fn new(url: impl Into<String>) -> Self {
        Self::default().url(url)
    }
}

from_inner! {
    ContactName by new: &str, String;
    ContactPhone by new: &str, String;
    ContactEmail by new: &str, String;
    ContactUrl by new: &str, String;
}
