//! Messages made of the tables: right ones, and ones with something wrong, to hold other validators against.

pub mod mutate;
pub mod random;
pub mod text;
pub mod value;

use serde_json::Value;

use random::Random;
use value::{Known, Maker};

/// An endless stream of messages; `examples` are right ones to start from, beside those that the tables make.
#[derive(Debug)]
pub struct Messages<'e> {
    random: Random,
    known: Known,
    tame: bool,
    examples: &'e [Value],
}

impl<'e> Messages<'e> {
    /// The same seed gives the same messages.
    pub fn new(seed: u64, examples: &'e [Value]) -> Self {
        Self { random: Random::new(seed), known: Known::new(), tame: false, examples }
    }

    /// Nothing is done to break a message on purpose. Rules that code tests may still find it wrong.
    #[must_use]
    pub fn tame(self) -> Self {
        Self { tame: true, ..self }
    }
}

impl Iterator for Messages<'_> {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        let random = &mut self.random;
        let wild = !self.tame && random.chance(30);
        let mut message = match random.pick(self.examples) {
            Some(example) if random.chance(30) => example.clone(),
            _ => Maker { random, known: &mut self.known, wild }.message(),
        };
        if !self.tame && random.chance(40) {
            for _ in 0..=random.below(3) {
                mutate::mutate(random, &mut message);
            }
        }
        Some(message)
    }
}
