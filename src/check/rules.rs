//! Rules that look into an object again: along a way, over all that it leads to.

use alloc::vec;
use alloc::vec::Vec;

use crate::issue::{Code, Severity, Step};
use crate::json::Value;
use crate::schema::table::{META_CODES, Reader, Strings, test};
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

/// What a way leads to: the steps, and the value.
type Found<'t> = (Vec<Step<'t>>, Value<'t>);

/// Tests a rule on the object `here`.
#[inline(never)]
pub(super) fn walk<'t>(rule: &Rule, table: &'static Table, here: Value<'t>, findings: &mut Findings<'t>) {
    let mut arguments = rule.arguments;
    if rule.test == test::WALK {
        if let Some(walk) = table.walks.get(usize::from(arguments.byte())) {
            walk(here, findings);
        }
        return;
    }
    let way = arguments.strings();
    arguments.skip_strings();
    let found = select(here, way.clone());
    match rule.test {
        test::UNIQUE => unique(&found, findings),
        test::ALIKE => {
            for (steps, value) in &found {
                if found.first().is_some_and(|(_, first)| first.raw() != value.raw()) {
                    findings.add(steps);
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
            for (steps, value) in &found {
                if found.len() > 1 && value.get(member).is_none() {
                    findings.add(&longer(steps, Step::Key(member)));
                }
            }
        }
        _ => {
            let words = arguments.strings();
            arguments.skip_strings();
            let holds =
                |(_, value): &Found<'t>| words.clone().next().is_none() || words.clone().any(|word| value.is(word));
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

/// Everything that `way` leads to from `here`.
#[inline(never)]
fn select(here: Value<'_>, way: Strings) -> Vec<Found<'_>> {
    let mut found = vec![(Vec::new(), here)];
    for key in way {
        let mut further = Vec::new();
        for (steps, value) in found {
            if key == "*" {
                for (index, item) in value.items().enumerate() {
                    further.push((longer(&steps, Step::Index(index)), item));
                }
            } else if let Some(value) = value.get(key) {
                further.push((longer(&steps, Step::Key(key)), value));
            }
        }
        found = further;
    }
    found
}

#[inline(never)]
fn longer<'t>(steps: &[Step<'t>], step: Step<'t>) -> Vec<Step<'t>> {
    let mut longer = Vec::with_capacity(steps.len() + 1);
    longer.extend_from_slice(steps);
    longer.push(step);
    longer
}

/// How many values are held against each other: more are too many anyway.
const MOST_COMPARED: usize = 500;

fn unique<'t>(found: &[Found<'t>], findings: &mut Findings<'t>) {
    let mut before: Vec<&str> = Vec::new();
    for (steps, value) in found.iter().take(MOST_COMPARED) {
        let raw = value.raw();
        if before.contains(&raw) {
            findings.add(steps);
        }
        before.push(raw);
    }
}
