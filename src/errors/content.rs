//! What the body of the request says.

use super::row::codes;

codes! {
    "1" api_unknown: unknown unknown reconcile request, 400 sync, "Check the body, then Meta's status page."
        as "API Unknown";
    "100" invalid_parameter: invalid_parameter no fix request, 400 sync,
        "A field is unknown, misspelled or out of place."
        as "Invalid parameter";
    "131008" parameter_missing: invalid_parameter no fix request, 400 sync, "A required field is absent."
        as "Required parameter is missing";
    "131009" parameter_value: invalid_parameter no_or_drop fix request, 400 both, "A value is not allowed."
        as "Parameter value is not valid";
    "131051" unsupported_type: invalid_parameter no fix request, 400 sync, "This type of message cannot be sent."
        as "Unsupported message type";
    "131021" self_send: invalid_parameter no never recipient, 400 sync, "The recipient is the sender."
        as "Recipient cannot be sender";
    "135000" generic_user_error: invalid_parameter no_or_drop fix request, 400 both,
        "A parameter is wrong; in a webhook: the template lacks quality."
        as "Generic user error";
    "131055" method_not_allowed: invalid_parameter no fix request, 400 sync,
        "The marketing endpoint takes marketing templates only."
        as "Method not allowed";
    "134100" marketing_only: invalid_parameter no fix request, 400 sync,
        "Not a marketing template: use the messages endpoint."
        as "Only marketing messages supported";
    "131059" cursor_invalid: invalid_parameter no fix request, 400 sync, "Start from the first page.";
    "131062" bsuid_not_supported: recipient no fix recipient, 0 both, "This message needs a phone number.";
    "131063" marketing_disabled_here: template no fix template [template], 0 sync,
        "Marketing goes through the marketing endpoint here.";
}
