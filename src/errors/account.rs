//! The account's set-up: registration, payment, calling.

use super::row::codes;

codes! {
    "131037" display_name_pending: registration no fix number [run], 400 sync,
        "The display name is not approved yet."
        as "WhatsApp provided number needs display name approval before message can be sent";
    "131042" payment_issue: payment no_or_drop fix account [run], 400 both,
        "Check payment method, credit line, currency and time zone."
        as "Business eligibility payment issue";
    "131044" payment_missing: payment not_applicable fix account, 0 webhook, "Calls need a payment method.";
    "134011" payments_terms: payment no fix account [run], 400 sync, "Accept the terms of WhatsApp Payments."
        as "WhatsApp Payments terms of service has not been accepted";
    "131045" registration_certificate: registration no fix number [run], 500 sync, "Register the number again."
        as "Incorrect certificate";
    "133000" deregistration_incomplete: registration no fix number, 500 sync,
        "Deregister the number, then register it."
        as "Incomplete Deregistration";
    "133004" registration_server: server unknown reconcile number, 503 sync, ""
        as "Server Temporarily Unavailable";
    "133005,133008,133009" pin_problem: registration no fix number, 400 sync,
        "The PIN is wrong, or was guessed too often."
        as "Two step verification PIN Mismatch";
    "133006" number_unverified: registration no fix number, 400 sync, "Verify that the number is yours first."
        as "Phone number re-verification needed";
    "133010" number_not_registered: registration no fix number [run], 400 sync,
        "Register the number with the Cloud API."
        as "Phone number Not Registered";
    "133015" number_recently_deleted: registration no wait number [300], 400 sync, "Just deleted: wait 5 minutes."
        as "Please wait a few minutes before attempting to register this phone number";
    "136024" number_already_verified: registration no fix number, 400 sync, "The number is verified already.";
    "138000,138013" calling_disabled: calling no fix number, 400 sync, "Calling is off for this number.";
    "138006" call_permission_missing: calling not_applicable fix recipient, 401 sync,
        "They have not allowed calls.";
    "138017" call_permission_exists: calling no never recipient, 400 sync, "They allowed calls for good already.";
    "141000,141002,138024,138025" health_status: config not_applicable fix account, 0 sync,
        "Something in health_status is not healthy.";
    "138001-138025" calling_other: calling no fix recipient, 400 sync, "";
    "139100-139103" block_users: config not_applicable fix request, 400 sync, "";
    "147001-147004" username_api: config not_applicable fix request, 400 sync, "";
    "1752041,2593079,2593085,2593107,2593108,2593109" onboarding_sync: config not_applicable fix account, 400 both,
        "";
}
