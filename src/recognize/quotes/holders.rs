//! Whose name ends a phrase that says what he is.

use super::speakers::Speakers;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, is_role, opens_role};
use std::ops::Range;

/// Most adjectives before a noun for what somebody is, and how far behind it the name may stand.
const ADJECTIVES: usize = 3;
const HOLDER: usize = 14;

impl<'a> Speakers<'a> {
    /// Whose name ends the phrase at the head of `rest`, behind what he is and all that hangs on it: "адвокат Орлова |Иван
    /// Петров|", "тренер «Севера» |Иван Петров|". Behind a verb only a name in the nominative is the subject's.
    pub(super) fn role_holder(&self, rest: &Range<usize>) -> Option<&'a Named> {
        let (tokens, reading) = (&self.reading.tokens, self.reading);
        if !self.has_cases() {
            let hangs = reading.has(Trait::SuffixedArticle) || reading.lexicon.language.is_romance();
            return if hangs { self.hung_on_role(rest) } else { None };
        }
        let plain = |at: &usize| tokens[*at].is_word() && !tokens[*at].is(Class::CLOSED) && !tokens[*at].is_verbal();
        let noun = rest.clone().take(ADJECTIVES + 1).take_while(plain).find(|&at| is_role(reading, at))?;
        // "Депутаты пожаловались на |Орлова|": a subject has its name in the nominative
        let before = rest.start.checked_sub(1).map(|at| &tokens[at]);
        let opens = before.is_none_or(|before| !before.is_word() && !before.is_mark());
        let verb = opens || before.is_some_and(|before| before.lower && before.is_finite());
        let fits = |mention: &&Named| {
            let name = mention.tokens.start;
            let nominative = self.names.is_nominative(reading, mention);
            // "мэр Орлов и депутат Иван Петров": here it is somebody else
            let joins = |at: usize| reading.lexicon.language.joiners.contains(&reading.surface(at));
            let between = || self.names.at(noun + 1).map_or(noun + 1, |beside| beside.tokens.end)..name;
            let other =
                || self.names.at(noun + 1).is_some_and(|beside| self.names.is_person(beside)) && between().any(joins);
            self.names.is_person(mention)
                && (nominative || !verb)
                && (name == noun + 1 || opens_role(reading, noun, name) && !other())
        };
        self.names.within(&(noun + 1..rest.end.min(noun + HOLDER))).iter().rev().find(fits)
    }

    /// Whose name ends the phrase at the head of `rest` in the North, and in Romance languages, behind what he is and nouns with
    /// their prepositions, no comma between: "forsker i jus ved Universitetet i Oslo |Anne Berg|", "l’assessore alla sanità
    /// |Fabio Merlin|", but "l’avvocato del sindaco |Merlin|".
    pub(super) fn hung_on_role(&self, rest: &Range<usize>) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let romance = self.reading.lexicon.language.is_romance();
        let head = rest.start + usize::from(romance && !rest.is_empty() && tokens[rest.start].is_article());
        let plain = |at: &usize| tokens[*at].is_word() && !tokens[*at].is(Class::CLOSED) && !tokens[*at].is_verbal();
        let noun = (head..rest.end).take(ADJECTIVES + 1).take_while(plain).find(|&at| is_role(self.reading, at))?;
        let apart = Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::PRONOUN);
        let apart = apart.or(if romance { Class::AUXILIARY } else { Class::INFINITIVE });
        let part = |at: &usize| tokens[*at].is_word() && !tokens[*at].is_verbal() && !tokens[*at].is(apart);
        let end = (noun + 1..rest.end.min(noun + HOLDER)).find(|at| !part(at)).unwrap_or(rest.end);
        let hangs = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING).or(Class::PAUSE);
        let name = self.names.within(&(noun + 2..end.max(noun + 2))).iter().find(|name| self.names.is_person(name))?;
        let before = name.tokens.start - 1;
        let opens = tokens[noun + 1].is(Class::PREPOSITION) && name.tokens.start > noun + 2;
        let ends = name.tokens.end >= end || tokens[name.tokens.end].is(Class::PREPOSITION);
        let another = romance
            && (is_role(self.reading, before)
                || tokens[before].is(Class::VAGUE)
                || tokens[before].is_proper()
                || tokens[rest.start].is(Class::INDEFINITE)
                || self.speaks_for(noun));
        (opens && ends && !another && !tokens[before].is(hangs) && !self.is_owner(name)).then_some(name)
    }
}
