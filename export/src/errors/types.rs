//! `errors.d.ts`: the words by which errors are told apart.

use std::collections::BTreeSet;

use super::all;

/// Reasons that no row has: a word of Kapso's that nobody lists, and a fault of ours.
const BESIDE_THE_TABLE: &[&str] = &["internal_error", "proxy_error"];

/// Both unions.
pub fn document() -> String {
    let kinds = all().map(|(row, _)| row.kind());
    let reasons = all().map(|(row, _)| row.reason()).chain(BESIDE_THE_TABLE.iter().copied());
    let kinds = union("ErrorKind", "What sort of trouble it is; for a `switch`.", &kinds.collect());
    let reasons =
        union("ErrorReason", "The same more exactly. A reason never changes its meaning.", &reasons.collect());
    format!("{kinds}\n{reasons}")
}

fn union(name: &str, docs: &str, words: &BTreeSet<&str>) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\n  | {word:?}")).collect();
    format!("/** {docs} */\nexport type {name} ={};\n", words.concat())
}
