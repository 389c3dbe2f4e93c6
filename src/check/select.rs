//! Ways into an object: everything that one leads to, in one pass over the text.

use alloc::vec::Vec;

use crate::issue::Step;
use crate::json::{Fault, Scanner, Value};
use crate::schema::table::Strings;

/// Everything that `way` leads to from `here`.
pub(super) fn select<'t>(here: Value<'t>, way: &Strings) -> Vec<Value<'t>> {
    let mut descent = Descent { found: Vec::new(), steps: Vec::new(), wanted: usize::MAX, there: Vec::new() };
    let _ = descent.go(&mut here.scanner(), way.clone());
    descent.found
}

/// The steps from `here` to what `way` leads to, of all that the one at `index`. Asked only when a rule is broken.
#[cold]
pub(super) fn steps<'t>(here: Value<'t>, way: &Strings, index: usize) -> Vec<Step<'t>> {
    let mut descent = Descent { found: Vec::new(), steps: Vec::new(), wanted: index, there: Vec::new() };
    let _ = descent.go(&mut here.scanner(), way.clone());
    descent.there
}

/// A way down under way.
struct Descent<'t> {
    found: Vec<Value<'t>>,
    steps: Vec<Step<'t>>,
    /// Which of what is found the steps are wanted of.
    wanted: usize,
    there: Vec<Step<'t>>,
}

impl<'t> Descent<'t> {
    /// Goes past the value here, and finds in it what `way` leads to.
    fn go(&mut self, at: &mut Scanner<'t>, mut way: Strings) -> Result<(), Fault> {
        let Some(key) = way.next() else {
            if self.found.len() == self.wanted {
                self.there.clone_from(&self.steps);
            }
            self.found.push(at.value());
            return at.skip();
        };
        match (key, at.peek()) {
            ("*", b'[') => {
                let mut index = 0;
                let mut more = at.enter(b']')?;
                while more {
                    self.further(Step::Index(index), at, &way)?;
                    index += 1;
                    more = at.more(b']')?;
                }
            }
            (_, b'{') if key != "*" => {
                let mut met = false;
                let mut more = at.enter(b'}')?;
                while more {
                    if at.is_key(key)? && !met {
                        met = true;
                        self.further(Step::Key(key), at, &way)?;
                    } else {
                        at.skip()?;
                    }
                    more = at.more(b'}')?;
                }
            }
            _ => return at.skip(),
        }
        Ok(())
    }

    fn further(&mut self, step: Step<'t>, at: &mut Scanner<'t>, way: &Strings) -> Result<(), Fault> {
        self.steps.push(step);
        let gone = self.go(at, way.clone());
        self.steps.pop();
        gone
    }
}
