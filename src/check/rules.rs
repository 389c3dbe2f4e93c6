//! Rules that look into an object again: along a way, over all that it leads to.

use alloc::vec::Vec;

use super::select::{select, steps};
use crate::issue::{Code, Severity, Step};
use crate::json::Value;
use crate::schema::table::{META_CODES, Reader, test};
use crate::schema::{Findings, Table, Unit};

/// A rule, as its record has it.
pub(super) struct Rule {
    pub id: &'static str,
    pub code: Code,
    pub severity: Severity,
    /// How it is tested, see [`test`].
    pub test: u8,
    pub meta_code: i32,
    pub says: &'static str,
    pub unit: Unit,
    pub limit: Option<i64>,
    /// What the test needs to know.
    pub arguments: Reader,
}

impl Rule {
    #[inline(never)]
    pub(super) fn read(mut record: Reader) -> Self {
        let bits = record.byte();
        if bits & test::ANYWHERE == 0 {
            record.number();
            record.number();
        }
        let code = Code::ALL.get(usize::from(record.byte())).copied().unwrap_or(Code::Unexpected);
        let severity = if bits & test::WARNS == 0 { Severity::Error } else { Severity::Warning };
        let meta_code = META_CODES.get(usize::from(record.byte())).copied().unwrap_or(0);
        let (id, says) = (record.string(), record.string());
        let (mut limit, mut unit) = (None, Unit::Value);
        if bits & test::COUNTS != 0 {
            limit = Some(record.whole());
            unit = Unit::ALL.get(usize::from(record.byte())).copied().unwrap_or(Unit::Value);
        }
        Self { id, code, severity, test: bits & test::BITS, meta_code, says, unit, limit, arguments: record }
    }

    /// Whether a rule can be broken where there are these members.
    #[inline]
    pub(super) fn matters(mut record: Reader, fields: u32, contents: u32, to_meta: bool) -> bool {
        let bits = record.byte();
        (to_meta || bits & test::BITS != test::FORBIDS_FOR_META)
            && (bits & test::ANYWHERE != 0 || record.number() & fields | record.number() & contents != 0)
    }
}

/// Tests a rule on the object `here`.
#[inline(never)]
pub(super) fn walk(rule: &Rule, table: &'static Table, here: Value<'_>, findings: &mut Findings) {
    let mut arguments = rule.arguments;
    if rule.test == test::WALK {
        if let Some(walk) = table.walks.get(usize::from(arguments.byte())) {
            walk(here, findings);
        }
        return;
    }
    let way = arguments.strings();
    arguments.skip_strings();
    let found = select(here, &way);
    let mut broken = |index| findings.add(&steps(here, &way, index));
    match rule.test {
        test::UNIQUE => {
            let mut before: Vec<&str> = Vec::new();
            for (index, value) in found.iter().take(MOST_COMPARED).enumerate() {
                let raw = value.raw();
                if before.contains(&raw) {
                    broken(index);
                }
                before.push(raw);
            }
        }
        test::ALIKE => {
            let first = found.first().map(|first| first.raw());
            for (index, value) in found.iter().enumerate() {
                if first != Some(value.raw()) {
                    broken(index);
                }
            }
        }
        test::TOTAL => {
            if rule.limit.is_some_and(|limit| i64::try_from(found.len()).unwrap_or(i64::MAX) > limit) {
                findings.count(&[Step::Key(way.clone().next().unwrap_or(""))], found.len());
            }
        }
        test::SEVERAL_NEED => {
            let member = arguments.string();
            for (index, value) in found.iter().enumerate() {
                if found.len() > 1 && value.get(member).is_none() {
                    let mut path = steps(here, &way, index);
                    path.push(Step::Key(member));
                    findings.add(&path);
                }
            }
        }
        _ => {
            let words = arguments.strings();
            arguments.skip_strings();
            let holds = |value: &Value<'_>| words.clone().next().is_none() || words.clone().any(|word| value.is(word));
            if found.iter().any(holds) {
                for member in arguments.strings() {
                    if here.get(member).is_some() == (rule.test != test::NEEDS) {
                        findings.key(member);
                    }
                }
            }
        }
    }
}

/// How many values are held against each other: more are too many anyway.
const MOST_COMPARED: usize = 500;
