//! Values for the buttons of templates. Each says which button it is for, counted from 0.

use alloc::string::String;
use alloc::vec;

use super::convert::{from_inner, from_variant};
use super::{
    Boleto, CardComponent, OrderDetails, PaymentLink, ProductSection, QuickReplyValue, TemplateButton,
    TemplateCatalogButton, TemplateComponent, TemplateCopyCodeButton, TemplateFlowAction, TemplateFlowButton,
    TemplateMpmButton, TemplateOrderDetailsButton, TemplatePaymentRequestButton, TemplateQuickReplyButton,
    TemplateUndocumentedButton, TemplateUrlButton, TemplateVoiceCallButton, WholeNumber, all,
};
use crate::rules::template::button::coupon::{CouponValue, TemplateCouponParameter};
use crate::rules::template::button::payment_request::{
    PaymentRequest, PaymentRequestValue, RequestedPayment, RequestedPix, RequestedWay, TemplatePaymentRequestAction,
    TemplatePaymentRequestParameter,
};
use crate::rules::template::button::quick_reply::TemplateQuickReplyParameter;
use crate::rules::template::button::voice_call::{TemplateVoiceCallParameter, VoiceCallValue};
use crate::rules::template::flow::{FlowValue, TemplateFlowParameter};
use crate::rules::template::order_details::{OrderValue, TemplateOrderAction, TemplateOrderParameter};
use crate::rules::template::products::{
    CatalogValue, MpmValue, TemplateCatalogAction, TemplateCatalogParameter, TemplateMpmAction, TemplateMpmParameter,
};
use crate::rules::template::url::{TemplateUrlParameter, UrlValue};

/// Each button is a button, a part of a template, and a part of a card.
macro_rules! buttons {
    ($($variant:ident($button:ty)),* $(,)?) => {
        from_variant! { TemplateButton: $($variant($button)),* }
        $(
            impl From<$button> for TemplateComponent {
                fn from(button: $button) -> Self {
                    Self::Button(button.into())
                }
            }
            impl From<$button> for CardComponent {
                fn from(button: $button) -> Self {
                    Self::Button(button.into())
                }
            }
        )*
    };
}

buttons! {
    QuickReply(TemplateQuickReplyButton), Url(TemplateUrlButton), CopyCode(TemplateCopyCodeButton),
    Flow(TemplateFlowButton), Catalog(TemplateCatalogButton), Mpm(TemplateMpmButton),
    OrderDetails(TemplateOrderDetailsButton), PaymentRequest(TemplatePaymentRequestButton),
    VoiceCall(TemplateVoiceCallButton),
}

impl TemplateQuickReplyButton {
    /// What comes back when the button is tapped.
    pub fn new(index: impl Into<WholeNumber>, payload: impl Into<QuickReplyValue>) -> Self {
        Self { index: index.into(), parameters: vec![TemplateQuickReplyParameter { content: payload.into() }] }
    }
}

impl QuickReplyValue {
    fn payload(payload: impl Into<String>) -> Self {
        Self::Payload { content: payload.into() }
    }
}

from_inner! { QuickReplyValue by payload: &str, String }

impl TemplateUrlButton {
    /// What takes the place of the variable in the button's URL; or the code, in a template with a one-time password.
    pub fn new(index: impl Into<WholeNumber>, value: impl Into<TemplateUrlParameter>) -> Self {
        Self { index: index.into(), parameters: vec![value.into()] }
    }
}

impl TemplateUrlParameter {
    /// What takes the place of the variable.
    pub fn new(text: impl Into<String>) -> Self {
        let content = UrlValue::Text { content: text.into() };
        Self { parameter_name: None, payment_link_preview: None, content }
    }
}

from_inner! { TemplateUrlParameter by new: &str, String }

impl TemplateCopyCodeButton {
    /// The code that is copied.
    pub fn new(index: impl Into<WholeNumber>, coupon_code: impl Into<String>) -> Self {
        let content = CouponValue::CouponCode { content: coupon_code.into() };
        Self { index: index.into(), parameters: vec![TemplateCouponParameter { content }] }
    }
}

impl TemplateFlowButton {
    /// How the flow begins: `TemplateFlowAction::default().flow_token("yours")`.
    pub fn new(index: impl Into<WholeNumber>, action: impl Into<TemplateFlowAction>) -> Self {
        let content = FlowValue::Action { content: action.into() };
        Self { index: index.into(), parameters: Some(vec![TemplateFlowParameter { content }]) }
    }
}

impl TemplateCatalogButton {
    /// The button shows the first item of the catalog.
    pub fn new(index: impl Into<WholeNumber>) -> Self {
        Self { index: index.into(), parameters: None }
    }

    /// It shows this product instead.
    #[must_use]
    pub fn thumbnail(mut self, product_retailer_id: impl Into<String>) -> Self {
        let content = TemplateCatalogAction::default().thumbnail_product_retailer_id(product_retailer_id);
        let content = CatalogValue::Action { content };
        self.parameters = Some(vec![TemplateCatalogParameter { content }]);
        self
    }
}

impl TemplateMpmButton {
    /// Products in sections, and the one whose image is shown above.
    pub fn new(
        index: impl Into<WholeNumber>,
        thumbnail_product_retailer_id: impl Into<String>,
        sections: impl IntoIterator<Item = impl Into<ProductSection>>,
    ) -> Self {
        let thumbnail_product_retailer_id = Some(thumbnail_product_retailer_id.into());
        let content =
            MpmValue::Action { content: TemplateMpmAction { thumbnail_product_retailer_id, sections: all(sections) } };
        Self { index: index.into(), parameters: vec![TemplateMpmParameter { content }] }
    }
}

impl TemplateOrderDetailsButton {
    /// The order that the button pays.
    pub fn new(index: impl Into<WholeNumber>, order: impl Into<OrderDetails>) -> Self {
        let content = OrderValue::Action { content: TemplateOrderAction { order_details: order.into() } };
        Self { index: index.into(), parameters: vec![TemplateOrderParameter { content }] }
    }
}

impl TemplatePaymentRequestButton {
    /// The button copies this Pix code.
    pub fn pix(index: impl Into<WholeNumber>, code: impl Into<String>) -> Self {
        Self::by(index, RequestedWay::PixDynamicCode { content: RequestedPix { code: code.into() } })
    }

    /// It copies the line of digits of this boleto.
    pub fn boleto(index: impl Into<WholeNumber>, digitable_line: impl Into<String>) -> Self {
        Self::by(index, RequestedWay::Boleto { content: Boleto { digitable_line: digitable_line.into() } })
    }

    /// It opens this page.
    pub fn link(index: impl Into<WholeNumber>, uri: impl Into<String>) -> Self {
        let content = PaymentLink { uri: uri.into(), success_url: None, cancel_url: None };
        Self::by(index, RequestedWay::PaymentLink { content })
    }

    fn by(index: impl Into<WholeNumber>, content: RequestedWay) -> Self {
        let payment_request = PaymentRequest { payment_setting: RequestedPayment { content } };
        let content = PaymentRequestValue::Action { content: TemplatePaymentRequestAction { payment_request } };
        Self { index: index.into(), parameters: vec![TemplatePaymentRequestParameter { content }] }
    }
}

impl TemplateVoiceCallButton {
    /// The button works for a week, and nothing comes back.
    pub fn new(index: impl Into<WholeNumber>) -> Self {
        Self { index: Some(index.into()), parameters: None }
    }

    /// It works for so many minutes.
    #[must_use]
    pub fn ttl_minutes(self, minutes: i64) -> Self {
        self.with(VoiceCallValue::TtlMinutes { content: minutes })
    }

    /// Yours: it comes back in the webhook of the call.
    #[must_use]
    pub fn payload(self, payload: impl Into<String>) -> Self {
        self.with(VoiceCallValue::Payload { content: payload.into() })
    }

    fn with(mut self, content: VoiceCallValue) -> Self {
        self.parameters.get_or_insert_default().push(TemplateVoiceCallParameter { content });
        self
    }
}

impl TemplateUndocumentedButton {
    /// Of [`TemplateButton::BookingConfirmation`] and [`TemplateButton::Reminder`].
    pub fn new(index: impl Into<WholeNumber>) -> Self {
        Self { index: index.into(), parameters: None }
    }
}
