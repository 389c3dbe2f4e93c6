//! What a rule that walks an object found broken.

use alloc::vec::Vec;

use crate::issue::Step;

/// The places where one rule is broken, from the object that it belongs to.
#[derive(Debug, Default)]
pub struct Findings {
    /// One for each place.
    pub all: Vec<Finding>,
}

/// A place where a rule is broken.
#[derive(Debug)]
pub struct Finding {
    /// The steps from the object to the culprit.
    pub steps: Vec<Step<'static>>,
    /// How many there are, if the rule counts.
    pub actual: Option<i64>,
    /// Which rule is broken: how many rules after the one that found it.
    pub after: usize,
}

impl Findings {
    /// The rule is broken at `steps`.
    pub fn add(&mut self, steps: &[Step<'static>]) {
        self.all.push(Finding { steps: steps.to_vec(), actual: None, after: 0 });
    }

    /// The rule is broken at the member called `key`.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) {
        self.add(&[Step::Key(key)]);
    }

    /// The rule is broken at `steps`, where there are `actual`.
    pub fn count(&mut self, steps: &[Step<'static>], actual: usize) {
        let actual = i64::try_from(actual).ok();
        self.all.push(Finding { steps: steps.to_vec(), actual, after: 0 });
    }

    /// The rule that stands `after` rules behind this one is broken at `steps`.
    pub fn tell(&mut self, after: usize, steps: &[Step<'static>]) {
        self.all.push(Finding { steps: steps.to_vec(), actual: None, after });
    }
}
