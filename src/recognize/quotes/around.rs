//! What somebody says around the words that say so: "Die Werft, kritisierte sie, habe gelogen.", "Wie sie mitteilte, …"

use super::content::{Content, OBJECT, REACH, SHORTEST, Told};
use super::framed::own_clause;
use super::speakers::Who;
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Most tokens behind whoever speaks, up to the comma: "erinnert er |sich|", "sagte Weber |am Montag im Rat|".
const ADDED: usize = 6;
/// Most words of a source that no name or noun of somebody opens.
const SOURCE: usize = 12;
/// Most words of a subject, whatever it is.
const SUBJECT: usize = 10;

impl Told<'_, '_> {
    /// "The works, the mayor said, will take a year.", "The works, Weber warned both sides, will take a year."
    pub(super) fn around(&self) -> Option<Content> {
        let (tokens, cue, clause, end) = (self.tokens(), self.cue, self.clause, self.sentence.end);
        let addressed = if tokens[cue.at()].is(Class::ADDRESSED) { OBJECT } else { 1 };
        let plain = |token: &Token| token.is_word() && !token.is_verbal() && !token.is(Class::COMPLEMENTIZER);
        let comma = (cue.end()..end).take(addressed).find(|&at| !plain(&tokens[at]))?;
        let inside = clause > self.sentence.start + 1
            && tokens[clause - 1].is_sign(',')
            && !self.follows_marks(clause)
            && tokens[comma].is_sign(',')
            && comma + SHORTEST < end
            && (self.only_hangs(clause - 1) || !self.speakers.is_added(comma + 1))
            && !self.is_whole(comma + 1);
        let somebody = |who: &Who| comma == cue.end() || self.speakers.is_somebody(who);
        let who = self.speakers.ahead(clause, cue.at()).filter(|_| inside).filter(somebody)?;
        Some((own_clause(self.speakers.reading, self.sentence, clause), vec![clause - 1..comma + 1], Some(who)))
    }

    /// "Die Werft, kritisierte sie, habe gelogen.", "For now, says Draper, she won’t be.": no verb stands before.
    /// Where a comment clause is a verb and its subject; [`Told::inserted`] knows the other languages.
    pub(super) fn parenthetic(&self) -> Option<Content> {
        let (tokens, sentence, cue) = (self.tokens(), self.sentence, self.cue);
        let short = !self.speakers.reading.has(Trait::FreeCommentClauses);
        // "Tatsächlich, |so betont die Polizei|, sei das falsch"
        let opens = cue.at() - usize::from(cue.at() > sentence.start + 1 && self.points(cue.at() - 1));
        let speaks = short && cue.verb().is_some_and(|verb| verb.say && verb.finite) && self.is_behind_comma(opens);
        let who = speaks.then(|| self.speakers.behind_cue(cue, sentence.end)).flatten()?;
        let is_part = |at: usize| cue.tokens.iter().any(|part| part.contains(&at));
        let small = |at: usize| tokens[at].is_word() && (is_part(at) || !tokens[at].is_verbal());
        let comma = (who.whole.end..sentence.end).take(ADDED).find(|&at| !small(at))?;
        let clause = own_clause(self.speakers.reading, sentence, cue.at());
        let before = clause.start..opens - 1;
        let next = tokens.get(comma + 1).filter(|_| comma + SHORTEST < sentence.end)?;
        let is_verb = |token: &Token| token.is_verbal() || token.is_subjunctive();
        let subject = next.is(Class::PRONOUN) && !next.is(Class::OBLIQUE.or(Class::DETERMINER));
        let goes_on = is_verb(next) || subject || next.lower && !next.is(Class::CLOSED) && self.is_phrase(&before);
        let somebody = |who: &Who| self.speakers.is_certain(who) || self.speakers.describes(&who.tokens);
        // "Weber, Leiter der Werft, forderte die Stadt auf, bald zu bauen": who stands before the comma tells it
        let other = || self.speakers.phrase(before.clone()).is_some_and(|who| somebody(&who));
        let known = somebody(&who) || self.speakers.reading.has(Trait::ReportedSubjunctive) && !other();
        // "Die Zahl |werde|, so Weber, nicht sinken": the verb has its other part behind the comma
        let first = tokens[before.start].is(Class::SUBORDINATE.or(Class::COMPLEMENTIZER));
        let bracket = self.speakers.reading.has(Trait::ClauseBracket)
            && !first
            && is_verb(&tokens[before.end - 1])
            && !tokens[before.clone()].iter().any(|token| token.is_sign(','));
        let apart = !bracket && before.clone().any(|at| is_verb(&tokens[at]) && self.is_outside(at));
        (tokens[comma].is_sign(',') && known && (goes_on || bracket) && !apart && self.is_outside(comma + 1))
            .then(|| (clause, vec![opens - 1..comma + 1], Some(who)))
    }

    /// "Wie Weber mitteilte, …", "…, wie Weber mitteilte."
    pub(super) fn as_somebody_tells(&self) -> Option<Content> {
        let (tokens, sentence, cue) = (self.tokens(), self.sentence, self.cue);
        let opens = |at: usize| at == sentence.start || tokens[at - 1].is_sign(',');
        let is_telling = |&at: &usize| tokens[at].is(Class::TELLING) && opens(at) && self.is_outside(at);
        let telling = (sentence.start..cue.at()).rev().take(REACH).find(is_telling)?;
        // "wie Weber mitgeteilt |hat|"
        let auxiliary = |at: usize| at < sentence.end && tokens[at].lower && tokens[at].is(Class::AUXILIARY);
        let bracketed = self.speakers.reading.has(Trait::ClauseBracket);
        let bracket = bracketed && cue.verb().is_some_and(|verb| verb.participle) && auxiliary(cue.end());
        // "ein Park, |wie ihn ein Entwurf gezeigt hatte|" compares
        let next = &tokens[telling + 1];
        let bracket = bracket && (!next.is(Class::OBLIQUE) || next.is(Class::DETERMINER));
        let end = cue.end() + usize::from(bracket);
        let closed = tokens.get(end).filter(|_| end < sentence.end).is_none_or(|next| !next.is_word());
        // "planen, som hon kallade ”ett svek”"
        let closed = closed && self.is_outside(cue.end());
        // "Wie schon die Stadt …", "Wie „Fähre heute“ …"
        // "wie |sich| Weber ausdrückte"
        let oneself = |at: usize| bracketed && tokens[at].is(Class::OBLIQUE) && !tokens[at].is(Class::DETERMINER);
        let is_source = |&at: &usize| {
            let small = tokens[at].is(Class::FUNCTION) && !tokens[at].is(Class::DETERMINER);
            tokens[at].is_word() && !small && !oneself(at)
        };
        // "Jak dodał, port zostanie zamknięty": the subject is left out
        let left_out = || self.speakers.left_out(cue.at()).filter(|_| telling + 1 == cue.at() && closed);
        let source = (telling + 1..cue.at()).find(is_source).filter(|_| closed);
        let named = source.and_then(|source| self.speakers.phrase(source..cue.at()));
        // "Wie es in der Mitteilung hieß, …": whose words they are, if it is told
        let it = tokens[telling + 1].is(Class::OTHER_PRONOUN) && closed && !tokens[telling + 1].is(Class::DETERMINER);
        let heard = self.speakers.reading.has(Trait::ClauseBracket) && it;
        let who = match named {
            None if heard => {
                let it = || self.speakers.it_beside(telling, cue);
                self.speakers.source_beside(cue.at(), &cue.tokens[0], sentence.end).or_else(it)
            }
            None if source.is_none() => Some(left_out()?),
            None if self.speakers.reading.has(Trait::ClauseBracket) => {
                // "Wie „Fähre heute“ berichtet", "Wie aus Kreisen des Rats verlautet": whatever stands there
                let words = telling + 1..cue.at();
                let named = words.clone().any(|at| tokens[at].is_proper() || !self.is_outside(at));
                let plain =
                    named && words.len() <= SOURCE && !tokens[words.clone()].iter().any(|token| token.is_sign(','));
                Some(Who { entity: None, tokens: words.clone(), whole: words }).filter(|_| plain)
            }
            who => Some(who?),
        };
        // "Die Fähre sei, |wie Weber mitteilte,| gesunken"
        let inserted = self.speakers.reading.has(Trait::ClauseBracket)
            && end + 1 < self.last()
            && tokens[end].is_sign(',')
            && telling > sentence.start;
        Some(match telling {
            _ if telling == sentence.start => ((end + 1).min(sentence.end)..sentence.end, Vec::new(), who),
            _ if inserted => (sentence.tokens(), std::iter::once(telling - 1..end + 1).collect(), who),
            _ => (sentence.start..telling - 1, Vec::new(), who),
        })
    }

    /// Whether a whole sentence in marks begins at `at`: "In May, Weber wrote, |“We will build.”".
    fn is_whole(&self, at: usize) -> bool {
        self.sentence.marks.around(at).is_some_and(|pair| pair.open == at && self.tokens()[at + 1].capital)
    }

    /// Whether words are nothing but a phrase.
    fn is_phrase(&self, words: &Range<usize>) -> bool {
        self.speakers.phrase(words.clone()).is_some_and(|who| who.whole.end >= words.end)
    }

    /// English words before the verb that are its subject, whatever they are: "three people familiar with the matter |said".
    pub(super) fn whole_subject(&self) -> Option<Who> {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let joins = reading.lexicon.language.connectives.contains(&reading.surface(self.clause));
        let words = self.clause + usize::from(joins)..self.cue.at();
        let first = tokens.get(words.start).filter(|_| reading.has(Trait::RigidOrder) && words.len() > 1)?;
        let apart = Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::TELLING).or(Class::AUXILIARY);
        let plain = |token: &Token| {
            let no_subject = Class::OBLIQUE.or(Class::SOMEBODY).or(Class::DETERMINER);
            let subject = token.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) && !token.is(no_subject);
            token.is_word() && !token.is(apart) && !token.is_verbal() && !subject
        };
        let opens = first.is(Class::SOMEBODY) || first.is(Class::NOT_NAME) && first.lower;
        let known = opens && words.len() <= SUBJECT && tokens[words.clone()].iter().all(plain);
        known.then(|| Who { entity: None, tokens: words.clone(), whole: words })
    }
}
