//! Writes the JSON Schema, the TypeScript types and the docs of wamid from its declarations.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use wamid_export::catalog::Catalog;
use wamid_export::{schema, typescript};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder] = &arguments[..] else {
        eprintln!("usage: wamid-export FOLDER");
        return ExitCode::from(2);
    };
    match package(Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wamid-export: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes what the npm package is built of.
fn package(folder: &Path) -> io::Result<()> {
    let catalog = Catalog::of(wamid::rules::ROOTS);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("schema.json"), format!("{:#}\n", schema::document(&catalog)))?;
    fs::write(folder.join("messages.d.ts"), typescript::document(&catalog))
}
