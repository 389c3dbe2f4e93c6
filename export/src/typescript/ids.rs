//! Codes and ids of rules, as unions: the editor completes them, and knows a typing mistake.

use wamid::issue::Code;

use super::comment::comment;
use crate::catalog::Catalog;
use crate::known::{self, Known};

/// The names that end the ids of nearly every member; they are written once.
const ALWAYS: &[&str] = &["null", "wrong_type"];
/// The same for every text.
const OF_TEXT: &[&str] = &["null", "wrong_type", "lone_surrogate"];

/// `IssueCode`, each code with what it means.
pub fn codes() -> String {
    let mut out = String::from(
        "/** What is wrong, for programs. A code never changes its meaning. */\nexport type IssueCode =\n",
    );
    for (at, code) in Code::ALL.iter().enumerate() {
        let docs: Vec<String> = code.docs().iter().map(|line| line.trim().to_owned()).collect();
        comment(&mut out, &docs, 2);
        let end = if at + 1 == Code::ALL.len() { ";" } else { "" };
        out.push_str(&format!("  | {:?}{end}\n", code.name()));
    }
    out
}

/// `RuleId`: one line for each object, and one for each of its members.
pub fn rules(catalog: &Catalog) -> String {
    let mut out = String::from(
        "/** The ids of all rules: what an issue names as its `rule`, and what `rules` of the options turns down or off. */\n\
         export type RuleId =\n",
    );
    for group in known::groups(catalog) {
        let name = group.object.name;
        lines(&mut out, name, &group.own);
        for (member, rules) in &group.members {
            lines(&mut out, &format!("{name}.{member}"), rules);
        }
    }
    let names = wamid::template::ALL.iter().filter_map(|rule| rule.id.strip_prefix("definition."));
    let names: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    out.push_str(&format!("  | `definition.${{{}}}`", names.join(" | ")));
    out.push_str(";\n\n/** What can be wrong with any value. */\ntype AnyValue = \"null\" | \"wrong_type\";\n");
    out.push_str("\n/** What can be wrong with any text. */\ntype AnyText = AnyValue | \"lone_surrogate\";\n");
    out
}

fn lines(out: &mut String, prefix: &str, rules: &[Known]) {
    let names: Vec<&str> = rules.iter().map(|rule| rule.name).collect();
    let shared = |set: &[&str]| set.iter().all(|name| names.contains(name));
    let (alias, aliased) = match () {
        () if shared(OF_TEXT) => (Some("AnyText"), OF_TEXT),
        () if shared(ALWAYS) => (Some("AnyValue"), ALWAYS),
        () => (None, &[][..]),
    };
    let literals = names.iter().filter(|name| !aliased.contains(name)).map(|name| format!("{name:?}"));
    let parts: Vec<String> = alias.map(str::to_owned).into_iter().chain(literals).collect();
    match (&parts[..], alias) {
        ([], _) => {}
        ([_], None) => out.push_str(&format!("  | \"{prefix}.{}\"\n", names.join(""))),
        (parts, _) => out.push_str(&format!("  | `{prefix}.${{{}}}`\n", parts.join(" | "))),
    }
}
