//! Dates and times of day in a line, in the words of its language.
//!
//! Numbers alone: year first, or day before month where the mark between them says so in the language, or where only one
//! reading is a date; "05/06/2024" in English is none. With a month's name: "24 May 2024", "May 24, 2024". A time of day
//! beside a date belongs to it.
//!
//! In a line of an article's head all that may be a date is one ([`dates`]). Running text is full of numbers, and more has
//! to be said there ([`told`]): months in full or as they are abbreviated, nothing but an ordinal's ending or "de" inside a
//! date, a time of day with a word that calls it one.

mod clock;
mod line;
mod pieces;
#[cfg(test)]
mod tests;

use crate::article::{Moment, Span};
use line::Line;

/// What a stretch of a line says of date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    pub span: Span,
    /// Year, month, day; `None` for a time alone, and where the words leave a date open.
    pub day: Option<Day>,
    /// Month and day where there is no year.
    pub yearly: Option<(u32, u32)>,
    pub time: Option<Time>,
    /// Whether it names a day, be it one without a year.
    pub dated: bool,
}

/// Year, month, day.
pub(super) type Day = (u32, u32, u32);

/// The piece behind a date, and the day it names if that can be told, with its year or without.
type Dated = (usize, Option<Day>, Option<(u32, u32)>);

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub hour: u32,
    pub minute: u32,
    /// Minutes ahead of Greenwich.
    pub zone: Option<i32>,
}

impl When {
    pub fn moment(&self) -> Moment {
        let iso = self.day.map(|day| {
            let date = iso(day);
            self.time.map_or_else(|| date.clone(), |time| format!("{date}T{}", time.iso()))
        });
        Moment { start: self.span.start, end: self.span.end, iso }
    }
}

/// A day in ISO 8601.
pub(super) fn iso((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

impl Time {
    /// ISO 8601.
    pub fn iso(self) -> String {
        let zone = match self.zone {
            None => String::new(),
            Some(0) => "Z".to_owned(),
            Some(ahead) => {
                let sign = if ahead < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", ahead.abs() / 60, ahead.abs() % 60)
            }
        };
        format!("{:02}:{:02}{zone}", self.hour, self.minute)
    }
}

/// All that a line says of dates and times; `language` is the text's.
pub(super) fn dates(text: &str, within: Span, language: Option<&str>) -> Vec<When> {
    let line = text.get(within.start..within.end).unwrap_or_default();
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let line = Line::new(line, language, false);
    let mut found: Vec<When> = Vec::new();
    let (mut at, mut behind) = (0, 0);
    while at < line.pieces.len() {
        if let Some((end, day, yearly)) = line.date(at) {
            let mut when = When { span: line.span(at, end), day, yearly, time: None, dated: true };
            behind = end;
            // "14:30, 24 May 2024"
            if let Some(last) = found.last().copied()
                && !last.dated
                && line.is_beside(last.span.end, at)
            {
                found.pop();
                when = When { span: Span::new(last.span.start, when.span.end), time: last.time, ..when };
            } else if let Some((end, time)) = line.time_behind(end) {
                when = When { span: line.span(at, end), time: Some(time), ..when };
                behind = end;
            }
            found.push(when);
        } else if let Some((end, time)) = line.time(at) {
            found.push(When { span: line.span(at, end), day: None, yearly: None, time: Some(time), dated: false });
            behind = end;
        }
        at = behind.max(at + 1);
    }
    for when in &mut found {
        when.span = Span::new(within.start + when.span.start, within.start + when.span.end);
    }
    found
}

/// The dates and the times of day that running text in a language with a file of its own tells, each for itself.
pub(super) fn told(text: &str, within: Span, language: Option<&str>) -> Vec<When> {
    let line = text.get(within.start..within.end).unwrap_or_default();
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let line = Line::new(line, language, true);
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.pieces.len() {
        let date = line.date(at).map(|(end, day, yearly)| (end, day, yearly, None));
        let time = || line.time(at).filter(|&(end, _)| line.is_called(at, end));
        let Some((end, day, yearly, time)) = date.or_else(|| time().map(|(end, time)| (end, None, None, Some(time))))
        else {
            at += 1;
            continue;
        };
        let span = line.span(at, end);
        let span = Span::new(within.start + span.start, within.start + span.end);
        found.push(When { span, day, yearly, time, dated: time.is_none() });
        at = end;
    }
    found
}
