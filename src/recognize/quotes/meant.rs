//! Whom a pronoun or a description means: the person who fits and was named or heard last.

use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::Class;
use crate::lexicon::names::Gender;
use std::ops::Range;

/// How many mentions back a description may look for whom it means.
const FAR: usize = 100;

impl Speakers<'_> {
    /// The person a pronoun means: who was heard last if the gender fits, else the last one named before it.
    pub(super) fn pronoun(&self, at: usize) -> Option<Who> {
        let token = &self.reading.tokens[at];
        let gender = if token.is(Class::MASCULINE) {
            Gender::Masculine
        } else if token.is(Class::FEMININE) {
            Gender::Feminine
        } else {
            return None;
        };
        let fits = |entity: &usize| {
            let known = &self.names.known[*entity];
            known.kind == Some(EntityKind::Person) && known.gender.is_none_or(|known| known == gender)
        };
        let certain = |entity: &usize| self.names.known[*entity].gender == Some(gender);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let near = self.names.mentions[..before]
            .iter()
            .rev()
            .take(12)
            .filter(|mention| !mention.derived)
            .map(|mention| mention.entity);
        let entity = self.last.filter(fits).or_else(|| near.clone().find(certain)).or_else(|| near.clone().find(fits));
        Some(Who { entity, tokens: at..at + 1, whole: at..at + 1 })
    }

    /// The person a description means: "der japanische Vertreter", "the senator". The noun must be one that an article
    /// uses so; then whoever has that role, or a role with that place in it, and was named last.
    pub(super) fn description(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        // "der CDU-Politiker": the last part of a compound is what somebody is
        let is_vague = |at: &usize| {
            reading.tokens[*at].is(Class::VAGUE)
                || reading
                    .surface(*at)
                    .rsplit_once('-')
                    .is_some_and(|(_, last)| reading.lexicon.class(last).any(Class::VAGUE))
        };
        let Some(noun) = phrase.clone().find(is_vague) else { return self.same_organisation(phrase) };
        let indefinite = reading.tokens[phrase.start].is(Class::INDEFINITE);
        let further = noun + 1 != phrase.end;
        if indefinite || reading.language == "de" && further {
            return None;
        }
        let place = self
            .names
            .within(phrase)
            .iter()
            .find(|mention| mention.derived || further)
            .and_then(|mention| self.names.known[mention.entity].listed);
        let word = reading.surface(noun);
        let word = word.rsplit_once('-').map_or(word, |(_, last)| last);
        let stem: String = word.to_lowercase().chars().take(5).collect();
        let mut seen = Vec::new();
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        for mention in self.names.mentions[..before].iter().rev().take(FAR) {
            if !self.names.is_person(mention) || seen.contains(&mention.entity) || seen.len() > 8 {
                continue;
            }
            seen.push(mention.entity);
            let Some(role) = &self.names.known[mention.entity].role else { continue };
            let same_noun = role.words.to_lowercase().split([' ', '-']).any(|word| word.starts_with(&stem));
            let same_place = place.is_some_and(|place| self.speaks_of(role.tokens.clone(), place));
            if same_place || same_noun && place.is_none() {
                return Some(mention.entity);
            }
        }
        None
    }

    /// The organisation named before that "the ministry" means: the last one whose name holds the noun.
    fn same_organisation(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let definite =
            reading.tokens[phrase.start].is(Class::DETERMINER) && !reading.tokens[phrase.start].is(Class::INDEFINITE);
        if !definite || phrase.len() != 2 {
            return None;
        }
        let noun = reading.surface(phrase.start + 1).to_lowercase();
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        let holds = |entity: usize| {
            let known = &self.names.known[entity];
            known.kind == Some(EntityKind::Organisation)
                && known.name.to_lowercase().split([' ', '-']).any(|word| word == noun)
        };
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
        mentions.find(|mention| holds(mention.entity)).map(|mention| mention.entity)
    }

    /// Whether words name a place, or are made from its name.
    pub(super) fn speaks_of(&self, tokens: Range<usize>, place: usize) -> bool {
        let names = self.reading.names;
        tokens.clone().any(|at| {
            let word = self.reading.surface(at);
            let bare = word.strip_suffix('s').unwrap_or(word);
            [names.exact(word), names.exact(bare), names.derived(word)].contains(&Some(place))
        })
    }
}
