//! Reading definitions: in any case, with names of any style, and with anything in them that is not known.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::findings::Findings;
use super::rule;
use crate::json::Value;
use crate::json::value::Kind;
use crate::rules::template::list::{components, says};
use crate::text::until;

/// The member called `name`, or the same in camelCase: so they come from Kapso's client.
#[inline(never)]
pub(super) fn member<'t>(holder: Value<'t>, name: &str) -> Option<Value<'t>> {
    holder.get(name).or_else(|| {
        let mut camel = String::new();
        let mut large = false;
        for byte in name.bytes() {
            if byte != b'_' {
                camel.push(char::from(if large { byte.to_ascii_uppercase() } else { byte }));
            }
            large = byte == b'_';
        }
        holder.get(&camel)
    })
}

/// What that member says: a string, or a number as it is written.
#[inline(never)]
pub(super) fn word<'t>(holder: Value<'t>, name: &str) -> Cow<'t, str> {
    let Some(value) = member(holder, name) else { return Cow::Borrowed("") };
    value.number().map(Cow::Borrowed).or_else(|| value.text()).unwrap_or_default()
}

/// Whether that member is one of `words`, which are parted by spaces, in any case.
#[inline(never)]
pub(super) fn is_word(holder: Value<'_>, name: &str, mut words: &str) -> bool {
    let word = word(holder, name);
    while !words.is_empty() {
        let (first, rest) = until(words, b' ');
        if first.eq_ignore_ascii_case(&word) {
            return true;
        }
        words = rest;
    }
    false
}

/// The first component of a kind, in a message or in a definition, and where it lies.
#[inline(never)]
pub(super) fn part<'t>(holder: Value<'t>, kind: &str) -> Option<(usize, Value<'t>)> {
    components(holder).enumerate().find(|(_, component)| is_word(*component, "type", kind))
}

/// All definitions: one, a list, or the whole answer with its `data`.
fn list(given: Value<'_>) -> Vec<Value<'_>> {
    let data = given.get("data").unwrap_or(given);
    if data.kind() == Kind::Array { data.items().collect() } else { [data].into() }
}

/// The definition that `template` names.
pub(super) fn chosen<'t>(
    findings: &mut Findings<'_, '_, '_>,
    given: Value<'t>,
    template: Value<'_>,
) -> Option<Value<'t>> {
    let (name, language) = (says(template, "name"), template.get("language").unwrap_or(template));
    let code = says(language, "code");
    let mut languages = Vec::new();
    for definition in list(given) {
        // What was not asked for is not there, and so cannot be held against it.
        let called = word(definition, "name");
        if !called.is_empty() && called != name {
            continue;
        }
        let spoken = word(definition, "language");
        if spoken.is_empty() || same_language(&spoken, &code) {
            return Some(definition);
        }
        if languages.len() < MOST_LANGUAGES {
            languages.push(spoken.into_owned());
        }
    }
    if languages.is_empty() {
        findings.add(&rule::NAME, "template.name");
    } else {
        findings.names = languages;
        findings.add(&rule::LANGUAGE, "template.language.code");
    }
    None
}

/// The definition to show: the one that `template` names, or else the only one.
pub(super) fn shown<'t>(given: Value<'t>, template: Value<'_>) -> Value<'t> {
    let all = list(given);
    let (name, language) = (says(template, "name"), template.get("language").unwrap_or(template));
    let code = says(language, "code");
    let named = |one: &&Value<'_>| word(**one, "name") == name && same_language(&word(**one, "language"), &code);
    match (all.iter().find(named), all.as_slice()) {
        (Some(one), _) | (None, [one]) => *one,
        _ => Value::nothing(),
    }
}

/// Meta's list has more than these; nobody reads on.
const MOST_LANGUAGES: usize = 20;

/// Webhooks write `en-US`, the API `en_US`.
fn same_language(defined: &str, sent: &str) -> bool {
    defined.len() == sent.len()
        && defined.bytes().zip(sent.bytes()).all(|(defined, sent)| defined == sent || (defined == b'-' && sent == b'_'))
}
