//! Whom and what the article is about.
//!
//! [`listed`] knows names by the gazetteer, [`shaped`] by what stands in and beside them; [`candidates`] walks the text
//! once and asks both, [`trimmed`] cuts off what is no part of a name, [`settled`] gives all mentions of one the same kind,
//! [`dropped`] takes back what the rest of the text does not bear out. [`aliases`] merges what names the same, [`roles`] reads
//! what a person is.

mod aliases;
mod alike;
mod candidates;
mod credits;
mod dropped;
mod german;
mod inflection;
mod listed;
mod parts;
mod phrases;
mod roles;
mod settled;
mod shaped;
pub(super) mod tagger;
mod trimmed;

use super::reading::Reading;
use crate::article::{Entity, EntityKind, Mention, Span};
use crate::lexicon::names::Gender;
pub(super) use roles::opens as opens_role;
pub(super) use shaped::{is_headed, is_role};
use std::ops::Range;

/// The entities of an article, with what the search for speakers asks of them.
pub(super) struct Names {
    pub known: Vec<Known>,
    /// In reading order, never overlapping.
    pub mentions: Vec<Named>,
}

/// An entity in the making.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub kind: Option<EntityKind>,
    pub name: String,
    pub role: Option<Role>,
    pub gender: Option<Gender>,
    /// The gazetteer's identifier.
    pub listed: Option<usize>,
}

/// What a person is, and where the text says so.
#[derive(Debug, Clone)]
pub(super) struct Role {
    pub words: String,
    pub tokens: Range<usize>,
}

/// A mention by its tokens.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub tokens: Range<usize>,
    pub entity: usize,
    pub derived: bool,
    pub span: Span,
}

/// Finds all entities in the blocks that are read.
pub(super) fn recognise(reading: &Reading) -> Names {
    let candidates = candidates::find(reading);
    let mut names = aliases::merge(reading, candidates);
    roles::find(reading, &mut names);
    names
}

impl Names {
    /// Mentions that lie in a range of tokens.
    pub fn within(&self, tokens: &Range<usize>) -> &[Named] {
        let start = self.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let len = self.mentions[start..].partition_point(|mention| mention.tokens.end <= tokens.end);
        &self.mentions[start..start + len]
    }

    /// The mention that holds a token.
    pub fn at(&self, token: usize) -> Option<&Named> {
        let after = self.mentions.partition_point(|mention| mention.tokens.start <= token);
        self.mentions[..after].last().filter(|mention| mention.tokens.contains(&token))
    }

    /// The mention that begins with a token.
    pub fn starting(&self, token: usize) -> Option<&Named> {
        self.at(token).filter(|mention| mention.tokens.start == token)
    }

    pub fn is_person(&self, mention: &Named) -> bool {
        !mention.derived && self.known[mention.entity].kind == Some(EntityKind::Person)
    }

    /// Whether a mention, or what it is made from, is a place's.
    pub fn is_place(&self, mention: &Named) -> bool {
        self.known[mention.entity].kind == Some(EntityKind::Place)
    }

    /// Whether a mention is spelt like its name, which stands in the nominative.
    pub fn is_nominative(&self, reading: &Reading, mention: &Named) -> bool {
        self.known[mention.entity].name.ends_with(reading.surfaces(mention.tokens.clone()))
    }

    /// As the article's entities: the same order as [`Names::known`], so that speakers can point at them.
    pub fn into_entities(self) -> Vec<Entity> {
        let mut entities: Vec<Entity> = self
            .known
            .into_iter()
            .map(|known| Entity {
                kind: known.kind.unwrap_or(EntityKind::Other),
                name: known.name,
                role: known.role.map(|role| role.words),
                mentions: Vec::new(),
            })
            .collect();
        for mention in self.mentions {
            entities[mention.entity].mentions.push(Mention {
                start: mention.span.start,
                end: mention.span.end,
                derived: mention.derived,
            });
        }
        entities
    }
}

#[cfg(test)]
mod tests;
