//! What no answer says: found on this side of the network.

use super::{Kind, Retry, Row, Scope, Sent, Sign, Stop};

macro_rules! own {
    ($($name:ident = $reason:ident: $kind:ident $sent:ident $retry:ident, $hint:literal;)*) => {
        $(pub(crate) static $name: Row = Row {
            sign: Sign::Own(),
            reason: stringify!($reason),
            kind: Kind::$kind,
            sent: Sent::$sent,
            retry: Retry::$retry,
            scope: Scope::Request,
            stop: Stop::No,
            usage: false,
            wait: 0,
            hint: $hint,
            #[cfg(feature = "docs")]
            http: 0,
            #[cfg(feature = "docs")]
            channel: super::Channel::Sync,
            #[cfg(feature = "docs")]
            title: "",
        };)*

        /// All of them, for the docs and the tests.
        #[cfg(any(test, feature = "docs"))]
        pub(super) static ROWS: &[&Row] = &[$(&$name),*];
    };
}

own! {
    NOT_CONNECTED = not_connected: Network No Transient,
        "No connection was made: nothing was sent.";
    CONNECTION_LOST = connection_lost: Network Unknown Reconcile,
        "The connection failed, and nobody can say whether the message got through.";
    TLS = tls: Tls No Never,
        "The server's certificate cannot be trusted: check the host, the clock and what sits in between.";
    TLS_LOST = tls: Tls Unknown Never,
        "The connection's encryption failed.";
    TIMEOUT = timeout: Timeout Unknown Reconcile,
        "No answer came in time: the message may have been sent.";
    ABORTED = aborted: Aborted No Never,
        "The caller aborted before anything was sent.";
    ABORTED_IN_FLIGHT = aborted: Aborted Unknown Reconcile,
        "The caller aborted while the request was under way: the message may have been sent.";
    NOT_STARTED = not_started: Config No Fix,
        "fetch could not be called.";
    MALFORMED = malformed_response: MalformedResponse Unknown Reconcile,
        "Success was answered without a message id: very likely it was sent.";
    LOST = response_lost: ResponseLost Unknown Reconcile,
        "Success was answered, but the answer could not be read: very likely it was sent.";
}
