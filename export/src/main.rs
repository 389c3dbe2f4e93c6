//! Writes the JSON Schema, the TypeScript types and the docs of wamid from its declarations.

fn main() {}
