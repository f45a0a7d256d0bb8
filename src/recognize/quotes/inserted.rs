//! A verb and who tells, between commas inside of what is told: "El plan, dijo Ruiz, será caro."; and whether the word for
//! "that" behind a verb opens what it tells.

use super::content::{Content, OBJECT, REACH, SHORTEST, Told};
use super::cues::{Cue, longest};
use super::framed::own_clause;
use super::sentence::Sentence;
use super::speakers::Who;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::is_role;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most words for where and to whom something was said, behind who says it.
const ADJUNCT: usize = 7;
/// How far before the word for "that" another may stand that makes it another conjunction.
const APART: usize = 2;
/// The tokens of "О том, что".
const ABOUT: usize = 4;
/// Most tokens of who says it.
const SPEAKER: usize = 12;
/// Most words before the noun for what somebody is.
const ADJECTIVES: usize = 2;

impl Told<'_, '_> {
    /// "La decisión, |explica la empresa en una nota|, se debe a …", "Si de él depende, |prometió|, el equipo no bajará."
    pub(super) fn inserted(&self) -> Option<Content> {
        let (speakers, tokens, cue) = (self.speakers, self.tokens(), self.cue);
        let start = cue.at() - usize::from(cue.at() > self.sentence.start && tokens[cue.at() - 1].is(Class::AUXILIARY));
        let finite = cue.verb().is_some_and(|verb| verb.finite || start < cue.at());
        if !speakers.reading.has(Trait::FreeCommentClauses)
            || !finite
            || !self.is_behind_comma(start)
            || self.follows_marks(start)
        {
            return None;
        }
        let comma = |at: usize| tokens[at].is_sign(',') && self.is_outside(at);
        let alone = cue.end() < self.last() && comma(cue.end());
        let who = if alone { speakers.left_out(start) } else { speakers.behind_cue(cue, self.sentence.end) }?;
        let head = if alone { cue.end() } else { who.tokens.end.max(cue.end()) };
        let close = (head..self.last()).take(ADJUNCT + 1).find(|&at| !tokens[at].is_word()).filter(|&at| comma(at))?;
        let adjunct = close == head || tokens[head].is(Class::PREPOSITION) || who.whole.end >= close;
        // "Ruiz, alcalde de Vigo, pidió, con razón, …"
        let clause = own_clause(speakers.reading, self.sentence, start);
        let before = clause.start..start - 1;
        let subject = |who: &Who| {
            speakers.is_certain(who) || speakers.may_speak(who) || !alone && before.start == self.sentence.start
        };
        let somebody = speakers.phrase(before.clone()).is_some_and(|who| who.whole.end >= before.end && subject(&who));
        // "Skany, argumentuje, |należałoby| udostępnić"
        let acts = || speakers.has_cases() && self.waits_for_verb(before.clone(), close + 1);
        let alone_goes_on = || (!somebody || acts()) && !tokens[close + 1].is(Class::RELATIVE);
        let goes_on = || self.goes_on(close + 1) || speakers.is_certain(&who) && self.is_parted(&before, close + 1);
        let goes_on = if alone { alone_goes_on() } else { goes_on() };
        let knows = alone || speakers.is_certain(&who) || speakers.is_somebody(&who) || speakers.is_body(&who.tokens);
        // "Los dos ladrones, |explican los agentes|, se hacían pasar por abogados"
        let first = &tokens[who.whole.start];
        let article = before.start == self.sentence.start && first.is_article() && !first.is(Class::INFINITIVE);
        let knows = knows || !self.is_outside(close + 1) || article;
        // "Certo é que, |diz|, irá a votos": nothing is told before it
        let conjunction = before.end.checked_sub(1).filter(|&at| tokens[at].is(Class::COMPLEMENTIZER));
        let words = self.sentence.end - close + before.len() > SHORTEST;
        let whole = Who { whole: who.whole.start..who.whole.end.min(close).max(who.tokens.end), ..who };
        let whole = if alone { Who { whole: cue.tokens[0].clone(), ..whole } } else { whole };
        let (content, gaps) = match conjunction {
            Some(_) => (close + 1..clause.end, Vec::new()),
            None => (clause, vec![start - 1..close + 1]),
        };
        (adjunct && goes_on && knows && words).then_some((content, gaps, Some(whole)))
    }

    /// "О том, что |мост закроют|, в среду рассказал мэр.": a pronoun before a conjunction at the head of the sentence, where
    /// nouns have cases.
    pub(super) fn about(&self) -> Option<Content> {
        let (tokens, start, cue) = (self.tokens(), self.sentence.start, self.cue);
        let head = tokens.get(start..start + ABOUT)?;
        let opens = head[0].is(Class::PREPOSITION)
            && head[1].is_word()
            && !head[1].is(Class::NOT_NAME)
            && head[2].is_sign(',')
            && head[3].is(Class::COMPLEMENTIZER);
        let cases = self.speakers.has_cases();
        let mut near = (start + ABOUT..cue.at()).rev().take(SPEAKER);
        let comma = near.find(|&at| tokens[at].is_sign(',') && self.is_outside(at)).filter(|_| opens && cases)?;
        let who = self.told_behind(self.sentence.end).or_else(|| self.subject(self.sentence.end));
        Some((start + ABOUT..comma, Vec::new(), who))
    }

    /// "Дорогу, пообещал мэр, починят к маю.", "Если денег не будет, предупредил он, стройка встанет."
    pub(super) fn amid(&self) -> Option<Content> {
        let (tokens, sentence, cue) = (self.tokens(), self.sentence, self.cue);
        let language = self.speakers.reading.lexicon.language;
        let verb = cue.at();
        if !self.speakers.has_cases() || !self.is_behind_comma(verb) || cue.tokens.len() > 1 {
            return None;
        }
        let mut behind = cue.end()..sentence.end.min(cue.end() + SPEAKER);
        let comma = behind.find(|&at| tokens[at].is_sign(',') && self.is_outside(at))?;
        let who = self.told_behind(comma).filter(|who| comma <= who.whole.end + OBJECT)?;
        let first = tokens.get(comma + 1).filter(|_| comma + SHORTEST < sentence.end)?;
        let word = self.speakers.reading.surface(comma + 1);
        let added = first.is(Class::RELATIVE.or(Class::COMPLEMENTIZER).or(Class::TELLING))
            || language.gerunds.iter().any(|ending| first.lower && word.ends_with(ending));
        // What stands before the verb is no clause by itself, or goes on behind "but"; a pronoun has no apposition
        let clause = own_clause(self.speakers.reading, sentence, verb);
        let head = clause.start..verb - 1;
        let words = head.clone().filter(|&at| tokens[at].is_word()).count();
        let pronoun = who.whole.len() == 1 && tokens[who.whole.start].is(Class::PRONOUN);
        let open = words < SHORTEST || tokens[head.start].is(Class::SUBORDINATE) || pronoun;
        // "Один из них, уточнили в полиции, |уже дал| показания"
        let acts = || self.waits_for_verb(head.clone(), comma + 1);
        let goes_on = open || language.connectives.contains(&word) || acts();
        let plain = head.clone().all(|at| self.is_outside(at)) && first.is_word();
        (goes_on && plain && !added).then(|| (clause, vec![verb - 1..comma + 1], Some(who)))
    }

    /// Whether words are no more than a subject, each noun behind its article or preposition, which a verb nobody knows follows
    /// at `at`: "|El plan del puerto|, explica Ana Ruiz, |funciona|".
    fn is_parted(&self, words: &Range<usize>, at: usize) -> bool {
        let tokens = self.tokens();
        let Some(next) = tokens.get(at).filter(|_| at < self.last() && !words.is_empty()) else { return false };
        let small = |token: &Token| token.is(Class::DETERMINER.or(Class::PREPOSITION));
        let noun = |at: usize| {
            tokens[at].is_word()
                && (small(&tokens[at]) || tokens[at].is_proper() || at > words.start && small(&tokens[at - 1]))
        };
        let other = Class::CLOSED.or(Class::RELATIVE).or(Class::TELLING).or(Class::ROLE).or(Class::VAGUE);
        next.is_word() && next.lower && !next.is(other) && words.clone().all(|at| noun(at) && self.is_outside(at))
    }

    /// Whether a clause that was interrupted goes on at `at`: with its verb, a pronoun before it, or words in marks.
    fn goes_on(&self, at: usize) -> bool {
        let (reading, language) = (self.speakers.reading, self.speakers.reading.lexicon.language);
        let Some(token) = self.tokens().get(at).filter(|_| at < self.last()) else { return false };
        let word = reading.surface(at);
        let is_form = |form: &&str| match form.strip_prefix('-') {
            Some(ending) => word.ends_with(ending),
            None => word == *form,
        };
        let tense = || language.past.iter().chain(language.future).any(is_form);
        let clitic = token.is(Class::OBLIQUE) && !token.is(Class::DETERMINER);
        let verb = token.is_verbal() || clitic || language.negations.contains(&word) || tense();
        // "Hij ziet, |zegt hij|, steeds vaker vissen": the verb stands before
        let second = language.infinitives.is_empty() && !language.has_cases() && !token.is(Class::RELATIVE);
        let second = second && !token.is(Class::COMPLEMENTIZER.or(Class::SUBORDINATE));
        !self.is_outside(at) || token.lower && (verb || second && !self.adds_role(at))
    }

    /// Whether words that say what somebody is stand at `at` and end the sentence, added to who speaks: "…, zegt Jan Weber,
    /// |voorzitter van de bond|".
    fn adds_role(&self, at: usize) -> bool {
        let (tokens, last) = (self.tokens(), self.last());
        // "…, säger Weber, chef på Havsbolaget, |till tidningen"
        let comma = (at..last).find(|&at| tokens[at].is_sign(',')).unwrap_or(last);
        let further = tokens.get(comma + 1).is_none_or(|next| next.is(Class::PREPOSITION.or(Class::RELATIVE)));
        let last = if further { comma } else { last };
        let plain = |token: &Token| (token.is_word() || token.shape == Shape::Number) && !token.is_verbal();
        let role = (at..last).take(ADJECTIVES + 1).any(|at| is_role(self.speakers.reading, at));
        role && last - at <= SPEAKER && tokens[at..last].iter().all(plain)
    }

    /// Whether words are no clause before what interrupts them, and those from `rest` on make one of them.
    fn waits_for_verb(&self, words: Range<usize>, rest: usize) -> bool {
        words.clone().all(|at| self.tokens()[at].is_word()) && !self.has_verb(words) && self.has_verb(rest..self.last())
    }

    /// Whether a verb stands among words up to their first sign, as far as its ending tells where a subject may be left out.
    fn has_verb(&self, words: Range<usize>) -> bool {
        let (reading, language) = (self.speakers.reading, self.speakers.reading.lexicon.language);
        let endings =
            [language.left_out_masculine, language.left_out_feminine, language.left_out_plural, language.many];
        let ends =
            |at: usize| endings.iter().any(|list| list.iter().any(|ending| reading.surface(at).ends_with(ending)));
        let mut words = words.take_while(|&at| self.tokens()[at].is_word());
        words.any(|at| {
            let token = &self.tokens()[at];
            token.lower && (token.is_verbal() || !token.is(Class::CLOSED) && (ends(at) || self.goes_on(at)))
        })
    }

    /// Whether words up to their first comma are no clause, as far as the forms of its verb are known, and what stands behind
    /// the verb is its object: "I genitori, riuniti ieri sera, |hanno chiesto la chiusura|", "En la misiva, que firma el
    /// sindicato, |exige la dimisión|".
    pub(super) fn is_fragment(&self, who: Option<&Who>, content: &Range<usize>) -> bool {
        let (tokens, language) = (self.tokens(), self.speakers.reading.lexicon.language);
        let comma = content.clone().find(|&at| tokens[at].is_sign(',') && self.is_outside(at));
        let Some(comma) = comma.filter(|_| !language.infinitives.is_empty()) else { return false };
        let verb = |at: usize| self.goes_on(at);
        !who.is_some_and(|who| self.speakers.is_body(&who.tokens)) && !(content.start..comma).any(verb)
    }

    /// Whether the word for "that" at `at` opens what the verb tells, and not a clause about the noun before its comma: of
    /// those between them as many open as close something ("dijo Ruiz, alcalde de Vigo, |que| …", but "habló Ruiz, |que| …").
    pub(super) fn is_closed(&self, at: usize) -> bool {
        let commas = (self.cue.end()..at).filter(|&at| self.tokens()[at].is_sign(',') && self.is_outside(at));
        // "è intervenuto il vescovo, monsignor Ferri, |che ha chiesto| di restare": who tells something else
        let small = |token: &Token| token.is(Class::AUXILIARY.or(Class::OBLIQUE));
        let tells = |cue: &Cue| self.tokens()[at + 1..cue.at()].iter().all(small);
        let tells = self.tokens()[at - 1].is_sign(',') && self.sentence.cues_from(at + 1).first().is_some_and(tells);
        let even = !tells && commas.take(REACH).count() % 2 == 0;
        self.speakers.reading.lexicon.language.infinitives.is_empty() || even
    }

    /// Whether the word for "that" at `at` goes on about the object of the verb, and opens nothing that it tells: "ha ordenado
    /// el desalojo de 250 personas |que| residen aquí", but "dijo el martes que", "dijo el alcalde que".
    pub(super) fn is_about_object(&self, at: usize) -> bool {
        let (tokens, speakers, cue) = (self.tokens(), self.speakers, self.cue);
        let from = cue.tokens.iter().map(|words| words.end).filter(|&end| end <= at).max().unwrap_or(cue.end());
        let pause =
            (from..at).find(|&at| !tokens[at].is(Class::PAUSE.or(Class::OBLIQUE)) || tokens[at].is(Class::DETERMINER));
        let Some(start) = pause.map(|start| speakers.behind_day(start, at)).filter(|&start| start < at) else {
            return false;
        };
        let noun = (start..at).find(|&at| !tokens[at].is(Class::DETERMINER));
        // "a répété plusieurs fois que", "anunció el pasado sábado que"
        let time = noun.is_none_or(|noun| tokens[noun..at].iter().take(APART).any(|token| token.is(Class::NOT_NAME)));
        let article = tokens[start].is_article() || tokens[start].is(Class::INDEFINITE);
        let romance = speakers.reading.lexicon.language.is_romance();
        // "defended a contract with a firm |that| owns no ships", but "expressed fears |that| the ships were lost"
        if speakers.reading.has(Trait::RigidOrder) && cue.verb().is_some_and(|verb| !verb.say) {
            let owned = tokens[start..at].iter().any(|token| token.is(Class::DETERMINER) || !token.is_word());
            return owned || at > start + 2 || self.goes_with_verb(at + 1);
        }
        if !romance || !article || time || tokens[at - 1].is(Class::PREPOSITION) {
            return false;
        }
        let verb =
            (self.clause..cue.at()).rev().find(|&at| !tokens[at].is(Class::AUXILIARY)).map_or(self.clause, |at| at + 1);
        let named = speakers.names.starting(start + 1).is_some_and(|name| speakers.names.is_person(name));
        match speakers.ahead(self.clause, verb) {
            // "informou a Vieira que"
            Some(_) => !named,
            None => {
                !speakers.phrase(start..at).is_some_and(|who| speakers.may_speak(&who))
                    && cue.verb().is_some_and(|verb| verb.act)
            }
        }
    }

    /// Whether the word for "that" at `at` is another conjunction with the one before it ("antes de |que|", "para |que|"), or
    /// goes on with such a one ("parce que le bac coule et |que| …").
    pub(super) fn is_other_conjunction(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        let (tokens, language) = (self.tokens(), reading.lexicon.language);
        let is_other = |at: usize| {
            let near = |by: usize| at.checked_sub(by).filter(|&at| at >= self.cue.end());
            // "informou ainda que": an adverb right behind the verb
            let adverb = |at: usize| at == self.cue.end() && tokens[at].is(Class::PAUSE);
            let is_word = |at: usize| language.other_conjunctions.contains(&reading.surface(at)) && !adverb(at);
            let preposition = near(1).is_some_and(|at| tokens[at].is(Class::PREPOSITION));
            near(1).is_some_and(is_word) || preposition && near(APART).is_some_and(is_word)
        };
        // "|si bien| se abstuvo"
        if longest(reading, &(at..self.sentence.end), language.other_conjunctions).is_some_and(|end| end > at + 1) {
            return true;
        }
        let joined = || at > self.cue.end() && language.joiners.contains(&reading.surface(at - 1));
        let mut before = (self.cue.end()..at).take(REACH).filter(|&at| tokens[at].is(Class::COMPLEMENTIZER));
        !language.other_conjunctions.is_empty() && (is_other(at) || joined() && before.next().is_some_and(is_other))
    }
}

/// Where the relative clause begins that a comma and what tells it interrupt at `at`: "des sols |qui seraient, selon lui, …".
pub(super) fn relative_start(reading: &Reading, sentence: Sentence, at: usize) -> Option<usize> {
    let comma = |&at: &usize| reading.tokens[at].is_sign(',') && !sentence.marks.hold(at);
    let before = (sentence.start..at).rev().take(REACH).find(comma)?;
    (before + 1 < at && reading.tokens[before + 1].is(Class::RELATIVE)).then_some(before + 1)
}
