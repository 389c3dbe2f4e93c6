//! What a text must look like.

use alloc::string::String;

use crate::issue::Severity;

/// What a text must look like: a rule over one string.
#[derive(Debug)]
pub struct Format {
    /// Its stable name, the last part of the rule's id.
    pub id: &'static str,
    /// What it takes: "is an absolute http or https URL".
    pub says: &'static str,
    /// How much breaking it weighs.
    pub severity: Severity,
    /// What Meta answers to a text that is not; 0 if that is as for any format.
    pub meta_code: i32,
    /// Whether a text is right. Texts that are empty or of wrong length are not asked about.
    pub right: fn(&str) -> bool,
    /// What goes on the wire instead, if not the text itself.
    pub wire: Option<fn(&str) -> String>,
    /// The same as a regular expression (ECMA 262), where one can say it.
    #[cfg(feature = "docs")]
    pub pattern: Option<&'static str>,
}

impl Format {
    /// A format that a text must have.
    pub const fn must(id: &'static str, says: &'static str, right: fn(&str) -> bool) -> Format {
        Format {
            id,
            says,
            severity: Severity::Error,
            meta_code: 0,
            right,
            wire: None,
            #[cfg(feature = "docs")]
            pattern: None,
        }
    }

    /// A format that a text had better have.
    pub const fn should(id: &'static str, says: &'static str, right: fn(&str) -> bool) -> Format {
        Format { severity: Severity::Warning, ..Self::must(id, says, right) }
    }

    /// What Meta answers to another text.
    #[must_use]
    pub const fn meta(self, code: i32) -> Format {
        Format { meta_code: code, ..self }
    }

    /// The same as a regular expression.
    #[must_use]
    #[cfg_attr(not(feature = "docs"), allow(unused_variables, reason = "the check calls the function"))]
    pub const fn pattern(self, pattern: &'static str) -> Format {
        Format {
            #[cfg(feature = "docs")]
            pattern: Some(pattern),
            ..self
        }
    }

    /// What goes on the wire instead of the text.
    #[must_use]
    pub const fn wire(self, wire: fn(&str) -> String) -> Format {
        Format { wire: Some(wire), ..self }
    }
}
