//! Somebody whom the text does not name: a spokesman, a source, the mother of one.

use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::is_role;
use std::ops::Range;

/// Within so many words of a phrase its noun stands.
pub(super) const INFORMANT: usize = 3;

impl Speakers<'_> {
    /// Whether a noun tells of somebody who speaks for others: "spokesman".
    pub(super) fn speaks_for(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        self.reading.lexicon.language.spokespersons.iter().any(|noun| word.starts_with(noun))
    }

    /// Whether words that end with their noun, its article at its end, tell of somebody who is seldom named: "pojkens |mamma|".
    pub(super) fn is_kin(&self, words: &Range<usize>) -> bool {
        self.reading.has(Trait::SuffixedArticle) && words.end > words.start && self.speaks_for(words.end - 1)
    }

    /// Whether a noun tells of a source that is not named, be it at the end of a compound: "Regierungsquelle".
    pub(super) fn is_informant(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        self.reading.lexicon.language.informants.iter().any(|noun| word.ends_with(noun))
    }

    /// Somebody whose phrase holds no name: whom a description means, or with all that hangs on it.
    pub(super) fn nameless(&self, phrase: Range<usize>, rest: &Range<usize>) -> Option<Who> {
        let (tokens, start) = (&self.reading.tokens, phrase.start);
        let first = &tokens[start];
        // "Jan Roe's mother": a name says whose, and so of whom nothing else is known
        let owned = self.reading.has(Trait::RigidOrder)
            && self
                .names
                .starting(start)
                .is_some_and(|name| name.tokens.end + 1 < phrase.end && self.names.is_person(name));
        let entity = self.description(&phrase).filter(|_| !owned);
        let phrase = if entity.is_none() { start..self.hung_on(&phrase, rest.end) } else { phrase };
        let end = phrase.end;
        let named =
            first.is(Class::DETERMINER) || first.is_proper() || self.opens_phrase(&phrase) || self.is_share(&phrase);
        let telling = entity.is_some()
            || !tokens[start].is(Class::NOT_NAME)
            || tokens[start].is(Class::ROLE.or(Class::VAGUE))
            || self.is_informant(start)
            || self.is_definite(start);
        (named && telling).then(|| Who { entity, whole: start..self.extended(end, rest.end), tokens: phrase })
    }

    /// Whether a small word opens a phrase: any but in German, there the adjective of people without an article: "meldeten
    /// |israelische Medien|".
    pub(super) fn opens_phrase(&self, phrase: &Range<usize>) -> bool {
        let (first, noun) = (&self.reading.tokens[phrase.start], phrase.start + 1);
        let people = |at: usize| self.is_informant(at) || is_role(self.reading, at);
        let adjective = || {
            let other = phrase.len() == 2 && self.is_quantifier(phrase.start, phrase.end);
            let open = first.lower && (other || !first.is(Class::CLOSED.or(Class::PAUSE))) && !first.is_verbal();
            open && phrase.len() > 1 && self.reading.tokens[noun].is_proper() && people(noun)
        };
        !self.reading.has(Trait::NounCapitals) || adjective() || self.is_share(phrase)
    }
}
