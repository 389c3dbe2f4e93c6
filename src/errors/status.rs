//! HTTP statuses that come without a code, the single ones first.

use super::row::codes;

codes! {
    "#401" unauthorized: auth no fix key, 401 sync, "The credential was refused.";
    "#402" payment_required: payment no fix account, 402 sync, "The plan or balance does not allow it.";
    "#403" forbidden: permission no fix key, 403 sync, "The credential may not do this.";
    "#404" not_found: rejected no fix number, 404 sync, "Check phoneNumberId, baseUrl and apiVersion.";
    "#408" request_timeout: server unknown reconcile request, 408 sync, "The server stopped waiting.";
    "#409" conflict: conflict unknown reconcile recipient, 409 sync, "Something was in the way of it.";
    "#421" misdirected: network no once request, 421 sync, "The connection led to the wrong server.";
    "#425" too_early: network no once request, 425 sync, "The server wants a new connection.";
    "#429" http_rate_limit: rate_limit no throttle key, 429 sync, "Too many requests with this key.";
    "#499" client_closed: server unknown reconcile request, 499 sync, "Something in between hung up.";
    "#502-504,520-530" edge_failure: server unknown reconcile request, 502 sync,
        "Something in front of the service failed.";
    "#300-399" redirected: config no fix key, 302 sync, "Redirects are not followed: baseUrl is wrong.";
    "#400-499" rejected: rejected no fix request, 400 sync, "";
    "#500-999" server_error: server unknown reconcile request, 500 sync, "The service failed.";
}
