//! The pages that the rules were read from, and when.

use crate::schema::Page;

/// Sending messages.
pub static SEND_MESSAGES: Page = Page::new("cloud-api/guides/send-messages", "2025-12-05");
/// Replies that quote a message.
pub static CONTEXTUAL_REPLIES: Page = Page::new("cloud-api/messages/contextual-replies", "2025-11-21");
/// Text messages.
pub static TEXT: Page = Page::new("cloud-api/messages/text-messages", "2025-11-21");
/// Read receipts.
pub static MARK_AS_READ: Page = Page::new("cloud-api/guides/mark-message-as-read", "2025-11-21");
/// Typing indicators.
pub static TYPING: Page = Page::new("cloud-api/typing-indicators", "2025-11-21");
/// Interactive messages with reply buttons.
pub static INTERACTIVE_REPLY_BUTTONS: Page =
    Page::new("cloud-api/messages/interactive-reply-buttons-messages", "2025-11-21");
/// Interactive messages with a list.
pub static INTERACTIVE_LIST: Page = Page::new("cloud-api/messages/interactive-list-messages", "2025-11-21");
/// Interactive messages with a link.
pub static INTERACTIVE_CTA_URL: Page = Page::new("cloud-api/messages/interactive-cta-url-messages", "2025-11-21");
/// Payment links that show a preview.
pub static PAYMENT_LINKS: Page = Page::new("cloud-api/payments-api/payments-in/enhanced-payment-links", "2025-12-12");
/// Messages with products of a catalog.
pub static SHARE_PRODUCTS: Page = Page::new("cloud-api/guides/sell-products-and-services/share-products", "2025-11-21");
/// Messages that open a flow.
pub static FLOW: Page = Page::new("flows/guides/sendingaflow", "2025-11-21");
/// Messages that ask where the user is.
pub static LOCATION_REQUEST: Page = Page::new("cloud-api/messages/location-request-messages", "2025-11-21");
/// Messages that ask for a postal address.
pub static ADDRESS: Page = Page::new("cloud-api/messages/address-messages", "2025-11-21");
/// Messages that ask for leave to call.
pub static CALL_PERMISSIONS: Page = Page::new("cloud-api/calling/user-call-permissions", "2025-11-21");
/// Messages with a button that calls the business.
pub static CALL_BUTTON: Page = Page::new("cloud-api/calling/call-button-messages-deep-links", "2025-11-21");
/// Carousels of media.
pub static MEDIA_CAROUSEL: Page = Page::new("cloud-api/messages/interactive-media-carousel-messages", "2026-05-21");
/// Carousels of products.
pub static PRODUCT_CAROUSEL: Page = Page::new("cloud-api/messages/interactive-product-carousel-messages", "2025-12-04");
/// Users without a phone number.
pub static BUSINESS_SCOPED_USER_IDS: Page = Page::new("business-scoped-user-ids", "2026-03-31");
/// Orders that are paid in Brazil.
pub static ORDERS: Page = Page::new("cloud-api/payments-api/payments-br/orders", "2026-05-21");
/// Orders that are paid in India, through a gateway.
pub static PAYMENT_GATEWAYS: Page = Page::new("cloud-api/payments-api/payments-in/pg", "2025-11-21");
/// Orders that are paid in India, through a link to an app.
pub static DYNAMIC_VPA: Page = Page::new("cloud-api/payments-api/payments-in/dynamic-vpa", "2025-11-21");
/// Orders that are paid by Pix.
pub static PIX: Page = Page::new("cloud-api/payments-api/payments-br/offsite-pix", "2026-04-06");
/// Orders that are paid by boleto.
pub static BOLETO: Page = Page::new("cloud-api/payments-api/payments-br/boleto", "2025-11-21");
/// Payments that a template asks for without an order.
pub static PAYMENT_REQUESTS: Page = Page::new("cloud-api/payments-api/payments-br/payment-request-cta", "2026-05-06");
/// Orders that are paid with a known card.
pub static ONE_CLICK: Page = Page::new("cloud-api/payments-api/payments-br/one-click-payments", "2025-11-21");
/// Pictures.
pub static IMAGE: Page = Page::new("cloud-api/messages/image-messages", "2025-11-21");
/// Films.
pub static VIDEO: Page = Page::new("cloud-api/messages/video-messages", "2025-11-21");
/// Recordings and voice messages.
pub static AUDIO: Page = Page::new("cloud-api/messages/audio-messages", "2025-11-21");
/// Documents.
pub static DOCUMENT: Page = Page::new("cloud-api/messages/document-messages", "2025-11-21");
/// Stickers.
pub static STICKER: Page = Page::new("cloud-api/messages/sticker-messages", "2025-11-21");
/// Places on the map.
pub static LOCATION: Page = Page::new("cloud-api/messages/location-messages", "2025-11-21");
/// Cards of people and companies.
pub static CONTACTS: Page = Page::new("cloud-api/messages/contacts-messages", "2025-11-21");
/// Reactions.
pub static REACTION: Page = Page::new("cloud-api/messages/reaction-messages", "2025-11-21");
/// Messages to groups, and pins.
pub static GROUPS_MESSAGING: Page = Page::new("cloud-api/groups/groups-messaging", "2025-11-21");
/// Messages outside the 24-hour window, without a template.
pub static DIRECT_SEND: Page = Page::new("direct-send", "2026-07-31");
/// Messages made of a template.
pub static TEMPLATES: Page = Page::new("cloud-api/guides/send-message-templates", "2025-12-05");
/// The parts of templates.
pub static TEMPLATE_COMPONENTS: Page = Page::new("business-management-api/message-templates/components", "2026-05-06");
/// The languages of templates.
pub static TEMPLATE_LANGUAGES: Page =
    Page::new("business-management-api/message-templates/supported-languages", "2025-12-05");
/// Templates with a code to copy.
pub static COUPON_TEMPLATES: Page =
    Page::new("business-management-api/message-templates/coupon-templates", "2025-12-03");
/// Templates with an offer that ends.
pub static LIMITED_TIME_OFFERS: Page =
    Page::new("business-management-api/message-templates/limited-time-offer-templates", "2026-09-11");
/// Templates with cards.
pub static CAROUSEL_TEMPLATES: Page =
    Page::new("business-management-api/message-templates/media-card-carousel-templates", "2025-11-21");
/// Templates with several products.
pub static MPM_TEMPLATES: Page = Page::new("business-management-api/message-templates/mpm-templates", "2025-11-21");
/// Templates with a button to pay.
pub static CHECKOUT_TEMPLATES: Page =
    Page::new("cloud-api/payments-api/payments-in/checkout-button-templates", "2025-11-21");
/// Templates about an order that goes on.
pub static ORDER_STATUS_TEMPLATES: Page =
    Page::new("business-management-api/message-templates/order-status-templates", "2026-05-21");
/// Links behind a whole template.
pub static TAP_TARGETS: Page =
    Page::new("business-management-api/message-templates/tap-target-url-title-override", "2025-11-21");
