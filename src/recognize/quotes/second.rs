//! Clauses of the North that no conjunction opens: "Han mener |kommunen har visst det|", "Hun siger, |det går for langsomt|".

use super::content::{Content, SHORTEST, Told};
use super::subject;
use crate::lexicon::{Class, Trait};

/// How far behind a pronoun its verb may stand, adverbs between.
const LATER: usize = 4;
/// Most adverbs before such a clause.
const ADVERBS: usize = 2;

impl Told<'_, '_> {
    /// What a verb tells right behind it, where a clause stands there, its subject first and its verb second.
    pub(super) fn second(&self) -> Option<Content> {
        let (reading, cue) = (self.speakers.reading, self.cue);
        let (tokens, last) = (self.tokens(), self.last());
        let finite = cue.verb().is_some_and(|verb| verb.finite);
        if reading.has(Trait::ZeroComplementizer)
            || !finite
            || cue.tokens.len() > 1
            || !tokens[cue.at()].is(Class::BARE)
        {
            return None;
        }
        let comma = tokens.get(cue.end()).is_some_and(|next| next.is_sign(','));
        // "mener |derfor| avgiften må bort"
        let small = Class::DETERMINER.or(Class::OTHER_PRONOUN).or(Class::PREPOSITION);
        let adverb = |at: &usize| tokens[*at].lower && tokens[*at].is(Class::PAUSE) && !tokens[*at].is(small);
        let start = cue.end() + usize::from(comma);
        let start = start + if comma { 0 } else { (start..last).take(ADVERBS).take_while(adverb).count() };
        if start + SHORTEST > last || !self.is_outside(start) {
            return None;
        }
        // "mener |det| er for sent", "sier |han| ikke vet", "mener |kommunen| har visst det"
        let small = |at: usize| {
            tokens[at].is(Class::PAUSE) || reading.lexicon.language.negations.contains(&reading.surface(at))
        };
        let end = self.subject_end(start, last, comma)?;
        let verb = (end..last).find(|&at| !small(at))?;
        // "siger, |de| i årevis har bedt om det"
        let later = || comma && end == start + 1 && (end..last).take(LATER).any(|at| tokens[at].is_verbal());
        // "sier |han| ikke vet", "siger, |det| går": behind a pronoun that is no article it may be any
        let pronoun = Class::PRONOUN.or(Class::OTHER_PRONOUN);
        let personal = (comma || tokens[start].is(pronoun)) && end == start + 1;
        let who = subject(self.speakers, self.clause, cue, cue.end())?;
        // "mener |avgiften| rammer dem": a noun with its article ends where the verb begins, if who tells stands before
        let whole = !comma && who.whole.end <= cue.at() && self.speakers.is_definite(end - 1) && tokens[end - 1].lower;
        let small = Class::PREPOSITION.or(Class::DETERMINER).or(Class::OTHER_PRONOUN).or(Class::JOINING);
        let other = || {
            let joins = self.is_connective(verb) || tokens[verb].is(if comma { small } else { Class::CLOSED });
            (personal || whole && !tokens[verb].is(Class::NOT_NAME))
                && tokens[verb].lower
                && tokens[verb].is_word()
                && !joins
        };
        if !tokens[verb].is_verbal() && !other() && !later() {
            return None;
        }
        Some((start..self.sentence.end, Vec::new(), Some(who)))
    }

    /// The end of the subject that a clause opens with at `start`, behind a comma or not: a pronoun, or a phrase.
    fn subject_end(&self, start: usize, last: usize, comma: bool) -> Option<usize> {
        let (tokens, first) = (self.tokens(), &self.tokens()[start]);
        let small = Class::PREPOSITION.or(Class::COMPLEMENTIZER).or(Class::INFINITIVE).or(Class::RELATIVE);
        let object = first.is(Class::OBLIQUE) && !first.is(Class::DETERMINER);
        if first.is(small) || object || first.is_verbal() {
            return None;
        }
        let pronoun = first.is(Class::PRONOUN.or(Class::OTHER_PRONOUN));
        // "mener |vi| trenger mer tid": no article
        if pronoun && (comma || !first.is(Class::DETERMINER) || self.speakers.stands_alone(start, last)) {
            return Some(start + 1);
        }
        let end = self.speakers.phrase_end(start..last);
        (end > start && tokens[end - 1].is_word()).then_some(end)
    }
}
