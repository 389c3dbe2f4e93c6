//! The language of a template.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/supported-languages>

use alloc::string::String;

use crate::rules::pages;
use crate::schema::{Format, nonempty, object, words};
use crate::text::until;

words! {
    /// What happens where the template has no such language: the message fails.
    LanguagePolicy { Deterministic = "deterministic" }
    any_case;
}

object! {
    /// Which of the template's languages.
    Language "language" on &pages::TEMPLATE_LANGUAGES => {
        /// Its code, exactly as the template has it: `en` is another language than `en_US`.
        code: String = nonempty().looks(&[SPELLED, LISTED]),
        /// Always `deterministic`: no other language is taken instead. May be left out.
        policy: Option<LanguagePolicy>,
    }
    unknown Doubt;
}

const SPELLED: &Format =
    &Format::should("spelling", "codes are written like `en_US`: an underscore, and the country in capitals", |code| {
        !misspelled(code)
    });

const LISTED: &Format =
    &Format::should("unknown", "it is not in Meta's list of languages", |code| is_listed(code) || misspelled(code));

/// Meta's list: a letter is told from its case.
const CODES: &str = "af sq ar ar_EG ar_AE ar_LB ar_MA ar_QA az be_BY bn bn_IN bg ca zh_CN zh_HK zh_TW hr cs da prs_AF nl \
    nl_BE en en_GB en_US en_AE en_AU en_CA en_GH en_IE en_IN en_JM en_MY en_NZ en_QA en_SG en_UG en_ZA et fil fi fr \
    fr_BE fr_CA fr_CH fr_CI fr_MA ka de de_AT de_CH el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms \
    ml mr nb ps_AF fa pl pt_BR pt_PT pa ro ru sr si_LK sk sl es es_AR es_CL es_CO es_CR es_DO es_EC es_HN es_MX es_PA \
    es_PE es_ES es_UY sw sv ta te th tr uk ur uz vi zu";

/// The list, each code in six bytes: nearly every template message asks for one of them.
static LIST: [[u8; 6]; 111] = list();

#[allow(clippy::indexing_slicing, reason = "by the compiler, and it would not compile")]
const fn list() -> [[u8; 6]; 111] {
    let (mut list, mut row, mut column, mut at) = ([[b' '; 6]; 111], 0, 0, 0);
    while at < CODES.len() {
        if CODES.as_bytes()[at] == b' ' {
            (row, column) = (row + 1, 0);
        } else {
            list[row][column] = CODES.as_bytes()[at];
            column += 1;
        }
        at += 1;
    }
    list
}

fn is_listed(code: &str) -> bool {
    let mut wanted = [b' '; 6];
    for (room, byte) in wanted.iter_mut().zip(code.bytes()) {
        *room = byte;
    }
    code.len() <= 6 && !code.contains(' ') && LIST.contains(&wanted)
}

/// A code of the list, but for its case and for hyphens.
fn misspelled(code: &str) -> bool {
    !is_listed(code)
        && (code.bytes().any(|byte| byte == b'-') || any_listed(|listed| listed.eq_ignore_ascii_case(code)))
}

fn any_listed(wanted: impl Fn(&str) -> bool) -> bool {
    let mut rest = CODES;
    while !rest.is_empty() {
        let (listed, further) = until(rest, b' ');
        if wanted(listed) {
            return true;
        }
        rest = further;
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{CODES, is_listed};
    use crate::rules::testing::{accepts, message, refuses, warns};

    fn in_language(language: &Value) -> Value {
        message("template", &json!({ "name": "t", "language": language }))
    }

    #[test]
    fn the_list_has_111_languages() {
        assert_eq!(CODES.split(' ').count(), 111);
        assert!(["fil", "prs_AF", "en", "zu", "af"].iter().all(|code| is_listed(code)));
    }

    #[test]
    fn every_language_of_the_list_is_accepted() {
        for code in CODES.split(' ') {
            accepts(&in_language(&json!({ "code": code })));
        }
    }

    #[test]
    fn other_languages_are_doubtful() {
        for code in ["ar_SA", "es_VE", "xx", "en_US_POSIX", " "] {
            let blank = if code == " " { &["language.code.blank template.language.code"][..] } else { &[] };
            let unknown = ["language.code.unknown template.language.code"];
            warns(&in_language(&json!({ "code": code })), &[&unknown, blank].concat());
        }
    }

    #[test]
    fn codes_have_an_underscore_and_the_case_of_the_list() {
        for code in ["en-US", "pt-br", "en_us", "EN", "xx-YY", "FIL"] {
            warns(&in_language(&json!({ "code": code })), &["language.code.spelling template.language.code"]);
        }
    }

    #[test]
    fn the_language_is_an_object_with_a_code() {
        refuses(&in_language(&json!("en_US")), &["wrong_type template.language"]);
        refuses(&in_language(&json!({})), &["required template.language.code"]);
        refuses(&in_language(&json!({ "code": "" })), &["too_short template.language.code"]);
        refuses(&in_language(&json!({ "code": 7 })), &["wrong_type template.language.code"]);
    }

    #[test]
    fn the_policy_is_deterministic() {
        accepts(&in_language(&json!({ "code": "en", "policy": "deterministic" })));
        refuses(
            &in_language(&json!({ "code": "en", "policy": "fallback" })),
            &["not_allowed template.language.policy"],
        );
    }
}
