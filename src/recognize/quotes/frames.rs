//! Whose a frame's source is: "laut Weber", "nach Angaben der Stadt", "nach eigenen Angaben", "по его словам".

use super::cues::{Cue, is_source};
use super::marks::Marks;
use super::speakers::{Speakers, Who};
use crate::lexicon::Class;
use std::ops::Range;

/// How many tokens beside a frame its subject may stand as a pronoun.
const NEAR: usize = 8;
/// How many tokens before "in its view" the organisation may have spoken.
const OWN: usize = 60;

impl Speakers<'_> {
    /// Whose a frame is that holds its source: with "own" the subject's ("nam ze naar eigen zeggen"), else whoever's words
    /// were heard last ("по его словам").
    pub fn own(&self, sentence: &Range<usize>, marks: Marks, cue: &Cue) -> Option<Who> {
        let whole = cue.tokens[0].clone();
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let own = whole.clone().any(|at| language.own_words.contains(&&*self.reading.surface(at).to_lowercase()));
        let subject = || {
            let is_pronoun =
                |at: &usize| tokens[*at].is(Class::PRONOUN) && !tokens[*at].is(Class::OBLIQUE.or(Class::DETERMINER));
            let outside = (sentence.start..whole.start).rev().chain(whole.end..sentence.end);
            let pronoun = || outside.filter(|&at| !marks.hold(at)).take(NEAR).find(is_pronoun);
            let topic = self.topic(sentence, marks).filter(|who| who.entity.is_some());
            topic.or_else(|| pronoun().and_then(|at| self.pronoun(at)))
        };
        if own && let Some(subject) = subject() {
            return Some(subject);
        }
        // "A suo avviso": of the organisation that has just spoken
        let body = self.body.as_ref().filter(|body| {
            let later = |recent: &Who| recent.whole.start < body.whole.start;
            body.whole.start + OWN > whole.start && self.recent.as_ref().is_none_or(later)
        });
        body.or(self.recent.as_ref()).cloned().or_else(subject).map(|who| Who { whole, ..who })
    }

    /// Who a source is whose phrase begins at the head of `rest`: of "Einschätzung des Chefs Jan Weber" it is Weber.
    pub fn source(&self, rest: Range<usize>) -> Option<Who> {
        let mut who = self.named_source(rest)?;
        // "Selon l'opposition, le coût doublera.": what follows the comma is no apposition unless another one closes it.
        let tokens = &self.reading.tokens;
        let closed = tokens.get(who.whole.end).is_some_and(|next| next.is_sign(','));
        let mut commas = (who.tokens.end.max(who.whole.start)..who.whole.end).filter(|&at| tokens[at].is_sign(','));
        if let Some(mut end) = commas.next() {
            let cases = self.has_cases();
            let further = commas.chain(closed.then_some(who.whole.end));
            for comma in further.take_while(|_| cases || closed) {
                if cases && self.is_clause(end + 1..comma) {
                    break;
                }
                end = comma;
            }
            who.whole.end = end;
        }
        Some(who)
    }

    pub fn named_source(&self, rest: Range<usize>) -> Option<Who> {
        // "según confirmó |el lunes la empresa"
        let day = if rest.is_empty() { rest.start } else { self.behind_day(rest.start, rest.end) };
        let rest = day..rest.end;
        // "nach Ansicht |von Weber"
        let of = |at: usize| self.reading.tokens[at].is(Class::AGENT) && !self.reading.tokens[at].is(Class::DETERMINER);
        let rest = rest.start + usize::from(rest.len() > 1 && of(rest.start))..rest.end;
        // "selon lui"
        if self
            .reading
            .tokens
            .get(rest.start)
            .is_some_and(|first| !rest.is_empty() && first.is(Class::PRONOUN) && !first.is(Class::DETERMINER))
        {
            return self.pronoun(rest.start);
        }
        let bare = || {
            let end = self.phrase_end(rest.clone());
            let phrase = rest.start..end.max(rest.start);
            let tokens = &self.reading.tokens;
            if self.reading.language != "de" || tokens[phrase.clone()].iter().any(|token| token.capital) {
                let whole = rest.start..self.extended(end, rest.end);
                return (end > rest.start).then_some(Who { entity: None, tokens: phrase, whole });
            }
            // "Nach eigenen Angaben baut die Stadt": the source is whoever does it, and the cue all that says so
            let noun = rest.start.checked_sub(1).filter(|&noun| tokens[noun].is_proper())?;
            let behind = phrase.end.max(rest.start + 1);
            let before = noun.checked_sub(1);
            let own = before.is_some_and(|at| self.reading.surface(at) == "eigenen");
            let doer = || (behind < rest.end).then(|| self.phrase(behind..rest.end)).flatten();
            let whole = before.filter(|&at| tokens[at].lower).unwrap_or(noun)..noun + 1;
            let owner = if own { doer().or_else(|| self.recent.clone()) } else { None };
            match owner {
                Some(owner) => Some(Who { whole, ..owner }),
                // One's own words are somebody's, whoever that is
                None => (!own).then(|| Who { entity: None, tokens: whole.clone(), whole }),
            }
        };
        let who = self.phrase(rest.clone()).or_else(bare)?;
        let Some(noun) = who.tokens.clone().find(|&at| self.is_source(at)).filter(|_| who.entity.is_none()) else {
            return Some(who);
        };
        let tokens = &self.reading.tokens;
        // "nach seiner Einschätzung"
        let possessive = tokens.get(rest.start);
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::INDEFINITE);
        if let Some(recent) = &self.recent
            && noun == rest.start + 1
            && possessive.is_some_and(|first| first.is(Class::DETERMINER) && !first.is(articles))
        {
            return Some(Who { whole: who.whole, ..recent.clone() });
        }
        let behind = noun + 1 + usize::from(tokens.get(noun + 1).is_some_and(|next| next.is(Class::PREPOSITION)));
        let named = (behind < rest.end).then(|| self.phrase(behind..rest.end)).flatten();
        match named.filter(|named| named.entity.is_some()) {
            Some(named) => Some(Who { whole: rest.start..named.whole.end, ..named }),
            None => Some(who),
        }
    }

    /// Somebody without the noun of a frame, which is what is said and nobody: of "Angaben der Feuerwehr" it is the fire
    /// brigade, "den Angaben" is whoever spoke last; "ersten Angaben" keep their words.
    pub fn unframed(&self, who: Who, running: Option<&Who>) -> Who {
        let tokens = &self.reading.tokens;
        let is_noun =
            |at: &usize| !(tokens[*at].is(Class::CLOSED) || tokens[*at].lower && self.reading.language == "de");
        // "uma fonte do ministério" is somebody
        let is_source = |noun: &usize| self.is_frame_noun(*noun) && !tokens[*noun].is(Class::VAGUE);
        let noun = who.tokens.clone().find(is_noun).filter(|noun| who.entity.is_none() && is_source(noun));
        let Some(noun) = noun else { return who };
        let rest = noun + 1..who.tokens.end;
        let owner = rest.start + usize::from(rest.len() > 1 && tokens[rest.start].is(Class::PREPOSITION))..rest.end;
        if owner.clone().any(|at| is_noun(&at)) {
            return Who { tokens: owner, ..who };
        }
        let known = noun == who.tokens.start + 1 && tokens[who.tokens.start].is(Class::DETERMINER);
        match running.filter(|_| known) {
            Some(running) => Who { whole: who.whole, ..running.clone() },
            None => who,
        }
    }

    /// Whether a word is a noun for what is said or shown: "(Polizei)angaben".
    pub(super) fn is_source(&self, at: usize) -> bool {
        is_source(self.reading, at)
    }

    /// Whether a word is the noun of a frame of two words: "(nach) Angaben".
    fn is_frame_noun(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        let frames = self.reading.lexicon.language.before.iter().filter(|frame| frame.ends_with(&word));
        frames.filter_map(|frame| frame.split_once(' ')).any(|(_, noun)| noun == word)
    }
}
