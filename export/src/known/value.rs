//! What can be wrong with a value of a kind.

use wamid::issue::{Code, Severity};
use wamid::schema::{Format, Kind, Limits, Unit};

/// Something that can be wrong with a value.
#[derive(Clone, Debug)]
pub struct Found {
    /// The last part of the rule's id.
    pub name: &'static str,
    /// The code of the issue.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The most or the least that is allowed.
    pub limit: Option<i64>,
    /// What is counted.
    pub unit: &'static str,
    /// What Meta answers, where it is not what it always answers to the code.
    pub meta_code: i32,
    /// What it takes, in words of the declaration.
    pub says: &'static str,
}

/// Everything that can be wrong with a value, apart from its members if it is an object.
pub fn found(kind: &Kind, limits: &Limits) -> Vec<Found> {
    let mut all = Vec::new();
    if !matches!(kind, Kind::Any) {
        all.extend([plain(Code::Null), plain(Code::WrongType)]);
    }
    match kind {
        Kind::Text => text(&mut all, limits),
        Kind::Integer | Kind::IntegerOrText => {
            measured(&mut all, limits, (Code::TooSmall, Code::TooBig), Unit::Value);
        }
        Kind::Degrees => {
            for (code, limit) in [(Code::TooSmall, limits.min), (Code::TooBig, limits.max)] {
                all.push(Found { limit: Some(limit), unit: Unit::Value.name(), ..plain(code) });
            }
        }
        Kind::Words(words) => {
            let severity = if words.open { Severity::Warning } else { Severity::Error };
            all.push(Found { severity, ..plain(Code::NotAllowed) });
        }
        Kind::Union(union) => {
            // As the check has it: these words are of Meta's own schema.
            let meta_code = if union.otherwise.is_empty() { 0 } else { 100 };
            all.extend([plain(Code::Required), Found { meta_code, ..plain(Code::NotAllowed) }]);
        }
        Kind::Array(item) => {
            measured(&mut all, limits, (Code::TooFew, Code::TooMany), Unit::Items);
            all.extend(found(item, limits.each.unwrap_or(&Limits::NONE)));
        }
        Kind::Map(item) => {
            measured(&mut all, limits, (Code::TooFew, Code::TooMany), Unit::Members);
            all.extend(found(item, limits.each.unwrap_or(&Limits::NONE)));
        }
        // The check counts members only where there must be some.
        Kind::AnyObject if limits.min > 0 => {
            measured(&mut all, limits, (Code::TooFew, Code::TooMany), Unit::Members);
        }
        Kind::Boolean | Kind::Object(_) | Kind::AnyObject | Kind::Any => {}
    }
    all
}

fn text(all: &mut Vec<Found>, limits: &Limits) {
    all.push(plain(Code::LoneSurrogate));
    measured(all, limits, (Code::TooShort, Code::TooLong), Unit::Characters);
    if limits.max < i64::MAX {
        let says = "counted in UTF-16 units, in case Meta counts those";
        all.push(Found {
            limit: Some(limits.max),
            unit: "UTF-16 units",
            says,
            ..warning("utf16_length", Code::TooLong)
        });
    }
    if limits.min > 0 {
        all.push(warning(Code::Blank.name(), Code::Blank));
    }
    // What says nothing is no rule: it only changes what goes on the wire.
    for format in limits.formats.iter().filter(|format| !format.says.is_empty()) {
        let code = if format.severity == Severity::Error { Code::InvalidFormat } else { Code::Doubtful };
        let Format { id: name, severity, says, meta_code, .. } = **format;
        all.push(Found { name, severity, meta_code, says, ..plain(code) });
    }
}

fn measured(all: &mut Vec<Found>, limits: &Limits, (under, over): (Code, Code), unit: Unit) {
    let meta_code = if limits.label { 131_009 } else { 0 };
    let unit = unit.name();
    let of = |code, limit| Found { limit: Some(limit), unit, meta_code, ..plain(code) };
    let least = if unit == Unit::Value.name() { i64::MIN } else { 0 };
    if limits.min > least {
        all.push(of(under, limits.min));
    }
    if limits.max < i64::MAX {
        all.push(of(over, limits.max));
    }
    if limits.doubtful_over < limits.max {
        let says = "the sources disagree above";
        all.push(Found { limit: Some(limits.doubtful_over), unit, says, ..warning("doubtful_length", over) });
    }
}

fn plain(code: Code) -> Found {
    Found { name: code.name(), code, severity: Severity::Error, limit: None, unit: "", meta_code: 0, says: "" }
}

fn warning(name: &'static str, code: Code) -> Found {
    Found { name, severity: Severity::Warning, ..plain(code) }
}
