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
        /// What `PayU` is told.
        payu: Option<Payu>,
        /// What Zaakpay is told.
        zaakpay: Option<Zaakpay>,
        /// What `BillDesk` is told.
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
    /// What `PayU` is told: anything of yours.
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
    /// What `BillDesk` is told: anything of yours.
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::order::samples::{PLACE, asked, at, india, with};
    use crate::rules::testing::{accepts, longest, refuses};

    fn through(gateway: &Value) -> Value {
        let setting = json!([{ "type": "payment_gateway", "payment_gateway": gateway }]);
        asked(&with(india(), "/payment_settings", setting))
    }

    /// A gateway that is told something.
    fn told(kind: &str, what: &Value) -> Value {
        let mut gateway = json!({ "type": kind, "configuration_name": "prod" });
        gateway[kind] = what.clone();
        through(&gateway)
    }

    #[test]
    fn every_gateway_is_accepted() {
        accepts(&told("razorpay", &json!({ "receipt": "r", "notes": { "Any Key": "v" } })));
        accepts(&told("payu", &json!({ "udf1": "", "udf4": "x" })));
        accepts(&told("zaakpay", &json!({ "extra1": "x", "extra2": "y" })));
        accepts(&told("billdesk", &json!({ "additional_info1": "x", "additional_info7": "y" })));
        accepts(&through(&json!({
            "type": "payu", "configuration_name": "prod", "enabled_payment_options": ["upi", "web"],
            "preferred_payment_methods": [{ "method": "bhim" }],
        })));
    }

    #[test]
    fn texts_have_their_lengths() {
        let place = |key: &str| std::format!("{PLACE}.payment_settings[0].payment_gateway.{key}");
        longest(60, &place("configuration_name"), |text| {
            through(&json!({ "type": "payu", "configuration_name": text }))
        });
        longest(40, &place("razorpay.receipt"), |text| told("razorpay", &json!({ "receipt": text })));
        longest(256, &place("razorpay.notes.k"), |text| told("razorpay", &json!({ "notes": { "k": text } })));
        longest(255, &place("payu.udf2"), |text| told("payu", &json!({ "udf2": text })));
        longest(180, &place("zaakpay.extra1"), |text| told("zaakpay", &json!({ "extra1": text })));
        longest(120, &place("billdesk.additional_info3"), |text| {
            told("billdesk", &json!({ "additional_info3": text }))
        });
    }

    #[test]
    fn razorpay_takes_fifteen_notes() {
        let notes = |count: usize| {
            let notes: serde_json::Map<_, _> = (0..count).map(|at| (std::format!("n{at}"), json!("v"))).collect();
            told("razorpay", &json!({ "notes": notes }))
        };
        accepts(&notes(15));
        refuses(&notes(16), &[&at("too_many", ".payment_settings[0].payment_gateway.razorpay.notes")]);
    }

    #[test]
    fn a_gateway_is_told_nothing_that_is_for_another() {
        let place = |what: &str, key: &str| at(what, &std::format!(".payment_settings[0].payment_gateway.{key}"));
        for (kind, other) in
            [("razorpay", "payu"), ("payu", "zaakpay"), ("zaakpay", "billdesk"), ("billdesk", "razorpay")]
        {
            let mut gateway = json!({ "type": kind, "configuration_name": "prod" });
            gateway[other] = json!({});
            refuses(&through(&gateway), &[&place("unexpected", other)]);
        }
        refuses(&through(&json!({ "type": "paypal", "configuration_name": "p" })), &[&place("not_allowed", "type")]);
        refuses(&through(&json!({ "type": "payu" })), &[&place("required", "configuration_name")]);
    }
}
