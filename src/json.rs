//! JSON as text: read where it lies, never built into a tree.
//!
//! [`scan`] goes over text once and vouches for it; [`value`] is a place in vouched-for text
//! that can be asked questions; [`mod@write`] makes text.

pub mod scan;
pub mod string;
pub mod value;
pub mod write;

pub use scan::{Fault, Scanner};
pub use string::Str;
pub use value::Value;
