//! Where something is: a chain of steps, each on the stack of the one that went further.

use alloc::vec::Vec;

use crate::json::write;

/// A step into an object or an array.
#[derive(Clone, Copy, Debug)]
pub enum Step<'t> {
    /// To the member of this name.
    Key(&'static str),
    /// To the member whose name is written like this in the text, escapes and all.
    Written(&'t str),
    /// To the item at this index, from 0.
    Index(usize),
}

impl Step<'_> {
    /// Appends the step as JSON: a string or a number.
    pub fn write(&self, out: &mut alloc::string::String) {
        match self {
            Self::Key(key) => write::string(out, key),
            Self::Written(raw) => {
                out.push('"');
                out.push_str(raw);
                out.push('"');
            }
            Self::Index(index) => write::integer(out, i64::try_from(*index).unwrap_or(i64::MAX)),
        }
    }
}

/// A place, as the steps that led there. Going down costs nothing; only an issue makes a list of it.
#[derive(Clone, Copy, Debug)]
pub struct Path<'p, 't> {
    /// Where the step was taken from; nothing at the root.
    pub up: Option<&'p Path<'p, 't>>,
    /// The step that led here.
    pub step: Step<'t>,
}

impl<'t> Path<'_, 't> {
    /// The steps from the root.
    pub fn steps(here: Option<&Path<'_, 't>>) -> Vec<Step<'t>> {
        let mut steps = Vec::with_capacity(8);
        put(here, &mut steps);
        steps
    }
}

/// The upper ones first; nothing is deeper than a text may be.
fn put<'t>(here: Option<&Path<'_, 't>>, steps: &mut Vec<Step<'t>>) {
    if let Some(path) = here {
        put(path.up, steps);
        steps.push(path.step);
    }
}
