use super::{Found, Seeker};
use crate::article::{QuantityKind, Span};
use crate::lexicon::{Class, Sense, folded, is_ending};
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// How far from a weekday the tense of its clause is looked for, in tokens.
const CLAUSE: usize = 20;

impl Seeker<'_> {
    /// "May 2024", "mayo de 2024"
    pub fn month(&self, within: Range<usize>) -> Option<(usize, Found)> {
        let reading = self.reading;
        let token = &reading.tokens[within.start];
        if !token.is(Class::MONTH) || token.lower && token.is(Class::CLOSED.or(Class::AUXILIARY)) {
            return None;
        }
        let word = folded(reading.surface(within.start));
        let month = reading.lexicon.language.calendar.iter().position(|forms| forms.contains(&word.as_str()))? + 1;
        let behind = within.start + 1;
        let at = self.term(behind, Sense::Of, &within).map_or(behind, |(end, _)| end);
        let year = self.year(at).filter(|&year| within.contains(&at) && year >= 1900)?;
        let value = format!("{year}-{month:02}");
        Some((at + 1, Found::new(QuantityKind::Date, reading.span(within.start..at + 1), Some(value))))
    }

    /// A weekday, or a day told from today.
    pub fn day(&mut self, within: Range<usize>, passage: &Range<usize>) -> Option<(usize, Found)> {
        let at = within.start;
        if let Some((end, day)) = self.term(at, Sense::Weekday, &within) {
            return Some(self.weekday(at..end, day, passage));
        }
        let (end, days) = self.term(at, Sense::Day, &within)?;
        let before = at.checked_sub(1).filter(|before| passage.contains(before));
        // "am Morgen", "gestern morgen"
        let opens = before.is_none_or(|before| matches!(self.reading.tokens[before].shape, Shape::Sign(_)));
        let is_hour = before.is_some_and(|before| self.term(before, Sense::Day, passage).is_some());
        if is_hour || self.reading.tokens[at].capital && !opens {
            return None;
        }
        let span = self.reading.span(at..end);
        let days: i32 = days.parse().ok()?;
        let value = if self.is_spoken(span) { None } else { self.today.map(|today| today.later(days).iso()) };
        Some((end, Found { weak: days == 0, ..Found::new(QuantityKind::Date, span, value) }))
    }

    /// In a clause of the past a weekday is the latest on or before the day of publication; with "next" beside it the
    /// first after that, with "last" the latest before. In any other clause, in somebody's own words, and beside another
    /// week it is left open.
    fn weekday(&mut self, tokens: Range<usize>, day: &str, passage: &Range<usize>) -> (usize, Found) {
        let beside = |at: Option<usize>, sense| at.filter(|&at| self.term(at, sense, passage).is_some());
        let (before, behind) = (tokens.start.checked_sub(1), Some(tokens.end));
        let next = beside(before, Sense::Next).or(beside(behind, Sense::Next));
        let last = beside(before, Sense::Last).or(beside(behind, Sense::Last));
        let ahead = tokens.end..(tokens.end + 4).min(passage.end);
        let other_week = ahead.into_iter().any(|at| self.term(at, Sense::Week, passage).is_some());
        let (past, future) = self.tense(&tokens, passage);
        let span = self.reading.span(tokens.clone());
        let spoken = self.is_spoken(span);
        let value = self.today.zip(day.parse::<i32>().ok()).and_then(|(today, day)| {
            let ago = (today.weekday() - day).rem_euclid(7);
            let days = match (next, last) {
                _ if other_week || spoken => None,
                (Some(_), None) => Some(7 - ago),
                (None, Some(_)) => Some(if ago == 0 { -7 } else { -ago }),
                (None, None) if !future && (past || ago == 0) => Some(-ago),
                _ => None,
            };
            days.map(|days| today.later(days).iso())
        });
        let word = if other_week { None } else { next.or(last) };
        let whole = word.map_or(tokens.clone(), |at| at.min(tokens.start)..(at + 1).max(tokens.end));
        // What was found before may end inside it.
        let taken = self.found.last().map_or(0, |found| found.span.end);
        let whole =
            self.reading.span(if self.reading.span(whole.clone()).start < taken { tokens } else { whole.clone() });
        let end = self.reading.tokens[..passage.end].partition_point(|token| token.span.start < whole.end);
        (end, Found { weekday: true, ..Found::new(QuantityKind::Date, Span::new(whole.start, whole.end), value) })
    }

    /// Whether the clause around a weekday has words of the past, and of what is to come.
    fn tense(&self, around: &Range<usize>, passage: &Range<usize>) -> (bool, bool) {
        let reading = self.reading;
        let inside = |at: &usize| match reading.tokens[*at].shape {
            Shape::Sign(sign) => matches!(sign, '-' | '\'' | '’'),
            _ => true,
        };
        let before = (passage.start..around.start).rev().take(CLAUSE).take_while(inside);
        let behind = (around.end..passage.end).take(CLAUSE).take_while(inside);
        let (mut past, mut future) = (false, false);
        let language = reading.lexicon.language;
        for at in before.chain(behind) {
            let token = &reading.tokens[at];
            if !token.is_word() {
                continue;
            }
            let word = folded(reading.surface(at));
            let ends = |entries: &[&str]| {
                let mut endings = entries.iter().filter(|entry| is_ending(entry));
                // A verb of speech, or any word that is no noun or name.
                endings.any(|ending| {
                    let fits = word.len() > ending.len() + 1 && word.ends_with(&ending[1..]);
                    fits && token.lower && (ending.starts_with('-') || token.is_finite())
                })
            };
            let says = |sense| reading.lexicon.terms().of(&word).iter().any(|term| term.sense == sense);
            past |= says(Sense::Past) || ends(language.past);
            future |= says(Sense::Future) || ends(language.future);
        }
        (past, future)
    }
}
