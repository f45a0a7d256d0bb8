use super::evidence::Seen;
use super::line::Line;
use crate::article::Reason;
use crate::lexicon::{Marked, Marker, Marks};

/// One line with all that is known about it and its neighbours: what a recogniser weighs.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub lines: &'a [Line],
    pub seen: &'a [Seen],
    pub at: usize,
}

impl<'a> Look<'a> {
    pub fn line(self) -> &'a Line {
        &self.lines[self.at]
    }

    pub fn seen(self) -> &'a Seen {
        &self.seen[self.at]
    }

    pub fn marked(self) -> &'a Marked {
        &self.line().marked
    }

    pub fn above(self) -> Option<Self> {
        self.at.checked_sub(1).map(|at| Self { at, ..self })
    }

    pub fn below(self) -> Option<Self> {
        (self.at + 1 < self.lines.len()).then(|| Self { at: self.at + 1, ..self })
    }

    /// The lines above it, the nearest first.
    pub fn upwards(self) -> impl Iterator<Item = Self> + Clone {
        (0..self.at).rev().map(move |at| Self { at, ..self })
    }

    /// The lines below it, the nearest first.
    pub fn downwards(self) -> impl Iterator<Item = Self> {
        (self.at + 1..self.lines.len()).map(move |at| Self { at, ..self })
    }

    /// How surely its words are the page's own and not the article's: nought to forty.
    pub fn furniture(self) -> i32 {
        let marked = self.marked();
        let kinds = Marks::FURNITURE;
        let line = self.line();
        let mut sure = 0;
        if !marked.whole.and(kinds.with(Marker::Section)).is_empty() {
            sure = 20;
        } else if !marked.head.and(kinds).is_empty() && !self.is_compound() && !self.is_headline_of_kind() {
            // "Follow the money" may be an article's own words; a button is short, and no sentence.
            sure = match line.width {
                _ if line.is_prose() && !line.lower[..marked.length].trim().contains(' ') => 2,
                ..=48 if !line.is_sentence() => 14,
                _ => 7,
            };
        }
        if !marked.inside.and(kinds).is_empty() {
            let both = if sure > 6 { 10 } else { 0 };
            sure = sure.max(if line.width > 240 { 12 } else { 20 } + both);
        }
        sure
    }

    /// Whether the phrase at its head is the beginning of a longer word: "Next-generation ferries".
    fn is_compound(self) -> bool {
        let rest = self.line().lower.get(self.marked().length..).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    }

    /// Whether it says of a headline of what kind its article is: "Comment: Why the harbour has to stay".
    fn is_headline_of_kind(self) -> bool {
        let marked = self.marked();
        let rest =
            self.line().lower.get(marked.length..).and_then(|rest| rest.trim_start_matches(':').strip_prefix(' '));
        let labelled =
            self.line().lower[..marked.length].ends_with(':') || self.line().lower[marked.length..].starts_with(':');
        marked.head.has(Marker::Kicker) && labelled && rest.is_some_and(|rest| rest.split(' ').count() >= HEADLINE)
    }

    /// Why the line would be set apart, as far as its words, its place or its repetition tell.
    pub fn reason(self) -> Option<Reason> {
        let marked = self.marked();
        let told = |marks: Marks| REASONS.into_iter().find(|(marker, _)| marks.has(*marker)).map(|(_, reason)| reason);
        let line = self.line();
        told(marked.whole)
            .or_else(|| told(marked.head))
            .or_else(|| told(marked.inside))
            .or_else(|| line.is_surroundings().then_some(Reason::Navigation))
            .or_else(|| (self.seen().times > 1 && line.width > 3).then_some(Reason::Repeated))
    }
}

/// Fewest words of a headline behind what it is.
const HEADLINE: usize = 4;

const REASONS: [(Marker, Reason); 12] = [
    (Marker::Newsletter, Reason::Newsletter),
    (Marker::Advertising, Reason::Advertising),
    (Marker::Paywall, Reason::Paywall),
    (Marker::Consent, Reason::Consent),
    (Marker::Share, Reason::Share),
    (Marker::Comments, Reason::Comments),
    (Marker::Tags, Reason::Tags),
    (Marker::Author, Reason::Author),
    (Marker::Legal, Reason::Legal),
    (Marker::Listen, Reason::Listen),
    (Marker::Navigation, Reason::Navigation),
    (Marker::Section, Reason::Navigation),
];
