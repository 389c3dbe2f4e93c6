//! Authentication and permission: the credential, and what it may do.

use super::Stop;
use super::row::codes;

codes! {
    Code(0) => auth_failed: Auth No Fix Key, 401 Sync "AuthException",
        "The token cannot be used: issue a new one for a system user." { stop: Stop::Run };
    Code(190) => token_invalid: Auth No Fix Key, 401 Sync "Access token has expired",
        "The token expired or was withdrawn: replace it; a system user's can be permanent." { stop: Stop::Run };
    Code(102) => session_invalid: Auth No Fix Key, 401 Sync "API Session",
        "The login ended: get a new token." { stop: Stop::Run };
    Code(104) => token_missing: Auth No Fix Key, 401 Sync "Incorrect signature",
        "No token arrived: a proxy may strip the header." { stop: Stop::Run };
    Code(2500) => token_required: Auth No Fix Key, 400 Sync "An active access token must be used",
        "No active token arrived: check the base URL, too.";
    Names(100, "appsecret_proof") => appsecret_proof_required: Auth No Fix Key, 400 Sync "Invalid parameter",
        "The app demands appsecret_proof: switch that off in the app's settings, or send through a backend that adds it.";
    Code(3) => capability_missing: Permission No Fix Key, 500 Sync "API Method",
        "The app lacks a capability or permission: grant it." { stop: Stop::Run };
    Code(10) => permission_denied: Permission No Fix Key, 403 Sync "Permission Denied",
        "A permission was not granted, or was withdrawn." { stop: Stop::Run };
    Range(200, 299) => permission_missing: Permission No Fix Key, 403 Sync "API Permission",
        "Give the system user this WhatsApp account and whatsapp_business_messaging." { stop: Stop::Run };
    Code(131_005) => access_denied: Permission No Fix Key, 403 Sync "Access denied",
        "The token has no right on this number: check the asset assignment." { stop: Stop::Run };
    Code(33) => number_deleted: Config No Fix Number, 400 Sync "Parameter value is not valid",
        "The business phone number no longer exists." { stop: Stop::Run };
    Sub(100, 33) => object_unreachable: Config No Fix Number, 400 Sync "Unsupported post request",
        "phoneNumberId is wrong (an id, not a phone number), or the token cannot see it.";
    Code(803) => object_not_found: Config No Fix Number, 404 Sync "Some of the aliases you requested do not exist",
        "Nothing has this id: check phoneNumberId and baseUrl." { stop: Stop::Run };
}
