//! Orders: in interactive messages, and in templates.

use alloc::string::String;

use super::convert::{from_content, from_inner};
use super::{
    Amount, Beneficiary, Body, Charge, Currency, Discount, Expiration, GoodsType, ImageHeader, InteractiveOrderDetails,
    InteractiveOrderStatus, Item, Order, OrderDetails, OrderImage, OrderState, OrderUpdate, PaymentStatus,
    PaymentUpdate, all,
};
use crate::rules::interactive::order_details::{ImageHeaderContent, OrderDetailsAction, OrderDetailsName};
use crate::rules::interactive::order_status::{OrderStatusAction, OrderStatusName, OrderStatusParameters};
use crate::rules::order::OrderPending;
use crate::rules::order::beneficiary::BeneficiaryCountry;

impl InteractiveOrderDetails {
    /// The words, and an order to be paid.
    pub fn new(body: impl Into<Body>, order: impl Into<OrderDetails>) -> Self {
        let action = OrderDetailsAction { name: OrderDetailsName::ReviewAndPay, parameters: order.into() };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

from_content! { ImageHeaderContent: Image(OrderImage) }

impl ImageHeader {
    fn of(image: OrderImage) -> Self {
        Self { content: image.into() }
    }
}

from_inner! { ImageHeader by of: OrderImage }

impl InteractiveOrderStatus {
    /// The words, and how the order of this id goes on: say at least one of [`order`](Self::order) and
    /// [`payment`](Self::payment).
    pub fn new(body: impl Into<Body>, reference_id: impl Into<String>) -> Self {
        let parameters = OrderStatusParameters { reference_id: reference_id.into(), order: None, payment: None };
        let action = OrderStatusAction { name: OrderStatusName::ReviewOrder, parameters };
        Self { header: None, body: body.into(), footer: None, action }
    }

    /// Where the order is.
    #[must_use]
    pub fn order(mut self, order: impl Into<OrderUpdate>) -> Self {
        self.action.parameters.order = Some(order.into());
        self
    }

    /// Whether it is paid.
    #[must_use]
    pub fn payment(mut self, payment: impl Into<PaymentUpdate>) -> Self {
        self.action.parameters.payment = Some(payment.into());
        self
    }
}

impl OrderUpdate {
    /// Where an order is.
    pub fn new(status: OrderState) -> Self {
        Self { status, description: None }
    }
}

impl PaymentUpdate {
    /// Whether an order is paid.
    pub fn new(status: PaymentStatus) -> Self {
        Self { status, timestamp: None }
    }
}

from_inner! {
    OrderUpdate by new: OrderState;
    PaymentUpdate by new: PaymentStatus;
}

impl OrderDetails {
    /// The order of this id, your own; what is paid in the end, and in which country's money.
    pub fn new(
        reference_id: impl Into<String>,
        kind: GoodsType,
        currency: Currency,
        total_amount: impl Into<Amount>,
    ) -> Self {
        Self {
            reference_id: reference_id.into(),
            kind,
            payment_type: None,
            payment_configuration: None,
            payment_settings: None,
            currency,
            total_amount: total_amount.into(),
            order: None,
            beneficiaries: None,
            shipping_info: None,
            preferred_payment_methods: None,
        }
    }
}

impl Order {
    /// What is ordered, what that costs, and the tax, which may be 0.
    pub fn new(
        items: impl IntoIterator<Item = impl Into<Item>>,
        subtotal: impl Into<Amount>,
        tax: impl Into<Charge>,
    ) -> Self {
        Self {
            status: OrderPending::Pending,
            kind: None,
            catalog_id: None,
            expiration: None,
            items: all(items),
            subtotal: subtotal.into(),
            tax: tax.into(),
            shipping: None,
            discount: None,
        }
    }
}

impl Item {
    /// So many of a thing of this name, at this price each.
    pub fn new(name: impl Into<String>, amount: impl Into<Amount>, quantity: i64) -> Self {
        Self {
            retailer_id: None,
            name: name.into(),
            amount: amount.into(),
            sale_amount: None,
            quantity,
            image: None,
            country_of_origin: None,
            importer_name: None,
            importer_address: None,
            importer_adress: None,
        }
    }
}

impl Amount {
    /// So many hundredths: 1050 for 10.50.
    pub fn new(hundredths: i64) -> Self {
        Self { value: hundredths, offset: 100 }
    }
}

impl Charge {
    /// So many hundredths: 1050 for 10.50.
    pub fn new(hundredths: i64) -> Self {
        Self { value: hundredths, offset: 100, description: None }
    }
}

impl Discount {
    /// So many hundredths: 1050 for 10.50.
    pub fn new(hundredths: i64) -> Self {
        Self { value: hundredths, offset: 100, description: None, discount_program_name: None }
    }
}

from_inner! {
    Amount by new: i64;
    Charge by new: i64;
    Discount by new: i64;
}

impl Expiration {
    /// The order can be paid until this second, counted since 1970.
    pub fn new(seconds: u64) -> Self {
        Self { timestamp: alloc::format!("{seconds}"), description: None }
    }
}

impl Beneficiary {
    /// Who receives the goods, in India.
    pub fn new(
        name: impl Into<String>,
        address_line1: impl Into<String>,
        city: impl Into<String>,
        state: impl Into<String>,
        postal_code: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            address_line1: address_line1.into(),
            address_line2: None,
            city: city.into(),
            state: state.into(),
            country: BeneficiaryCountry::India,
            postal_code: postal_code.into(),
        }
    }
}
