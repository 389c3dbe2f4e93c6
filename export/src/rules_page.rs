//! `docs/rules.md`: every rule by its id.

use wamid::issue::{Code, Severity};
use wamid::rules::VERSION;
use wamid::schema::rule::Test;

use crate::beyond;
use crate::catalog::Catalog;
use crate::describe::{address, count, sentence};
use crate::known::{self, Group, Known};
use crate::markdown::{code, table};

const HEAD: &str = "\
<!-- Written by `cargo run -p wamid-export -- docs docs` from the declarations in src/rules. -->

# Rules

Every issue names its rule. The option `rules` turns a rule down or off by that name, for the day on which a limit
moves before this package does:

```js
checkMessage(message, { rules: { \"text.body.too_long\": \"warning\" } });
```

An error stops a message; a warning never does. *Meta* is the code that Meta answers with, where it is known.

## What any value can break

These belong to every member, and are not repeated below: `text.body.null`, `text.body.wrong_type`.
";

/// Names of rules that every member has.
const EVERYWHERE: &[Code] = &[Code::Null, Code::WrongType, Code::LoneSurrogate];

/// The page.
pub fn document(catalog: &Catalog) -> String {
    let mut out = format!("{HEAD}\n{}", everywhere());
    let groups = known::groups(catalog);
    for group in &groups {
        out.push_str(&of(group));
    }
    out.push_str(&definition());
    out.push_str(&unsaid(&groups));
    out.push_str(&format!("\nThe rules are of {VERSION}.\n"));
    out
}

fn everywhere() -> String {
    let row = |code: &Code| {
        let docs: Vec<&str> = code.docs().iter().map(|line| line.trim()).collect();
        vec![format!("`….{}`", code.name()), "error".into(), code.meta_code().to_string(), docs.join(" ")]
    };
    table(&["Rule", "Weight", "Meta", "Meaning"], &EVERYWHERE.iter().map(row).collect::<Vec<_>>())
}

fn of(group: &Group) -> String {
    let page = group.object.page;
    let rules = group.own.iter().chain(group.members.iter().flat_map(|(_, rules)| rules));
    let rules = rules.filter(|rule| !EVERYWHERE.iter().any(|code| rule.name == code.name()));
    let row = |rule: &Known| {
        let weight = if rule.severity == Severity::Error { "error" } else { "warning" };
        let limit = rule.limit.map(|limit| count(limit, rule.unit)).unwrap_or_default();
        let meta = if rule.meta_code == 0 { String::new() } else { rule.meta_code.to_string() };
        let elsewhere = std::ptr::eq(rule.page, page) || rule.page.path == page.path;
        let source = if elsewhere { String::new() } else { format!(" [{}]({})", rule.page.read, address(rule.page)) };
        vec![code(&rule.id), weight.into(), limit, meta, format!("{}{source}", takes(rule))]
    };
    let rows: Vec<Vec<String>> = rules.map(row).collect();
    let head = format!("\n## {}\n\n[Meta's page]({}), read as of {}.\n\n", group.object.name, address(page), page.read);
    head + &table(&["Rule", "Weight", "Limit", "Meta", "Meaning"], &rows)
}

/// What a template message breaks only together with a definition.
fn definition() -> String {
    let row = |rule: &&wamid::template::Rule| {
        let weight = if rule.severity == Severity::Error { "error" } else { "warning" };
        let meta = if rule.meta_code == 0 { String::new() } else { rule.meta_code.to_string() };
        vec![code(rule.id), weight.into(), meta, sentence(rule.says)]
    };
    let rows: Vec<Vec<String>> = wamid::template::ALL.iter().map(row).collect();
    format!("{DEFINITION}{}", table(&["Rule", "Weight", "Meta", "Meaning"], &rows))
}

const DEFINITION: &str = "
## definition

`checkTemplate`, and the option `definition`, hold a template message against the template's definition. Their issues
name their place in the message as `path`, and in the definition as `definition`. Since v23 of the Graph API, Meta also
answers 132018 where 131008, 131009, 132000 and 132012 stand here.

";

fn takes(rule: &Known) -> String {
    if !rule.says.is_empty() {
        return sentence(rule.says);
    }
    let docs: Vec<&str> = rule.code.docs().iter().map(|line| line.trim()).collect();
    docs.join(" ")
}

/// What JSON Schema cannot say.
fn unsaid(groups: &[Group]) -> String {
    let mut out = String::from(
        "\n## What JSON Schema cannot say\n\n\
         `wamid/schema.json` holds every rule above that is an error, apart from these. Nor does it know half a \
         surrogate pair (`lone_surrogate`), a key that is there twice (`duplicate`), text that is not JSON or is too \
         deep or too large, and whole numbers beyond 10²¹.\n\n",
    );
    for group in groups {
        for rule in beyond::rules(group.object) {
            let why = match rule.test {
                Test::Unique(_) => "a part of each item is unique",
                Test::Total(_) | Test::SeveralNeed(..) => "counted over several arrays",
                Test::Alike(_) => "values agree with one another",
                _ => "tested by code",
            };
            out.push_str(&format!("- `{}.{}`: {} ({why})\n", group.object.name, rule.id, sentence(rule.says)));
        }
        for rule in beyond::formats(group) {
            out.push_str(&format!("- `{}`: {} (tested by code)\n", rule.id, sentence(rule.says)));
        }
    }
    out
}
