//! The macros of the declaration language: each makes a table, and the Rust type that goes with it.

/// Declares an object.
///
/// ```text
/// object! {
///     /// What it is.
///     Name "stable_name" on &PAGE {
///         /// What it means.
///         field: String = chars(1, 20),
///         /// May be left out.
///         other as "key": Option<bool>,
///     }
///     content Payload;          // its content lies under a key that a tag names
///     unknown Pass;             // what becomes of members that are not declared
///     rules [Rule::exactly_one("source", &["field", "other"])]
/// }
/// ```
macro_rules! object {
    (
        @table
        $(#[doc = $doc:literal])*
        $name:ident $stable:literal on $page:expr => {
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident $(as $key:literal)? : $ty:ty $(= $limits:expr)? $(=> $default:literal)?
            ),* $(,)?
        }
        $(content $content:ident;)?
        $(unknown $unknown:ident;)?
        $(rules [$($rule:expr),* $(,)?])?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[cfg_attr(feature = "serde", serde(rename = $key))])?
                #[cfg_attr(feature = "serde", serde(skip_serializing_if = "crate::schema::kind::Shape::absent"))]
                pub $field: $ty,
            )*
            $(
                /// The content, under the key that its tag names.
                #[cfg_attr(feature = "serde", serde(flatten))]
                pub content: $content,
            )?
        }

        impl $name {
            /// The declaration as a table.
            pub const OBJECT: &'static $crate::schema::Object = {
                const FIELDS: &[$crate::schema::Field] = &[$(
                    $crate::schema::Field {
                        name: $crate::schema::object!(@key $field $($key)?),
                        kind: <$ty as $crate::schema::Shape>::KIND,
                        limits: $crate::schema::object!(@limits $($limits)?),
                        default: $crate::schema::object!(@option $($default)?),
                        optional: <$ty as $crate::schema::Shape>::OPTIONAL,
                        #[cfg(feature = "docs")]
                        docs: $crate::schema::object::Docs { name: "", lines: &[$($field_doc),*] },
                    }
                ),*];
                static OBJECT: $crate::schema::Object = $crate::schema::Object {
                    name: $stable,
                    fields: FIELDS,
                    content: $crate::schema::object!(@option $($content::CONTENT)?),
                    rules: &$crate::schema::rule::resolve([$($($rule),*)?], FIELDS),
                    unknown: $crate::schema::object!(@unknown $($unknown)?),
                    page: $page,
                    #[cfg(feature = "docs")]
                    docs: $crate::schema::object::Docs { name: stringify!($name), lines: &[$($doc),*] },
                };
                &OBJECT
            };
        }

        impl $crate::schema::Shape for $name {
            const KIND: $crate::schema::Kind = $crate::schema::Kind::Object(Self::OBJECT);
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@limits) => { &$crate::schema::Limits::NONE };
    (@limits $limits:expr) => { &{ $limits } };
    (@option) => { None };
    (@option $value:expr) => { Some($value) };
    (@unknown) => { $crate::schema::Unknown::Reject };
    (@unknown $unknown:ident) => { $crate::schema::Unknown::$unknown };
    ($($declaration:tt)*) => {
        $crate::schema::object!(@table $($declaration)*);
        $crate::schema::setters!($($declaration)*);
    };
}

/// Declares content under a key that a tag names: `{ "type": "text", "text": … }`.
///
/// ```text
/// content! {
///     /// What it is.
///     Payload by "type" {
///         /// What it means.
///         Text "text": Text,
///     }
///     implied;     // the tag may be left out where only one content is there
///     any_case;    // the tag may be written in any case
/// }
/// ```
macro_rules! content {
    (
        $(#[doc = $doc:literal])*
        $name:ident by $tag:literal {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident $word:literal : $ty:ty $(= $limits:expr)?
            ),* $(,)?
        }
        $($flag:ident;)*
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "there is one message at a time")]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(tag = $tag))]
        pub enum $name {
            $(
                $(#[doc = $variant_doc])*
                #[cfg_attr(feature = "serde", serde(rename = $word))]
                $variant {
                    /// What lies under the key of the same name.
                    #[cfg_attr(feature = "serde", serde(rename = $word))]
                    content: $ty,
                },
            )*
        }

        impl $name {
            /// The declaration as a table.
            pub const CONTENT: &'static $crate::schema::Content = {
                static CONTENT: $crate::schema::Content = $crate::schema::Content {
                    tag: $tag,
                    variants: &[$(
                        $crate::schema::Field {
                            name: $word,
                            kind: <$ty as $crate::schema::Shape>::KIND,
                            limits: $crate::schema::object!(@limits $($limits)?),
                            default: None,
                            optional: false,
                            #[cfg(feature = "docs")]
                            docs: $crate::schema::object::Docs { name: stringify!($variant), lines: &[$($variant_doc),*] },
                        }
                    ),*],
                    any_case: $crate::schema::content!(@flag any_case $($flag)*),
                    implied: $crate::schema::content!(@flag implied $($flag)*),
                    #[cfg(feature = "docs")]
                    docs: $crate::schema::object::Docs { name: stringify!($name), lines: &[$($doc),*] },
                };
                &CONTENT
            };
        }
    };
    (@flag $flag:ident) => { false };
    (@flag any_case any_case $($rest:ident)*) => { true };
    (@flag implied implied $($rest:ident)*) => { true };
    (@flag open open $($rest:ident)*) => { true };
    (@flag $flag:ident $other:ident $($rest:ident)*) => { $crate::schema::content!(@flag $flag $($rest)*) };
}

/// Declares objects that a member tells apart: `{ "type": "list", … }`.
///
/// ```text
/// union! {
///     /// What it is.
///     Interactive by "type" {
///         /// What it means.
///         List "list": List,
///     }
///     any_case;    // the tag may be written in any case
/// }
/// ```
///
/// A union may be a variant of another. It says which: `Button by "sub_type" beside "type" = "button" { … }`.
/// It may explain why other words are none of its own: `Component by "type" else "nothing is sent for footers" { … }`.
macro_rules! union {
    (
        $(#[doc = $doc:literal])*
        $name:ident by $tag:literal $(beside $beside:literal = $said:literal)? $(else $otherwise:literal)? {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident $word:literal : $ty:ident
            ),* $(,)?
        }
        $($flag:ident;)*
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "there is one message at a time")]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(tag = $tag))]
        pub enum $name {
            $(
                $(#[doc = $variant_doc])*
                #[cfg_attr(feature = "serde", serde(rename = $word))]
                $variant($ty),
            )*
        }

        impl $name {
            /// The declaration as a table.
            pub const UNION: &'static $crate::schema::Union = {
                static UNION: $crate::schema::Union = $crate::schema::Union {
                    tag: $tag,
                    variants: &[$($crate::schema::Variant { word: $word, kind: <$ty as $crate::schema::Shape>::KIND }),*],
                    any_case: $crate::schema::content!(@flag any_case $($flag)*),
                    beside: $crate::schema::object!(@option $(($beside, $said))?),
                    otherwise: concat!($($otherwise)?),
                    #[cfg(feature = "docs")]
                    docs: $crate::schema::object::Docs { name: stringify!($name), lines: &[$($doc),*] },
                };
                &UNION
            };
        }

        impl $crate::schema::Shape for $name {
            const KIND: $crate::schema::Kind = $crate::schema::Kind::Union(Self::UNION);
        }
    };
}

/// Declares a list of words.
///
/// ```text
/// words! {
///     /// What they say.
///     Status { Read = "read" }
///     any_case;    // any case is accepted, and brought to this one
///     open;        // a word that is not in the list is only worth a warning
/// }
/// ```
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $($(#[doc = $word_doc:literal])* $variant:ident = $word:literal),* $(,)?
        }
        $($flag:ident;)*
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name {
            $(
                $(#[doc = $word_doc])*
                #[doc = concat!("`", $word, "`")]
                #[cfg_attr(feature = "serde", serde(rename = $word))]
                $variant,
            )*
        }

        impl $crate::schema::Shape for $name {
            const KIND: $crate::schema::Kind = {
                static WORDS: $crate::schema::Words = $crate::schema::Words {
                    all: &[$($word),*],
                    any_case: $crate::schema::content!(@flag any_case $($flag)*),
                    open: $crate::schema::content!(@flag open $($flag)*),
                    #[cfg(feature = "docs")]
                    docs: $crate::schema::object::Docs { name: stringify!($name), lines: &[$($doc),*] },
                };
                $crate::schema::Kind::Words(&WORDS)
            };
        }
    };
}

pub(crate) use {content, object, union, words};
