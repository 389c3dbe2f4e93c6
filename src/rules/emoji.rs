//! One emoji: one grapheme cluster (UAX #29), and an emoji at that (UTS #51).

mod class;
mod cluster;
mod runs;
mod sequence;
#[cfg(test)]
mod tests;

use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{Findings, Format, Rule, Unit};

/// One emoji, and no more.
pub const ONE: Rule = Rule::walk("one_emoji", Code::TooLong, several).limit(1, Unit::Graphemes).says("one emoji");

/// An emoji. Of several things, [`ONE`] has spoken.
pub const EMOJI: &Format =
    &Format::should("emoji", "it is no emoji", |text| cluster::count(text) != 1 || sequence::is_emoji(text));

fn several<'t>(reaction: Value<'t>, findings: &mut Findings<'t>) {
    let clusters = reaction.get("emoji").and_then(Value::text).map_or(0, |emoji| cluster::count(&emoji));
    if clusters > 1 {
        findings.count(&[Step::Key("emoji")], clusters);
    }
}
