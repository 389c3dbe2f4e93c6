//! What no answer says: found on this side of the network.

use super::row::codes;

codes! {
    "@not_connected" not_connected: network no transient request, 0 sync, "No connection was made: nothing was sent.";
    "@connection_lost" connection_lost: network unknown reconcile request, 0 sync,
        "Nobody can say whether it got through.";
    "@tls" tls: tls no never key, 0 sync, "The certificate cannot be trusted: check the host, the clock, and proxies.";
    "@tls_lost" tls: tls unknown never key, 0 sync, "The connection's encryption failed.";
    "@timeout" timeout: timeout unknown reconcile request, 0 sync, "No answer in time: it may have been sent.";
    "@aborted" aborted: aborted no never request, 0 sync, "Aborted before anything was sent.";
    "@aborted_in_flight" aborted: aborted unknown reconcile request, 0 sync,
        "Aborted under way: it may have been sent.";
    "@not_started" not_started: config no fix request, 0 sync, "fetch could not be called.";
    "@malformed" malformed_response: malformed_response unknown reconcile request, 0 sync,
        "Success without a message id: very likely it was sent.";
    "@lost" response_lost: response_lost unknown reconcile request, 0 sync,
        "Success, but the answer got lost: very likely it was sent.";
}
