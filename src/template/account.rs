//! Whether the template can be sent at all: its status, its category, and to whom.

use super::button;
use super::definition::{is_word, member, part, word};
use super::findings::Findings;
use super::level::Level;
use super::rule::{self, Rule};
use super::variables;
use crate::rules::template::list::says;

/// What each status means.
const STATUS: &[(&str, &Rule)] = &[
    ("PAUSED", &rule::PAUSED),
    ("DISABLED", &rule::DISABLED),
    ("PENDING REJECTED IN_APPEAL DELETED PENDING_DELETION LIMIT_EXCEEDED ARCHIVED", &rule::NOT_APPROVED),
];
/// What can be sent.
const FINE: &str = "APPROVED ACTIVE FLAGGED REINSTATED";

/// Checks what concerns the template as a whole.
#[inline(never)]
pub(super) fn check(findings: &mut Findings<'_, '_, '_>, level: &Level<'_>) {
    let (message, definition) = (level.message, level.defined);
    let says_so = |name| !word(definition, name).is_empty();
    findings.aside("status");
    if says_so("status") && !is_word(definition, "status", FINE) {
        let known = STATUS.iter().find(|(words, _)| is_word(definition, "status", words));
        findings.add(known.map_or(&rule::STATUS, |(_, rule)| *rule), "template.name");
    }
    if member(definition, "health_status").is_some_and(|health| is_word(health, "can_send_message", "BLOCKED")) {
        findings.aside("health_status.can_send_message");
        findings.add(&rule::HEALTH, "template.name");
    }
    findings.aside("category");
    let marketing = is_word(definition, "category", "MARKETING");
    if is_word(level.given, "endpoint", "marketing_messages") {
        if !marketing && says_so("category") {
            findings.add(&rule::ENDPOINT, "template.name");
        }
    } else if marketing && level.given.get("disableMarketingMessagesOnCloudApi").is_some_and(|off| off.raw() == "true")
    {
        findings.add(&rule::MARKETING_OFF, "template.name");
    }
    let to = says(message, "to");
    if level.code && to.is_empty() && message.get("recipient").is_some() {
        findings.add(&rule::NEEDS_PHONE, "recipient");
    }
    if marketing && is_of_the_united_states(&to) {
        findings.add(&rule::US_NUMBER, "to");
    }
    if is_word(message, "recipient_type", "GROUP") {
        let header = part(definition, "HEADER");
        if ["BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER"].iter().any(|kind| part(definition, kind).is_some())
            || header.is_some_and(|(_, header)| is_word(header, "format", "PRODUCT LOCATION"))
        {
            findings.aside("components");
            findings.add(&rule::GROUP, "recipient_type");
        }
    }
    let body = part(definition, "BODY").map_or("".into(), |(_, body)| says(body, "text"));
    let linked = || button::list(definition).any(|button| variables::next(&word(button, "url")).is_some());
    if says_so("library_template_name") && (variables::next(&body).is_some() || linked()) {
        findings.aside("library_template_name");
        findings.add(&rule::LIBRARY, "template.name");
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
