//! Whose name labels or signs words in marks: "Weber: “…”", "“…” – Jan Weber".

use super::clause_start;
use super::marks::Pair;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::is_role;
use crate::recognize::tokens::{Shape, Token};

/// Most tokens of a noun with whose it is and of what, before a colon.
const LABEL: usize = 8;

impl Speakers<'_> {
    /// The person whose name stands right before a colon or bracket with the marks, no cue in the same clause.
    pub fn labelled(&self, sentence: Sentence, pair: &Pair) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let sign = pair.open.checked_sub(1).filter(|&at| at > sentence.start)?;
        let bracket = tokens[sign].is_sign('(') && tokens.get(pair.after()).is_some_and(|next| next.is_sign(')'));
        if let Some(owner) = self.owner(sentence.start, sign).filter(|_| tokens[sign].is_sign(':')) {
            return Some(owner);
        }
        if let Some(who) = self.remarked(sentence.start, sign).filter(|_| tokens[sign].is_sign(':')) {
            return Some(who);
        }
        let name = self.names.at(sign - 1).filter(|name| name.tokens.end == sign && self.names.is_person(name))?;
        // "Zitat von Weber: “…”": nothing but a noun and whose it is
        let of = sentence.start + 1;
        let own = self.reading.has(Trait::NounCapitals)
            && name.tokens.start == of + 1
            && tokens[of].is(Class::AGENT)
            && tokens[of - 1].is_proper();
        // "Lob bekam sie von Jan Weber: „…“"
        let first = &tokens[sentence.start];
        let from = (sentence.start + 1..name.tokens.start).rev().find(|&at| tokens[at].is(Class::AGENT));
        let from =
            from.filter(|_| self.reading.has(Trait::ArticleCases) && first.is_proper() && !first.is(Class::CLOSED));
        let from = from.filter(|&at| {
            let phrase = at + usize::from(!tokens[at].is(Class::DETERMINER));
            self.names.at(sentence.start).is_none()
                && self.phrase(phrase..sign).is_some_and(|who| who.tokens == name.tokens)
        });
        let own = own || from.is_some();
        // "una stoccata all’arbitro Berti: «…»"
        let before = name.tokens.start.checked_sub(1).filter(|&at| at > sentence.start);
        let role = before.filter(|&at| tokens[at].lower && tokens[at].is(Class::ROLE.or(Class::VAGUE)));
        let begin = role.unwrap_or(name.tokens.start);
        // "La réponse |de Paul Martin| : « … »": a thing and whose it is, no verb before
        let thing = sentence.start..begin.saturating_sub(1);
        let plain = |at: usize| tokens[at].is_word() && !tokens[at].is_verbal() && !is_role(self.reading, at);
        let own = own
            || !thing.is_empty()
                && thing.len() < LABEL
                && tokens[thing.end].is(Class::PLAIN_GENITIVE)
                && !tokens[thing.start].is(Class::PREPOSITION)
                && self.names.within(&thing).is_empty()
                && thing.clone().all(plain);
        let oblique = self.is_oblique(begin, sentence.start) && !own;
        if !bracket && !tokens[sign].is_sign(':') || oblique {
            return None;
        }
        let clause = clause_start(self.reading, sentence, sign);
        let told = sentence.cues_from(clause).first().is_some_and(|cue| cue.at() < sign);
        let whole = self.phrase_start(name.tokens.start, clause.min(name.tokens.start))..name.tokens.end;
        (bracket || !told).then(|| Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole })
    }

    /// Whose a noun for words in marks is, before a colon: "Pronta la replica |del sindaco|: «…»".
    fn remarked(&self, start: usize, colon: usize) -> Option<Who> {
        let (tokens, gestures) = (&self.reading.tokens, self.reading.lexicon.language.gestures);
        let noun = |at: &usize| {
            let of = tokens[at + 1].lower && tokens[at + 1].is(Class::PLAIN_GENITIVE);
            tokens[at - 1].is_article() && of && gestures.contains(&self.reading.surface(*at))
        };
        let noun = (start + 1..colon.saturating_sub(1)).rev().take(LABEL).find(noun)?;
        let who = noun + 2 - usize::from(tokens[noun + 1].is(Class::DETERMINER));
        let clause = (start..noun).any(|at| tokens[at].is_verbal() || tokens[at].is_sign(','));
        self.phrase(who..colon).filter(|who| !clause && who.whole.end == colon)
    }

    /// Whoever was heard last, where nothing but a noun of his stands before a colon: "Sein Urteil über den Plan: “…”".
    fn owner(&self, start: usize, colon: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::INDEFINITE);
        let own = tokens[start].is(Class::DETERMINER)
            && !tokens[start].is(articles.or(Class::PREPOSITION))
            && tokens[start + 1].is_proper();
        let plain = colon > start + 1 && colon <= start + LABEL && !tokens[start..colon].iter().any(Token::is_verbal);
        let who = self.recent.as_ref().filter(|_| own && plain)?;
        Some(Who { whole: start..start + 2, ..who.clone() })
    }

    /// The person whose name stands behind a dash below or beside the marks, or in a bracket, and nothing but a sign behind
    /// it: "“…” – Jan Weber", "“…” (Jan Weber, head of the yard)".
    pub fn signed(&self, pair: &Pair) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let dash =
            tokens.get(pair.after()).is_some_and(|next| matches!(next.shape, Shape::Sign('-' | '–' | '—' | '―')));
        let bracket = tokens.get(pair.after()).is_some_and(|next| next.is_sign('('));
        let start = pair.after() + 1;
        let name = self.names.starting(start).filter(|name| (dash || bracket) && self.names.is_person(name))?;
        let whole = name.tokens.clone();
        let ends = |next: &Token| if bracket { matches!(next.shape, Shape::Sign(')' | ',')) } else { !next.lower };
        tokens.get(whole.end).is_none_or(ends).then_some(Who {
            entity: Some(name.entity),
            tokens: whole.clone(),
            whole,
        })
    }
}
