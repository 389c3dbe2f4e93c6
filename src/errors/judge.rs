//! From what an answer says to the row it means, and to what became of the message.

use super::row::words;
use super::{Kind, Retry, Row, Scope, Sent, Sign, own, rows};

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

/// What an answer says about a refusal.
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
}

/// What follows from a row.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    /// The row's stable name.
    pub reason: &'static str,
    /// What sort of trouble it is.
    pub kind: Kind,
    /// Who else is affected.
    pub scope: Scope,
    /// What cures it.
    pub retry: Retry,
    /// What became of the message.
    pub outcome: Outcome,
    /// Whether Meta's usage header says when it ends.
    pub usage: bool,
    /// Seconds that are known to be needed; 0 where nothing is known.
    pub wait: u32,
    /// The remedy, in one line.
    pub hint: &'static str,
}

impl Row {
    /// What follows from this row when it is answered with HTTP status `status`.
    pub fn verdict(&self, status: u16) -> Verdict {
        let outcome = match self.sent {
            Sent::No | Sent::NoOrDrop => Outcome::NotSent,
            // Codes of webhooks: in an answer they refuse, as every 4xx does.
            Sent::Drop | Sent::NotApplicable if is_refusal(status) => Outcome::NotSent,
            _ => Outcome::Unknown,
        };
        Verdict {
            reason: self.reason,
            kind: self.kind,
            scope: self.scope,
            retry: self.retry,
            outcome,
            usage: self.usage,
            wait: self.wait,
            hint: self.hint,
        }
    }

    /// How well this row fits: the most specific sign wins, 0 is no fit.
    fn fits(&self, facts: &Facts<'_>) -> u8 {
        let status = facts.status;
        let number = facts.code.unwrap_or(u32::MAX);
        let fits = |fits: bool, rank: u8| if fits { rank } else { 0 };
        match self.sign {
            Sign::Proxy(word) => fits(facts.proxy == Some(word), 9),
            Sign::Sub(code, sub) => fits(number == code && facts.subcode == Some(sub), 8),
            Sign::Names(code, text) => fits(number == code && facts.says.contains(text), 7),
            Sign::Code(code) => fits(number == code, 6),
            Sign::Codes(codes) => fits(codes.contains(&number), 6),
            Sign::Range(from, to) => fits((from..=to).contains(&number), 5),
            Sign::Family(from, to) => fits((from..=to).contains(&number), 4),
            Sign::Flat(of, words) => fits(status == of && facts.is_kapsos_own() && facts.says.contains(words), 3),
            Sign::Status(from, to) if from == to => fits(status == from, 2),
            Sign::Status(from, to) => fits((from..=to).contains(&status), 1),
            Sign::Own() => 0,
        }
    }
}

impl Facts<'_> {
    /// Kapso refuses flatly; a 409 in any other shape may be somebody else's.
    fn is_kapsos_own(&self) -> bool {
        self.flat || (self.kapso && self.code.is_none() && self.status != CONFLICT)
    }
}

const CONFLICT: u16 = 409;
const TOO_MANY: u16 = 429;

fn is_refusal(status: u16) -> bool {
    (400..500).contains(&status)
}

/// The row of a code, whatever the HTTP status.
pub fn by_code(code: u32, subcode: Option<u32>) -> Option<&'static Row> {
    let facts = Facts { status: u16::MAX, code: Some(code), subcode, ..Facts::default() };
    best(&facts).filter(|row| !matches!(row.sign, Sign::Family(..)))
}

fn best(facts: &Facts<'_>) -> Option<&'static Row> {
    let mut best = (0, None);
    for row in rows() {
        let fits = row.fits(facts);
        if fits > best.0 {
            best = (fits, Some(row));
        }
    }
    best.1
}

/// What the HTTP status alone says.
fn by_status(facts: &Facts<'_>) -> Verdict {
    let facts = Facts { code: None, proxy: None, ..*facts };
    best(&facts).unwrap_or(&own::MALFORMED).verdict(facts.status)
}

/// What `facts` mean: the row of the code, else of the hundreds it stands among, else of the HTTP status.
pub fn judge(facts: &Facts<'_>) -> Verdict {
    let found = best(facts);
    match found.map(|row| (row, row.sign)) {
        Some((row, Sign::Family(..))) => in_family(row, facts),
        Some((row, Sign::Flat(..) | Sign::Status(..))) => unlisted(row.verdict(facts.status), facts),
        Some((row, _)) => row.verdict(facts.status),
        None => unlisted(by_status(facts), facts),
    }
}

/// The family says what it is about; the status says what became of the message.
fn in_family(row: &Row, facts: &Facts<'_>) -> Verdict {
    let Verdict { retry, outcome, wait, .. } = unlisted(by_status(facts), facts);
    Verdict { retry, outcome, wait, ..row.verdict(facts.status) }
}

/// The status decides, but a code that is there and unlisted has its own name.
fn unlisted(by_status: Verdict, facts: &Facts<'_>) -> Verdict {
    let mut verdict = by_status;
    if facts.proxy.is_some() {
        verdict.reason = "proxy_error";
    } else if facts.code.is_some() && is_refusal(facts.status) && facts.status != TOO_MANY {
        // Graph answered, in words of its own: the request was refused, whatever the status.
        verdict = best(&Facts { status: 400, ..Facts::default() }).unwrap_or(&own::MALFORMED).verdict(400);
    }
    if facts.transient && verdict.retry == Retry::Fix {
        verdict.retry = Retry::Wait;
    }
    verdict
}
