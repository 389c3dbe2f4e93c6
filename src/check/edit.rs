//! What is changed on the way to the wire: a few spans, and what is put in front.

use alloc::string::String;

use crate::json::write;

/// What goes on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The text as it is.
    Same,
    /// `front`, then the text from its second byte on. `id` stands for `front`.
    Front {
        /// Which members are put in front, as bits: equal for equal texts.
        id: u32,
        /// The opening brace and the members.
        front: String,
    },
    /// Another text.
    New(String),
}

impl Body {
    /// Appends the body, given the text that was checked.
    pub fn write(&self, out: &mut String, text: &str) {
        match self {
            Body::Same => out.push_str(text),
            Body::Front { front, .. } => {
                out.push_str(front);
                out.push_str(text.get(1..).unwrap_or(""));
            }
            Body::New(new) => out.push_str(new),
        }
    }

    /// The body, given the text that was checked.
    pub fn of(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        self.write(&mut out, text);
        out
    }
}

/// A span of the text, and what takes its place.
#[derive(Debug)]
pub(super) struct Edit {
    /// The bytes that go, quotes included.
    pub span: core::ops::Range<usize>,
    /// The string that comes, without quotes.
    pub says: alloc::borrow::Cow<'static, str>,
}

/// Members that were left out of the outermost object and go in front.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Each as key and string.
    members: alloc::vec::Vec<(&'static str, &'static str)>,
    id: u32,
}

impl Front {
    /// Puts a field in front that has a default and was left out.
    pub(super) fn filled(&mut self, index: u8, name: &'static str, says: &'static str) {
        self.members.push((name, says));
        self.id |= 1 << (index & 7);
    }

    /// Puts the tag in front that the content at `variant` implies.
    pub(super) fn implied(&mut self, tag: &'static str, word: &'static str, variant: u32) {
        self.members.push((tag, word));
        self.id |= (variant + 1) << 8;
    }

    fn write(&self, out: &mut String) {
        for (key, says) in &self.members {
            write::string(out, key);
            out.push(':');
            write::string(out, says);
            out.push(',');
        }
    }
}

/// The body that comes of `text`, which is an object with at least one member if anything goes in front.
pub(super) fn body(text: &str, edits: &[Edit], front: &Front) -> Body {
    let open = text.bytes().position(|byte| byte == b'{').unwrap_or(0) + 1;
    if edits.is_empty() && open == 1 {
        if front.members.is_empty() {
            return Body::Same;
        }
        let mut out = String::from("{");
        front.write(&mut out);
        return Body::Front { id: front.id, front: out };
    }
    let mut out = String::with_capacity(text.len() + 80);
    out.push('{');
    front.write(&mut out);
    let mut at = open;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start).unwrap_or(""));
        write::string(&mut out, &edit.says);
        at = edit.span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    Body::New(out)
}
