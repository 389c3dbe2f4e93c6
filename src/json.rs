//! JSON as text: read where it lies, never built into a tree.
//!
//! [`document`] goes over text once, vouches for it and notes where each value lies; [`value`] is one of these values,
//! that can be asked questions; [`mod@write`] makes text.

pub mod document;
pub mod name;
mod scan;
pub mod string;
pub mod value;
pub mod write;

pub use document::{Document, Fault};
pub use name::Name;
pub use string::Str;
pub use value::Value;
