//! Whom somebody tells what he says, and who then does not speak: "mówił dziennikarzom TVN24", "řekla ČTK".

use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::{Class, Trait, is_agency};
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// So many letters and one stand before the ending of a noun that tells whom.
const STEM: usize = 2;

impl Speakers<'_> {
    /// The token behind whom a verb tells something: "mówił |dziennikarzom TVN24", "řekla |ČTK", "powiedział |PAP| kapitan".
    pub(super) fn addressed(&self, verb: &str, start: usize, end: usize) -> Option<usize> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let told = |at: usize| self.is_addressee(at, end);
        if language.addressees.is_empty() || start == 0 || start > end {
            return None;
        }
        // "řekl |Deníku|", "řekl |novinky.cz|": a name in the dative that is no person's
        let dative = start < end
            && (tokens[start].is_proper() || self.reading.surface(start).contains('.'))
            && self.names.starting(start).is_none_or(|name| !self.names.is_person(name))
            && language.is_dative(self.reading.surface(start));
        // "místním |novinářům"
        let adjective =
            start < end && tokens[start].lower && tokens[start].is_word() && !tokens[start].is(Class::CLOSED);
        let nouns = [start - 1, start, start + 1];
        let noun = nouns.into_iter().find(|&at| told(at) && (at <= start || adjective));
        if let Some(noun) = noun {
            let mut at = noun + 1;
            // "dziennikarzom |TVN24", "dziennikarzom |w Radomiu| burmistrz"
            let place = at + 1 < end && tokens[at].is(Class::PREPOSITION);
            at = self.thing(at + usize::from(place), end).unwrap_or(at);
            return Some(self.marked(at..end).unwrap_or(at));
        }
        // "«Северному краю» |депутат Орлов"
        let marked = || if start < end && tokens[start].is_mark() { self.whom(start, end) } else { None };
        let behind = self.thing(start, end).or_else(marked).or(Some(start + 1).filter(|_| dative))?;
        // "|PAP| kapitan Tomasz Sroka"
        let next = self.phrase(behind..end).filter(|who| self.names.starting(behind).is_some() || who.whole.len() > 1);
        let other = next.is_some_and(|who| who.entity.is_some_and(|who| self.is_person(who)));
        let paragraph = self.reading.passage(start).map_or(0, |passage| passage.tokens.start);
        let spoke = || self.speaker.as_ref().is_some_and(|who| who.whole.start >= paragraph);
        let agency = || is_agency(&self.reading.surfaces(start..behind).to_lowercase());
        let ends = || tokens.get(behind).is_none_or(|next| behind >= end || !next.is_word());
        let somebody = || tokens[start].is_mark() && self.phrase(behind..end).is_some_and(|who| self.is_somebody(&who));
        (other
            || dative && ends()
            || somebody()
            || language.seats.contains(&self.reading.surface(behind.min(end - 1))) && behind < end
            || language.speaking.contains(&verb) && agency() && spoke())
        .then_some(behind)
    }

    /// Whether a noun tells whom something is told.
    pub(super) fn is_addressee(&self, at: usize, end: usize) -> bool {
        let (tokens, word) = (&self.reading.tokens, self.reading.surface(at));
        let is_told = |noun: &&str| match noun.strip_prefix('-') {
            Some(ending) => word.strip_suffix(ending).is_some_and(|stem| stem.chars().nth(STEM).is_some()),
            None => word == *noun,
        };
        at < end
            && tokens[at].lower
            && !tokens[at].is(Class::PREPOSITION)
            && self.reading.lexicon.language.addressees.iter().any(is_told)
    }

    /// The end of what is no person's name, known or in capitals: "TVN24".
    pub(super) fn thing(&self, at: usize, end: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        match self.names.starting(at).filter(|_| at < end) {
            Some(name) => Some(name.tokens.end).filter(|_| !name.derived && !self.names.is_person(name)),
            None => {
                tokens.get(at).filter(|token| at < end && token.capitals && !token.is(Class::CLOSED)).map(|_| at + 1)
            }
        }
    }

    /// Who spoke last, where a verb leaves out its subject and says only whom it tells.
    pub(super) fn told_to(&self, behind: usize, end: usize) -> Option<Who> {
        let verb = behind.checked_sub(1)?;
        self.addressed(self.reading.surface(verb), behind, end).and_then(|_| self.left_out(verb))
    }

    pub(super) fn is_person(&self, entity: usize) -> bool {
        self.names.known[entity].kind == Some(EntityKind::Person)
    }

    /// Whether a phrase is a person, or tells what somebody is.
    pub(super) fn is_somebody(&self, who: &Who) -> bool {
        who.entity.is_some_and(|who| self.is_person(who)) || self.describes(&who.tokens)
    }

    /// Whether a phrase is somebody with a name, or says what somebody is.
    pub(super) fn is_named(&self, who: &Who) -> bool {
        who.entity.is_some() || self.describes(&who.tokens)
    }

    /// Whether a phrase is anybody who can speak: a name, what somebody is, an organisation by its noun, a part of many.
    pub(super) fn may_speak(&self, who: &Who) -> bool {
        self.is_named(who) || self.is_body(&who.tokens) || self.is_share(&who.tokens)
    }

    /// Whether a small word is a medium's name by its signs: "wie |nord.de| meldet", "nach Angaben von |n24|".
    pub(super) fn is_address(&self, at: usize) -> bool {
        let word = self.reading.surface(at);
        let letters = word.starts_with(|c: char| c.is_ascii_lowercase()) && self.reading.tokens[at].is_word();
        // "z.B" is none
        let dotted = word.rsplit_once('.').is_some_and(|(name, end)| name.len() > 1 && end.len() > 1);
        let signs = dotted || word.contains(|c: char| c.is_ascii_digit());
        self.reading.has(Trait::NounCapitals) && letters && signs
    }

    /// Whether words tell how many of those who were asked say something: "|37 Prozent| der Befragten".
    pub(super) fn is_share(&self, words: &Range<usize>) -> bool {
        let number = words.len() > 1 && self.reading.tokens[words.start].shape == Shape::Number;
        let noun = || self.reading.surface(words.start + 1).to_lowercase();
        number && self.reading.has(Trait::NounCapitals) && self.reading.lexicon.language.percent.contains(&&*noun())
    }
}
