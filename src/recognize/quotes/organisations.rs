//! Which organisation a noun means: "the ministry", "the company".

use super::meant::FAR;
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, is_headed, is_role};
use std::ops::Range;

/// So many letters of a noun tell a compound: "(Bundes)amt" may be many.
const COMPOUND: usize = 4;
/// How many tokens before "it" an organisation may have spoken.
const SPOKE: usize = 120;

impl Speakers<'_> {
    /// Whether a phrase is an organisation by its noun: "la empresa", "el ministerio".
    pub(super) fn is_body(&self, words: &Range<usize>) -> bool {
        let language = self.reading.lexicon.language;
        let hangs = Class::PREPOSITION.or(Class::JOINING);
        let capitals = self.reading.has(Trait::NounCapitals);
        let noun = |&at: &usize| {
            let token = &self.reading.tokens[at];
            !(token.is(Class::CLOSED) || capitals && token.lower)
        };
        let mut head = words.clone().take_while(|&at| at == words.start || !self.reading.tokens[at].is(hangs));
        head.find(noun).is_some_and(|at| {
            language.collectives.contains(&self.reading.surface(at))
                || self.reading.tokens[at].is(Class::ORGANISATION_HEAD)
                || capitals && is_headed(self.reading, at)
        })
    }

    /// Whether a Romance phrase is an organisation by its noun, whatever behind it a person may be as well: "lo staff |medico|".
    pub(super) fn is_staff(&self, words: &Range<usize>) -> bool {
        let romance = self.reading.lexicon.language.is_romance();
        romance && self.is_body(words) && words.clone().any(|at| is_role(self.reading, at))
    }

    /// The organisation named before that "the ministry" means: the last one whose name holds the noun.
    pub(super) fn same_organisation(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let definite =
            reading.tokens[phrase.start].is(Class::DETERMINER) && !reading.tokens[phrase.start].is(Class::INDEFINITE);
        if !definite || phrase.len() != 2 {
            return None;
        }
        let noun = reading.surface(phrase.start + 1).to_lowercase();
        let endings = reading.lexicon.language.genitive;
        let bare = endings.iter().find_map(|ending| noun.strip_suffix(ending)).unwrap_or(&noun);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        // "der Verband" is the "Landesverband": what a compound is stands at its end
        let is_noun = |word: &str| word.ends_with(&*noun) || word.ends_with(bare);
        let holds = |entity: usize| {
            let known = &self.names.known[entity];
            let whole = |word: &str| is_noun(word) && (bare.len() >= COMPOUND || word == noun || word == bare);
            known.kind == Some(EntityKind::Organisation) && known.name.to_lowercase().split([' ', '-']).any(whole)
        };
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
        mentions.find(|mention| holds(mention.entity)).map(|mention| mention.entity)
    }

    /// The organisation that "it" means inside a sentence: the one that spoke last.
    pub(super) fn body_near(&self, at: usize) -> Option<Who> {
        let body = self.body.as_ref().filter(|body| body.whole.end + SPOKE > at)?;
        Some(Who { tokens: at..at + 1, whole: at..at + 1, ..body.clone() })
    }

    /// The organisation that "the company" means: the last one before whose name the noun stands ("the airline Norvia"), or
    /// the only one that its paragraph has named before.
    pub(super) fn collective(&self, phrase: &Range<usize>) -> Option<usize> {
        let (reading, first) = (self.reading, &self.reading.tokens[phrase.start]);
        let definite = first.is(Class::DETERMINER) && !first.is(Class::INDEFINITE.or(Class::OTHER_PRONOUN));
        let noun = reading.surface(phrase.end - 1).to_lowercase();
        let collectives = reading.lexicon.language.collectives;
        if !(phrase.len() == 1 || phrase.len() == 2 && definite) || !collectives.contains(&&*noun) {
            return None;
        }
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        let mentions = || {
            let mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
            mentions.filter(|mention| self.is_organisation(mention.entity))
        };
        let apposed = |mention: &&Named| {
            let at = mention.tokens.start.checked_sub(1);
            at.is_some_and(|at| reading.surface(at).to_lowercase() == noun)
        };
        let start = reading.passage(phrase.start)?.tokens.start;
        let only = || {
            let mut here = mentions().take_while(|mention| mention.tokens.start >= start).map(|mention| mention.entity);
            let first = here.next()?;
            here.all(|other| other == first).then_some(first)
        };
        mentions().find(apposed).map(|mention| mention.entity).or_else(only)
    }
}
