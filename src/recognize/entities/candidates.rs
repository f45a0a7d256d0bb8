use super::{listed, shaped};
use crate::article::EntityKind;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use std::collections::HashSet;
use std::ops::Range;

/// Words that may name something, before it is known what else names the same.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub tokens: Range<usize>,
    pub kind: EntityKind,
    /// The gazetteer's identifier.
    pub listed: Option<usize>,
    pub derived: bool,
}

/// Walks each sentence once from left to right; the longest reading of a place wins.
pub(super) fn find(reading: &Reading) -> Vec<Candidate> {
    let mut found = Vec::new();
    let alone = shaped::alone(reading);
    for passage in &reading.blocks {
        for sentence in &passage.sentences {
            let mut at = sentence.start;
            while at < sentence.end {
                let candidate = at_token(reading, at..sentence.end, sentence.start, &alone);
                at = candidate.as_ref().map_or(at + 1, |candidate| candidate.tokens.end);
                found.extend(candidate);
            }
        }
    }
    found
}

fn at_token(reading: &Reading, rest: Range<usize>, sentence_start: usize, alone: &HashSet<&str>) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    if !token.is_word() || token.is(Class::CLOSED) && !token.capital {
        return None;
    }
    let organisation = shaped::organisation(reading, rest.clone());
    let person = || shaped::person(reading, rest.clone(), sentence_start, alone);
    let name = || listed::name(reading, rest.clone());
    organisation
        .or_else(person)
        .or_else(name)
        .or_else(|| listed::derived(reading, at))
        .or_else(|| shaped::acronym(reading, at))
}
