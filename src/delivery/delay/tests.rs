use std::vec::Vec;

use super::{Count, MS, is_used_up, own, whole, with_server};
use crate::delivery::policy::Policy;
use crate::errors::Retry;
use crate::json::value::parsed;

const HALF: u64 = MS / 2;
const ALMOST: u64 = MS - 1;

fn policy(retry: &str) -> Policy {
    Policy::read(Some(parsed(retry))).unwrap()
}

fn nth(n: u32) -> Count {
    Count { all: n, in_a_row: n }
}

/// The delays after the first, second, … failure.
fn delays(class: Retry, luck: u64, policy: &Policy, most: u32) -> Vec<u64> {
    (1..=most).map(|n| whole(own(class, nth(n), policy, luck))).collect()
}

#[test]
fn connections_are_tried_again_with_full_jitter() {
    let policy = policy("{}");
    for class in [Retry::Transient, Retry::Once] {
        assert_eq!(delays(class, 0, &policy, 3), [0, 0, 0]);
        assert_eq!(delays(class, HALF, &policy, 6), [250, 500, 1_000, 2_000, 4_000, 4_000]);
        assert_eq!(delays(class, ALMOST, &policy, 6), [500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    }
}

#[test]
fn limits_get_at_least_half_of_the_wait() {
    let policy = policy("{}");
    assert_eq!(delays(Retry::Throttle, 0, &policy, 7), [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    assert_eq!(delays(Retry::Throttle, HALF, &policy, 3), [750, 1_500, 3_000]);
    assert_eq!(delays(Retry::Throttle, ALMOST, &policy, 6), [1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
}

#[test]
fn the_pair_limit_waits_as_meta_says() {
    let policy = policy(r#"{"preset":"bulk"}"#);
    assert_eq!(delays(Retry::Pair, 0, &policy, 5), [1_000, 4_000, 16_000, 64_000, 256_000]);
    assert_eq!(delays(Retry::Pair, HALF, &policy, 2), [1_050, 4_200]);
    assert_eq!(delays(Retry::Pair, ALMOST, &policy, 2), [1_100, 4_400]);
}

#[test]
fn maintenance_and_conflicts_have_their_own_times() {
    let policy = policy("{}");
    assert_eq!(delays(Retry::Maintenance, 0, &policy, 3), [20_000, 20_000, 20_000]);
    assert_eq!(delays(Retry::Maintenance, HALF, &policy, 1), [22_000]);
    assert_eq!(delays(Retry::Maintenance, ALMOST, &policy, 1), [24_000]);
    assert_eq!(delays(Retry::Conflict, 0, &policy, 5), [400, 1_200, 2_500, 2_500, 2_500]);
    assert_eq!(delays(Retry::Conflict, HALF, &policy, 3), [440, 1_320, 2_750]);
    assert_eq!(delays(Retry::Conflict, ALMOST, &policy, 3), [480, 1_440, 3_000]);
}

#[test]
fn pair_and_conflict_count_what_came_in_a_row() {
    let policy = policy("{}");
    let count = Count { all: 3, in_a_row: 1 };
    assert_eq!(whole(own(Retry::Pair, count, &policy, 0)), 1_000);
    assert_eq!(whole(own(Retry::Conflict, count, &policy, 0)), 400);
    assert_eq!(whole(own(Retry::Throttle, count, &policy, 0)), 2_000);
}

#[test]
fn a_server_that_asks_for_more_gets_more() {
    for (own, server, luck, expected) in [
        (750, None, HALF, 750),
        (750, Some(0), HALF, 750),
        (750, Some(30_000), 0, 30_000),
        (750, Some(30_000), HALF, 30_500),
        (750, Some(30_000), ALMOST, 31_000),
        (750, Some(1_000), HALF, 1_050),
        (5_000, Some(1_000), HALF, 5_050),
        (750, Some(86_400_000), ALMOST, 86_401_000),
        (0, Some(5), HALF, 6),
    ] {
        assert_eq!(whole(with_server(own * MS, server, luck)), expected, "{own} {server:?} {luck}");
    }
}

#[test]
fn each_class_has_its_last_chance() {
    let policy = policy("{}");
    let chances = |class| (1..=10).take_while(|n| !is_used_up(class, nth(*n), &policy)).count();
    assert_eq!(chances(Retry::Pair), 3);
    assert_eq!(chances(Retry::Maintenance), 4);
    assert_eq!(chances(Retry::Once), 1);
    assert_eq!(chances(Retry::Throttle), 10);
}

#[test]
fn nothing_overflows_with_the_largest_numbers() {
    let numbers = r#"{"maxAttempts":10,"baseDelayMs":2147483647,"maxDelayMs":2147483647,"throttleBaseMs":2147483647,
        "throttleMaxMs":2147483647,"maxRetryAfterMs":2147483647,"pairMaxExponent":8}"#;
    let policy = policy(numbers);
    for class in Retry::ALL {
        for n in [0, 1, 9, 10, 11, 1_000, u32::MAX] {
            for luck in [0, HALF, ALMOST] {
                let delay = own(*class, nth(n), &policy, luck);
                let _ = whole(with_server(delay, Some(86_400_000 * 60), luck));
            }
        }
    }
}
