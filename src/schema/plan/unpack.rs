//! How a table is unpacked: the other half of [`pack`](crate::schema::pack).

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Content, Field, Format, Item, Kind, Limits, Object, Plan, Rule, Union, Words};
use crate::issue::{Code, Severity};
use crate::schema::limits::Unit;
use crate::schema::reader::Reader;
use crate::schema::table::{META_CODES, Table, flag, kind, limit, test};

impl Plan {
    /// Unpacks a table.
    pub fn of(table: &'static Table) -> Self {
        let mut unpacker = Unpacker { table, formats: Vec::new(), met: Vec::new() };
        let mut reader = Reader::at(table, table.formats);
        for looks in table.looks {
            let severity = severity(reader.byte());
            let meta_code = META_CODES.get(usize::from(reader.byte())).copied().unwrap_or(0);
            let format = Format { looks: *looks, severity, meta_code, id: reader.string(), says: reader.string() };
            unpacker.formats.push(Box::leak(Box::new(format)));
        }
        let roots = table.roots.iter().filter(|at| **at != 0);
        Self { roots: roots.map(|at| unpacker.object(*at)).collect() }
    }
}

/// A record that others refer to.
#[derive(Clone, Copy)]
enum Met {
    Object(&'static Object),
    Union(&'static Union),
}

/// A plan in the making. What it makes is leaked: a table has one plan, for ever.
struct Unpacker {
    table: &'static Table,
    formats: Vec<&'static Format>,
    /// The records that were met, by where they lie.
    met: Vec<(u16, Met)>,
}

impl Unpacker {
    fn met(&self, at: u16) -> Option<Met> {
        // What was met last is asked for first.
        self.met.iter().rev().find(|(met, _)| *met == at).map(|(_, met)| *met)
    }

    fn object(&mut self, at: u16) -> &'static Object {
        if let Some(Met::Object(object)) = self.met(at) {
            return object;
        }
        let mut reader = Reader::at(self.table, at);
        let (name, page) = (reader.string(), reader.string());
        let bits = reader.byte();
        let unknown = match bits & 3 {
            0 => Some(Severity::Error),
            1 => Some(Severity::Warning),
            _ => None,
        };
        let content = if bits & flag::CONTENT == 0 { 0 } else { reader.reference() };
        let must = reader.number();
        let count = reader.byte();
        reader.number();
        let mut rules = Vec::new();
        for _ in 0..count {
            let end = reader.number() as usize + reader.at;
            rules.push(self.rule(reader));
            reader.at = end;
        }
        let fields = self.fields(&mut reader);
        let content = if content == 0 { None } else { Some(self.content(content)) };
        let object = Object { name, page, unknown, content, must, rules, fields };
        let object: &'static Object = Box::leak(Box::new(object));
        self.met.push((at, Met::Object(object)));
        object
    }

    fn content(&mut self, at: u16) -> &'static Content {
        let mut reader = Reader::at(self.table, at);
        let flags = reader.byte();
        let (implied, any_case) = (flags & flag::IMPLIED != 0, flags & flag::ANY_CASE != 0);
        Box::leak(Box::new(Content { implied, any_case, tag: reader.name(), variants: self.fields(&mut reader) }))
    }

    fn union(&mut self, at: u16) -> &'static Union {
        if let Some(Met::Union(union)) = self.met(at) {
            return union;
        }
        let mut reader = Reader::at(self.table, at);
        let any_case = reader.byte() & flag::ANY_CASE != 0;
        let (tag, beside) = (reader.name(), (reader.name(), reader.name()));
        let otherwise = reader.string();
        let mut variants = Vec::new();
        for _ in 0..reader.byte() {
            let (word, kind) = (reader.name(), reader.byte());
            variants.push((word, self.kind(kind, &mut reader)));
        }
        let union: &'static Union = Box::leak(Box::new(Union { any_case, tag, beside, otherwise, variants }));
        self.met.push((at, Met::Union(union)));
        union
    }

    fn fields(&mut self, reader: &mut Reader) -> Vec<Field> {
        let mut fields = Vec::new();
        for index in 0..reader.byte() {
            let name = reader.name();
            let bits = reader.byte();
            let mut item = Item { kind: self.kind(bits & kind::BITS, reader), limits: Limits::NONE };
            if bits & flag::LIMITED != 0 {
                self.limit(&mut item, reader);
            }
            let default = match &item.kind {
                Kind::Words(words) if bits & flag::DEFAULT != 0 => words.all.first().map(|word| word.text),
                _ => None,
            };
            fields.push(Field { name, index, optional: bits & flag::OPTIONAL != 0, default, item });
        }
        fields
    }

    fn kind(&mut self, kind: u8, reader: &mut Reader) -> Kind {
        match kind {
            kind::TEXT => Kind::Text,
            kind::BOOLEAN => Kind::Boolean,
            kind::INTEGER => Kind::Integer,
            kind::INTEGER_OR_TEXT => Kind::IntegerOrText,
            kind::DEGREES => Kind::Degrees,
            kind::ANY_OBJECT => Kind::AnyObject,
            kind::WORDS => {
                reader.number();
                let flags = reader.byte();
                let (any_case, open) = (flags & flag::ANY_CASE != 0, flags & flag::OPEN != 0);
                Kind::Words(Words { any_case, open, all: reader.names() })
            }
            kind::OBJECT => Kind::Object(self.object(reader.reference())),
            kind::UNION => Kind::Union(self.union(reader.reference())),
            kind::ARRAY | kind::MAP => {
                let inner = reader.byte();
                let item = Box::new(Item { kind: self.kind(inner, reader), limits: Limits::NONE });
                if kind == kind::ARRAY { Kind::Array(item) } else { Kind::Map(item) }
            }
            _ => Kind::Any,
        }
    }

    /// Reads the limits of a value, and of what it holds.
    fn limit(&self, item: &mut Item, reader: &mut Reader) {
        let end = reader.number() as usize + reader.at;
        let flags = reader.byte();
        let limits = &mut item.limits;
        limits.label = flags & limit::LABEL != 0;
        for (bit, number) in [
            (limit::MIN, &mut limits.min),
            (limit::MAX, &mut limits.max),
            (limit::DOUBTFUL_OVER, &mut limits.doubtful_over),
        ] {
            if flags & bit != 0 {
                *number = reader.whole();
            }
        }
        for (bit, string) in [(limit::PAGE, &mut limits.page), (limit::DOUBT, &mut limits.doubt)] {
            if flags & bit != 0 {
                *string = reader.string();
            }
        }
        if flags & limit::EACH != 0
            && let Kind::Array(inner) | Kind::Map(inner) = &mut item.kind
        {
            self.limit(inner, reader);
        }
        let formats = reader.rest(end).iter();
        item.limits.formats = formats.filter_map(|number| self.formats.get(usize::from(*number)).copied()).collect();
        reader.at = end;
    }

    fn rule(&self, mut reader: Reader) -> Rule {
        let bits = reader.byte();
        let about = (bits & test::ANYWHERE == 0).then(|| (reader.number(), reader.number()));
        let code = Code::ALL.get(usize::from(reader.byte())).copied().unwrap_or(Code::Unexpected);
        let meta_code = META_CODES.get(usize::from(reader.byte())).copied().unwrap_or(0);
        let (id, says) = (reader.string(), reader.string());
        let (mut limit, mut unit) = (None, Unit::Value);
        if bits & test::COUNTS != 0 {
            limit = Some(reader.whole());
            unit = Unit::ALL.get(usize::from(reader.byte())).copied().unwrap_or(Unit::Value);
        }
        let (severity, test) = (severity(bits), bits & test::BITS);
        let (way, words, members) = (Vec::new(), Vec::new(), Vec::new());
        let mut rule = Rule {
            id,
            code,
            severity,
            test,
            meta_code,
            says,
            unit,
            limit,
            about,
            bits: 0,
            way,
            words,
            members,
            walk: None,
        };
        match test {
            test::EXACTLY_ONE | test::AT_LEAST_ONE | test::AT_MOST_ONE => rule.bits = reader.number(),
            test::WALK => rule.walk = self.table.walks.get(usize::from(reader.byte())).copied(),
            test::TOLD => {}
            _ => {
                rule.way = reader.names();
                if test == test::SEVERAL_NEED {
                    rule.members.push(reader.name());
                } else if test >= test::NEEDS {
                    rule.words = reader.names();
                    rule.members = reader.names();
                }
            }
        }
        rule
    }
}

const fn severity(bits: u8) -> Severity {
    if bits & test::WARNS == 0 { Severity::Error } else { Severity::Warning }
}
