//! `codes.json`: what the sandbox answers for a code of Meta's, as `{"131047": [400, "Re-engagement message"]}`.

use serde_json::{Map, Value, json};

use super::{all, numbers};

/// Meta documents no status for some: this is what most have.
const USUAL: u16 = 400;

/// All codes of Meta's, with the title that it gives some; a range by its first.
pub fn document() -> String {
    let mut codes = Map::new();
    for (row, answer) in all() {
        let http = if answer.http == 0 { USUAL } else { answer.http };
        if row.sign().contains([':', '/']) {
            continue;
        }
        for (code, _) in numbers(row) {
            let entry = if answer.title.is_empty() { json!([http]) } else { json!([http, answer.title]) };
            codes.entry(code.to_string()).or_insert(entry);
        }
    }
    Value::from(codes).to_string()
}
