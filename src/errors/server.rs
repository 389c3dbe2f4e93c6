//! Failures on the other side, and HTTP statuses that come without a code.

use super::row::codes;

codes! {
    Code(2) => service_down: Server Unknown Reconcile Request, 503 Sync "API Service",
        "Meta is overloaded or down: find out what became of the message, then wait some minutes." { wait: 300 };
    Code(131_000) => unknown_error: Server Unknown Reconcile Request, 500 Sync "Something went wrong",
        "Meta failed without saying why: if it stays, tell support the fbtraceId.";
    Code(131_016) => service_unavailable: Server Unknown Reconcile Request, 500 Sync "Service unavailable",
        "A part of Meta is down.";
    Status(300, 399) => redirected: Config No Fix Key, 302 Sync "",
        "Redirects are not followed: baseUrl is wrong.";
    Status(401, 401) => unauthorized: Auth No Fix Key, 401 Sync "",
        "The credential was refused.";
    Status(402, 402) => payment_required: Payment No Fix Account, 402 Sync "",
        "The plan or balance does not allow it.";
    Status(403, 403) => forbidden: Permission No Fix Key, 403 Sync "",
        "The credential may not do this.";
    Status(404, 404) => not_found: Rejected No Fix Number, 404 Sync "",
        "Nothing is there: check phoneNumberId, baseUrl and apiVersion.";
    Status(408, 408) => request_timeout: Server Unknown Reconcile Request, 408 Sync "",
        "The server stopped waiting.";
    Status(409, 409) => conflict: Conflict Unknown Reconcile Recipient, 409 Sync "",
        "Something is in the way, and nobody says whether this was sent.";
    Status(421, 421) => misdirected: Network No Once Request, 421 Sync "",
        "The connection led to the wrong server.";
    Status(425, 425) => too_early: Network No Once Request, 425 Sync "",
        "The server wants a new connection.";
    Status(499, 499) => client_closed: Server Unknown Reconcile Request, 499 Sync "",
        "Something in between closed the request.";
    Status(400, 499) => rejected: Rejected No Fix Request, 400 Sync "",
        "Refused, without a code that is known: see title and details.";
    Status(502, 504) => edge_failure: Server Unknown Reconcile Request, 502 Sync "",
        "Something in front of the service failed.";
    Status(520, 530) => edge_failure: Server Unknown Reconcile Request, 520 Sync "",
        "Something in front of the service failed.";
    Status(500, 999) => server_error: Server Unknown Reconcile Request, 500 Sync "",
        "The service failed.";
}
