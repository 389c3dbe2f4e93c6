//! Limits of a table in the making, and the formats among them.
#![allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs in the compiler")]

use super::{Packer, meta, same};
use crate::issue::Severity;
use crate::schema::format::Format;
use crate::schema::limits::Limits;
use crate::schema::page::Page;
use crate::schema::table::{limit, test};

impl Packer {
    /// Limits: numbers, then what else there is; the formats last.
    pub(super) const fn limits(&mut self, limits: &Limits) {
        let start = self.len;
        let mut flags = if limits.label { limit::LABEL } else { 0 };
        if limits.min != i64::MIN {
            flags |= limit::MIN;
        }
        if limits.max != i64::MAX {
            flags |= limit::MAX;
        }
        if limits.doubtful_over != i64::MAX {
            flags |= limit::DOUBTFUL_OVER;
        }
        if limits.page.is_some() {
            flags |= limit::PAGE;
        }
        if limits.doubt.is_some() {
            flags |= limit::DOUBT;
        }
        if limits.each.is_some() {
            flags |= limit::EACH;
        }
        self.byte(flags);
        if flags & limit::MIN != 0 {
            self.whole(limits.min);
        }
        if flags & limit::MAX != 0 {
            self.whole(limits.max);
        }
        if flags & limit::DOUBTFUL_OVER != 0 {
            self.whole(limits.doubtful_over);
        }
        if let Some(Page { path, .. }) = limits.page {
            self.string(path);
        }
        if let Some(doubt) = limits.doubt {
            self.string(doubt);
        }
        if let Some(each) = limits.each {
            self.limits(each);
        }
        let mut at = 0;
        while at < limits.formats.len() {
            let format = self.format(limits.formats[at]);
            self.byte(format);
            at += 1;
        }
        self.sized(start);
    }

    /// The number of a format.
    const fn format(&mut self, format: &'static Format) -> u8 {
        let mut at = 0;
        while at < self.looks_len {
            if let Some(other) = self.said[at]
                && same(other.id, format.id)
                && same(other.says, format.says)
            {
                return at as u8;
            }
            at += 1;
        }
        self.said[at] = Some(format);
        self.looks[at] = Some((format.right, format.wire));
        self.looks_len += 1;
        at as u8
    }

    pub(super) const fn formats(&mut self) {
        let mut at = 0;
        while at < self.looks_len {
            if let Some(format) = self.said[at] {
                self.byte(if matches!(format.severity, Severity::Warning) { test::WARNS } else { 0 });
                self.byte(meta(format.meta_code));
                self.string(format.id);
                self.string(format.says);
            }
            at += 1;
        }
    }
}
