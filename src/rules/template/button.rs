//! `type: "button"`: the value for a button of a template, told apart by `sub_type`.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

pub mod coupon;
pub mod payment_request;
pub mod quick_reply;
pub mod voice_call;

use alloc::vec::Vec;

use self::coupon::TemplateCopyCodeButton;
use self::payment_request::TemplatePaymentRequestButton;
use self::quick_reply::TemplateQuickReplyButton;
use self::voice_call::TemplateVoiceCallButton;
use super::flow::TemplateFlowButton;
use super::order_details::TemplateOrderDetailsButton;
use super::products::{TemplateCatalogButton, TemplateMpmButton};
use super::url::TemplateUrlButton;
use crate::issue::Code;
use crate::rules::pages;
use crate::schema::kind::{Anything, WholeNumber};
use crate::schema::{Limits, Rule, object, range, union};

/// Which button of the template it is: ten at most, counted from 0.
pub const INDEX: Limits = range(0, 9);

/// An empty list is the same as none; Meta's schema refuses it.
pub const EMPTY: Rule = Rule::walk("empty", Code::Doubtful, |button, findings| {
    if button
        .get("parameters")
        .is_some_and(|parameters| parameters.raw().starts_with("[") && parameters.items().next().is_none())
    {
        findings.key("parameters");
    }
})
.about(&["parameters"])
.says("an empty list may be refused")
.warns()
.meta(0);

union! {
    /// The value for a button. What has no variable, as a button that calls or a fixed link, has no component.
    TemplateButton by "sub_type" beside "type" = "button"
        else "nothing is sent for buttons that have no variable: they call, open a fixed link or show one product" {
        /// For a button that answers: what comes back when it is tapped.
        QuickReply "quick_reply": TemplateQuickReplyButton,
        /// For a link that ends in a variable, and for the button of a one-time password.
        Url "url": TemplateUrlButton,
        /// For a code that is copied.
        CopyCode "copy_code": TemplateCopyCodeButton,
        /// For a button that opens a flow.
        Flow "flow": TemplateFlowButton,
        /// For a button that opens the catalog.
        Catalog "catalog": TemplateCatalogButton,
        /// For a button that shows several products.
        Mpm "mpm": TemplateMpmButton,
        /// For a button that pays an order.
        OrderDetails "order_details": TemplateOrderDetailsButton,
        /// For a button that pays without an order.
        PaymentRequest "payment_request": TemplatePaymentRequestButton,
        /// For a button that calls the business.
        VoiceCall "voice_call": TemplateVoiceCallButton,
        /// Accepted by Meta and not documented: passed on as it is.
        BookingConfirmation "booking_confirmation": TemplateUndocumentedButton,
        /// Accepted by Meta and not documented: passed on as it is.
        Reminder "reminder": TemplateUndocumentedButton,
    }
    any_case;
}

object! {
    /// A button that Meta accepts and does not document.
    TemplateUndocumentedButton "undocumented_button" on &pages::TEMPLATE_COMPONENTS => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// Passed on as they are.
        parameters: Option<Vec<Anything>>,
    }
    unknown Pass;
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::template::samples::{at, button, component};
    use crate::rules::testing::{accepts, refuses, warns};

    #[test]
    fn a_wrong_sub_type_is_one_issue() {
        for kind in
            ["phone_number", "otp", "spm", "call_permission_request", "request_contact_info", "app", "order_status"]
        {
            refuses(&button(kind, &json!([{ "type": "text", "text": "x" }])), &[&at("not_allowed", ".sub_type")]);
        }
        refuses(&component(&json!({ "type": "button", "index": 0 })), &[&at("required", ".sub_type")]);
    }

    #[test]
    fn every_button_has_an_index_but_one() {
        for kind in ["flow", "catalog", "reminder", "booking_confirmation"] {
            refuses(&component(&json!({ "type": "button", "sub_type": kind })), &[&at("required", ".index")]);
        }
    }

    #[test]
    fn a_button_takes_its_own_parameters() {
        for (kind, wrong) in [
            ("quick_reply", "action"),
            ("url", "payload"),
            ("copy_code", "text"),
            ("flow", "payload"),
            ("catalog", "text"),
            ("mpm", "text"),
            ("order_details", "text"),
            ("payment_request", "text"),
            ("voice_call", "text"),
        ] {
            refuses(&button(kind, &json!([{ "type": wrong }])), &[&at("not_allowed", ".parameters[0].type")]);
        }
    }

    #[test]
    fn an_empty_list_is_doubtful_where_it_is_not_refused() {
        for (kind, name) in [
            ("quick_reply", "template_quick_reply"),
            ("url", "template_url"),
            ("flow", "template_flow"),
            ("catalog", "template_catalog"),
            ("voice_call", "template_voice_call"),
        ] {
            warns(&button(kind, &json!([])), &[&at(&std::format!("{name}.empty"), ".parameters")]);
        }
        for kind in ["copy_code", "mpm", "order_details", "payment_request"] {
            refuses(&button(kind, &json!([])), &[&at("too_few", ".parameters")]);
        }
    }

    #[test]
    fn values_are_needed_where_a_button_cannot_do_without() {
        for kind in ["quick_reply", "url", "copy_code", "mpm", "order_details", "payment_request"] {
            let bare = component(&json!({ "type": "button", "sub_type": kind, "index": 0 }));
            refuses(&bare, &[&at("required", ".parameters")]);
        }
        for kind in ["flow", "catalog", "voice_call"] {
            accepts(&component(&json!({ "type": "button", "sub_type": kind, "index": 0 })));
        }
    }

    #[test]
    fn buttons_that_meta_accepts_without_documenting_them_pass() {
        for kind in ["booking_confirmation", "reminder"] {
            accepts(&button(kind, &json!([{ "anything": [] }])));
        }
    }
}
