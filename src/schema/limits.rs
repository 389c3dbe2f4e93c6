//! How long, how many, how large: numbers that know their unit.

use super::format::Format;
use super::page::Page;

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values, as `maxLength` of JSON Schema has it.
    Characters,
    /// What a reader takes for one character.
    Graphemes,
    /// Items of an array.
    Items,
    /// Members of an object.
    Members,
    /// Bytes of UTF-8.
    Bytes,
    /// Lines breaks of a text.
    LineBreaks,
    /// A number's own value.
    Value,
}

impl Unit {
    /// Every unit.
    pub const ALL: &'static [Unit] =
        &[Self::Characters, Self::Graphemes, Self::Items, Self::Members, Self::Bytes, Self::LineBreaks, Self::Value];

    /// Its name in an issue.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Graphemes => "graphemes",
            Self::Items => "items",
            Self::Members => "members",
            Self::Bytes => "bytes",
            Self::LineBreaks => "line breaks",
            Self::Value => "value",
        }
    }
}

/// The limits of a field.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The least that is allowed.
    pub min: i64,
    /// The most that is allowed; [`Limits::NONE`] has no such bound.
    pub max: i64,
    /// Above this, up to `max`, the sources disagree: a warning.
    pub doubtful_over: i64,
    /// Whether Meta answers a wrong length with 131009, as it does for labels and counts, rather than with 100.
    pub label: bool,
    /// What the text must look like.
    pub formats: &'static [&'static Format],
    /// The limits of each item of an array, or of each value of a map.
    pub each: Option<&'static Limits>,
    /// Where the limit is written, if not where the object is.
    pub page: Option<&'static Page>,
    /// Why its mere presence deserves a warning.
    pub doubt: Option<&'static str>,
}

impl Limits {
    /// No limit.
    pub const NONE: Limits = Limits {
        min: i64::MIN,
        max: i64::MAX,
        doubtful_over: i64::MAX,
        label: false,
        formats: &[],
        each: None,
        page: None,
        doubt: None,
    };

    /// Between two numbers, both allowed.
    ///
    /// # Panics
    /// In the compiler, if the least is more than the most.
    pub const fn between(min: i64, max: i64) -> Limits {
        assert!(min <= max, "the least is more than the most");
        Limits { min, max, ..Self::NONE }
    }

    /// Whether there is any limit.
    pub(super) const fn limit_anything(&self) -> bool {
        let bounds = self.min != i64::MIN || self.max != i64::MAX || self.doubtful_over != i64::MAX || self.label;
        let more = self.page.is_some() || self.doubt.is_some() || self.each.is_some();
        bounds || more || !self.formats.is_empty()
    }

    /// Meta answers a wrong length with 131009.
    #[must_use]
    pub const fn label(self) -> Limits {
        Limits { label: true, ..self }
    }

    /// The text must also look like this.
    #[must_use]
    pub const fn looks(self, formats: &'static [&'static Format]) -> Limits {
        Limits { formats, ..self }
    }

    /// Above `most` the sources disagree: a warning.
    #[must_use]
    pub const fn doubtful_over(self, most: i64) -> Limits {
        Limits { doubtful_over: most, ..self }
    }

    /// The limits of each item, or of each value.
    #[must_use]
    pub const fn each(self, each: &'static Limits) -> Limits {
        Limits { each: Some(each), ..self }
    }

    /// Where this limit is written.
    #[must_use]
    pub const fn on(self, page: &'static Page) -> Limits {
        Limits { page: Some(page), ..self }
    }

    /// Its mere presence deserves a warning, for this reason.
    #[must_use]
    pub const fn doubtful(self, why: &'static str) -> Limits {
        Limits { doubt: Some(why), ..self }
    }
}

/// A text of `min` to `max` characters.
pub const fn chars(min: i64, max: i64) -> Limits {
    Limits::between(min, max)
}

/// A text that is not empty; no documentation limits its length.
pub const fn nonempty() -> Limits {
    Limits::between(1, i64::MAX)
}

/// An array of `min` to `max` items, or an object of as many members.
pub const fn items(min: i64, max: i64) -> Limits {
    Limits::between(min, max)
}

/// A number from `min` to `max`.
pub const fn range(min: i64, max: i64) -> Limits {
    Limits::between(min, max)
}
