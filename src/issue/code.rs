//! The codes: one table.

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal, $meta:literal;)*) => {
        /// What is wrong, for programs. A code never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// Its name in an issue.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// What Meta answers to it where nothing else is known; 0 where it answers nothing.
            pub const fn meta_code(self) -> i32 {
                match self { $(Code::$name => $meta,)* }
            }

            /// What it means.
            #[cfg(feature = "docs")]
            pub const fn docs(self) -> &'static [&'static str] {
                match self { $(Code::$name => &[$($doc),*],)* }
            }
        }
    };
}

codes! {
    /// A member that must be there is not.
    Required = "required", 131_008;
    /// `null` where a value or nothing belongs.
    Null = "null", 100;
    /// A value of another kind than allowed.
    WrongType = "wrong_type", 100;
    /// A member that nothing declares.
    UnknownKey = "unknown_key", 100;
    /// A word that is not in the list of allowed ones.
    NotAllowed = "not_allowed", 131_009;
    /// A text with more characters than allowed.
    TooLong = "too_long", 100;
    /// A text with fewer characters than required.
    TooShort = "too_short", 100;
    /// More items than allowed.
    TooMany = "too_many", 131_009;
    /// Fewer items than required.
    TooFew = "too_few", 131_009;
    /// A number below the least allowed.
    TooSmall = "too_small", 131_009;
    /// A number above the most allowed.
    TooBig = "too_big", 131_009;
    /// A text that does not look as it must.
    InvalidFormat = "invalid_format", 131_009;
    /// A value that must be unique and is there twice.
    Duplicate = "duplicate", 131_009;
    /// Members that exclude one another.
    Conflict = "conflict", 100;
    /// A member that does not belong here, though it does elsewhere.
    Unexpected = "unexpected", 100;
    /// Values that must agree and do not.
    Mismatch = "mismatch", 131_009;
    /// A text of white space only.
    Blank = "blank", 0;
    /// What does not fit the definition of the template.
    TemplateMismatch = "template_mismatch", 132_018;
    /// Half of a surrogate pair, which no UTF-8 text can carry.
    LoneSurrogate = "lone_surrogate", 100;
    /// Something that may not do what it looks like.
    Doubtful = "doubtful", 0;
    /// Not JSON, or a value that JSON cannot say.
    NotJson = "not_json", 100;
    /// Too many arrays and objects inside one another.
    TooDeep = "too_deep", 100;
    /// More bytes, or values, than any message has.
    TooLarge = "too_large", 100;
}
