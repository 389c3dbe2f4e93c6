//! Writes the JSON Schema, the TypeScript types and the docs of wamid from its declarations.

use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use serde_json::json;
use wamid::check::{Options, check};
use wamid::rules::{ROOTS, root};
use wamid_export::catalog::Catalog;
use wamid_export::generate::Messages;
use wamid_export::{beyond, errors, examples, known, pretty, reference, rules_page, schema, tools, typescript};

const USAGE: &str = "\
usage: wamid-export FOLDER                writes what the npm package is built of
       wamid-export docs FOLDER           writes the pages of the documentation
       wamid-export generate COUNT SEED   prints messages, right and wrong, with what the core says of them;
                                          with `tame` at the end, none that is wrong on purpose";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["generate", count, seed, ref more @ ..] if matches!(more, [] | ["tame"]) => {
            match (count.parse(), seed.parse()) {
                (Ok(count), Ok(seed)) => generate(count, seed, !more.is_empty()),
                _ => return usage(),
            }
        }
        ["docs", folder] => docs(Path::new(folder)),
        [folder] => package(Path::new(folder)),
        _ => return usage(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wamid-export: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// Writes what the npm package is built of.
fn package(folder: &Path) -> io::Result<()> {
    let catalog = Catalog::of(ROOTS);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("schema.json"), pretty::json(&schema::document(&catalog), 120) + "\n")?;
    fs::write(folder.join("codes.json"), errors::codes::document())?;
    fs::write(folder.join("errors.d.ts"), errors::types::document())?;
    fs::write(folder.join("tools.json"), serde_json::Value::from(tools::schemas(&catalog)).to_string())?;
    fs::write(folder.join("messages.d.ts"), typescript::document(&catalog))
}

/// Writes the pages that are kept in the repository.
fn docs(folder: &Path) -> io::Result<()> {
    let catalog = Catalog::of(ROOTS);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("errors.md"), errors::page::document())?;
    fs::write(folder.join("messages.md"), reference::document(&catalog, &examples::all()?))?;
    fs::write(folder.join("rules.md"), rules_page::document(&catalog))
}

/// Prints one message a line, with the rules that it breaks, and with those of them that the schema holds.
fn generate(count: usize, seed: u64, tame: bool) -> io::Result<()> {
    let beyond = beyond::ids(&known::groups(&Catalog::of(ROOTS)));
    let examples: Vec<_> = examples::all()?.into_iter().map(|example| example.message).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let messages = Messages::new(seed, &examples);
    for message in if tame { messages.tame() } else { messages }.take(count) {
        let text = message.to_string();
        let report = check(root(&text), &text, &Options::default());
        let broken: Vec<&str> = report.issues.iter().map(|issue| &*issue.rule).collect();
        let held: Vec<&&str> = broken.iter().filter(|rule| !beyond.iter().any(|id| id == **rule)).collect();
        writeln!(out, "{}", json!({ "message": message, "broken": broken, "held": held }))?;
    }
    out.flush()
}
