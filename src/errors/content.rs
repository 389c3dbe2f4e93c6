//! What the body of the request says.

use super::Stop;
use super::row::codes;

codes! {
    Code(1) => api_unknown: Unknown Unknown Reconcile Request, 400 Sync "API Unknown",
        "Meta does not say what failed: check the body, then Meta's status page.";
    Code(100) => invalid_parameter: InvalidParameter No Fix Request, 400 Sync "Invalid parameter",
        "A field is unknown, misspelled or out of place: details names it.";
    Code(131_008) => parameter_missing: InvalidParameter No Fix Request, 400 Sync "Required parameter is missing",
        "A required field is absent: details names it.";
    Code(131_009) => parameter_value: InvalidParameter NoOrDrop Fix Request, 400 Both "Parameter value is not valid",
        "A value is not allowed: details names it.";
    Code(131_051) => unsupported_type: InvalidParameter No Fix Request, 400 Sync "Unsupported message type",
        "This type of message cannot be sent.";
    Code(131_021) => self_send: InvalidParameter No Never Recipient, 400 Sync "Recipient cannot be sender",
        "The recipient is the sender.";
    Code(135_000) => generic_user_error: InvalidParameter NoOrDrop Fix Request, 400 Both "Generic user error",
        "Some parameter is wrong; in a webhook: the template was held back for its quality.";
    Code(131_055) => method_not_allowed: InvalidParameter No Fix Request, 400 Sync "Method not allowed",
        "The marketing endpoint takes marketing templates only; with SIP it takes none.";
    Code(134_100) => marketing_only: InvalidParameter No Fix Request, 400 Sync "Only marketing messages supported",
        "This template is not a marketing template: use the messages endpoint.";
    Code(131_059) => cursor_invalid: InvalidParameter No Fix Request, 400 Sync "",
        "The paging cursor is not valid: start from the first page.";
    Code(131_062) => bsuid_not_supported: Recipient No Fix Recipient, 0 Both "",
        "This message needs a phone number, not a business-scoped user id.";
    Code(131_063) => marketing_disabled_here: Template No Fix Template, 0 Sync "",
        "The account sends marketing only through the marketing endpoint." { stop: Stop::Template };
}
