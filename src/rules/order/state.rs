//! How an order goes on.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-br/orders>

use crate::schema::words;

words! {
    /// How an order goes on. After `completed` and `canceled` nothing can follow.
    OrderState {
        /// Not begun.
        Pending = "pending",
        /// Being prepared.
        Processing = "processing",
        /// A part is on its way, as Meta's tables write it.
        PartiallyShipped = "partially-shipped",
        /// A part is on its way, as Meta's samples write it.
        PartlyShipped = "partially_shipped",
        /// On its way.
        Shipped = "shipped",
        /// With the recipient.
        Completed = "completed",
        /// Called off. One `l`.
        Canceled = "canceled",
    }
}
