//! Ways into an object: everything that one leads to.

use alloc::vec::Vec;

use crate::issue::Step;
use crate::json::{Name, Value};

/// Adds everything that `way` leads to from `here`.
pub(super) fn select<'t>(here: Value<'t>, way: &[Name], found: &mut Vec<Value<'t>>) {
    match way {
        [] => found.push(here),
        [each, rest @ ..] if each.text == "*" => {
            for item in here.items() {
                select(item, rest, found);
            }
        }
        [key, rest @ ..] => {
            if let Some(member) = here.member(key) {
                select(member, rest, found);
            }
        }
    }
}

/// The steps from `here` to what `way` leads to, of all that the one at `index`. Asked only when a rule is broken.
#[cold]
pub(super) fn steps(here: Value<'_>, way: &[Name], index: usize) -> Vec<Step<'static>> {
    let (mut steps, mut left) = (Vec::new(), index);
    trace(here, way, &mut left, &mut steps);
    steps
}

/// Whether the end of the way that is wanted, after `left` others, lies behind `here`; then `steps` lead there.
fn trace(here: Value<'_>, way: &[Name], left: &mut usize, steps: &mut Vec<Step<'static>>) -> bool {
    let Some((key, rest)) = way.split_first() else {
        *left = left.wrapping_sub(1);
        return *left == usize::MAX;
    };
    let mut further = |step, value| {
        steps.push(step);
        let found = trace(value, rest, left, steps);
        if !found {
            steps.pop();
        }
        found
    };
    if key.text == "*" {
        return here.items().enumerate().any(|(index, item)| further(Step::Index(index), item));
    }
    here.member(key).is_some_and(|member| further(Step::Key(key.text), member))
}
