//! The account's set-up: registration, payment, calling.

use super::Stop;
use super::row::codes;

codes! {
    Code(131_037) => display_name_pending: Registration No Fix Number,
        400 Sync "WhatsApp provided number needs display name approval before message can be sent",
        "The number's display name is not approved yet." { stop: Stop::Run };
    Code(131_042) => payment_issue: Payment NoOrDrop Fix Account, 400 Both "Business eligibility payment issue",
        "Check the payment method, credit line, currency and time zone." { stop: Stop::Run };
    Code(131_044) => payment_missing: Payment NotApplicable Fix Account, 0 Webhook "",
        "Calls need a payment method.";
    Code(134_011) => payments_terms: Payment No Fix Account,
        400 Sync "WhatsApp Payments terms of service has not been accepted",
        "Accept the terms of WhatsApp Payments." { stop: Stop::Run };
    Code(131_045) => registration_certificate: Registration No Fix Number, 500 Sync "Incorrect certificate",
        "The number's registration is broken: register it again." { stop: Stop::Run };
    Code(133_000) => deregistration_incomplete: Registration No Fix Number, 500 Sync "Incomplete Deregistration",
        "Deregister the number again, then register it.";
    Code(133_004) => registration_server: Server Unknown Reconcile Number, 503 Sync "Server Temporarily Unavailable",
        "Registration failed on Meta's side: see details.";
    Codes(&[133_005, 133_008, 133_009]) => pin_problem: Registration No Fix Number,
        400 Sync "Two step verification PIN Mismatch",
        "The PIN is wrong, or was guessed too often.";
    Code(133_006) => number_unverified: Registration No Fix Number, 400 Sync "Phone number re-verification needed",
        "Verify that the number is yours first.";
    Code(133_010) => number_not_registered: Registration No Fix Number, 400 Sync "Phone number Not Registered",
        "Register the number with the Cloud API." { stop: Stop::Run };
    Code(133_015) => number_recently_deleted: Registration No Wait Number,
        400 Sync "Please wait a few minutes before attempting to register this phone number",
        "The number was deleted just now: wait 5 minutes." { wait: 300 };
    Code(136_024) => number_already_verified: Registration No Fix Number, 400 Sync "",
        "The number is verified already.";
    Codes(&[138_000, 138_013]) => calling_disabled: Calling No Fix Number, 400 Sync "",
        "Calling is off for this number, or not available.";
    Code(138_006) => call_permission_missing: Calling NotApplicable Fix Recipient, 401 Sync "",
        "The user has not allowed calls.";
    Code(138_017) => call_permission_exists: Calling No Never Recipient, 400 Sync "",
        "The user allowed calls for good already.";
    Codes(&[141_000, 141_002, 138_024, 138_025]) => health_status: Config NotApplicable Fix Account, 0 Sync "",
        "Something in health_status is not healthy.";
    Range(138_001, 138_025) => calling_other: Calling No Fix Recipient, 400 Sync "",
        "A call was not possible: see details.";
    Range(139_100, 139_103) => block_users: Config NotApplicable Fix Request, 400 Sync "",
        "The block list could not be changed: see details.";
    Range(147_001, 147_004) => username_api: Config NotApplicable Fix Request, 400 Sync "",
        "The username could not be changed: see details.";
    Codes(&[1_752_041, 2_593_079, 2_593_085, 2_593_107, 2_593_108, 2_593_109]) =>
        onboarding_sync: Config NotApplicable Fix Account, 400 Both "",
        "Onboarding or syncing the history failed: see details.";
}
