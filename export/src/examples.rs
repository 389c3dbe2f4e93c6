//! Right messages, one file each: what the reference shows, and what tests start from.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::Value;

/// A right message.
#[derive(Clone, Debug)]
pub struct Example {
    /// The name of its file, without `.json`: `text`, or `interactive.list`.
    pub name: String,
    /// The message.
    pub message: Value,
}

/// Where the examples lie.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// All examples, by name.
///
/// # Errors
/// When a file cannot be read or is not JSON.
pub fn all() -> io::Result<Vec<Example>> {
    let mut examples = Vec::new();
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        examples.push(Example { name, message: serde_json::from_str(&fs::read_to_string(&path)?)? });
    }
    examples.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(examples)
}
