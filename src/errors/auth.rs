//! Authentication and permission: the credential, and what it may do.

use super::row::codes;

codes! {
    "0" auth_failed: auth no fix key [run], 401 sync, "Issue a new token for a system user."
        as "AuthException";
    "190" token_invalid: auth no fix key [run], 401 sync, "The token expired or was withdrawn: replace it."
        as "Access token has expired";
    "102" session_invalid: auth no fix key [run], 401 sync, "The login ended: get a new token."
        as "API Session";
    "104" token_missing: auth no fix key [run], 401 sync, "No token arrived: a proxy may strip the header.";
    "2500" token_required: auth no fix key, 400 sync, "No token arrived: check baseUrl, too."
        as "An active access token must be used";
    "100:appsecret_proof" appsecret_proof_required: auth no fix key, 400 sync,
        "Switch appsecret_proof off in the app's settings."
        as "Invalid parameter";
    "3" capability_missing: permission no fix key [run], 500 sync, "The app lacks a capability or permission."
        as "API Method";
    "10" permission_denied: permission no fix key [run], 403 sync,
        "A permission is not granted, or was withdrawn."
        as "Permission Denied";
    "200-299" permission_missing: permission no fix key [run], 403 sync,
        "Grant this account and whatsapp_business_messaging (templates: _management)."
        as "API Permission";
    "131005" access_denied: permission no fix key [run], 403 sync, "The token has no right on this number."
        as "Access denied";
    "33" number_deleted: config no fix number [run], 400 sync, "The business phone number no longer exists."
        as "Parameter value is not valid";
    "100/33" object_unreachable: config no fix number, 400 sync,
        "phoneNumberId is wrong, or the token cannot see it."
        as "Unsupported post request";
    "803" object_not_found: config no fix number [run], 404 sync, "Check phoneNumberId and baseUrl."
        as "Some of the aliases you requested do not exist";
}
