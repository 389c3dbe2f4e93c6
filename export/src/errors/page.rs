//! `docs/errors.md`: every error by its code.

use wamid::errors::{Answer, Row};

use super::{all, numbers};
use crate::markdown::{code, table};

const HEAD: &str = "\
<!-- Written by `cargo run -p wamid-export -- docs docs` from the tables in src/errors. -->

# Errors

What Meta, Kapso, something in between or the network answers when a message is not accepted, and what a `SendError` says
of it. `code` is Meta's; `reason` and `kind` are ours, and stable. [delivery.md](delivery.md) tells what is done about it.

*Message* is what became of it:

- **not sent**: certainly not, whatever the HTTP status.
- **unknown**: it may have been sent. `outcome` is `\"unknown\"`, and nothing is sent again unless you allow it.
- **by status**: such a code comes by webhook, after the message was accepted. In an answer a status from 400 to 499
  means that it was not sent, and any other that nobody knows.

*Remedy* is `advice`: `retry`, with how it is waited for; `wait`, longer than a call may take; `fix`, as the hint says;
`never`; `reconcile`: find out first what became of the message. *Who else* is `scope`: the request alone, or everything
to that recipient, with that template, from that number, and so on.
";

const TITLES: &[&str] = &["Code", "HTTP", "Reason", "Kind", "Message", "Remedy", "Who else", "Hint"];

/// What a row is known by, and what that is called.
const PARTS: &[(&str, &str, &[char])] = &[
    ("Meta's codes", "Where a code stands with words, only an answer with these words in it is meant.", &[]),
    ("Kapso's own", "What Kapso, between you and Meta, says on its own account.", &['=', '!']),
    (
        "Codes that are not listed",
        "By the hundreds they stand among. What became of the message, the HTTP status says.",
        &['~'],
    ),
    ("HTTP statuses without a code", "From whoever answered: a proxy, a load balancer, a firewall.", &['#']),
    ("Without an answer", "Found on this side of the network.", &['@']),
];

/// The page.
pub fn document() -> String {
    let mut out = String::from(HEAD);
    for (heading, about, signs) in PARTS {
        let mut rows: Vec<_> = all().filter(|(row, _)| belongs(*row, signs)).collect();
        if signs.is_empty() {
            rows.sort_by_key(|(row, _)| numbers(*row).first().copied());
        }
        let cells: Vec<Vec<String>> = rows.into_iter().map(|(row, answer)| cells(row, answer)).collect();
        out.push_str(&format!("\n## {heading}\n\n{about}\n\n{}", table(TITLES, &cells)));
    }
    out
}

fn belongs(row: Row, signs: &[char]) -> bool {
    if signs.is_empty() { !numbers(row).is_empty() } else { row.sign().starts_with(signs) }
}

fn cells(row: Row, answer: &Answer) -> Vec<String> {
    let hint = if row.hint().ends_with('.') { row.hint().to_owned() } else { format!("{}.", row.hint()) };
    vec![
        sign(row),
        if answer.http == 0 { String::new() } else { answer.http.to_string() },
        code(row.reason()),
        row.kind().to_owned(),
        message(row).to_owned(),
        remedy(row),
        row.scope().to_owned(),
        if answer.title.is_empty() { hint } else { format!("{hint} *{}*", answer.title) },
    ]
}

fn sign(row: Row) -> String {
    let (list, words) = row.sign().split_once(':').unwrap_or((row.sign(), ""));
    let list = list.trim_start_matches(['=', '!', '~', '#', '@']).replace(',', ", ");
    let list = list.replacen('/', ", subcode ", 1);
    if words.is_empty() { list } else { format!("{list} with \"{words}\"") }
}

fn message(row: Row) -> &'static str {
    match row.sent() {
        "no" | "no_or_drop" => "not sent",
        "unknown" | "part" => "unknown",
        _ => "by status",
    }
}

/// The advice, and on which schedule it is followed.
fn remedy(row: Row) -> String {
    let advice = row.retry().advice();
    match row.wait() {
        Some(seconds) => format!("{advice} {}", duration(seconds)),
        None if row.retry().is_automatic() => format!("{advice} ({})", row.retry().name()),
        None => advice.to_owned(),
    }
}

fn duration(seconds: u32) -> String {
    match seconds {
        0..3600 => format!("{} min", seconds / 60),
        3600..86_400 => format!("{} h", seconds / 3600),
        _ => format!("{} d", seconds / 86_400),
    }
}
