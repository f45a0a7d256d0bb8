//! What a verb tells by an infinitive: "vowed to rebuild", "affirme avoir reçu".

use super::content::{Content, OBJECT, Told};
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

    /// "vowed to rebuild", "a demandé au conseil d'attendre"
    pub(super) fn infinitive(&self) -> Option<Content> {
        let (tokens, cue, last) = (self.tokens(), self.cue, self.last());
        let at = (cue.end()..last).take(OBJECT).find(|&at| {
            let next = tokens.get(at + 1).filter(|_| at + 1 < last);
            tokens[at].is(Class::INFINITIVE) && next.is_some_and(|next| next.lower && !next.is(Class::DETERMINER))
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
        let ends = |at: usize| language.infinitives.iter().any(|ending| reading.surface(at).ends_with(ending));
        let denies = |at: usize| language.negations.contains(&reading.surface(at));
        // "поручил |министру Орловой| проверить": whom somebody tells to do it, by his case
        let object = |at: &usize| {
            let token = &self.tokens()[*at];
            let small = Class::PREPOSITION.or(Class::COMPLEMENTIZER);
            token.is_word() && !token.is(small) && !token.is_verbal() && !ends(*at) && !denies(*at)
        };
        let whom = (from..self.last()).take(OBJECT).take_while(object).count();
        let asks = self.speakers.has_cases() && whom > 0 && cue.verb().is_some_and(|verb| verb.finite && verb.say);
        let told = from + whom;
        let to_do = told + usize::from(told < self.last() && denies(told));
        let asks = asks && to_do < self.last() && self.tokens()[to_do].lower && ends(to_do);
        let from = if asks { told } else { from };
        let verb = (from..self.last()).take(OBJECT).find(|at| !is_small(at))?;
        let token = &self.tokens()[verb];
        // "affirme avoir reçu"
        let perfect = token.is(Class::PERFECT) && !language.infinitives.is_empty();
        let is_infinitive = token.lower && (perfect || !token.is(Class::CLOSED.or(Class::ROLE)) && ends(verb));
        if !is_infinitive || !self.is_outside(verb) || cue.tokens.len() > 1 {
            return None;
        }
        let who = self.subject(cue.end())?;
        Some((from..self.sentence.end, Vec::new(), Some(who)))
    }
}
