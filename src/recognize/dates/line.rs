use super::pieces::{Piece, pieces};
use super::{Dated, Span};
use crate::lexicon::{Class, Language, Lexicon, lexicon};

/// A line in which dates are looked for.
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub pieces: Vec<Piece<'a>>,
    pub own: &'static Language,
    pub web: &'static Language,
    pub lexicon: &'static Lexicon,
    /// Running text, where more is asked of a date.
    pub running: bool,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a str, language: Option<&str>, running: bool) -> Self {
        let lexicon_of = lexicon(language);
        let (own, web) = (lexicon_of.language, lexicon(None).language);
        Self { text, pieces: pieces(text), own, web, lexicon: lexicon_of, running }
    }
}

impl Line<'_> {
    pub fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.pieces[first].at, self.pieces[end - 1].end())
    }

    /// A date at a piece.
    pub fn date(&self, at: usize) -> Option<Dated> {
        let first = self.pieces.get(at)?;
        let before = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        // The end of a longer number: "1.24 May"
        let goes_on = |before: &Piece| matches!(before.words, "." | "," | ":" | "/");
        if self.running && !first.spaced && before.is_some_and(goes_on) {
            return None;
        }
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
            return (is_day(middle, last) && is_year(first)).then_some((at + 5, Some((first, middle, last)), None));
        }
        let year = match c.words.len() {
            4 => last,
            2 if !self.running => 2000 + last,
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
        Some((at + 5, day, None))
    }

    /// "24 May 2024", "24 de mayo de 2024", "1er mai"
    fn day_month(&self, at: usize) -> Option<Dated> {
        let day = self.pieces[at].below(32, 2).filter(|&day| day > 0)?;
        let month_at = self.behind(at + 1, 3, |piece| self.month(piece).is_some())?;
        let month = self.month(&self.pieces[month_at])?;
        let year_at = self.behind(month_at + 1, 3, |piece| piece.words.len() == 4 && piece.number.is_some_and(is_year));
        self.year(year_at, month, day).or_else(|| {
            let full = self.pieces[month_at].words.chars().count() > 2 && !self.is_shortened(month_at);
            full.then_some((month_at + 1, None, Some((month, day))))
        })
    }

    /// "May 24, 2024", "May 24th"
    fn month_day(&self, at: usize) -> Option<Dated> {
        // Only where the month stands first in numbers too; elsewhere "Mai 24" is a month and what comes next.
        if self.running && self.own.day_first.len() > 1 {
            return None;
        }
        let month = self.month(&self.pieces[at])?;
        let day_at = self.behind(at + 1, 1, |piece| piece.number.is_some())?;
        let day = self.pieces[day_at].below(32, 2).filter(|&day| day > 0)?;
        let year_at = self.behind(day_at + 1, 2, |piece| piece.words.len() == 4 && piece.number.is_some_and(is_year));
        self.year(year_at, month, day).or(Some((day_at + 1, None, Some((month, day)))))
    }

    /// The date with the year at a piece.
    fn year(&self, at: Option<usize>, month: u32, day: u32) -> Option<Dated> {
        Some((at? + 1, Some((self.pieces.get(at?)?.number?, month, day)), None))
    }

    /// The piece from `at` on that is wanted, with no more than a stop and a short word before it.
    pub fn behind(&self, at: usize, letters: usize, wanted: impl Fn(&Piece) -> bool) -> Option<usize> {
        for (ahead, piece) in self.pieces.get(at..)?.iter().take(3).enumerate() {
            if wanted(piece) {
                return Some(at + ahead);
            }
            if self.running && !self.joins(piece)
                || !piece.short(letters)
                || piece.is('|')
                || piece.is('(')
                || piece.is(':')
            {
                return None;
            }
        }
        None
    }

    /// May stand between the parts of a date in running text: a stop, a comma, the ending of an ordinal, "de".
    fn joins(&self, piece: &Piece) -> bool {
        let ending = piece.is_word() && !piece.spaced;
        matches!(piece.words, "." | "," | "º" | "°") || ending || self.own.of.contains(&piece.words)
    }

    /// A month's name cut short, without a sign that it is one: "3 set" may be of tennis.
    fn is_shortened(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        let (word, stop) = (piece.words.to_lowercase(), self.pieces.get(at + 1));
        let longer = |form: &&str| form.len() > word.len() && form.starts_with(&word);
        let is_marked = piece.words.starts_with(char::is_uppercase) || stop.is_some_and(|stop| stop.is('.'));
        self.running && !is_marked && self.own.months.iter().any(longer)
    }

    /// The number of a month by its name, in any form, or by its first letters.
    fn month(&self, piece: &Piece) -> Option<u32> {
        if !piece.is_word() || piece.words.chars().count() < 3 {
            return None;
        }
        if self.running {
            let class = self.lexicon.class(piece.words);
            // "Only 5 may enter"
            let other = class.any(Class::CLOSED.or(Class::AUXILIARY)) && piece.words.starts_with(char::is_lowercase);
            if other || !class.any(Class::MONTH) {
                return None;
            }
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
    pub fn is_beside(&self, end: usize, at: usize) -> bool {
        let between = self.pieces[..at].iter().rev().take_while(|piece| piece.at >= end);
        between.clone().take(5).count() <= 4 && between.into_iter().all(|piece| piece.short(4) && !piece.is('/'))
    }
}

const fn is_year(year: u32) -> bool {
    year >= 1900 && year < 2100
}
