//! The order of a report: that of the text, whatever was found first.

use alloc::vec::Vec;

use crate::issue::{Issue, Step};
use crate::json::Value;

/// Puts what was found in `message` in the order of its text. What lies at one place stays in the order it was found in.
#[inline(never)]
pub fn put_in_order(found: &mut [Issue<'_>], message: Value<'_>) {
    if found.len() < 2 {
        return;
    }
    let mut places: Vec<usize> = found.iter().map(|issue| place(message, &issue.path)).collect();
    for last in 1..found.len() {
        // Nearly everything is in order from the start, and stays where it is.
        let mut at = last;
        while at > 0 && places.get(at - 1) > places.get(at) {
            swap_with_the_one_before(found, at);
            swap_with_the_one_before(&mut places, at);
            at -= 1;
        }
    }
}

/// As `swap`, which would panic where this does nothing.
fn swap_with_the_one_before<T>(list: &mut [T], at: usize) {
    if let Some([before, here]) = list.get_mut(at.wrapping_sub(1)..=at) {
        core::mem::swap(before, here);
    }
}

/// Where in the text a path leads. What is not there would stand at the end of what should hold it.
fn place(mut value: Value<'_>, path: &[Step<'_>]) -> usize {
    for step in path {
        let inside = match step {
            Step::Key(name) | Step::Written(name) => value.get(name),
            Step::Index(index) => value.items().nth(*index),
        };
        match inside {
            Some(inside) => value = inside,
            None => return value.span().end,
        }
    }
    value.span().start
}
