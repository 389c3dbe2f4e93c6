//! Failures of Meta's.

use super::row::codes;

codes! {
    "2" service_down: server unknown reconcile request [300], 503 sync,
        "Meta is overloaded or down: find out, then wait some minutes."
        as "API Service";
    "131000" unknown_error: server unknown reconcile request, 500 sync,
        "Meta failed: if it stays, give support the fbtraceId."
        as "Something went wrong";
    "131016" service_unavailable: server unknown reconcile request, 500 sync, "A part of Meta is down."
        as "Service unavailable";
}
