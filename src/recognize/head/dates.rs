//! Dates and times of day in a line, in the words of its language.
//!
//! Numbers alone: year first, or day before month where the mark between them says so in the language, or where only one
//! reading is a date; "05/06/2024" in English is none. With a month's name: "24 May 2024", "May 24, 2024". A time of day
//! beside a date belongs to it.

use crate::article::{Moment, Span};
use crate::lexicon::{Language, lexicon};

/// What a stretch of a line says of date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    pub span: Span,
    /// Year, month, day; `None` for a time alone, and where the words leave a date open.
    pub day: Option<Day>,
    pub time: Option<Time>,
    /// Whether it names a day, be it one without a year.
    pub dated: bool,
}

/// Year, month, day.
type Day = (u32, u32, u32);

/// The piece behind a date, and the day it names if that can be told.
type Dated = (usize, Option<Day>);

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
        let iso = self.day.map(|(year, month, day)| {
            let date = format!("{year:04}-{month:02}-{day:02}");
            self.time.map_or_else(|| date.clone(), |time| format!("{date}T{}", time.iso()))
        });
        Moment { start: self.span.start, end: self.span.end, iso }
    }
}

impl Time {
    fn iso(self) -> String {
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

/// Digits, letters, or one sign.
#[derive(Debug, Clone, Copy)]
struct Piece<'a> {
    words: &'a str,
    /// Byte in the line.
    at: usize,
    number: Option<u32>,
    spaced: bool,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.at + self.words.len()
    }

    fn is(&self, sign: char) -> bool {
        self.words.starts_with(sign)
    }

    fn is_word(&self) -> bool {
        self.words.starts_with(char::is_alphabetic)
    }

    fn short(&self, letters: usize) -> bool {
        self.number.is_none() && self.words.chars().count() <= letters
    }

    fn below(&self, limit: u32, digits: usize) -> Option<u32> {
        self.number.filter(|&number| number < limit && self.words.len() <= digits)
    }
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let kind = |c: char| if c.is_ascii_digit() { 1 } else { 2 * u8::from(c.is_alphabetic()) };
    let (mut found, mut at, mut spaced) = (Vec::new(), 0, true);
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let length = match kind(c) {
            0 => c.len_utf8(),
            same => rest.find(|c| kind(c) != same).unwrap_or(rest.len()),
        };
        if c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}') {
            spaced = true;
        } else {
            let words = &rest[..length];
            found.push(Piece { words, at, number: words.parse().ok(), spaced });
            spaced = false;
        }
        at += length;
    }
    found
}

/// All that a line says of dates and times; `language` is the text's.
pub(super) fn dates(text: &str, within: Span, language: Option<&str>) -> Vec<When> {
    let line = text.get(within.start..within.end).unwrap_or_default();
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let line = Line { text: line, pieces: pieces(line), own: lexicon(language).language, web: lexicon(None).language };
    let mut found: Vec<When> = Vec::new();
    let (mut at, mut behind) = (0, 0);
    while at < line.pieces.len() {
        if let Some((end, day)) = line.date(at) {
            let mut when = When { span: line.span(at, end), day, time: None, dated: true };
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
            found.push(When { span: line.span(at, end), day: None, time: Some(time), dated: false });
            behind = end;
        }
        at = behind.max(at + 1);
    }
    for when in &mut found {
        when.span = Span::new(within.start + when.span.start, within.start + when.span.end);
    }
    found
}

struct Line<'a> {
    text: &'a str,
    pieces: Vec<Piece<'a>>,
    own: &'static Language,
    web: &'static Language,
}

impl Line<'_> {
    fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.pieces[first].at, self.pieces[end - 1].end())
    }

    /// A date at a piece.
    fn date(&self, at: usize) -> Option<Dated> {
        let first = self.pieces.get(at)?;
        if first.number.is_some() { self.numeric(at).or_else(|| self.day_month(at)) } else { self.month_day(at) }
    }

    /// "2024-05-24", "24.05.2024", "24. 5. 24", "5/24/2024"
    fn numeric(&self, at: usize) -> Option<Dated> {
        let [a, mark, b, again, c] = self.pieces.get(at..at + 5)? else { return None };
        let tight = !mark.spaced && !again.spaced && (mark.is('.') || !b.spaced && !c.spaced);
        let sign = mark.words.chars().next().filter(|sign| matches!(sign, '.' | '/' | '-' | '–'))?;
        if !tight || mark.words != again.words {
            return None;
        }
        let (first, middle, last) = (a.number?, b.below(100, 2)?, c.number?);
        let is_day = |month: u32, day: u32| (1..=12).contains(&month) && (1..=31).contains(&day);
        if a.words.len() == 4 {
            return (is_day(middle, last) && is_year(first)).then_some((at + 5, Some((first, middle, last))));
        }
        let year = match c.words.len() {
            4 => last,
            2 => 2000 + last,
            _ => return None,
        };
        if a.words.len() > 2 || !is_year(year) {
            return None;
        }
        let day_first = is_day(middle, first);
        let month_first = is_day(first, middle);
        let told = self.own.day_first.iter().any(|&told| told.starts_with(sign)) || first == middle;
        let day = match (day_first, month_first) {
            (true, false) => Some((year, middle, first)),
            (true, true) if told => Some((year, middle, first)),
            (false, true) => Some((year, first, middle)),
            (true, true) => None,
            (false, false) => return None,
        };
        Some((at + 5, day))
    }

    /// "24 May 2024", "24 de mayo de 2024", "1er mai"
    fn day_month(&self, at: usize) -> Option<Dated> {
        let day = self.pieces[at].below(32, 2).filter(|&day| day > 0)?;
        let month_at = self.behind(at + 1, 3, |piece| self.month(piece).is_some())?;
        let month = self.month(&self.pieces[month_at])?;
        let year_at = self.behind(month_at + 1, 3, |piece| piece.words.len() == 4 && piece.number.is_some_and(is_year));
        match year_at {
            Some(year_at) => Some((year_at + 1, self.pieces[year_at].number.map(|year| (year, month, day)))),
            None => (self.pieces[month_at].words.chars().count() > 2).then_some((month_at + 1, None)),
        }
    }

    /// "May 24, 2024", "May 24th"
    fn month_day(&self, at: usize) -> Option<Dated> {
        let month = self.month(&self.pieces[at])?;
        let day_at = self.behind(at + 1, 1, |piece| piece.number.is_some())?;
        let day = self.pieces[day_at].below(32, 2).filter(|&day| day > 0)?;
        let year_at = self.behind(day_at + 1, 2, |piece| piece.words.len() == 4 && piece.number.is_some_and(is_year));
        match year_at {
            Some(year_at) => Some((year_at + 1, self.pieces[year_at].number.map(|year| (year, month, day)))),
            None => Some((day_at + 1, None)),
        }
    }

    /// The piece from `at` on that is wanted, with no more than a stop and a short word before it.
    fn behind(&self, at: usize, letters: usize, wanted: impl Fn(&Piece) -> bool) -> Option<usize> {
        for (ahead, piece) in self.pieces.get(at..)?.iter().take(3).enumerate() {
            if wanted(piece) {
                return Some(at + ahead);
            }
            if !piece.short(letters) || piece.is('|') || piece.is('(') || piece.is(':') {
                return None;
            }
        }
        None
    }

    /// The number of a month by its name, in any form, or by its first letters.
    fn month(&self, piece: &Piece) -> Option<u32> {
        if !piece.is_word() || piece.words.chars().count() < 3 {
            return None;
        }
        let word = piece.words.to_lowercase();
        let among = |language: &Language| {
            let named = |fits: &dyn Fn(&str) -> bool| {
                language.calendar.iter().position(|month| month.iter().any(|form| fits(form.trim_end_matches('.'))))
            };
            let last = |fits: &dyn Fn(&str) -> bool| {
                language.calendar.iter().rposition(|month| month.iter().any(|form| fits(form)))
            };
            named(&|form| form == word).or_else(|| {
                let begins: &dyn Fn(&str) -> bool = &|form| form.starts_with(&word);
                named(begins).filter(|&month| last(begins) == Some(month))
            })
        };
        among(self.own).or_else(|| among(self.web)).and_then(|month| u32::try_from(month + 1).ok())
    }

    /// Whether a date at `at` stands right behind what ends with this byte.
    fn is_beside(&self, end: usize, at: usize) -> bool {
        let between = self.pieces[..at].iter().rev().take_while(|piece| piece.at >= end);
        between.clone().take(5).count() <= 4 && between.into_iter().all(|piece| piece.short(4) && !piece.is('/'))
    }

    /// The time of day that stands a few short words behind a date.
    fn time_behind(&self, at: usize) -> Option<(usize, Time)> {
        for ahead in at..(at + 6).min(self.pieces.len()) {
            if let Some(found) = self.time(ahead) {
                return Some(found);
            }
            if !self.pieces[ahead].short(5) || self.pieces[ahead].is('/') {
                return None;
            }
        }
        None
    }

    /// "14:30", "14:30:00", "14h30", "14.30 Uhr", "2:30 pm", "5 AM", each with its zone.
    fn time(&self, at: usize) -> Option<(usize, Time)> {
        let hour = self.pieces.get(at)?.below(25, 2)?;
        let mark = self.pieces.get(at + 1);
        let minute = |at: usize| self.pieces.get(at).filter(|piece| piece.words.len() == 2)?.below(60, 2);
        let clock = |piece: Option<&Piece>| {
            piece.is_some_and(|piece| self.own.clock.contains(&piece.words.to_lowercase().as_str()))
        };
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.pieces.get(at));
        let named = clock(before(1)) || before(1).is_some_and(|piece| piece.is('.')) && clock(before(2));
        let (mut end, mut minutes) = (at + 1, None);
        if let Some(mark) = mark {
            let joined = mark.is(':') || mark.is('h') && mark.words.len() == 1;
            let stopped = mark.is('.') && !mark.spaced && (named || clock(self.pieces.get(at + 3)));
            if (joined || stopped)
                && let Some(read) = minute(at + 2)
            {
                (end, minutes) = (at + 3, Some(read));
                // Seconds
                if self.pieces.get(end).is_some_and(|piece| piece.is(':')) && minute(end + 1).is_some() {
                    end += 2;
                }
            } else if mark.is('.') && minute(at + 2).is_some() && self.half(at + 3).is_some() {
                (end, minutes) = (at + 3, minute(at + 2));
            }
        }
        let half = self.half(end);
        if minutes.is_none() && half.is_none() && !clock(self.pieces.get(end)) {
            return None;
        }
        end += usize::from(half.is_none() && clock(self.pieces.get(end)));
        let hour = match half {
            Some((_, true)) if hour < 12 => hour + 12,
            Some((_, false)) if hour == 12 => 0,
            _ => hour,
        };
        end = half.map_or(end, |(end, _)| end);
        let behind = self.behind(end, 4, |piece| self.zone(piece).is_some() || piece.is('+') || piece.is('-'));
        let zone = behind.and_then(|at| self.ahead(at));
        end = zone.map_or(end, |(end, _)| end);
        (hour < 24).then_some((end, Time { hour, minute: minutes.unwrap_or(0), zone: zone.map(|(_, ahead)| ahead) }))
    }

    /// Whether "am" or "pm" stands at a piece: the piece behind it, and whether it is after noon.
    fn half(&self, at: usize) -> Option<(usize, bool)> {
        let rest = &self.text[self.pieces.get(at)?.at..];
        let said = |phrases: &[&str]| {
            let fits = |phrase: &&&str| {
                rest.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase))
                    && !rest[phrase.len()..].starts_with(char::is_alphabetic)
            };
            phrases.iter().filter(fits).map(|phrase| phrase.len()).max()
        };
        let both = |own: &[&str], web: &[&str]| said(own).max(said(web));
        let (before, after) =
            (both(self.own.forenoon, self.web.forenoon), both(self.own.afternoon, self.web.afternoon));
        let length = before.max(after)?;
        let from = self.pieces[at].at;
        let mut end = self.pieces.partition_point(|piece| piece.at < from + length);
        end += usize::from(self.pieces.get(end).is_some_and(|piece| piece.is('.') && !piece.spaced));
        Some((end, after.is_some()))
    }

    /// Minutes ahead of Greenwich at a piece: "CET", "UTC+1", "+02:00".
    fn ahead(&self, at: usize) -> Option<(usize, i32)> {
        let (mut end, mut ahead) = match self.zone(self.pieces.get(at)?) {
            Some(ahead) => (at + 1, ahead),
            None => (at, 0),
        };
        let sign = self.pieces.get(end);
        let factor = sign.map_or(0, |piece| i32::from(piece.is('+')) - i32::from(piece.is('-')));
        if factor != 0
            && let Some(hours) = self.pieces.get(end + 1).filter(|piece| !piece.spaced)
            && let Some(number) = hours.number.and_then(|number| i32::try_from(number).ok())
        {
            // "+0200", "+02:00", "+2"
            let colon = self.pieces.get(end + 2).is_some_and(|piece| piece.is(':'));
            let minutes = self.pieces.get(end + 3).filter(|_| colon).and_then(|piece| piece.below(60, 2));
            let (whole, rest) = if hours.words.len() == 4 { (number / 100, number % 100) } else { (number, 0) };
            // "+2" alone is no zone.
            if whole <= 14 && (end > at || hours.words.len() > 1 && (minutes.is_some() || hours.words.len() == 4)) {
                ahead += factor * (whole * 60 + rest + minutes.and_then(|m| i32::try_from(m).ok()).unwrap_or(0));
                end += if minutes.is_some() { 4 } else { 2 };
            }
        }
        (end > at).then_some((end, ahead))
    }

    /// Minutes ahead of Greenwich by the zone's abbreviation.
    fn zone(&self, piece: &Piece) -> Option<i32> {
        if !piece.words.starts_with(char::is_uppercase) {
            return None;
        }
        let word = piece.words.to_lowercase();
        self.own.zones.iter().chain(self.web.zones).find_map(|zone| {
            let (name, hours) = zone.split_once(' ')?;
            (name == word).then(|| hours.parse::<i32>().ok().map(|hours| hours * 60))?
        })
    }
}

const fn is_year(year: u32) -> bool {
    year >= 1900 && year < 2100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, line: &str, expected: &[&str]) {
        let found: Vec<String> = dates(line, Span::new(0, line.len()), Some(code))
            .iter()
            .filter(|when| when.dated)
            .map(|when| when.moment().iso.unwrap_or_else(|| format!("? {}", &line[when.span.start..when.span.end])))
            .collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn numbers() {
        check("de", "Stand: 12.03.2025, 14:30 Uhr", &["2025-03-12T14:30"]);
        check("de", "Di 25.04.24 | 14.07 Uhr", &["2024-04-25T14:07"]);
        check("de", "06. 01. 2026, 14:59 Uhr Lesedauer: 4 Minuten", &["2026-01-06T14:59"]);
        check("en", "2024-05-24T10:00Z", &["2024-05-24T10:00Z"]);
        check("en", "2024-05-24 10:00:30 +0200", &["2024-05-24T10:00+02:00"]);
        check("en", "05/24/2024 | 24/05/2024", &["2024-05-24", "2024-05-24"]);
        check("en", "05/06/2024", &["? 05/06/2024"]);
        check("es", "05/06/2024 21:57 h", &["2024-06-05T21:57"]);
        check("de", "3 Min. Lesezeit, 0:00 / 4:11", &[]);
        check("de", "99.99.2024", &[]);
    }

    #[test]
    fn months_of_all_languages() {
        check("en", "May 24, 2024 5:50 pm CET", &["2024-05-24T17:50+01:00"]);
        check("en", "14:30 BST, 24th of May 2024", &["2024-05-24T14:30+01:00"]);
        check("en", "June 26, 2023 5 a.m.", &["2023-06-26T05:00"]);
        check("de", "24. Mai 2024 um 9 Uhr", &["2024-05-24T09:00"]);
        check("de", "12. MÄR 2025 18:03", &["2025-03-12T18:03"]);
        check("fr", "Publié le 1er août 2023 à 14h52", &["2023-08-01T14:52"]);
        check("es", "24 de mayo de 2024", &["2024-05-24"]);
        check("it", "24 maggio 2024 alle ore 16.01", &["2024-05-24T16:01"]);
        check("pt", "24 de maio de 2024 às 20h", &["2024-05-24T20:00"]);
        check("nl", "24 mei 2024 om 12:00 uur", &["2024-05-24T12:00"]);
        check("pl", "24 maja 2024, godz. 12.30", &["2024-05-24T12:30"]);
        check("cs", "24. května 2024", &["2024-05-24"]);
        check("cs", "1. července 2024", &["2024-07-01"]);
        check("uk", "24 травня 2024, 10:15", &["2024-05-24T10:15"]);
        check("ru", "24 мая 2024 г. 10:15 МСК", &["2024-05-24T10:15+03:00"]);
        check("sv", "24 maj 2024 kl. 10.15", &["2024-05-24T10:15"]);
        check("da", "24. maj 2024 kl. 10.15", &["2024-05-24T10:15"]);
        check("nb", "24. mai 2024 kl. 10.15", &["2024-05-24T10:15"]);
    }

    #[test]
    fn a_day_without_a_year_is_left_open() {
        check("en", "KYIV, May 24", &["? May 24"]);
        check("it", "ROMA, 24 MAG", &["? 24 MAG"]);
    }

    #[test]
    fn two_dates_in_a_line_keep_their_times() {
        check("en", "08:39, 06 Jan 2026Updated 08:41, 07 Jan 2026", &["2026-01-06T08:39", "2026-01-07T08:41"]);
        check("es", "10/07/2026 00:50 Actualizado a 11/07/2026 22:39", &["2026-07-10T00:50", "2026-07-11T22:39"]);
    }
}
