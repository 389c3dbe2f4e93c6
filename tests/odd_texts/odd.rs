//! Texts that are odd in the same way each time: right ones, changed in a few places by a generator with a fixed seed.

/// What JSON is made of, what it is not, and what readers of JSON differ in.
const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud83d",
    "\\udc4b",
    "\\u0000",
    "\\\"",
    "null",
    "true",
    "false",
    "1",
    "-",
    "-0",
    "0.5",
    "1e9",
    "1e400",
    "1E-400",
    "01",
    "18446744073709551616",
    "\"\"",
    "\"type\"",
    "\"to\":",
    "\"type\":",
    "\"__proto__\":",
    "\"list\"",
    " ",
    "\n",
    "\u{feff}",
    "\0",
    "é",
    "👋",
    "\u{2028}",
    "[[[[[[[[[[[[[[[[",
    "{{1}}",
    "{{",
    "}}",
];

/// Numbers without a pattern, and the same ones in every run (xorshift64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// As many odd texts as wanted, made of `seeds`.
pub fn texts(seeds: &[String], count: usize) -> impl Iterator<Item = String> {
    let seeds: Vec<Vec<char>> = seeds.iter().map(|seed| seed.chars().collect()).collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    (0..count).map(move |_| {
        let mut text = seeds[dice.roll(seeds.len())].clone();
        for _ in 0..=dice.roll(4) {
            let other = &seeds[dice.roll(seeds.len())];
            change(&mut text, other, &mut dice);
        }
        text.into_iter().collect()
    })
}

/// Takes a piece out, and puts something in: a token, a piece of this or of another text, or nothing.
fn change(text: &mut Vec<char>, other: &[char], dice: &mut Dice) {
    let put: Vec<char> = match dice.roll(8) {
        0..4 => TOKENS[dice.roll(TOKENS.len())].chars().collect(),
        4 => piece(text, dice).to_vec(),
        5 => piece(other, dice).to_vec(),
        6 => TOKENS[dice.roll(TOKENS.len())].repeat(200).chars().collect(),
        _ => Vec::new(),
    };
    let start = dice.roll(text.len() + 1);
    let end = text.len().min(start + [0, 1, 1, 4, 40][dice.roll(5)]);
    text.splice(start..end, put);
}

fn piece<'t>(text: &'t [char], dice: &mut Dice) -> &'t [char] {
    let start = dice.roll(text.len() + 1);
    &text[start..text.len().min(start + dice.roll(60))]
}
