//! What `object!` gives Rust callers beside the struct: a method for each member that may be left out, and a
//! [`Default`] where all of them may be.

/// Reads a declaration a second time, member by member.
macro_rules! setters {
    // With content there is no default: nothing is sent that holds nothing.
    (
        $(#[doc = $doc:literal])* $name:ident $stable:literal on $page:expr => { $($fields:tt)* }
        content $($rest:tt)*
    ) => {
        $crate::schema::setters!(@methods $name $($fields)*);
    };
    (
        $(#[doc = $doc:literal])* $name:ident $stable:literal on $page:expr => { $($fields:tt)* }
        $($rest:tt)*
    ) => {
        $crate::schema::setters!(@methods $name $($fields)*);
        $crate::schema::setters!(@default $name [] $($fields)*);
    };

    (@methods $name:ident $($fields:tt)*) => {
        impl $name {
            $crate::schema::setters!(@method $($fields)*);
        }
    };
    (@method) => {};
    (
        @method $(#[doc = $doc:literal])* $field:ident $(as $key:literal)?: Option<$ty:ty> $(= $limits:expr)?
        $(, $($rest:tt)*)?
    ) => {
        $(#[doc = $doc])*
        #[must_use]
        pub fn $field(mut self, $field: impl Into<$ty>) -> Self {
            self.$field = Some($field.into());
            self
        }
        $crate::schema::setters!(@method $($($rest)*)?);
    };
    (
        @method $(#[doc = $doc:literal])* $field:ident $(as $key:literal)?: $ty:ty $(= $limits:expr)?
        $(=> $default:literal)? $(, $($rest:tt)*)?
    ) => {
        $crate::schema::setters!(@method $($($rest)*)?);
    };

    (@default $name:ident []) => {};
    (@default $name:ident [$($field:ident)+]) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($field: None),+ }
            }
        }
    };
    (
        @default $name:ident [$($done:ident)*] $(#[doc = $doc:literal])* $field:ident $(as $key:literal)?: Option<$ty:ty>
        $(= $limits:expr)? $(, $($rest:tt)*)?
    ) => {
        $crate::schema::setters!(@default $name [$($done)* $field] $($($rest)*)?);
    };
    // Something has to be there.
    (@default $name:ident [$($done:ident)*] $($rest:tt)+) => {};
}

pub(crate) use setters;
