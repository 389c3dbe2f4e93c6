//! Numbers: whole ones, and degrees.

use super::{Checker, Place};
use crate::issue::{Code, Facts, Severity};
use crate::json::Value;
use crate::json::value::{Kind, whole};
use crate::schema::Unit;
use crate::schema::plan::Limits;
use crate::text::before;

impl<'t> Checker<'t, '_> {
    /// Checks a number that must be whole, or a string that must say one.
    #[inline(never)]
    pub(super) fn whole_number(&mut self, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        let number = here.text().unwrap_or_else(|| here.raw().into());
        let digits = number.strip_prefix("-").unwrap_or(&number);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            self.wrong_kind(place, Code::WrongType, "a whole number", "no whole number");
            return;
        }
        let actual = whole(&number).unwrap_or(if number.len() == digits.len() { i64::MAX } else { i64::MIN });
        self.measure(actual, (Code::TooSmall, Code::TooBig), Unit::Value, limits, place);
    }

    /// Checks a number or string that must be decimal degrees between the limits.
    #[inline(never)]
    pub(super) fn degrees(&mut self, here: Value<'_>, limits: &Limits, place: &Place<'_, 't>) {
        let text = here.kind() == Kind::String;
        let number = here.text().unwrap_or_else(|| here.raw().into());
        // `JSON.stringify(1e-7)` writes an exponent; whoever writes a string can do without.
        let decimal = Decimal::read(&number).filter(|_| !text || !number.bytes().any(|byte| byte | 32 == b'e'));
        match decimal {
            None => {
                self.wrong_kind(place, Code::WrongType, "a number of degrees, or a string that says one", "neither");
            }
            Some(decimal) => {
                let (code, limit) =
                    if decimal.negative { (Code::TooSmall, limits.min) } else { (Code::TooBig, limits.max) };
                if decimal.beyond(limit.unsigned_abs()) {
                    let facts = Facts { limit: Some(limit), unit: Unit::Value.name(), ..Facts::default() };
                    self.weighed(place, code, code.name(), Severity::Error, facts);
                }
            }
        }
    }
}

/// A decimal number, as far as it takes to compare it with a whole one.
#[derive(Debug, PartialEq)]
struct Decimal {
    negative: bool,
    /// The digits before the point, as a number; [`MOST`] or more if there are too many.
    whole: u64,
    /// Whether anything but zero follows the point.
    fraction: bool,
}

/// More degrees than there are.
const MOST: u64 = 1_000_000;

impl Decimal {
    /// Reads JSON's grammar of numbers, exponent included.
    fn read(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix("-").unwrap_or(text);
        let mantissa = before(unsigned, b"eE");
        let mut exponent = 0;
        if let Some(written) = unsigned.get(mantissa.len() + 1..) {
            exponent = whole(written.strip_prefix("+").unwrap_or(written))?;
        }
        let integer = before(mantissa, b".").len();
        if integer == 0 || integer + 1 == mantissa.len() {
            return None;
        }
        let point = i64::try_from(integer).ok()?.saturating_add(exponent);
        let mut decimal = Self { negative: unsigned.len() < text.len(), whole: 0, fraction: false };
        let mut place = 0;
        for (at, byte) in mantissa.bytes().enumerate() {
            let digit = u64::from(byte.wrapping_sub(b'0'));
            if at == integer {
                continue;
            }
            if digit > 9 {
                return None;
            }
            if place < point {
                decimal.whole = (decimal.whole * 10 + digit).min(MOST);
            } else {
                decimal.fraction |= digit != 0;
            }
            place += 1;
        }
        while place < point && (1..MOST).contains(&decimal.whole) {
            decimal.whole *= 10;
            place += 1;
        }
        Some(decimal)
    }

    /// Whether its absolute value is more than `limit`.
    fn beyond(&self, limit: u64) -> bool {
        self.whole > limit || (self.whole == limit && self.fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn degrees_are_compared_exactly() {
        for (text, limit, beyond) in [
            ("90", 90, false),
            ("90.0", 90, false),
            ("90.000000000000000000000001", 90, true),
            ("-90.5", 90, true),
            ("89.9999999999999999", 90, false),
            ("1e-7", 90, false),
            ("9e1", 90, false),
            ("2e1", 19, true),
            ("2e2", 199, true),
            ("9.01e1", 90, true),
            ("0.0009e5", 90, false),
            ("0.00091e5", 90, true),
            ("1e400", 180, true),
            ("0e400", 180, false),
            ("99999999999999999999999", 180, true),
        ] {
            assert_eq!(Decimal::read(text).unwrap().beyond(limit), beyond, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".5", "1.", "1,5", "12a", "1e", "e5", "NaN", "Infinity", "+1", " 1"] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }
}
