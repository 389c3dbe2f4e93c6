//! What a caller says about a sending.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::time::Duration;

use crate::delivery::policy::{Mode, Setting};
use crate::json::write::Object;

/// Where a message goes, with which credential, and how often.
#[derive(Clone)]
pub struct Options {
    phone_number_id: String,
    credential: (&'static str, String),
    base_url: Option<String>,
    api_version: Option<String>,
    retry: Mode,
    settings: Vec<(Setting, u128)>,
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
            api_version: None,
            retry: Mode::Safe,
            settings: Vec::new(),
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

    /// Another version of the Graph API than this crate was made for: `v24.0`.
    #[must_use]
    pub fn api_version(mut self, version: &str) -> Self {
        self.api_version = Some(version.to_string());
        self
    }

    /// How long one attempt may take, its answer included; 30 seconds unless said otherwise.
    #[must_use]
    pub fn attempt_timeout(self, time: Duration) -> Self {
        self.set(Setting::AttemptTimeout, time.as_millis())
    }

    /// How long everything may take, waiting included; 60 seconds unless said otherwise, and zero is for ever.
    #[must_use]
    pub fn deadline(self, time: Duration) -> Self {
        self.set(Setting::Deadline, time.as_millis())
    }

    /// Any number of the policy, in milliseconds where it is a time. One that cannot work is an
    /// [`Error::Config`](super::Error::Config) of the sending.
    #[must_use]
    pub fn setting(self, setting: Setting, number: u32) -> Self {
        self.set(setting, u128::from(number))
    }

    fn set(mut self, setting: Setting, number: u128) -> Self {
        self.settings.retain(|(other, _)| *other != setting);
        self.settings.push((setting, number));
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
        if let Some(version) = &self.api_version {
            object.string("apiVersion", version);
        }
        object.object("retry", |retry| {
            retry.string("mode", self.retry.name());
            for (setting, number) in &self.settings {
                retry.integer(setting.name(), i64::try_from(*number).unwrap_or(i64::MAX));
            }
        });
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
