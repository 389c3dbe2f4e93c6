//! TypeScript as a tree, and how it is written: as a formatter would, at most 120 columns.

use super::comment::{WIDTH, comment};

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// A name, a literal or a word of the language.
    Word(String),
    /// `{ … }`
    Object(Vec<Member>),
    /// `T[]`
    Array(Box<Type>),
    /// `{ [key: string]: T }`
    Map(Box<Type>),
    /// `A | B`
    Either(Vec<Type>),
    /// `A & B`
    Both(Vec<Type>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// Its key.
    pub key: String,
    /// Whether it may be left out.
    pub optional: bool,
    /// Its type.
    pub value: Type,
}

/// A declaration.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The lines of its comment.
    pub docs: Vec<String>,
    /// What is declared.
    pub name: String,
    /// The interface that it extends.
    pub extends: Option<String>,
    /// As what.
    pub value: Type,
}

impl Type {
    /// A name, a literal or a word of the language.
    pub fn word(text: impl Into<String>) -> Type {
        Type::Word(text.into())
    }

    /// A string literal.
    pub fn literal(text: &str) -> Type {
        Type::Word(format!("{text:?}"))
    }

    /// One of these; of one, itself.
    pub fn either(mut types: Vec<Type>) -> Type {
        if types.len() == 1 { types.remove(0) } else { Type::Either(types) }
    }

    /// All of these at once; of one, itself.
    pub fn both(mut types: Vec<Type>) -> Type {
        if types.len() == 1 { types.remove(0) } else { Type::Both(types) }
    }

    /// On one line, if nothing in it has a comment.
    fn flat(&self) -> Option<String> {
        let joined = |types: &[Type], by: &str| {
            let parts: Option<Vec<String>> = types.iter().map(Type::flat_part).collect();
            Some(parts?.join(by))
        };
        match self {
            Type::Word(text) => Some(text.clone()),
            Type::Array(item) => Some(format!("{}[]", item.flat_part()?)),
            Type::Map(item) => Some(format!("{{ [key: string]: {} }}", item.flat()?)),
            Type::Either(types) => joined(types, " | "),
            Type::Both(types) => joined(types, " & "),
            Type::Object(members) => {
                let parts: Option<Vec<String>> = members.iter().map(Member::flat).collect();
                Some(format!("{{ {} }}", parts?.join("; ")))
            }
        }
    }

    fn flat_part(&self) -> Option<String> {
        let text = self.flat()?;
        Some(if matches!(self, Type::Either(_) | Type::Both(_)) { format!("({text})") } else { text })
    }

    /// Appends the type; the line has `column` characters already, further ones start at `indent`.
    fn write(&self, out: &mut String, indent: usize, column: usize) {
        if let Some(flat) = self.flat()
            && column + flat.chars().count() < WIDTH
        {
            out.push_str(&flat);
            return;
        }
        match self {
            Type::Word(text) => out.push_str(text),
            Type::Object(members) => block(out, members, indent),
            Type::Array(item) => {
                out.push_str("Array<");
                item.write(out, indent, column + 6);
                out.push('>');
            }
            Type::Map(item) => {
                out.push_str("Record<string, ");
                item.write(out, indent, column + 15);
                out.push('>');
            }
            Type::Either(types) => {
                for one in types {
                    line(out, indent + 2);
                    out.push_str("| ");
                    let parenthesised = matches!(one, Type::Both(_));
                    out.push_str(if parenthesised { "(" } else { "" });
                    one.write(out, indent + 4, indent + 4);
                    out.push_str(if parenthesised { ")" } else { "" });
                }
            }
            Type::Both(types) => {
                for (at, one) in types.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { " & " });
                    let parenthesised = matches!(one, Type::Either(_));
                    out.push_str(if parenthesised { "(" } else { "" });
                    one.write(out, indent, WIDTH);
                    if parenthesised {
                        line(out, indent);
                        out.push(')');
                    }
                }
            }
        }
    }
}

impl Member {
    fn flat(&self) -> Option<String> {
        let [mark, absent] = self.marks();
        let value = self.value.flat()?;
        self.docs.is_empty().then(|| format!("{}{mark}: {value}{absent}", key(&self.key)))
    }

    /// What stands behind the name and behind the type of what may be left out: also by `undefined`, for programs that
    /// are compiled with `exactOptionalPropertyTypes`.
    fn marks(&self) -> [&'static str; 2] {
        match self.value.flat() {
            _ if !self.optional => ["", ""],
            Some(never) if never == "never" => ["?", ""],
            _ => ["?", " | undefined"],
        }
    }
}

impl Declaration {
    /// Appends the declaration.
    pub fn write(&self, out: &mut String) {
        comment(out, &self.docs, 0);
        if let Type::Object(members) = &self.value {
            let extends = self.extends.as_ref().map(|base| format!("extends {base} ")).unwrap_or_default();
            out.push_str(&format!("export interface {} {extends}", self.name));
            block(out, members, 0);
            out.push('\n');
        } else {
            let head = format!("export type {} = ", self.name);
            let broken = matches!(self.value, Type::Either(_))
                && self.value.flat().is_none_or(|flat| head.len() + flat.chars().count() >= WIDTH);
            out.push_str(if broken { head.trim_end() } else { &head });
            self.value.write(out, 0, head.len());
            out.push_str(";\n");
        }
    }
}

fn block(out: &mut String, members: &[Member], indent: usize) {
    out.push_str("{\n");
    for member in members {
        comment(out, &member.docs, indent + 2);
        let [mark, absent] = member.marks();
        let head = format!("{}{}{mark}: ", " ".repeat(indent + 2), key(&member.key));
        out.push_str(&head);
        member.value.write(out, indent + 2, head.len() + absent.len());
        out.push_str(absent);
        out.push_str(";\n");
    }
    out.push_str(&" ".repeat(indent));
    out.push('}');
}

fn line(out: &mut String, indent: usize) {
    out.push('\n');
    out.push_str(&" ".repeat(indent));
}

fn key(key: &str) -> String {
    let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$');
    if plain && !key.is_empty() { key.to_owned() } else { format!("{key:?}") }
}
