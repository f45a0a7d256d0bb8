//! Dates, times of day and amounts in the running text, with their normal forms.
//!
//! [`dates::told`](super::dates::told) finds the dates and times that figures tell; one pass over the words between them
//! finds weekdays, days told from today ([`days`]) and amounts ([`amounts`], [`number`]). What stands beside each other and
//! belongs together is then [`joined`](Found::joined): "Montag, 3. März", "gestern um 14.30 Uhr".
//!
//! No date is made up: a normal form that words do not give, or give in more than one way, is left out.

mod amounts;
mod calendar;
mod days;
mod number;
#[cfg(test)]
mod tests;

use super::dates;
use super::reading::Reading;
use super::tokens::Shape;
use crate::article::{Article, Quantity, QuantityKind, QuoteKind, Role, Span};
use crate::lexicon::{Class, Sense, Term};
use crate::order::sort_by_key;
use calendar::Date;
use std::ops::Range;

/// Finds the dates and amounts of the lead, the running text and the captions. Takes time linear in the text.
///
/// None in a text whose language has no file, or whose file is not here yet: how numbers are written is not known then.
pub(super) fn recognise(reading: &Reading, article: &Article) -> Vec<Quantity> {
    if article.language.as_deref() != Some(reading.language) {
        return Vec::new();
    }
    let terms = reading.lexicon.terms();
    let mut seeker = Seeker {
        reading,
        article,
        today: today(article),
        opening: reading.by_surface(|at| terms.of(reading.surface(at))),
        other_years: false,
        quote: 0,
        found: Vec::new(),
    };
    for passage in &reading.blocks {
        if passage.role.is_body() || matches!(passage.role, Role::Lead | Role::Caption) {
            seeker.passage(passage.tokens.clone());
        }
    }
    let mut heads: Vec<Span> = article.moments().into_iter().flatten().map(crate::article::Moment::span).collect();
    heads.extend(article.origin.iter().map(crate::article::Origin::span));
    let mentions = article.entities.iter().flat_map(|entity| &entity.mentions);
    let mut names: Vec<Span> = mentions.map(crate::article::Mention::span).collect();
    sort_by_key(&mut names, |name| (name.start, name.end));
    let (mut end, mut name) = (0, 0);
    let mut quantities = Vec::new();
    for found in seeker.found {
        let span = found.span;
        while names.get(name).is_some_and(|name| name.end <= span.start) {
            name += 1;
        }
        // "Domingo Peres" is a person.
        let inside = names[name..].iter().take(NESTED).any(|name| name.contains(span) && *name != span);
        // "heute" alone is hardly ever a day.
        let counts = !found.weak && !inside && span.start >= end && !heads.iter().any(|head| head.overlaps(span));
        if counts {
            end = span.end;
            quantities.push(Quantity { kind: found.kind, start: span.start, end, value: found.value });
        }
    }
    quantities
}

/// The day from which the text tells others: of publication, or the one at its head.
fn today(article: &Article) -> Option<Date> {
    let [published, _, head] = article.moments();
    [published, head].into_iter().flatten().find_map(|moment| Date::read(moment.iso.as_deref()?))
}

struct Seeker<'a> {
    reading: &'a Reading<'a>,
    article: &'a Article,
    today: Option<Date>,
    /// The terms that begin with each token.
    opening: Vec<&'static [Term]>,
    /// The passage tells of other years: a day without one may be of any.
    other_years: bool,
    /// The first quotation that may reach what comes.
    quote: usize,
    found: Vec<Found>,
}

/// What was found.
struct Found {
    kind: QuantityKind,
    span: Span,
    value: Option<String>,
    /// Only a weekday, to which a date may belong.
    weekday: bool,
    /// Counts only beside a time of day.
    weak: bool,
}

impl Found {
    fn new(kind: QuantityKind, span: Span, value: Option<String>) -> Self {
        Self { kind, span, value, weekday: false, weak: false }
    }

    /// This and what stands behind it in one, where they belong together; `between` are the words there.
    fn joined(&self, next: &Self, between: impl Fn(bool) -> bool) -> Option<Self> {
        let span = Span::new(self.span.start, next.span.end);
        match (self.kind, next.kind) {
            (QuantityKind::Date, QuantityKind::Date) if self.weekday && !next.weekday && !next.weak => {
                between(false).then(|| Self::new(QuantityKind::Date, span, next.value.clone()))
            }
            (QuantityKind::Date, QuantityKind::Time) | (QuantityKind::Time, QuantityKind::Date) => {
                let (date, time) = if self.kind == QuantityKind::Date { (self, next) } else { (next, self) };
                let (date, time) = (date.value.as_ref()?, time.value.as_ref()?);
                // A month has no time of day, and a day has one.
                let joins = date.len() == "2025-05-12".len() && between(true);
                joins.then(|| Self::new(QuantityKind::Date, span, Some(format!("{date}T{time}"))))
            }
            _ => None,
        }
    }
}

impl Seeker<'_> {
    fn passage(&mut self, tokens: Range<usize>) {
        let block = self.reading.span(tokens.clone());
        let mut whens = dates::told(self.reading.text, block, Some(self.reading.language)).into_iter().peekable();
        let mut at = tokens.start;
        let first = self.found.len();
        let year = self.today.map(|today| today.year);
        let is_other = |at| self.year(at).is_some_and(|other| Some(other) != year);
        self.other_years = tokens.clone().any(is_other);
        while at < tokens.end {
            let start = self.reading.tokens[at].span.start;
            if let Some(when) = whens.next_if(|when| when.span.start <= start) {
                let found = self.when(&when);
                while self.reading.tokens[at..tokens.end].first().is_some_and(|token| token.span.start < when.span.end)
                {
                    at += 1;
                }
                self.push(found, first);
                continue;
            }
            let token = &self.reading.tokens[at];
            if self.opening[at].is_empty() && token.shape != Shape::Number && !token.is(Class::MONTH) {
                at += 1;
                continue;
            }
            let next = whens.peek().map_or(block.end, |when| when.span.start);
            let ahead = &self.reading.tokens[at..tokens.end.min(at + FAR)];
            let until = at + ahead.partition_point(|token| token.span.end <= next).max(1);
            let found =
                self.month(at..until).or_else(|| self.day(at..until, &tokens)).or_else(|| self.amount(at..until));
            match found {
                Some((end, found)) => {
                    at = end;
                    self.push(found, first);
                }
                None => at += 1,
            }
        }
    }

    /// What may be a year.
    fn year(&self, at: usize) -> Option<u32> {
        if self.reading.tokens.get(at)?.shape != Shape::Number {
            return None;
        }
        let year = self.reading.surface(at);
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        year.parse().ok().filter(|year| (1000..2100).contains(year))
    }

    fn when(&self, when: &dates::When) -> Found {
        let value = if when.dated {
            let day = when.day.map(|(year, month, day)| Date { year, month, day }).filter(|day| day.is_one());
            let yearly = when.yearly.filter(|_| !self.other_years);
            let yearly = || yearly.and_then(|(month, day)| self.today?.nearest(month, day));
            day.or_else(yearly).map(Date::iso)
        } else {
            when.time.map(dates::Time::iso)
        };
        Found::new(if when.dated { QuantityKind::Date } else { QuantityKind::Time }, when.span, value)
    }

    /// Takes what was found, in one with what was found before it in the passage where they belong together.
    fn push(&mut self, found: Found, first: usize) {
        let last = self.found[first..].last();
        let joined = last.and_then(|last| {
            let between = self.reading.text.get(last.span.end..found.span.start)?;
            last.joined(&found, |clock| self.is_joint(between, clock))
        });
        if let Some(joined) = joined {
            self.found.pop();
            self.found.push(joined);
        } else {
            self.found.push(found);
        }
    }

    /// Whether the words between two dates, or a date and a time of day, join them: a comma, an article, before a time a
    /// preposition.
    fn is_joint(&self, between: &str, clock: bool) -> bool {
        const WORDS: usize = 2;
        let lexicon = self.reading.lexicon;
        let joins = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
            word.is_empty()
                || lexicon.class(word).any(Class::DETERMINER)
                || clock && lexicon.class(word).any(Class::PREPOSITION)
                || clock && lexicon.terms().of(word).iter().any(|term| term.sense == Sense::At)
                || clock && lexicon.language.clock.contains(&word)
        };
        let plain =
            between.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, ',' | '.' | '\'' | '’'));
        plain && between.split_whitespace().take(WORDS + 2).count() <= WORDS && between.split_whitespace().all(joins)
    }

    /// The longest phrase with this sense at a token: the token behind it, and its value.
    fn term(&self, at: usize, sense: Sense, within: &Range<usize>) -> Option<(usize, &'static str)> {
        if !within.contains(&at) {
            return None;
        }
        self.opening[at].iter().filter(|term| term.sense == sense).find_map(|term| {
            let mut end = at;
            for word in term.phrase.split(' ') {
                let is_same = end == at || crate::lexicon::folded(self.reading.surface(end)) == word;
                if end >= within.end || !is_same {
                    return None;
                }
                end += 1;
            }
            Some((end, term.value))
        })
    }

    /// Whether words stand in somebody's own words: their "yesterday" may be another.
    fn is_spoken(&mut self, span: Span) -> bool {
        let quotes = &self.article.quotes;
        while quotes.get(self.quote).is_some_and(|quote| quote.end <= span.start) {
            self.quote += 1;
        }
        let reached = quotes[self.quote..].iter().take(NESTED).take_while(|quote| quote.start < span.end);
        reached.into_iter().any(|quote| quote.kind == QuoteKind::Direct && quote.end > span.start)
    }
}

/// No date or amount has more tokens.
const FAR: usize = 12;

/// So many quotations or names at most lie around a word.
const NESTED: usize = 8;
