//! How an order goes on.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use alloc::string::String;

use crate::schema::{Format, Limits, words};

/// In interactive messages Meta's tables have a hyphen, and they decide.
pub const WITH_HYPHEN: Limits = Limits::NONE.looks(&[HYPHEN]);
/// In templates Meta's samples have an underscore, and they decide.
pub const WITH_UNDERSCORE: Limits = Limits::NONE.looks(&[UNDERSCORE]);

const HYPHEN: &Format = &Format::must("hyphen", "", |_| true).wire(|state| spelled(state, "partially-shipped"));
const UNDERSCORE: &Format = &Format::must("underscore", "", |_| true).wire(|state| spelled(state, "partially_shipped"));

/// The state; a part on its way is spelled so.
fn spelled(state: &str, partially: &str) -> String {
    String::from(if state.starts_with("partially") { partially } else { state })
}

words! {
    /// How an order goes on. After `completed` and `canceled` nothing can follow.
    OrderState {
        /// Not begun.
        Pending = "pending",
        /// Being prepared.
        Processing = "processing",
        /// A part is on its way. Interactive messages write it so.
        PartiallyShipped = "partially-shipped",
        /// A part is on its way. Templates write it so.
        PartlyShipped = "partially_shipped",
        /// On its way.
        Shipped = "shipped",
        /// With the recipient.
        Completed = "completed",
        /// Called off. One `l`.
        Canceled = "canceled",
    }
}
