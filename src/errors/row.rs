//! What is known of one refusal: the columns of the table.

/// A closed set of words: an enum, and how each is spelled in JSON.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// How it is spelled.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

/// Rows of the table: `Sign(…) => reason: Kind Sent Retry Scope, HTTP Channel "Meta's title", "hint" { column: value };`
macro_rules! codes {
    ($($sign:ident $of:tt => $reason:ident: $kind:ident $sent:ident $retry:ident $scope:ident,
        $http:literal $channel:ident $title:literal, $hint:literal $({ $($column:ident: $value:expr),* })?;)*) => {
        pub(super) static ROWS: &[crate::errors::Row] = &[$(crate::errors::Row {
            $($($column: $value,)*)?
            ..crate::errors::Row {
                sign: crate::errors::Sign::$sign $of,
                reason: stringify!($reason),
                kind: crate::errors::Kind::$kind,
                sent: crate::errors::Sent::$sent,
                retry: crate::errors::Retry::$retry,
                scope: crate::errors::Scope::$scope,
                stop: crate::errors::Stop::No,
                usage: false,
                wait: 0,
                hint: $hint,
                #[cfg(feature = "docs")]
                http: $http,
                #[cfg(feature = "docs")]
                channel: crate::errors::Channel::$channel,
                #[cfg(feature = "docs")]
                title: $title,
            }
        },)*];
    };
}

pub(super) use codes;
pub(crate) use words;

words! {
    /// What sort of trouble it is.
    Kind {
        /// The credential is missing, wrong or worn out.
        Auth = "auth",
        /// The credential may not do this.
        Permission = "permission",
        /// Ids, addresses or settings do not fit together.
        Config = "config",
        /// `WhatsApp` restricted the business.
        Integrity = "integrity",
        /// Too much in too little time.
        RateLimit = "rate_limit",
        /// Too much to one person in too little time.
        PairRateLimit = "pair_rate_limit",
        /// Too many blocks and reports.
        SpamLimit = "spam_limit",
        /// The number's registration.
        Registration = "registration",
        /// A `WhatsApp` Flow.
        Flow = "flow",
        /// The number is being moved or upgraded.
        Maintenance = "maintenance",
        /// Another request is in the way.
        Conflict = "conflict",
        /// Not even Meta says.
        Unknown = "unknown",
        /// The body of the request.
        InvalidParameter = "invalid_parameter",
        /// Refused, with a code that nobody documents.
        Rejected = "rejected",
        /// This recipient.
        Recipient = "recipient",
        /// The customer service window is closed.
        Window = "window",
        /// Meta withheld marketing.
        MarketingCap = "marketing_cap",
        /// The recipient stopped marketing.
        OptedOut = "opted_out",
        /// About the webhook itself.
        Webhook = "webhook",
        /// A group.
        Group = "group",
        /// A template.
        Template = "template",
        /// A media file.
        Media = "media",
        /// Money.
        Payment = "payment",
        /// Calls.
        Calling = "calling",
        /// Something failed on the other side.
        Server = "server",
        /// A number of the On-Premises API.
        Legacy = "legacy",
        /// No connection, or it broke.
        Network = "network",
        /// Nobody answered in time.
        Timeout = "timeout",
        /// The caller gave up.
        Aborted = "aborted",
        /// The connection could not be trusted.
        Tls = "tls",
        /// Success was answered, without a message id.
        MalformedResponse = "malformed_response",
        /// Success was answered, and the rest of the answer got lost.
        ResponseLost = "response_lost",
    }
}

words! {
    /// What the answer says about the message.
    Sent {
        /// Certainly not sent.
        No = "no",
        /// Not sent when answered; accepted before and not delivered when told by webhook.
        NoOrDrop = "no / drop",
        /// Accepted before, then not delivered.
        Drop = "drop",
        /// Cannot be told.
        Unknown = "unknown",
        /// May have reached some devices or people.
        Part = "part",
        /// Not about a message that is sent.
        NotApplicable = "n/a",
    }
}

words! {
    /// What cures it. The last six are cured by time, each on a schedule of its own.
    Retry {
        /// Nothing: the same request to the same recipient fails again.
        Never = "never",
        /// Correcting what the hint names.
        Fix = "fix",
        /// Time, longer than a request may sleep.
        Wait = "wait",
        /// Finding out first what became of the message.
        Reconcile = "reconcile",
        /// A limiter has to recover.
        Throttle = "throttle",
        /// One recipient's limiter has to recover: `4^X` seconds.
        Pair = "pair",
        /// The number comes back within a minute or so.
        Maintenance = "maintenance",
        /// Another request has to end first.
        Conflict = "conflict",
        /// A new connection.
        Transient = "transient",
        /// A new connection, once.
        Once = "once",
    }
}

impl Retry {
    /// Whether the library may resend by itself, on this schedule.
    pub fn is_automatic(self) -> bool {
        !matches!(self, Self::Never | Self::Fix | Self::Wait | Self::Reconcile)
    }

    /// The same for people and programs: `never`, `fix`, `wait`, `reconcile` or `retry`.
    pub fn advice(self) -> &'static str {
        if self.is_automatic() { "retry" } else { self.name() }
    }
}

words! {
    /// Who else is affected.
    Scope {
        /// Nobody: this request only.
        Request = "request",
        /// Everything to this recipient.
        Recipient = "recipient",
        /// Everything with this template.
        Template = "template",
        /// Everything from this number.
        Number = "number",
        /// Everything of this `WhatsApp` Business Account.
        Account = "account",
        /// Everything with this credential.
        Key = "key",
    }
}

words! {
    /// What a run over many recipients has to stop, because all of them would end the same.
    Stop {
        /// Nothing.
        No = "no",
        /// The sends with this template.
        Template = "template",
        /// The whole run.
        Run = "run",
    }
}

words! {
    /// Where it is reported.
    Channel {
        /// In the answer to the request.
        Sync = "answer",
        /// In a webhook.
        Webhook = "webhook",
        /// In either, or in both.
        Both = "answer, webhook",
    }
}

/// What a row is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A code of Meta's.
    Code(u32),
    /// Several codes that mean the same.
    Codes(&'static [u32]),
    /// All codes from one to another that have no row of their own.
    Range(u32, u32),
    /// A code with this subcode.
    Sub(u32, u32),
    /// A code whose text names this.
    Names(u32, &'static str),
    /// A code of Kapso's.
    Proxy(&'static str),
    /// Kapso's own answer with this HTTP status, and words among it.
    Flat(u16, &'static str),
    /// No code that helps, and an HTTP status from one to another.
    Status(u16, u16),
    /// A numbering nobody lists; what became of the message depends on the HTTP status.
    Family(u32, u32),
    /// Nothing that was answered: found here.
    Own(),
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it is known by.
    pub sign: Sign,
    /// Its stable name.
    pub reason: &'static str,
    /// What sort of trouble it is.
    pub kind: Kind,
    /// What it says about the message.
    pub sent: Sent,
    /// What cures it.
    pub retry: Retry,
    /// Who else is affected.
    pub scope: Scope,
    /// What it stops in a run over many recipients.
    pub stop: Stop,
    /// Whether Meta's usage header says when it ends.
    pub usage: bool,
    /// Seconds that are known to be needed, where they are.
    pub wait: u32,
    /// The remedy, in one line.
    pub hint: &'static str,
    /// The documented HTTP status; 0 where none is.
    #[cfg(feature = "docs")]
    pub http: u16,
    /// Where it is reported.
    #[cfg(feature = "docs")]
    pub channel: Channel,
    /// Meta's title; empty where none is known.
    #[cfg(feature = "docs")]
    pub title: &'static str,
}
