//! Names in marks inside the phrase that names a speaker: "die „Ferry Times“", "Jana Weber vom „Bunten Bündnis“".

use super::speakers::Speakers;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::tokens::{Shape, Token};

/// Most words of a name in marks.
pub(super) const QUOTED: usize = 7;

impl Speakers<'_> {
    /// The end of a name in marks at `at`, behind an article or what says that a name follows: "die „Ferry Times“".
    pub(super) fn quoted_name(&self, at: usize, end: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        if at + 2 >= end || !is_mark(&tokens[at]) || !self.begins_name(at + 1) {
            return None;
        }
        let before = at.checked_sub(1).map(|at| &tokens[at])?;
        let close = (at + 2..end.min(at + 2 + QUOTED)).find(|&at| is_mark(&tokens[at]))?;
        // "директор завода «Север» Иван Иванов"
        let person = |name: &Named| self.names.is_person(name);
        let named = before.lower && close + 1 < end && self.names.starting(close + 1).is_some_and(person);
        // "die linke „Ferry Times“"
        let described = self.reading.has(Trait::NounCapitals)
            && before.lower
            && at > 1
            && (tokens[at - 2].is(Class::DETERMINER) || self.is_so_called(at - 1))
            && !before.is(Class::CLOSED)
            && !before.is_verbal();
        // "источник «Края»"
        let medium = before.lower
            && self.has_cases()
            && (before.is(Class::VAGUE) || self.is_informant(at - 1))
            && self.names.starting(at + 1).is_some_and(|name| name.tokens.end + 1 >= close);
        // "Jana Weber vom |„Bunten Bündnis“|"
        let of = self.reading.has(Trait::NounCapitals) && before.lower && before.is(Class::PLAIN_GENITIVE);
        // "по данным фонда «Честный город», …"
        let body = || before.lower && self.has_cases() && self.is_body(&(at - 1..at));
        (named || described || medium || of || body() || before.is(Class::DETERMINER.or(Class::WORK)))
            .then_some(close + 1)
    }

    /// Whether a token is one of the marks of a name in marks inside a phrase.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        is_mark(&self.reading.tokens[at])
            && (at.saturating_sub(QUOTED + 1)..=at).any(|open| {
                self.quoted_name(open, self.reading.tokens.len()).is_some_and(|end| at == open || at + 1 == end)
            })
    }

    /// The mark that opens a name in marks which is the whole of `start..end`: "|„Ferry Times“ berichtet".
    pub(super) fn quoted_before(&self, start: usize, end: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let whole =
            end > start + 2 && end - start <= QUOTED + 2 && is_mark(&tokens[start]) && is_mark(&tokens[end - 1]);
        (whole && self.begins_name(start + 1)).then_some(start)
    }

    /// Whether a word says that a name follows, behind its article: "der so |genannten| „Blauen Werft“".
    fn is_so_called(&self, at: usize) -> bool {
        self.reading.lexicon.language.so_called.contains(&self.reading.surface(at))
    }

    fn begins_name(&self, at: usize) -> bool {
        self.reading.tokens[at].capital || self.reading.surface(at).contains('.')
    }
}

/// Whether a sign opens or closes a name in marks.
pub(super) fn is_mark(token: &Token) -> bool {
    matches!(token.shape, Shape::Sign('„' | '“' | '”' | '"' | '«' | '»' | '‚' | '‘'))
}
