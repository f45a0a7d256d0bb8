//! What a verb tells by an infinitive: "vowed to rebuild", "affirme avoir reçu".

use super::content::{Content, OBJECT, Told};
use super::cues::is_infinitive;
use crate::lexicon::Class;
use crate::recognize::tokens::Token;

impl Told<'_, '_> {
    /// "zu schließen", "durchzusetzen"
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        let inside = || {
            let word = self.speakers.reading.surface(at);
            word.ends_with('n')
                && word.get(2..).is_some_and(|rest| rest.find("zu").is_some_and(|zu| zu + 4 < rest.len()))
        };
        // "zu schließen": more than "zu teuer" and "zu den Werften"
        let verb = |at: usize| {
            let next = self
                .tokens()
                .get(at + 1)
                .filter(|next| next.lower && self.speakers.reading.surface(at + 1).ends_with('n'));
            let ends = |next: &Token| !next.is_word() || next.lower && !next.is(Class::DETERMINER);
            next.is_some() && self.tokens().get(at + 2).is_none_or(ends)
        };
        if token.is(Class::INFINITIVE) {
            return self.speakers.reading.language != "de" || verb(at);
        }
        token.lower && self.speakers.reading.language == "de" && inside()
    }

    /// Whether a verb in the infinitive may begin at `at`, as far as its ending tells: "accusa di |plagio|" goes on with none.
    fn may_be_infinitive(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        let ends = |at: usize| is_infinitive(reading, at);
        let small = Class::OBLIQUE.or(Class::PAUSE).or(Class::FUNCTION);
        let verb = (at..self.last()).take(OBJECT).find(|&at| !self.tokens()[at].is(small) || ends(at));
        reading.lexicon.language.infinitives.is_empty() || verb.is_some_and(ends)
    }

    /// "vowed to rebuild", "a demandé au conseil d'attendre"
    pub(super) fn infinitive(&self) -> Option<Content> {
        let (tokens, cue, last) = (self.tokens(), self.cue, self.last());
        let at = (cue.end()..last).take(OBJECT).find(|&at| {
            let next = tokens.get(at + 1).filter(|_| at + 1 < last);
            tokens[at].is(Class::INFINITIVE)
                && next.is_some_and(|next| next.lower && !next.is(Class::DETERMINER))
                && self.may_be_infinitive(at + 1)
        })?;
        let asks = cue.verb().is_some_and(|verb| verb.act && verb.finite);
        if !asks || tokens[cue.end()..at].iter().any(|token| !token.is_word() || token.is_verbal()) {
            return None;
        }
        let who = self.ahead()?;
        let from = if self.speakers.reading.language == "en" { at } else { at + 1 };
        Some((from..self.sentence.end, Vec::new(), Some(who)))
    }

    /// "affirme avoir reçu", "ha detto di voler venire", "prometió volver": an infinitive right behind the verb.
    pub(super) fn bare_infinitive(&self) -> Option<Content> {
        let (reading, cue) = (self.speakers.reading, self.cue);
        let language = reading.lexicon.language;
        let small = Class::INFINITIVE.or(Class::OBLIQUE).or(Class::PAUSE);
        let is_small = |at: &usize| self.tokens()[*at].is(small) || language.negations.contains(&reading.surface(*at));
        let from = (cue.end()..self.last())
            .take(OBJECT)
            .find(|at| !self.tokens()[*at].is(Class::INFINITIVE.or(Class::PAUSE)))?;
        let verb = (from..self.last()).take(OBJECT).find(|at| !is_small(at))?;
        let token = &self.tokens()[verb];
        // "affirme avoir reçu"
        let perfect = token.is(Class::PERFECT) && !language.infinitives.is_empty();
        let is_infinitive =
            token.lower && (perfect || !token.is(Class::CLOSED.or(Class::ROLE)) && is_infinitive(reading, verb));
        if !is_infinitive || !self.is_outside(verb) || cue.tokens.len() > 1 {
            return None;
        }
        let who = self.subject(cue.end())?;
        Some((from..self.sentence.end, Vec::new(), Some(who)))
    }
}
