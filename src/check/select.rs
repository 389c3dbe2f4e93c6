//! Ways into an object: everything that one leads to.

use alloc::vec::Vec;

use crate::issue::Step;
use crate::json::Value;
use crate::schema::table::Strings;

/// Everything that `way` leads to from `here`.
pub(super) fn select<'t>(here: Value<'t>, way: &Strings) -> Vec<Value<'t>> {
    let mut found = Vec::new();
    go(here, way.clone(), &mut Vec::new(), &mut |value, _| found.push(value));
    found
}

/// The steps from `here` to what `way` leads to, of all that the one at `index`. Asked only when a rule is broken.
#[cold]
pub(super) fn steps(here: Value<'_>, way: &Strings, index: usize) -> Vec<Step<'static>> {
    let (mut there, mut met) = (Vec::new(), 0);
    go(here, way.clone(), &mut Vec::new(), &mut |_, steps| {
        if met == index {
            there = steps.to_vec();
        }
        met += 1;
    });
    there
}

/// What is done at the end of a way.
type Arrive<'a, 't> = &'a mut dyn FnMut(Value<'t>, &[Step<'static>]);

fn go<'t>(here: Value<'t>, mut way: Strings, steps: &mut Vec<Step<'static>>, arrive: Arrive<'_, 't>) {
    let Some(key) = way.next() else { return arrive(here, steps) };
    if key == "*" {
        for (index, item) in here.items().enumerate() {
            steps.push(Step::Index(index));
            go(item, way.clone(), steps, arrive);
            steps.pop();
        }
    } else if let Some(member) = here.get(key) {
        steps.push(Step::Key(key));
        go(member, way, steps, arrive);
        steps.pop();
    }
}
