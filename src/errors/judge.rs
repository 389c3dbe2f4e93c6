//! From what an answer says to the row it means, and to what became of the message.

use super::row::{mentions, number, words};
use super::{Retry, Row, lines};
use crate::text::until;

words! {
    /// What became of one message.
    Outcome {
        /// Meta took it, and gave it an id.
        Accepted = "accepted",
        /// It certainly was not sent.
        NotSent = "not_sent",
        /// It may have been sent, or not.
        Unknown = "unknown",
    }
}

/// What is known of a refusal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The HTTP status.
    pub status: u16,
    /// Meta's code.
    pub code: Option<u32>,
    /// Meta's subcode.
    pub subcode: Option<u32>,
    /// A code that is a word.
    pub proxy: Option<&'a str>,
    /// Whether Kapso itself answered.
    pub kapso: bool,
    /// Whether the error is a plain string, which is how Kapso refuses on its own account.
    pub flat: bool,
    /// Whether Meta says that later may work.
    pub transient: bool,
    /// What the answer says in words.
    pub says: &'a str,
    /// What is found on this side of the network, without an answer.
    pub own: &'a str,
}

/// What follows from a row.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    /// The row.
    pub row: Row,
    /// Its stable name, or that of what is not in the table.
    pub reason: &'static str,
    /// What cures it.
    pub retry: Retry,
    /// What became of the message.
    pub outcome: Outcome,
}

const CONFLICT: u16 = 409;
const TOO_MANY: u16 = 429;
const REFUSED: u16 = 400;

fn is_refusal(status: u16) -> bool {
    (400..500).contains(&status)
}

impl Row {
    /// What follows from this row when it is answered with HTTP status `status`.
    pub fn verdict(self, status: u16) -> Verdict {
        let not_sent = match self.sent() {
            "no" | "no_or_drop" => true,
            "unknown" | "part" => false,
            // Codes of webhooks: in an answer they refuse, as every 4xx does.
            _ => is_refusal(status),
        };
        let outcome = if not_sent { Outcome::NotSent } else { Outcome::Unknown };
        Verdict { row: self, reason: self.reason(), retry: self.retry(), outcome }
    }
}

/// Whether the row of this sign is meant.
fn fits(sign: &str, facts: &Facts<'_>) -> bool {
    let (sign, words) = until(sign, b':');
    let (list, subcode) = until(sign, b'/');
    let rest = list.get(1..).unwrap_or("");
    let status = Some(u32::from(facts.status));
    let named = match list.as_bytes().first() {
        Some(b'=') => facts.proxy == Some(rest),
        Some(b'!') => facts.is_kapsos_own() && holds(rest, status),
        Some(b'~') => holds(rest, facts.code),
        Some(b'#') => holds(rest, status),
        Some(b'@') => facts.own == rest,
        _ => holds(list, facts.code) && (subcode.is_empty() || number(subcode) == facts.subcode),
    };
    named && (words.is_empty() || mentions(facts.says, words))
}

/// Whether `list` of numbers and ranges holds `number`.
fn holds(mut list: &str, wanted: Option<u32>) -> bool {
    while !list.is_empty() && wanted.is_some() {
        let (item, rest) = until(list, b',');
        let (from, to) = until(item, b'-');
        if number(from) <= wanted && wanted <= number(if to.is_empty() { from } else { to }) {
            return true;
        }
        list = rest;
    }
    false
}

impl Facts<'_> {
    /// Kapso refuses flatly; a 409 in any other shape may be somebody else's.
    fn is_kapsos_own(&self) -> bool {
        self.flat || (self.kapso && self.code.is_none() && self.status != CONFLICT)
    }
}

/// The first row that fits.
#[inline(never)]
fn find(facts: &Facts<'_>) -> Option<Row> {
    let line = lines().find(|line| fits(until(line, b' ').0, facts))?;
    Some(Row(line))
}

/// The row that `name` stands for on this side of the network.
pub fn own(name: &str) -> Verdict {
    find(&Facts { own: name, ..Facts::default() }).unwrap_or(Row("")).verdict(0)
}

/// The row of a code, whatever the HTTP status.
pub fn by_code(code: u32, subcode: Option<u32>) -> Option<Row> {
    find(&Facts { code: Some(code), subcode, ..Facts::default() }).filter(|row| !row.sign().starts_with("~"))
}

/// What the HTTP status alone says.
fn by_status(facts: &Facts<'_>) -> Verdict {
    match find(&Facts { code: None, proxy: None, ..*facts }) {
        Some(row) => row.verdict(facts.status),
        None => own("malformed"),
    }
}

/// What `facts` mean: the row of the code, else of the hundreds it stands among, else of the HTTP status.
pub fn judge(facts: &Facts<'_>) -> Verdict {
    let row = find(facts);
    let sign = row.map_or(b'#', |row| row.sign().bytes().next().unwrap_or(b'#'));
    if let (Some(row), b'0'..=b'9' | b'=') = (row, sign) {
        return row.verdict(facts.status);
    }
    let mut verdict = unlisted(facts);
    if let (Some(row), b'~') = (row, sign) {
        // The hundreds say what it is about; the status says what became of the message.
        verdict.row = row;
        verdict.reason = row.reason();
    }
    if facts.transient && verdict.retry == Retry::Fix {
        verdict.retry = Retry::Wait;
    }
    verdict
}

/// The status decides, but a code that is there and unlisted has its own name.
fn unlisted(facts: &Facts<'_>) -> Verdict {
    // Graph answered, in words of its own: the request was refused, whatever the status.
    let refused = facts.code.is_some() && is_refusal(facts.status) && facts.status != TOO_MANY;
    let mut verdict = by_status(&Facts { status: if refused { REFUSED } else { facts.status }, ..*facts });
    if facts.proxy.is_some() {
        verdict.reason = "proxy_error";
    }
    verdict
}
