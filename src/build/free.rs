//! Values that are the caller's own.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Anything, FreeObject, Json, Map};

macro_rules! json {
    ($($variant:ident($value:ty)),* $(,)?) => {$(
        impl From<$value> for Json {
            fn from(value: $value) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}

json! {
    Boolean(bool), Integer(i32), Integer(i64), Number(f64), Text(&str), Text(String), Array(Vec<Json>),
    Object(FreeObject),
}

impl From<FreeObject> for alloc::collections::BTreeMap<String, Json> {
    fn from(object: FreeObject) -> Self {
        object.0
    }
}

impl<T: Into<Json>> From<T> for Anything {
    fn from(value: T) -> Self {
        Self(value.into())
    }
}

impl<K: Into<String>, V: Into<Json>, const N: usize> From<[(K, V); N]> for FreeObject {
    fn from(members: [(K, V); N]) -> Self {
        Self(members.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

impl<K: Into<String>, V: Into<T>, T, const N: usize> From<[(K, V); N]> for Map<T> {
    fn from(members: [(K, V); N]) -> Self {
        Self(members.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}
