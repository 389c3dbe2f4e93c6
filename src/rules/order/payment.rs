//! How an order is paid: one setting for each way that is offered.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use super::gateway::PaymentGateway;
use crate::rules::{pages, url};
use crate::schema::kind::FreeObject;
use crate::schema::{Format, content, nonempty, object, words};

object! {
    /// One way to pay.
    PaymentSetting "payment_setting" on &pages::ORDERS => {}
    content PaymentWay;
}

content! {
    /// The way to pay.
    PaymentWay by "type" {
        /// Through a payment gateway. India.
        PaymentGateway "payment_gateway": PaymentGateway,
        /// Through a link that opens an app for UPI. India.
        UpiIntentLink "upi_intent_link": UpiIntentLink,
        /// Through a page of yours. India and Brazil.
        PaymentLink "payment_link": PaymentLink,
        /// By Pix: a code that is copied. Brazil.
        PixDynamicCode "pix_dynamic_code": PixDynamicCode,
        /// By boleto. Brazil.
        Boleto "boleto": Boleto,
        /// With a card that you know. Brazil.
        OffsiteCardPay "offsite_card_pay": OffsiteCardPay,
        /// Razorpay with encrypted data: an early trial, that is passed on as it is. India.
        Razorpay "razorpay": FreeObject,
        /// PayU with encrypted data: an early trial, that is passed on as it is. India.
        Payu "payu": FreeObject,
    }
}

object! {
    /// A link that opens an app for UPI.
    UpiIntentLink "upi_intent_link" on &pages::DYNAMIC_VPA => {
        /// The link: `upi://pay?pa=…&pn=…&mc=…&purpose=…&tr=…`.
        link: String = nonempty().looks(&[UPI, UPI_ATTRIBUTES]),
    }
}

const UPI: &Format = &Format::must("upi", "a link that begins with `upi://pay?`", |text| text.starts_with(UPI_PAY))
    .pattern("^upi://pay\\?");
const UPI_PAY: &str = "upi://pay?";

/// Meta knows these attributes and no others.
const UPI_ATTRIBUTES: &Format =
    &Format::should("upi_attributes", "only `pa`, `pn`, `mc`, `purpose` and `tr` are documented", |text| {
        let Some(query) = text.strip_prefix(UPI_PAY) else { return true };
        query.split('&').all(|pair| {
            let name = pair.split('=').next().unwrap_or("");
            matches!(name, "pa" | "pn" | "mc" | "purpose" | "tr")
        })
    });

object! {
    /// A page where the user pays.
    PaymentLink "payment_link" on &pages::ORDERS => {
        /// The page.
        uri: String = nonempty().looks(&[url::WEB]),
        /// Where the user comes after paying. India only.
        success_url: Option<String> = nonempty().looks(&[url::WEB]),
        /// Where the user comes without paying. India only.
        cancel_url: Option<String> = nonempty().looks(&[url::WEB]),
    }
}

words! {
    /// What a Pix key is.
    PixKeyType {
        /// The number of a person.
        Cpf = "CPF",
        /// The number of a company.
        Cnpj = "CNPJ",
        /// An address of e-mail.
        Email = "EMAIL",
        /// A phone number.
        Phone = "PHONE",
        /// A random key.
        Evp = "EVP",
    }
}

object! {
    /// A Pix code for this order.
    PixDynamicCode "pix_dynamic_code" on &pages::PIX => {
        /// The code to copy.
        code: String = nonempty(),
        /// Who is paid.
        merchant_name: String = nonempty(),
        /// The key of who is paid.
        key: String = nonempty(),
        /// What the key is.
        key_type: PixKeyType,
    }
}

object! {
    /// A boleto.
    Boleto "boleto" on &pages::BOLETO => {
        /// The line of digits to copy.
        digitable_line: String = nonempty(),
    }
}

object! {
    /// A card that the user gave you before.
    OffsiteCardPay "offsite_card_pay" on &pages::ONE_CLICK => {
        /// The last four digits of its number: the user knows it by them.
        last_four_digits: String = nonempty().looks(&[FOUR_DIGITS]),
        /// Yours: it comes back when the user agrees.
        credential_id: String = nonempty(),
    }
}

const FOUR_DIGITS: &Format = &Format::should("four_digits", "these are four digits", |text| {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
});
