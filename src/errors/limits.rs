//! Rate and volume: what was too much, and when it ends.

use super::Stop;
use super::row::codes;

codes! {
    Code(4) => app_rate_limit: RateLimit No Throttle Key, 400 Sync "API Too Many Calls",
        "The app's calls are used up for now." { usage: true };
    Codes(&[17, 32, 341]) => graph_rate_limit: RateLimit No Throttle Key, 400 Sync "User request limit reached",
        "A general limit of the Graph API was reached.";
    Code(613) => call_rate_limit: RateLimit No Throttle Key, 400 Sync "Calls to this api have exceeded the rate limit",
        "This API's limit was reached." { usage: true };
    Code(80_007) => waba_rate_limit: RateLimit No Throttle Account, 400 Sync "Rate limit issues",
        "The account's hourly calls are used up, usually by reading templates or numbers." { usage: true };
    Codes(&[80_006, 80_008]) => buc_rate_limit: RateLimit No Throttle Account, 400 Sync "Rate limit issues",
        "The business's hourly calls are used up." { usage: true };
    Code(130_429) => throughput_limit: RateLimit No Throttle Number, 400 Both "Rate limit hit",
        "The number sends too fast: slow down, whoever the recipient.";
    Code(131_056) => pair_rate_limit: PairRateLimit No Pair Recipient,
        400 Sync "(Business Account, Consumer Account) pair rate limit hit",
        "Too many messages to this person: only they have to wait.";
    Code(131_048) => spam_limit: SpamLimit No Never Number, 400 Both "Spam rate limit hit",
        "People blocked or reported this number: better messages help, waiting does not." { stop: Stop::Run };
    Code(133_016) => register_rate_limit: Registration No Wait Number,
        400 Sync "Account register deregister rate limit exceeded",
        "The number was registered too often: wait up to 72 hours." { wait: 259_200 };
    Code(131_208) => group_rate_limit: RateLimit No Throttle Number, 429 Sync "",
        "Group requests come too fast.";
    Code(132_069) => flow_throttled: Flow No Wait Template, 400 Sync "Flow is in throttled state",
        "The Flow is unhealthy: 10 messages an hour." { wait: 3600 };
    Code(131_057) => number_maintenance: Maintenance No Maintenance Number, 500 Sync "Account in maintenance mode",
        "The number is being upgraded: back within a minute.";
    Code(2_494_100) => phone_maintenance: Maintenance No Maintenance Number, 400 Sync "",
        "The number is being moved: back soon.";
    Code(138_009) => call_permission_limit: RateLimit No Wait Recipient, 400 Sync "",
        "Call-permission requests to this person are rationed: see details.";
    Status(429, 429) => http_rate_limit: RateLimit No Throttle Key, 429 Sync "",
        "Too many requests with this key.";
}
