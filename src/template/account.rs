//! Whether the template can be sent at all: its status, its category, and to whom.

use super::Whole;
use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::{Findings, key};
use super::rule::{self, Rule};
use super::variables;
use crate::rules::template::list::says;

/// What each status means; one that is empty says nothing.
const STATUS: &[(&str, Option<&Rule>)] = &[
    ("", None),
    ("APPROVED", None),
    ("ACTIVE", None),
    ("FLAGGED", None),
    ("REINSTATED", None),
    ("PAUSED", Some(&rule::PAUSED)),
    ("DISABLED", Some(&rule::DISABLED)),
    ("PENDING", Some(&rule::NOT_APPROVED)),
    ("REJECTED", Some(&rule::NOT_APPROVED)),
    ("IN_APPEAL", Some(&rule::NOT_APPROVED)),
    ("DELETED", Some(&rule::NOT_APPROVED)),
    ("PENDING_DELETION", Some(&rule::NOT_APPROVED)),
    ("LIMIT_EXCEEDED", Some(&rule::NOT_APPROVED)),
    ("ARCHIVED", Some(&rule::NOT_APPROVED)),
];

/// Checks what concerns the template as a whole.
pub(super) fn check(findings: &mut Findings<'_, '_, '_>, whole: &Whole<'_>) {
    let name = [key("template"), key("name")];
    let status = word(whole.definition, "status");
    let known = STATUS.iter().find(|(word, _)| status.eq_ignore_ascii_case(word));
    if let Some(rule) = known.map_or(Some(&rule::STATUS), |(_, rule)| *rule) {
        findings.add(rule, &name, &[key("status")]);
    }
    if member(whole.definition, "health_status").is_some_and(|health| is_word(health, "can_send_message", "BLOCKED")) {
        findings.add(&rule::HEALTH, &name, &[key("health_status"), key("can_send_message")]);
    }
    let (marketing, category) = (whole.is("category", "MARKETING"), [key("category")]);
    if says(whole.given, "endpoint") == "marketing_messages" {
        if !marketing && !word(whole.definition, "category").is_empty() {
            findings.add(&rule::ENDPOINT, &name, &category);
        }
    } else if marketing && whole.given.get("disableMarketingMessagesOnCloudApi").is_some_and(|off| off.raw() == "true")
    {
        findings.add(&rule::MARKETING_OFF, &name, &category);
    }
    let to = says(whole.message, "to");
    if whole.is("category", "AUTHENTICATION") && to.is_empty() && whole.message.get("recipient").is_some() {
        findings.add(&rule::NEEDS_PHONE, &[key("recipient")], &category);
    }
    if marketing && is_of_the_united_states(&to) {
        findings.add(&rule::US_NUMBER, &[key("to")], &category);
    }
    if says(whole.message, "recipient_type").eq_ignore_ascii_case("group") {
        let header = part(whole.definition, "HEADER");
        let shown = ["PRODUCT", "LOCATION"];
        let beyond =
            ["BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER"].iter().any(|kind| part(whole.definition, kind).is_some())
                || header.is_some_and(|(_, header)| shown.iter().any(|format| is_word(header, "format", format)));
        if beyond {
            findings.add(&rule::GROUP, &[key("recipient_type")], &[key("components")]);
        }
    }
    let typed = !word(whole.definition, "library_template_name").is_empty();
    let body = part(whole.definition, "BODY").map_or("".into(), |(_, body)| says(body, "text"));
    let linked = || button::list(whole.definition).any(|button| variables::next(&word(button, "url")).is_some());
    if typed && (variables::next(&body).is_some() || linked()) {
        findings.add(&rule::LIBRARY, &name, &[key("library_template_name")]);
    }
}

/// Area codes behind `+1` that are not of the United States proper: Canada, the Caribbean, islands of the Pacific,
/// numbers without a place, and 555, which belongs to nobody.
const ELSEWHERE: &str = "204 226 236 242 246 249 250 257 263 264 268 284 289 306 340 343 345 354 365 367 368 382 387 403 \
    416 418 428 431 437 438 441 450 460 468 473 474 500 506 514 519 521 522 523 524 525 526 527 528 529 533 537 544 548 \
    555 566 568 577 579 581 584 587 588 600 604 613 622 639 647 649 658 664 670 671 672 683 684 705 709 721 742 753 758 \
    767 778 780 782 784 787 800 807 809 819 825 829 833 844 849 855 866 867 868 869 873 876 877 879 888 900 902 905 939 942";

/// Whether a phone number is of the United States, by its area code.
fn is_of_the_united_states(to: &str) -> bool {
    let mut digits = [0_u8; 11];
    let mut used = 0;
    for byte in to.bytes().filter(u8::is_ascii_digit) {
        if let Some(place) = digits.get_mut(used) {
            *place = byte;
        }
        used += 1;
    }
    let [b'1', area @ ..] = digits else { return false };
    let area = area.get(..3).unwrap_or(&[]);
    used == 11 && area.first() > Some(&b'1') && !ELSEWHERE.as_bytes().windows(3).any(|other| other == area)
}
