//! The id of an order.

use crate::schema::{Format, Limits, chars};

/// The id of an order, the business's own: the same in every message about it.
pub const REFERENCE: Limits = chars(1, 60).looks(&[PLAIN]);

const PLAIN: &Format = &Format::must("reference", "letters, digits, `_`, `.` and `-` only", |text| {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
})
.pattern("^[A-Za-z0-9_.-]+$");
