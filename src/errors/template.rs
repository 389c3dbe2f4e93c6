//! Templates, Flows and media.

use super::Stop;
use super::row::codes;

codes! {
    Code(132_000) => template_param_count: Template No Fix Template,
        400 Sync "Number of parameters does not match the expected number of params",
        "The number of values is not the number of variables." { stop: Stop::Template };
    Code(132_001) => template_not_found: Template No Fix Template,
        404 Sync "Template name does not exist in the translation",
        "No approved template has this name in this language." { stop: Stop::Template };
    Code(132_005) => template_text_too_long: Template No Fix Request, 400 Sync "Translated text too long",
        "The filled-in text is too long: shorten the values.";
    Code(132_007) => template_policy: Template No Fix Template,
        400 Sync "Template Format Character Policy Violated",
        "Values may not hold line breaks, tabs or five spaces in a row." { stop: Stop::Template };
    Code(132_008) => template_param_invalid: Template No Fix Request, 400 Sync "",
        "A value was refused.";
    Code(132_012) => template_param_format: Template No Fix Template, 400 Sync "Parameter format does not match format in the created template",
        "A parameter is of the wrong kind: text, currency or media, named or positional." { stop: Stop::Template };
    Code(132_015) => template_paused: Template NoOrDrop Wait Template, 400 Both "Template is Paused",
        "Paused for low quality: 3 hours the first time, 6 the second." { stop: Stop::Template, wait: 10_800 };
    Code(132_016) => template_disabled: Template NoOrDrop Never Template, 400 Both "Template is Disabled",
        "Disabled for low quality: make a new template." { stop: Stop::Template };
    Code(132_018) => template_validation: Template No Fix Template, 400 Sync "",
        "The parameters do not fit the template: see details." { stop: Stop::Template };
    Code(132_068) => flow_blocked: Flow No Fix Template, 400 Sync "Flow is in blocked state",
        "The Flow is blocked: repair and publish it again." { stop: Stop::Template };
    Code(134_101) => template_syncing: Template No Wait Template, 400 Sync "",
        "The template is not synced yet: wait 10 minutes." { wait: 600 };
    Code(134_102) => template_unavailable: Template No Fix Template, 500 Sync "",
        "The template's sync failed, or the account is not eligible." { stop: Stop::Template };
    Code(134_103) => marketing_endpoint_other: Template No Fix Template, 0 Sync "",
        "The marketing endpoint refused the template: see details.";
    Code(131_053) => media_upload_failed: Media NoOrDrop Fix Request, 400 Both "Media upload error",
        "Meta could not fetch the link, or the file's type or size is wrong: upload it and send its id.";
    Code(131_052) => media_download_failed: Media NotApplicable Never Request, 400 Webhook "Media download error",
        "A file that the user sent could not be fetched.";
    Range(2_388_019, 2_388_299) => template_management: Template No Fix Template, 400 Sync "",
        "Creating or editing the template failed: see details.";
    Codes(&[2_388_318, 2_388_330]) => template_management: Template No Fix Template, 400 Sync "",
        "Creating or editing the template failed: see details.";
}
