//! Ways to pay an order.

use alloc::string::String;

use super::convert::{from_content, from_inner};
use super::{
    Boleto, Gateway, OffsiteCardPay, PaymentGateway, PaymentLink, PaymentMethod, PaymentSetting, PaymentWay,
    PixDynamicCode, PixKeyType, PreferredPaymentMethod, UpiIntentLink,
};

from_content! {
    PaymentWay: PaymentGateway(PaymentGateway), UpiIntentLink(UpiIntentLink), PaymentLink(PaymentLink),
    PixDynamicCode(PixDynamicCode), Boleto(Boleto), OffsiteCardPay(OffsiteCardPay),
}

impl PaymentSetting {
    /// One way to pay.
    pub fn new(way: impl Into<PaymentWay>) -> Self {
        Self { content: way.into() }
    }
}

from_inner! {
    PaymentSetting by new:
        PaymentWay, PaymentGateway, UpiIntentLink, PaymentLink, PixDynamicCode, Boleto, OffsiteCardPay;
}

impl PaymentGateway {
    /// A gateway, and its configuration's name in `WhatsApp` Manager.
    pub fn new(kind: Gateway, configuration_name: impl Into<String>) -> Self {
        Self {
            kind,
            configuration_name: configuration_name.into(),
            razorpay: None,
            payu: None,
            zaakpay: None,
            billdesk: None,
            preferred_payment_methods: None,
            enabled_payment_options: None,
        }
    }
}

impl PreferredPaymentMethod {
    /// The app that is offered first.
    pub fn new(method: PaymentMethod) -> Self {
        Self { method }
    }
}

from_inner! { PreferredPaymentMethod by new: PaymentMethod }

impl UpiIntentLink {
    /// A link of the form `upi://pay?…`.
    pub fn new(link: impl Into<String>) -> Self {
        Self { link: link.into() }
    }
}

impl PaymentLink {
    /// A page where the user pays.
    pub fn new(uri: impl Into<String>) -> Self {
        Self { uri: uri.into(), success_url: None, cancel_url: None }
    }
}

impl PixDynamicCode {
    /// A code to copy, who is paid, their key, and what the key is.
    pub fn new(
        code: impl Into<String>,
        merchant_name: impl Into<String>,
        key: impl Into<String>,
        key_type: PixKeyType,
    ) -> Self {
        Self { code: code.into(), merchant_name: merchant_name.into(), key: key.into(), key_type }
    }
}

impl Boleto {
    /// The line of digits to copy.
    pub fn new(digitable_line: impl Into<String>) -> Self {
        Self { digitable_line: digitable_line.into() }
    }
}

impl OffsiteCardPay {
    /// The last four digits of a card, and the id that comes back.
    pub fn new(last_four_digits: impl Into<String>, credential_id: impl Into<String>) -> Self {
        Self { last_four_digits: last_four_digits.into(), credential_id: credential_id.into() }
    }
}
