//! What a caller says about a sending.

use alloc::string::{String, ToString as _};

use web_sys::AbortSignal;

use crate::delivery::policy::Mode;
use crate::json::write::Object;

/// Where a message goes, with which credential, and how often.
#[derive(Clone)]
pub struct Options {
    phone_number_id: String,
    credential: (&'static str, String),
    base_url: Option<String>,
    retry: Mode,
    pub(super) signal: Option<AbortSignal>,
}

impl Options {
    /// Through Kapso, with an API key of Kapso's; `phone_number_id` is the id of the business phone number.
    pub fn kapso(phone_number_id: &str, api_key: &str) -> Self {
        Self::new(phone_number_id, ("apiKey", api_key))
    }

    /// To Meta itself, with an access token; `phone_number_id` is the id of the business phone number.
    pub fn meta(phone_number_id: &str, access_token: &str) -> Self {
        Self::new(phone_number_id, ("accessToken", access_token))
    }

    fn new(phone_number_id: &str, (kind, secret): (&'static str, &str)) -> Self {
        Self {
            phone_number_id: phone_number_id.to_string(),
            credential: (kind, secret.to_string()),
            base_url: None,
            retry: Mode::Safe,
            signal: None,
        }
    }

    /// To another server instead: a backend of your own, or the sandbox.
    #[must_use]
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = Some(url.to_string());
        self
    }

    /// What is resent; [`Mode::Safe`] unless said otherwise. [`Mode::Verified`] needs a hook, which only JavaScript has.
    #[must_use]
    pub fn retry(mut self, mode: Mode) -> Self {
        self.retry = mode;
        self
    }

    /// Ends the sending early, whatever it is at.
    #[must_use]
    pub fn signal(mut self, signal: AbortSignal) -> Self {
        self.signal = Some(signal);
        self
    }

    /// As `prepare` takes it ([`crate::delivery`]).
    pub(super) fn json(&self) -> String {
        let mut out = String::new();
        let mut object = Object::open(&mut out);
        object.string("phoneNumberId", &self.phone_number_id);
        object.string(self.credential.0, &self.credential.1);
        if let Some(url) = &self.base_url {
            object.string("baseUrl", url);
        }
        object.string("retry", self.retry.name());
        object.close();
        out
    }
}

impl core::fmt::Debug for Options {
    /// Without the credential.
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.debug_struct("Options").field("phone_number_id", &self.phone_number_id).finish_non_exhaustive()
    }
}
