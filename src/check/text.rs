//! Strings: how long they are, what they look like, which words they are.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::edit::Edit;
use super::presence::is_word;
use super::{Checker, Place, suggest};
use crate::issue::{Code, Facts, Severity};
use crate::json::Value;
use crate::schema::Unit;
use crate::schema::plan::{Limits, Words};

impl<'t> Checker<'t, '_> {
    /// Checks a string.
    #[inline(never)]
    pub(super) fn text(&mut self, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        if here.is_halved() {
            return self.broken(place, Code::LoneSurrogate, "");
        }
        let actual = i64::try_from(here.chars()).unwrap_or(i64::MAX);
        if !self.measure(actual, (Code::TooShort, Code::TooLong), Unit::Characters, limits, place) {
            return;
        }
        if here.length() as u64 > limits.max.unsigned_abs() {
            self.utf16(here, limits, place);
        }
        // An escape may be a line break.
        if limits.min > 0 && (here.first() <= b' ' || here.first() >= 0x80 || here.first() == b'\\') {
            self.blank(here, place);
        }
        if here.length() > 0 && !limits.formats.is_empty() {
            self.formats(limits, here, place);
        }
    }

    /// Reports a measure out of bounds; `true` if it is within.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "three comparisons")]
    pub(super) fn measure(
        &mut self,
        actual: i64,
        codes: (Code, Code),
        unit: Unit,
        limits: &Limits,
        place: &Place<'_, 't>,
    ) -> bool {
        (actual >= limits.min && actual <= limits.max && actual <= limits.doubtful_over)
            || self.out_of_bounds(actual, codes, unit, limits, place)
    }

    /// Reports a measure; `true` if the bounds that it breaks are in doubt.
    #[cold]
    #[inline(never)]
    fn out_of_bounds(
        &mut self,
        actual: i64,
        (under, over): (Code, Code),
        unit: Unit,
        limits: &Limits,
        place: &Place<'_, 't>,
    ) -> bool {
        let (code, limit) = if actual < limits.min { (under, limits.min) } else { (over, limits.max) };
        let meta_code = if limits.label { 131_009 } else { 0 };
        let mut facts =
            Facts { limit: Some(limit), actual: Some(actual), unit: unit.name(), meta_code, ..Facts::default() };
        if actual >= limits.min && actual <= limits.max {
            facts.limit = Some(limits.doubtful_over);
            facts.says = "more may be refused";
            facts.meta_code = 0;
            self.weighed(place, over, "doubtful_length", Severity::Warning, facts);
            return true;
        }
        self.weighed(place, code, code.name(), Severity::Error, facts);
        false
    }

    #[cold]
    #[inline(never)]
    fn blank(&mut self, here: Value<'_>, place: &Place<'_, 't>) {
        if here.text().is_some_and(|says| says.chars().all(char::is_whitespace)) {
            self.doubtful(place, Code::Blank, Code::Blank.name(), "");
        }
    }

    /// Within the limit as characters, beyond it as UTF-16 units: Meta does not say which it counts.
    #[cold]
    #[inline(never)]
    fn utf16(&mut self, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        let units: usize = here.text().unwrap_or_default().chars().map(char::len_utf16).sum();
        let units = i64::try_from(units).unwrap_or(i64::MAX);
        if units > limits.max {
            let says = "Meta does not say whether it counts characters or UTF-16 units";
            let (limit, actual) = (Some(limits.max), Some(units));
            let facts = Facts { says, limit, actual, unit: "UTF-16 units", ..Facts::default() };
            self.weighed(place, Code::TooLong, "utf16_length", Severity::Warning, facts);
        }
    }

    #[inline(never)]
    fn formats(&mut self, limits: &Limits, here: Value<'_>, place: &Place<'_, 't>) {
        for format in &limits.formats {
            let says = here.text().unwrap_or_default();
            let (right, wire) = format.looks;
            if !right(&says) {
                let code = if format.severity == Severity::Error { Code::InvalidFormat } else { Code::Doubtful };
                self.weighed(
                    place,
                    code,
                    format.id,
                    format.severity,
                    Facts { says: format.says, meta_code: format.meta_code, ..Facts::default() },
                );
            } else if let Some(wire) = wire {
                let wire: String = wire(&says);
                if wire != says {
                    self.edits.push(Edit { span: here.span(), says: Cow::Owned(wire) });
                }
            }
        }
    }

    /// Checks a string that must be one of a few words.
    #[inline(never)]
    pub(super) fn word(&mut self, words: &Words, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        for word in &words.all {
            if is_word(word, here, words.any_case) {
                self.known_word(word.text, words.any_case, here);
                return self.formats(limits, here, place);
            }
        }
        self.unknown_word(here, words.all.iter().map(|word| word.text).collect(), words.open, "", place);
    }

    /// A string that says `word`: brings it to the documented case.
    pub(super) fn known_word(&mut self, word: &'static str, any_case: bool, here: Value<'_>) {
        if any_case && here.inside_quotes() != word {
            self.edits.push(Edit { span: here.span(), says: Cow::Borrowed(word) });
        }
    }

    /// A string that is none of the allowed words.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown_word(
        &mut self,
        value: Value<'_>,
        allowed: Vec<&'static str>,
        open: bool,
        otherwise: &'static str,
        place: &Place<'_, 't>,
    ) {
        let Some(says) = value.text() else {
            return self.wrong_kind(place, Code::WrongType, "a string", "no string");
        };
        let suggestion = suggest::nearest(&says, &allowed);
        let severity = if open { Severity::Warning } else { Severity::Error };
        // Words of which the declarations say more are those that Meta's own schema lists, and refuses others by.
        let meta_code = if otherwise.is_empty() { 0 } else { 100 };
        let facts = Facts { allowed, suggestion, says: otherwise, meta_code, ..Facts::default() };
        self.weighed(place, Code::NotAllowed, Code::NotAllowed.name(), severity, facts);
    }
}
