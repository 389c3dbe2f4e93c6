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
