//! The numbers of the declarations are those that were written down from the documentation, by hand and on their own.

use std::collections::BTreeMap;

use crate::declared;

const TABLE: &str = include_str!("spec.txt");

/// Least, most, doubtful above.
type Numbers = [Option<i64>; 3];

fn written() -> BTreeMap<String, Numbers> {
    let rows = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [id, numbers @ ..] = &words[..] else { panic!("{line}") };
        let numbers: Vec<_> = numbers.iter().map(|word| (*word != "-").then(|| word.parse().unwrap())).collect();
        ((*id).to_owned(), numbers.try_into().unwrap())
    };
    rows.map(row).collect()
}

fn declared() -> BTreeMap<String, Numbers> {
    let limits = declared::all().into_iter().map(|limit| (limit.id.clone(), limit.numbers()));
    let rules = declared::rules().into_iter();
    let rules = rules.map(|(object, rule)| (format!("{}.{}", object.name, rule.id), [None, rule.limit, None]));
    limits.chain(rules).collect()
}

#[test]
fn the_declarations_have_the_numbers_of_the_documentation() {
    let (written, declared) = (written(), declared());
    for (id, numbers) in &declared {
        assert_eq!(written.get(id), Some(numbers), "{id}: declared on the right, in spec.txt on the left");
    }
    let gone: Vec<_> = written.keys().filter(|id| !declared.contains_key(*id)).collect();
    assert!(gone.is_empty(), "in spec.txt, but not declared: {gone:?}");
}
