//! Rate and volume: what was too much, and when it ends.

use super::row::codes;

codes! {
    "4" app_rate_limit: rate_limit no throttle key [usage], 400 sync, "The app's calls are used up for now."
        as "API Too Many Calls";
    "17,32,341" graph_rate_limit: rate_limit no throttle key, 400 sync, "A limit of the Graph API was reached."
        as "User request limit reached";
    "613" call_rate_limit: rate_limit no throttle key [usage], 400 sync, "A limit of this API was reached."
        as "Calls to this api have exceeded the rate limit";
    "80007" waba_rate_limit: rate_limit no throttle account [usage], 400 sync,
        "The account's hourly calls are used up, mostly by reading templates."
        as "Rate limit issues";
    "80006,80008" buc_rate_limit: rate_limit no throttle account [usage], 400 sync,
        "The business's hourly calls are used up."
        as "Rate limit issues";
    "130429" throughput_limit: rate_limit no throttle number, 400 both,
        "The number sends too fast, whoever the recipient."
        as "Rate limit hit";
    "131056" pair_rate_limit: pair_rate_limit no pair recipient, 400 sync,
        "Too many messages to this person: only they have to wait."
        as "(Business Account, Consumer Account) pair rate limit hit";
    "131048" spam_limit: spam_limit no never number [run], 400 both,
        "People blocked or reported this number: waiting does not help."
        as "Spam rate limit hit";
    "133016" register_rate_limit: registration no wait number [259200], 400 sync,
        "Registered too often: wait up to 72 hours."
        as "Account register deregister rate limit exceeded";
    "131208" group_rate_limit: rate_limit no throttle number, 429 sync, "Group requests come too fast.";
    "132069" flow_throttled: flow no wait template [3600], 400 sync, "The Flow is unhealthy: 10 messages an hour."
        as "Flow is in throttled state";
    "131057" number_maintenance: maintenance no maintenance number, 500 sync,
        "The number is being upgraded: back within a minute."
        as "Account in maintenance mode";
    "2494100" phone_maintenance: maintenance no maintenance number, 400 sync,
        "The number is being moved: back soon.";
    "138009" call_permission_limit: rate_limit no wait recipient, 400 sync,
        "Such requests to one person are rationed.";
}
