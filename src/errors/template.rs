//! Templates, Flows and media.

use super::row::codes;

codes! {
    "132000" template_param_count: template no fix template [template], 400 sync,
        "The number of values is not that of the variables."
        as "Number of parameters does not match the expected number of params";
    "132001" template_not_found: template no fix template [template], 404 sync,
        "No approved template has this name in this language."
        as "Template name does not exist in the translation";
    "132005" template_text_too_long: template no fix request, 400 sync, "Shorten the values."
        as "Translated text too long";
    "132007" template_policy: template no fix template [template], 400 sync,
        "No line breaks, tabs or five spaces in values."
        as "Template Format Character Policy Violated";
    "132008" template_param_invalid: template no fix request, 400 sync, "A value was refused.";
    "132012" template_param_format: template no fix template [template], 400 sync,
        "A parameter is of the wrong kind."
        as "Parameter format does not match format in the created template";
    "132015" template_paused: template no_or_drop wait template [template 10800], 400 both,
        "Paused for low quality: 3 hours, then 6."
        as "Template is Paused";
    "132016" template_disabled: template no_or_drop never template [template], 400 both,
        "Disabled for low quality: make a new one."
        as "Template is Disabled";
    "132018" template_validation: template no fix template [template], 400 sync,
        "The parameters do not fit the template.";
    "132068" flow_blocked: flow no fix template [template], 400 sync, "Repair and publish the Flow."
        as "Flow is in blocked state";
    "134101" template_syncing: template no wait template [600], 400 sync, "Not synced yet: wait 10 minutes.";
    "134102" template_unavailable: template no fix template [template], 500 sync,
        "Not synced, or the account is not eligible.";
    "134103" marketing_endpoint_other: template no fix template, 0 sync, "";
    "131053" media_upload_failed: media no_or_drop fix request, 400 both,
        "The link, type or size is wrong: upload it and send its id."
        as "Media upload error";
    "131052" media_download_failed: media not_applicable never request, 400 webhook,
        "A file from the user could not be fetched."
        as "Media download error";
    "2388019-2388299,2388318,2388330" template_management: template no fix template, 400 sync, "";
}
