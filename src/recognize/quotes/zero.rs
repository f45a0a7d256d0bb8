//! A clause of what is said that no conjunction opens: "The mayor said |the harbour would close|."

use super::content::{Content, OBJECT, REACH, Told};
use super::edges::is_adverb;
use super::plurals::is_nominal;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::tokens::{Shape, Token};

impl Told<'_, '_> {
    /// "The mayor said the harbour would close.", "told reporters it would"
    pub(super) fn plain(&self) -> Option<Content> {
        let (tokens, cue, last) = (self.tokens(), self.cue, self.last());
        let reading = self.speakers.reading;
        let language = reading.lexicon.language;
        // "pointed out the harbour was safe"
        let end = cue.tokens.iter().map(|words| words.end).filter(|&end| end <= cue.end() + 1).max().unwrap_or(last);
        let pause = |at: usize| (at..last).find(|&at| !tokens[at].is(Class::PAUSE)).unwrap_or(last);
        // "said |on Wednesday| it would close"
        let mut start = pause(self.speakers.behind_day(pause(end), last));
        if tokens[cue.at()].is(Class::ADDRESSED) && start < last {
            // "warned further routes could close": no object stands there
            let own = Class::DETERMINER.or(Class::PRONOUN).or(Class::COMPLEMENTIZER).or(Class::AUXILIARY);
            // "told the Ferry Times, and that was true"
            let whom = (start..last).take(OBJECT).take_while(|&at| tokens[at].is_word());
            if whom.clone().count() < OBJECT.min(last - start) && !whom.clone().any(|at| self.is_tensed(at)) {
                return None;
            }
            let behind = whom.skip(1).find(|&at| tokens[at].is(own));
            // "told |him| parts were missing", "told |the court| Weber had lied"
            let him = tokens[start].is(Class::OBLIQUE) && !tokens[start].is(Class::DETERMINER);
            let noun = start + 2 < last && tokens[start].is(Class::MASCULINE_ARTICLE) && tokens[start + 1].lower;
            let named = noun && tokens[start + 2].is_proper();
            let behind = behind.filter(|&at| !tokens[at].is(Class::AUXILIARY));
            start = if him {
                start + 1
            } else if named {
                start + 2
            } else {
                behind.unwrap_or(start)
            };
        }
        let next = tokens.get(start).filter(|_| start < last)?;
        let opens = (next.is_word() || next.shape == Shape::Number)
            && self.is_outside(start)
            && (!next.is(Class::PREPOSITION) || tokens[cue.at()].is(Class::BARE) && self.is_about(start))
            // "Weber said as she left", "cried when she left", but "asked when she left"
            && !next.is(Class::TELLING)
            && (cue.verb().is_some_and(|verb| verb.act) || !language.clause_openers.contains(&reading.surface(start)))
            && !next.is_sign(',')
            // "Weber said |and added| that"
            && !(start + 1 < last && self.is_joined(start + 1))
            // "asked not to be named"
            && !(start + 1 < last && self.denies(start) && tokens[start + 1].is(Class::INFINITIVE));
        // "said it best: “…”", "told the agency: “…”": the words in marks are all of it
        let colon = (start..last).find(|&at| tokens[at].is_verbal() || tokens[at].is_sign(':') && self.is_outside(at));
        if colon.is_some_and(|at| tokens[at].is_sign(':') && !self.is_outside(at + 1)) {
            return None;
        }
        // What "says" nothing but a clause needs no verb that is known.
        let bare = tokens[cue.at()].is(Class::BARE) && (last - start > OBJECT || self.is_short_clause(start, last));
        let subject = next.is(Class::PRONOUN) && !next.is(Class::OBLIQUE.or(Class::DETERMINER)) || self.does_it(start);
        let clausal = bare || subject || self.is_clause(start, last);
        // "declined to say what it would cost"
        let infinitive = cue.at() > self.sentence.start && tokens[cue.at() - 1].is(Class::INFINITIVE);
        let finite = cue.verb().is_some_and(|verb| verb.finite) && !infinitive;
        let who = self.ahead();
        (self.speakers.reading.has(Trait::ZeroComplementizer)
            && opens
            && clausal
            && finite
            && self.has_subject(who.as_ref()))
        .then(|| (start..self.sentence.end, Vec::new(), who))
    }

    /// Whether words from `start` on are a clause and not only a noun with what hangs on it: "noted |the yard was late|", but
    /// "cited |remarks Roe had made|", "described |the day when it was late|", "added |a warning, and it was heard|".
    fn is_clause(&self, start: usize, last: usize) -> bool {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let language = reading.lexicon.language;
        // "explained |how late it was|"
        let first = &tokens[start];
        let asks = first.is(Class::FUNCTION) && !first.is(Class::DETERMINER.or(Class::SOMEBODY).or(Class::PAUSE));
        let (mut hanging, mut commas, mut at) = (0, 0, start);
        while at < last.min(start + REACH) {
            if self.is_joined(at) || self.is_gerund(at) || self.is_apart(at) || self.is_pronoun(at) {
                return false;
            }
            let word = reading.surface(at);
            // "a warning, |should| he come", "a warning, |and it was heard|"
            let comma = at > start && tokens[at - 1].is_sign(',');
            let anew = self.is_connective(at) || comma && language.joiners.contains(&word);
            if at > start && (anew || tokens[at].is(Class::TELLING) || language.clause_openers.contains(&word)) {
                return false;
            }
            if !asks && self.hangs_on_noun(start, at) {
                hanging += 1;
            }
            commas += usize::from(comma);
            if self.is_verb(at) && !(comma && commas == 1 && tokens[at].is(Class::AUXILIARY)) {
                if hanging == 0 {
                    return at > start;
                }
                hanging -= 1;
                // "which |will have| to close", "remarks Roe |had made|": one verb
                while at + 1 < last && tokens[at + 1].is(Class::AUXILIARY.or(Class::PAUSE)) {
                    at += 1;
                }
                at += usize::from(at + 1 < last && self.is_verb(at + 1));
            }
            at += 1;
        }
        false
    }

    /// Whether "it" stands before a verb, as far as its form tells: "argue |it keeps| them honest", but "reported it stolen".
    fn does_it(&self, at: usize) -> bool {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let (word, language) = (reading.surface(at), reading.lexicon.language);
        tokens[at].is_word() && language.pronouns_neuter.contains(&word) && self.goes_with_verb(at + 1)
    }

    /// Whether a few words are a clause by the form of a verb behind two words: "say |the bill guts food stamps|", but "said the
    /// right things".
    fn is_short_clause(&self, start: usize, last: usize) -> bool {
        let tokens = self.tokens();
        let noun = |at: usize| tokens[at].is_word() && !tokens[at].is(Class::CLOSED);
        let object =
            |next: &Token| next.is(Class::DETERMINER.or(Class::PRONOUN)) || next.is_word() && !next.is(Class::CLOSED);
        let opens = tokens[start].is(Class::DETERMINER) && !tokens[start].is(Class::INDEFINITE);
        opens && (start + 2..last - 1).any(|at| noun(at - 1) && self.goes_with_verb(at) && object(&tokens[at + 1]))
    }

    /// Whether a verb stands at `at`, behind its subject, as far as its form tells, adverbs before it passed over.
    pub(super) fn goes_with_verb(&self, at: usize) -> bool {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let language = reading.lexicon.language;
        let small = |&at: &usize| !is_adverb(reading, at) && !tokens[at].is(Class::PAUSE);
        let Some(at) = (at..self.last()).find(small).filter(|&at| tokens[at].lower) else { return false };
        let verb = reading.surface(at);
        let subject =
            tokens.get(at + 1).is_some_and(|next| next.is(Class::AUXILIARY) || next.lower && next.is_finite());
        let one = language.third_person.iter().any(|ending| verb.ends_with(ending)) && !verb.ends_with("ss");
        let past = language.past.contains(&verb) || verb.ends_with("ed");
        tokens[at].is(Class::AUXILIARY) || !tokens[at].is(Class::CLOSED) && (one && !subject || past)
    }

    /// Whether a word is a verb by what is known of it, or by its ending: "need|ed| the money".
    fn is_verb(&self, at: usize) -> bool {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let (word, language) = (reading.surface(at), reading.lexicon.language);
        let Some(before) = at.checked_sub(1).map(|at| &tokens[at]).filter(|_| tokens[at].lower) else { return false };
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let pair = self.sentence.marks.around(at);
        if tokens[at].is(Class::AUXILIARY) {
            return !ends(language.gerunds) && pair.is_none_or(|pair| tokens[pair.open + 1].lower);
        }
        // "remarks |made by| Roe", "a “|needed|” plan"
        let next = tokens.get(at + 1);
        let done = next.is_some_and(|next| next.is(Class::PREPOSITION));
        if next.is_some_and(|next| next.is(Class::AGENT)) || pair.is_some() {
            return false;
        }
        let bare = tokens[self.cue.at()].is(Class::BARE);
        let noun = before.is_word() && !before.is(Class::DETERMINER.or(Class::PREPOSITION));
        let past = language.past.contains(&word) && (bare || !done)
            || bare && tokens[at].word.is_none() && word.ends_with("ed");
        // "remarks", "claims": a verb of one subject may be a noun in the plural; "Norvia |needs the| money"
        let one = ends(language.third_person) && !word.ends_with("ss");
        let object = next.is_some_and(|next| next.is(Class::DETERMINER.or(Class::PRONOUN).or(Class::INFINITIVE)));
        let known = tokens[at].is_verbal() && !one && !is_nominal(reading, at);
        let present = one && object && before.is_proper() && !tokens[at].is(Class::CLOSED);
        known || self.is_tensed(at) || noun && past || present
    }

    /// Whether a clause begins at `at` that hangs on the noun before it: "the day |that|", "the rope |he|", "the rope |the
    /// crew|", "remarks |Roe had|".
    fn hangs_on_noun(&self, start: usize, at: usize) -> bool {
        let (tokens, token) = (self.tokens(), &self.tokens()[at]);
        if at == start {
            return false;
        }
        let before = &tokens[at - 1];
        let somebody = Class::ROLE.or(Class::VAGUE).or(Class::TITLE);
        // "his refusal |to use the| words"
        let infinitive = at > start + 1 && tokens[at - 2].is(Class::INFINITIVE);
        let noun = before.lower && before.is_word() && !before.is(Class::CLOSED);
        let noun = noun && !infinitive && !self.is_verb(at - 1);
        let pronoun = token.lower && token.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) && !token.is(Class::OBLIQUE);
        let article = || token.is_article() && !tokens[self.cue.at()].is(Class::BARE);
        let does = |name: &Named| name.tokens.end < self.last() && self.is_verb(name.tokens.end);
        let name = || !before.is(somebody) && self.speakers.names.starting(at).is_some_and(does);
        token.lower && token.is(Class::RELATIVE.or(Class::COMPLEMENTIZER)) || noun && (pronoun || article() || name())
    }
}
