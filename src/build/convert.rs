//! What becomes what: `into` is called for the caller wherever only one thing can be meant.

/// A variant that holds its content under the key of its own name.
macro_rules! from_content {
    ($name:ident: $($variant:ident($content:ty)),* $(,)?) => {$(
        impl From<$content> for $name {
            fn from(content: $content) -> Self {
                Self::$variant { content }
            }
        }
    )*};
}

/// A variant that is told apart by a member.
macro_rules! from_variant {
    ($name:ident: $($variant:ident($object:ty)),* $(,)?) => {$(
        impl From<$object> for $name {
            fn from(object: $object) -> Self {
                Self::$variant(object)
            }
        }
    )*};
}

/// An object that is made of its content alone, by way of what that becomes.
macro_rules! from_inner {
    ($($name:ident by $way:ident: $($inner:ty),* $(,)?);* $(;)?) => {$($(
        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self::$way(inner)
            }
        }
    )*)*};
}

pub(super) use {from_content, from_inner, from_variant};

#[cfg(test)]
mod tests {
    use crate::build::{Body, Degrees, Footer, Language, WholeNumber};

    #[test]
    fn what_is_only_a_text_or_a_number_is_given_as_such() {
        assert_eq!(Body::from("Hello").text, "Hello");
        assert_eq!(Footer::from(std::string::String::from("Bye")).text, "Bye");
        assert_eq!(Language::from("en_US").code, "en_US");
        assert_eq!((Degrees::from(1.5), Degrees::from("1.5")), (Degrees::Number(1.5), Degrees::Text("1.5".into())));
        assert_eq!(WholeNumber::from(7), WholeNumber::Number(7));
    }
}
