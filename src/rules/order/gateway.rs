//! Payment gateways. India only.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg>

use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::pages;
use crate::schema::kind::Map;
use crate::schema::{Limits, Rule, chars, items, object, when, words};

/// The name of a payment configuration, as WhatsApp Manager has it.
pub const CONFIGURATION: Limits = chars(1, 60);
/// At most one method of payment is preferred.
pub const PREFERRED: Limits = items(0, 1);

words! {
    /// A payment gateway.
    Gateway { Billdesk = "billdesk", Razorpay = "razorpay", Payu = "payu", Zaakpay = "zaakpay" }
}

words! {
    /// How the user may pay.
    PaymentOption {
        /// With an app for UPI.
        Upi = "upi",
        /// On the gateway's page.
        Web = "web",
    }
}

words! {
    /// An app for payments.
    PaymentMethod {
        Gpay = "gpay", Phonepe = "phonepe", Paytm = "paytm", Amazonpay = "amazonpay",
        Cred = "cred", Mobikwik = "mobikwik", Bhim = "bhim",
    }
    open;
}

object! {
    /// The app that is offered first.
    PreferredPaymentMethod "preferred_payment_method" on &pages::PAYMENT_GATEWAYS => {
        /// The app.
        method: PaymentMethod,
    }
}

object! {
    /// The gateway through which the user pays.
    PaymentGateway "payment_gateway" on &pages::PAYMENT_GATEWAYS => {
        /// Which gateway.
        kind as "type": Gateway,
        /// The name of the payment configuration in WhatsApp Manager.
        configuration_name: String = CONFIGURATION,
        /// What Razorpay is told.
        razorpay: Option<Razorpay>,
        /// What PayU is told.
        payu: Option<Payu>,
        /// What Zaakpay is told.
        zaakpay: Option<Zaakpay>,
        /// What BillDesk is told.
        billdesk: Option<Billdesk>,
        /// The app that is offered first.
        preferred_payment_methods: Option<Vec<PreferredPaymentMethod>> = PREFERRED,
        /// How the user may pay.
        enabled_payment_options: Option<Vec<PaymentOption>>,
    }
    rules [
        Rule::forbids("billdesk", when(&["type"], &["billdesk"]), &["razorpay", "payu", "zaakpay"]).says(OTHER),
        Rule::forbids("razorpay", when(&["type"], &["razorpay"]), &["billdesk", "payu", "zaakpay"]).says(OTHER),
        Rule::forbids("payu", when(&["type"], &["payu"]), &["billdesk", "razorpay", "zaakpay"]).says(OTHER),
        Rule::forbids("zaakpay", when(&["type"], &["zaakpay"]), &["billdesk", "razorpay", "payu"]).says(OTHER),
    ]
}

const OTHER: &str = "the type names another gateway";

object! {
    /// What Razorpay is told.
    Razorpay "razorpay" on &pages::PAYMENT_GATEWAYS => {
        /// The receipt's number, your own.
        receipt: Option<String> = chars(1, 40),
        /// Anything of yours: names and values.
        notes: Option<Map<String>> = items(0, 15).each(&NOTE),
    }
}

const NOTE: Limits = chars(0, 256);

object! {
    /// What PayU is told: anything of yours.
    Payu "payu" on &pages::PAYMENT_GATEWAYS => {
        /// Anything of yours.
        udf1: Option<String> = UDF,
        /// Anything of yours.
        udf2: Option<String> = UDF,
        /// Anything of yours.
        udf3: Option<String> = UDF,
        /// Anything of yours.
        udf4: Option<String> = UDF,
    }
}

const UDF: Limits = chars(0, 255);

object! {
    /// What Zaakpay is told: anything of yours.
    Zaakpay "zaakpay" on &pages::PAYMENT_GATEWAYS => {
        /// Anything of yours.
        extra1: Option<String> = EXTRA,
        /// Anything of yours.
        extra2: Option<String> = EXTRA,
    }
}

const EXTRA: Limits = chars(0, 180);

object! {
    /// What BillDesk is told: anything of yours.
    Billdesk "billdesk" on &pages::PAYMENT_GATEWAYS => {
        /// Anything of yours.
        additional_info1: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info2: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info3: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info4: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info5: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info6: Option<String> = ADDITIONAL,
        /// Anything of yours.
        additional_info7: Option<String> = ADDITIONAL,
    }
}

const ADDITIONAL: Limits = chars(0, 120);
