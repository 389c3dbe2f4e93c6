//! JSON for readers: what fits in a line stays in one.

use serde_json::Value;

/// `value` in lines of at most `width` columns, as far as its strings allow.
pub fn json(value: &Value, width: usize) -> String {
    let mut out = String::new();
    write(&mut out, value, 0, 0, width);
    out
}

/// Appends `value`; the line has `column` characters already, further ones start at `indent`.
fn write(out: &mut String, value: &Value, indent: usize, column: usize, width: usize) {
    let flat = flat(value);
    if column + flat.chars().count() <= width {
        out.push_str(&flat);
        return;
    }
    let margin = " ".repeat(indent + 2);
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    let items: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().map(|item| (String::new(), item)).collect(),
        Value::Object(members) => {
            members.iter().map(|(key, value)| (format!("{}: ", Value::from(&**key)), value)).collect()
        }
        _ => {
            out.push_str(&flat);
            return;
        }
    };
    out.push(open);
    for (at, (key, item)) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&margin);
        out.push_str(key);
        write(out, item, indent + 2, indent + 2 + key.chars().count(), width);
    }
    out.push('\n');
    out.push_str(&" ".repeat(indent));
    out.push(close);
}

fn flat(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(flat).collect::<Vec<_>>().join(", ")),
        Value::Object(members) if members.is_empty() => "{}".to_owned(),
        Value::Object(members) => {
            let members = members.iter().map(|(key, value)| format!("{}: {}", Value::from(&**key), flat(value)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
