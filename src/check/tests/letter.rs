//! A message made for tests: it has everything that a declaration can say.
#![allow(dead_code, reason = "the tables are used, not the types")]

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::Root;
use crate::issue::{Code, Step};
use crate::json::Value;
use crate::schema::{
    Findings, Format, Limits, Page, Rule, chars, content, items, nonempty, object, range, table, union, when, words,
};

static PAGE: Page = Page::new("tests", "2026-01-01");

words! {
    /// A greeting.
    Greeting { Hello = "hello", Goodbye = "good_bye" }
    any_case;
}

words! {
    /// A colour.
    Colour { Red = "red", Crimson = "crimson" }
    open;
}

/// Crimson goes on the wire as red.
const DARK: &Format = &Format::must("dark", "", |_| true).wire(|_| String::from("red"));

const TIDY: &Format = &Format::must("tidy", "free of spaces around it", |text| text.trim() == text);
const LOUD: &Format = &Format::must("loud", "loud", |text| text.ends_with('!'));
const CALM: &Format = &Format::should("calm", "better without exclamation marks", |text| !text.contains('!'));

object! {
    /// Something to look at.
    Picture "picture" on &PAGE => {
        /// Its id.
        id: Option<String> = nonempty(),
        /// Its address.
        link: Option<String> = nonempty(),
        /// Words below it.
        caption: Option<String> = chars(0, 5),
    }
    rules [Rule::exactly_one("source", &["id", "link"]).says("an id or an address")]
}

object! {
    /// A row.
    Row "row" on &PAGE => {
        /// Its id.
        id: String = chars(1, 3).looks(&[TIDY]),
    }
}

object! {
    /// Rows under a title.
    Section "section" on &PAGE => {
        /// Its title.
        title: Option<String> = chars(1, 4).looks(&[CALM]),
        /// Its rows.
        rows: Vec<Row> = items(1, 3),
    }
}

object! {
    /// Sections of rows.
    Sheet "sheet" on &PAGE => {
        /// Its sections.
        sections: Vec<Section> = items(1, 2),
        /// How sure.
        degrees: Option<i64> = range(-10, 10).doubtful_over(5),
        /// A map of the caller's own.
        notes: Option<Notes> = items(0, 2).each(&NOTE),
    }
    rules [
        Rule::total("rows", &["sections", "*", "rows", "*"], 4).says("counted over all sections"),
        Rule::unique("unique", &["sections", "*", "rows", "*", "id"]),
        Rule::several_need("titles", &["sections", "*"], "title"),
        Rule::needs("sure", when(&["degrees"], &[]), &["notes"]).warns(),
        Rule::walk("walked", Code::Unexpected, no_secret_notes),
    ]
}

const NOTE: Limits = chars(0, 3);

/// A map of texts.
type Notes = crate::schema::kind::Map<String>;

fn no_secret_notes(sheet: Value<'_>, findings: &mut Findings) {
    if sheet.get("notes").is_some_and(|notes| notes.get("secret").is_some()) {
        findings.add(&[Step::Key("notes"), Step::Key("secret")]);
    }
}

object! {
    /// A card with a button.
    Card "card" on &PAGE => {
        /// The button's text.
        button: String = chars(1, 4).label(),
        /// Its style.
        style: Option<String>,
        /// Its colours.
        colours: Option<Vec<String>>,
        /// Its frame.
        frame: Option<String>,
        /// Its last word.
        end: Option<String> = chars(0, 9).looks(&[LOUD]),
    }
    rules [
        Rule::alike("one_colour", &["colours", "*"]),
        Rule::forbids("plain", when(&["style"], &["plain", "bare"]), &["frame"]),
        Rule::needs("framed", when(&["style"], &["framed"]), &["frame"]),
    ]
}

object! {
    /// A knob.
    Knob "knob" on &PAGE => {
        /// How far.
        turn: i64 = range(1, 3),
        /// What it says when it is turned: what is left out within the message is nothing that is put in front of it.
        click: Greeting => "hello",
    }
}

union! {
    /// Something to move.
    Control by "sort" beside "type" = "control" else "wheels are round" {
        /// A knob.
        Knob "knob": Knob,
        /// A card as a lever.
        Lever "lever": Card,
    }
    any_case;
}

union! {
    /// A sheet or a card.
    Interactive by "type" {
        /// Sections of rows.
        Sheet "sheet": Sheet,
        /// A card with a button.
        Card "card": Card,
        /// Something to move.
        Control "control": Control,
    }
}

content! {
    /// What it holds.
    Held by "type" {
        /// A greeting.
        Greeting "greeting": Greeting,
        /// Something to look at.
        Picture "picture": Picture,
        /// Something to act on.
        Interactive "interactive": Interactive,
    }
    implied;
}

object! {
    /// A letter.
    Letter "letter" on &PAGE => {
        /// The post.
        post: Greeting => "hello",
        /// To whom.
        to: String = nonempty(),
        /// A colour.
        colour: Option<Colour> = Limits::NONE.looks(&[DARK]),
        /// A flag that nobody documents.
        flag: Option<bool> = Limits::NONE.doubtful("only one source has it"),
        /// Anything.
        data: Option<crate::schema::kind::Anything>,
    }
    content Held;
}

table! {
    /// All of the above.
    TABLE = [Letter::OBJECT]
}

/// Where a letter starts.
pub const LETTER: Root = Root { table: &TABLE, index: 0 };
