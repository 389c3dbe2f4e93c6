//! Texts of a wanted length and look.

use wamid::issue::Severity;
use wamid::schema::Limits;

use super::random::Random;

/// Letters that are counted differently by bytes, UTF-16 units, code points and graphemes.
const LETTERS: &[&str] = &["a", "b", "Z", "7", " ", "é", "ß", "漢", "😀", "-", "_", "\u{301}", "\u{200d}"];

/// Texts that formats ask for. Each format of the tables finds one here: a test says so.
pub const SAMPLES: &[&str] = &[
    "+15550101234",
    "https://example.com/a?b=c#d",
    "https://example.com/voice.ogg",
    "wamid.HBgLMTY0NjcwNDM1OTUVAgASGBQzQTdCQjg",
    "US.13491208655302741918",
    "US.ENT.11815799212886844830",
    "👍🏽",
    "👨‍👩‍👧",
    "",
    "1999-01-23",
    "2024-02-29",
    "1735689600",
    "400063",
    "1234",
    "ORD-1_a.b",
    "order_update",
    "invoice.pdf",
    "IN",
    "BR",
    "USD",
    "upi@bank",
    "upi://pay?pa=shop@bank&tr=7",
    "CNPJ",
    "15550101234",
    "someone@example.com",
    "Hello",
    "en_US",
    "12.5",
    "0",
];

/// Phone numbers as people write them.
const PHONES: &[&str] = &["+15550101234", "+1 (555) 010-1234", "15550101234", "+33 7 56 78 90 12"];

/// Texts that look nearly right.
const NEARLY: &[&str] = &[
    " ",
    "   ",
    "\n",
    "ok",
    "👍👍",
    "a b",
    "null",
    "http://",
    "https://",
    "HTTPS://EXAMPLE.COM",
    "https://a b.c",
    "ftp://example.com",
    "//example.com",
    "us.1349",
    "US.",
    "US.ENT.",
    "US.a-b",
    "+1 (555) 010-1234",
    "555",
    "1",
    "+",
    "++15550101234",
    "1999-13-01",
    "1999-02-30",
    "99-1-1",
    "12,5",
    "1e2",
    "-0",
    "007",
    "-90.0000001",
    "90.0",
    "1234567890123456",
    "WAMID.x",
    "wamid.",
    "a\nb\nc\nd",
    "*bold*",
    "_x_",
    "a/b.pdf",
    "noextension",
    "TEXT",
    "Reply",
    "\u{85}x",
    "https://a.b/\u{7f}",
    "https://a.b/\u{a0}",
    "\u{feff}",
    "\u{2028}",
];

/// A text for these limits; a `wild` one may break them.
pub fn text(random: &mut Random, limits: &Limits, wild: bool) -> String {
    if random.chance(if wild { 15 } else { 3 }) {
        return random.pick(NEARLY).copied().unwrap_or_default().to_owned();
    }
    // What goes on the wire otherwise is a phone number.
    if limits.formats.iter().any(|format| format.wire.is_some()) && random.chance(80) {
        return random.pick(PHONES).copied().unwrap_or_default().to_owned();
    }
    if limits.formats.iter().any(|format| format.severity == Severity::Error && !format.says.is_empty())
        || random.chance(10)
    {
        let fitting: Vec<&str> = SAMPLES.iter().copied().filter(|sample| fits(sample, limits)).collect();
        if let Some(sample) = random.pick(&fitting) {
            return (*sample).to_owned();
        }
    }
    let min = limits.min.max(0);
    let most = limits.max.min(min + 4200);
    let length = match random.below(20) {
        0 if wild => min - 1,
        1 if wild && (most <= 300 || random.chance(10)) => most + 1,
        2 => min,
        3 if most <= 300 || random.chance(10) => most,
        4 => random.between(min, most.min(300)),
        _ => random.between(min, most.min(min + 12)),
    };
    // Long texts of one letter are long enough.
    let plain = length > 64 || random.chance(50);
    let mut out = String::new();
    let letter = random.pick(LETTERS).copied().unwrap_or("a");
    for at in 0..length.max(0) {
        let letter = if plain && at > 0 { letter } else { random.pick(LETTERS).copied().unwrap_or("a") };
        out.push_str(letter);
    }
    out
}

/// Whether a text breaks no limit; warnings do not matter.
pub fn fits(text: &str, limits: &Limits) -> bool {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let mut musts = limits.formats.iter().filter(|format| format.severity == Severity::Error);
    (limits.min..=limits.max).contains(&length) && musts.all(|format| text.is_empty() || (format.right)(text))
}
