//! One emoji: one grapheme cluster (UAX #29), and an emoji at that (UTS #51).
//!
//! Exact wherever emoji are concerned. Of all marks that belong to the letter before them, the table holds those that
//! belong to no script in particular; letters with others count as several. That keeps 2 KB out of the wasm.

mod class;
mod look;
mod runs;
#[cfg(test)]
mod tests;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{Findings, Format, Rule, Unit};
use look::look;

/// One emoji, and no more.
pub const ONE: Rule = Rule::walk("one_emoji", Code::TooLong, several).limit(1, Unit::Graphemes).says("one emoji");

/// An emoji. Of several things, [`ONE`] has spoken.
pub const EMOJI: &Format = &Format::should("emoji", "it is no emoji", |text| look(text) != (1, false));

fn several(reaction: Value<'_>, findings: &mut Findings) {
    let clusters = reaction.get("emoji").and_then(Value::text).map_or(0, |emoji| look(&emoji).0);
    if clusters > 1 {
        findings.count(&[Step::Key("emoji")], clusters);
    }
}
