//! What can be wrong between a message and a definition: one line a rule.

use crate::issue::{Code, Severity};

/// What a message must keep to, so that it fits its template.
#[derive(Debug)]
pub struct Rule {
    /// Its stable id: `definition.body_count`.
    pub id: &'static str,
    /// What its issues are for programs; of numbers, the sentence tells which way.
    pub code: Code,
    /// How much breaking it weighs.
    pub severity: Severity,
    /// What Meta would answer, most likely; 0 where it would not say.
    pub meta_code: i32,
    /// What it takes, in words that end the sentence.
    pub says: &'static str,
}

macro_rules! rules {
    ($($name:ident = $id:literal $severity:ident $code:ident $meta:literal $says:literal;)*) => {
        $(pub(super) static $name: Rule = Rule {
            id: concat!("definition.", $id),
            code: Code::$code,
            severity: Severity::$severity,
            meta_code: $meta,
            says: $says,
        };)*

        /// Every rule, in the order in which a reader meets them.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    NO_TEMPLATE = "no_template" Warning Doubtful 0 "a definition was given, and this is no template message";
    TEMPLATES_ONLY = "templates_only" Error TemplateMismatch 131_055 "`/marketing_messages` takes templates only";
    NAME = "name" Error TemplateMismatch 132_001 "no definition that was given has this name";
    LANGUAGE = "language" Error TemplateMismatch 132_001 "the template is not there in this language";
    INCOMPLETE = "incomplete" Warning Doubtful 0 "the definition has no `components`, or is too large: nothing was held against it";
    FORMAT = "format" Warning Doubtful 0 "the definition's `parameter_format` and its variables contradict each other";

    PAUSED = "paused" Error TemplateMismatch 132_015 "the template is paused for its low quality";
    DISABLED = "disabled" Error TemplateMismatch 132_016 "the template is disabled for good";
    NOT_APPROVED = "not_approved" Error TemplateMismatch 132_001 "the template is not approved";
    STATUS = "status" Warning Doubtful 0 "the template's status does not say that it is approved; read it again";
    HEALTH = "health" Warning Doubtful 0 "`health_status` says that the template cannot send messages";
    ENDPOINT = "endpoint" Error TemplateMismatch 134_100 "only marketing templates go to `/marketing_messages`";
    MARKETING_OFF = "marketing_off" Error TemplateMismatch 131_063
        "marketing templates are turned off here; send it to `/marketing_messages`";
    NEEDS_PHONE = "needs_phone" Error TemplateMismatch 131_062 "one-time passwords go to phone numbers, in `to`";
    US_NUMBER = "us_number" Warning Doubtful 131_049 "Meta does not deliver marketing to numbers of the United States";
    GROUP = "group" Warning Doubtful 0 "groups take templates of text and media only";
    LIBRARY = "library" Warning Doubtful 0
        "the template is of Meta's library: its variables have types, which the definition does not tell";

    HEADER = "header" Error TemplateMismatch 132_012
        "a `header` is needed each time; what the template shows is a sample only";
    HEADER_KIND = "header_kind" Error TemplateMismatch 132_012 "the template has a header of another kind";
    HEADER_COUNT = "header_count" Error TooMany 132_000 "one for each variable of the template's header";
    HEADER_UNEXPECTED = "header_unexpected" Error TemplateMismatch 132_000
        "the template's header takes no values; leave this component out";
    HEADER_LENGTH = "header_length" Error TooLong 132_005 "the header with its value";
    BODY_COUNT = "body_count" Error TooMany 132_000 "one for each variable of the template's body";
    BODY_LENGTH = "body_length" Error TooLong 132_005 "the body with its values";
    BODY_LONG = "body_long" Warning TooLong 0 "the body with its values; the sources differ on the limit here";
    ALL_LONG = "all_long" Warning TooLong 0 "body and labels of buttons together, by one report";
    PARAMETER_NAME = "parameter_name" Error Required 100 "the template's variables have names";
    NAMES = "names" Error TemplateMismatch 132_000 "no variable has this name";
    NUMBERED = "numbered" Warning Doubtful 0 "the template's variables have numbers, not names";

    BUTTON = "button" Error TemplateMismatch 131_008 "a button of the template has a variable, and no component here";
    BUTTON_WANTED = "button_wanted" Warning Doubtful 0
        "a button of the template has no component here; Meta may refuse that";
    BUTTON_INDEX = "button_index" Error TemplateMismatch 131_009
        "the template has no button there; every button counts, from 0";
    BUTTON_KIND = "button_kind" Error TemplateMismatch 131_009
        "the template has a button of another kind there; every button counts, from 0";
    BUTTON_FIXED = "button_fixed" Error TemplateMismatch 100
        "the template's button there takes no values; leave this component out";
    BUTTON_IDLE = "button_idle" Warning Doubtful 0 "the template's button there needs no component";
    BUTTON_VALUE = "button_value" Error TooFew 131_008 "the template's button there has a variable";
    URL_LENGTH = "url_length" Error TooLong 131_009 "the button's URL with its value";
    URL = "url" Warning Doubtful 0 "with it, the button's URL is no absolute http or https URL";
    OFFER_CODE = "offer_code" Error TooLong 131_009 "with a limited-time offer";
    FLOW_BLOCKED = "flow_blocked" Error TemplateMismatch 132_068 "the button's flow is blocked";
    FLOW_THROTTLED = "flow_throttled" Warning Doubtful 132_069 "the button's flow is throttled: ten messages an hour";
    FLOW_DRAFT = "flow_draft" Warning Doubtful 0 "the button's flow is a draft, or deprecated";
    FLOW_DATA = "flow_data" Warning Doubtful 0 "the button's flow asks your endpoint for its data; leave it out";

    CAROUSEL = "carousel" Error TemplateMismatch 132_012 "a `carousel` is needed: the template has cards";
    CAROUSEL_UNEXPECTED = "carousel_unexpected" Error TemplateMismatch 132_012 "the template has no cards";
    CARDS = "cards" Error TooMany 132_000 "as many as the template has";
    CARD_INDEX = "card_index" Error TemplateMismatch 131_009 "the template has no card there; they count from 0";
    OFFER = "offer" Error TemplateMismatch 131_008 "a `limited_time_offer` is needed: the template's offer expires";
    OFFER_UNEXPECTED = "offer_unexpected" Warning Doubtful 0 "the template has no limited-time offer";
    OFFER_PAST = "offer_past" Warning Doubtful 0 "the offer has expired";
    ORDER_STATUS = "order_status" Error TemplateMismatch 131_008 "an `order_status` is needed: the template tells of one";
    ORDER_STATUS_UNEXPECTED = "order_status_unexpected" Warning Doubtful 0 "the template tells of no order";
    TAP_TARGET = "tap_target" Warning Doubtful 0
        "Meta documents tap targets for templates with a link button, and an image, a text or no header";
    CODE_DIFFERS = "code_differs" Error Mismatch 131_009 "body and button show the same one-time password";
    CODE_LENGTH = "code_length" Error TooLong 131_009 "a one-time password";
    CODE_CONTENT = "code_content" Warning Doubtful 0 "one-time passwords hold neither links nor emoji";
    LEGACY_CODE = "legacy_code" Error TemplateMismatch 132_001
        "authentication templates without a button for the code cannot be sent any more";
}
