//! Values that are the caller's own: what is in them, nobody declares.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::kind::{Kind, Shape};

/// Anything that JSON can say.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Json {
    /// `null`
    Null(()),
    /// `true` or `false`
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(BTreeMap<String, Json>),
}

/// Anything at all: passed through untouched.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Anything(pub Json);

impl Shape for Anything {
    const KIND: Kind = Kind::Any;
}

/// Any object: passed through untouched.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct FreeObject(pub BTreeMap<String, Json>);

impl Shape for FreeObject {
    const KIND: Kind = Kind::AnyObject;
}

/// An object whose keys are the caller's own, with values of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Map<T>(pub BTreeMap<String, T>);

impl<T: Shape> Shape for Map<T> {
    const KIND: Kind = Kind::Map(&T::KIND);
}

/// Degrees of latitude or longitude.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Degrees {
    /// A number.
    Number(f64),
    /// A string that says one.
    Text(String),
}

impl Shape for Degrees {
    const KIND: Kind = Kind::Degrees;
}

/// A whole number, or a string that says one.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum WholeNumber {
    /// A number.
    Number(i64),
    /// A string that says one.
    Text(String),
}

impl Shape for WholeNumber {
    const KIND: Kind = Kind::IntegerOrText;
}
