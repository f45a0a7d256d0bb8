//! Who tells, where a place or an occasion stands beside the verb: "сообщили |в мэрии|", "сказал |на заседании| депутат Орлов".

use super::beside::is_study;
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::names::Gender;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, is_role};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// How many tokens may stand between an impersonal verb and its source.
const SOURCE: usize = 4;
/// Most tokens of an occasion.
const OCCASION: usize = 9;
/// So far before its verb a sentence may begin with a document.
const AHEAD: usize = 40;
/// An ending is one behind more letters than this.
const STEM: usize = 2;

impl Speakers<'_> {
    /// Whether nouns have cases.
    pub(super) fn has_cases(&self) -> bool {
        self.reading.lexicon.language.has_cases()
    }

    /// The place or organisation where something was said by nobody named: "In Japan wurde erklärt".
    pub fn scene(&self, clause: Range<usize>) -> Option<Who> {
        let mention = self.names.within(&clause).iter().find(|mention| {
            let before = mention.tokens.start.checked_sub(1).map(|at| &self.reading.tokens[at]);
            !mention.derived
                && before.is_some_and(|before| before.is(Class::PREPOSITION))
                && self.names.known[mention.entity].kind != Some(EntityKind::Person)
        })?;
        Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole: mention.tokens.clone() })
    }

    /// The source that a clause opens with, or that stands right behind its impersonal verb: "In der Mitteilung heißt es",
    /// "heißt es in der Mitteilung".
    pub fn source_beside(&self, clause: usize, verb: &Range<usize>, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let opens = |at: usize| tokens[at].is(Class::PREPOSITION);
        // "eine Erklärung der Stadt, |in der| es heißt"
        let hangs = self.reading.has(Trait::ArticleCases)
            && clause + 2 < verb.start
            && clause > 0
            && tokens[clause - 1].is_sign(',')
            && opens(clause)
            && tokens[clause + 1].is_article()
            && tokens[clause + 2].is(Class::OTHER_PRONOUN);
        if hangs {
            let start = self.reading.passage(clause)?.tokens.start;
            let part = clause - 1 - usize::from(tokens[clause.saturating_sub(2)].lower);
            return self.phrase_before(start, clause - 1).or_else(|| self.phrase_before(start, part));
        }
        if clause < verb.start && opens(clause) {
            return self.source(clause + 1..verb.start);
        }
        let at = (verb.end..end.min(verb.end + SOURCE)).find(|&at| opens(at) && self.is_heard_at(at))?;
        // "auprès |de la préfecture"
        let further = at + 2 < end && opens(at + 1) && !tokens[at + 1].is(Class::DETERMINER);
        self.source(at + 1 + usize::from(further)..end)
    }

    /// The document in which something is told in the passive: "wird |in einem Schreiben der Stadt| gefordert".
    pub fn told_in(&self, part: Range<usize>) -> Option<Who> {
        let opens = |&at: &usize| self.reading.tokens[at].is(Class::PREPOSITION) && self.is_heard_at(at);
        let is_source = |who: &Who| {
            who.whole
                .clone()
                .any(|at| self.is_source(at) || is_study(self.reading, at) || self.reading.tokens[at].is(Class::CLAIM))
        };
        let german = self.reading.has(Trait::ArticleCases);
        part.clone().filter(|at| german && opens(at)).find_map(|at| self.source(at + 1..part.end).filter(is_source))
    }

    /// The document that a sentence opens with, a relative clause behind it: "|In einer Erklärung|, die heute erschien, wird
    /// gefordert".
    pub fn document_ahead(&self, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let closed = verb.checked_sub(1).filter(|&at| tokens[at].is_sign(','))?;
        let start = self.reading.passage(verb)?.tokens.start.max(closed.saturating_sub(AHEAD)).min(closed);
        let stops = |&at: &usize| matches!(tokens[at].shape, Shape::Sign('.' | '!' | '?' | ':' | ';' | '“' | '”'));
        let start = (start..closed).rev().find(stops).map_or(start, |at| at + 1);
        let comma = (start..closed).find(|&at| tokens[at].is_sign(','))?;
        let opens = tokens[start].is(Class::PREPOSITION);
        if opens { self.told_in(start..comma) } else { None }
    }

    /// The document that a German sentence tells more of, where it begins with a word that points back: "Die Stadt gab eine
    /// Erklärung ab. |Darin| heißt es …".
    pub fn document_before(&self, start: usize) -> Option<Who> {
        let (tokens, heard) = (&self.reading.tokens, self.reading.lexicon.language.heard_at);
        let word = self.reading.surface(start).to_lowercase();
        let points = tokens[start].capital && !tokens[start].is(Class::PREPOSITION) && heard.contains(&&*word);
        let begin = self.reading.passage(start).filter(|_| points)?.tokens.start.max(start.saturating_sub(AHEAD));
        let is_source = |&at: &usize| {
            let told = self.is_source(at) || is_study(self.reading, at) || tokens[at].is(Class::CLAIM);
            told && tokens[at].is_proper()
        };
        let noun = (begin..start).rev().find(is_source)?;
        let article = (begin..noun).rev().take(OCCASION).find(|&at| tokens[at].is(Class::DETERMINER))?;
        self.phrase(article..start).filter(|who| who.whole.contains(&noun))
    }

    /// Whether a preposition may stand before those who tell something, and not before when, where or why it was told: "hieß
    /// es |in| der Partei", no "hieß es |in| Bremen am Montag zur Begründung".
    fn is_heard_at(&self, at: usize) -> bool {
        let heard = self.reading.lexicon.language.heard_at;
        // "in Bremen" is where, "aus Bremen" who
        let word = self.reading.surface(at).to_lowercase();
        let only_where = heard.first().is_some_and(|first| *first == word)
            && self.names.starting(at + 1).is_some_and(|name| self.names.is_place(name));
        (heard.is_empty() || heard.contains(&&*word)) && !only_where
    }

    /// The people of an office, where a verb in the plural tells no more than where they are: "сообщили журналистам |в мэрии|".
    pub(super) fn seat(&self, verb: usize, end: usize) -> Option<Who> {
        let (tokens, seats) = (&self.reading.tokens, self.reading.lexicon.language.seats);
        let behind = (verb + 1..end).take(OCCASION).find(|&at| !tokens[at].is(Class::PAUSE))?;
        let at = self.whom(behind, end).unwrap_or(behind);
        let noun = at + 1;
        if noun >= end || !self.is_plural_verb(verb) || !seats.contains(&self.reading.surface(at)) {
            return None;
        }
        let word = self.reading.surface(noun).to_lowercase();
        let elsewhere = |seat: &&str| seat.strip_prefix('-').is_some_and(|other| other == word);
        let day = self.reading.lexicon.language.weekdays.contains(&&*word) || tokens[noun].shape == Shape::Number;
        if day || seats.iter().any(elsewhere) { None } else { self.source(noun..end) }
    }

    fn is_plural_verb(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        self.reading.lexicon.language.left_out_plural.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a verb in the plural stands behind an office that its clause opens with: "|В| МИД назвали".
    pub fn is_seated(&self, clause: usize, verb: usize) -> bool {
        let opening = self.reading.surface(clause).to_lowercase();
        self.is_plural_verb(verb) && self.reading.lexicon.language.seats.contains(&&*opening)
    }

    /// The subject behind an occasion that a preposition opens at `start`, as many as its verb tells: "на заседании |депутат
    /// Орлов|", "в эфире радио |учёные|".
    pub(super) fn behind_occasion(&self, start: usize, end: usize, verb: usize) -> Option<Who> {
        let (tokens, reading) = (&self.reading.tokens, self.reading);
        if !self.has_cases() || !tokens[start].is(Class::PREPOSITION) || tokens[start].is(Class::DETERMINER) {
            return None;
        }
        let many = self.is_plural_verb(verb);
        let named = |name: &Named| self.names.is_person(name) && self.names.is_nominative(reading, name);
        let opens = |at: usize| {
            let noun = tokens[at].is(Class::VAGUE) || is_role(reading, at) || self.is_informant(at);
            let name = self.names.starting(at).is_some_and(named);
            !tokens[at - 1].is(Class::PREPOSITION)
                && (name || noun && !self.is_bent(at) && !self.is_oblique_noun(at) && self.is_plural_role(at) == many)
        };
        let inside = |at: &usize| tokens[*at].is_word() || tokens[*at].is_mark() || tokens[*at].shape == Shape::Number;
        let mut occasion = (start + 1..end).take(OCCASION).take_while(inside);
        let who = self.phrase(occasion.find(|&at| opens(at))?..end)?;
        (self.is_somebody(&who) || self.is_informant(who.tokens.start)).then_some(who)
    }

    /// The medium in marks right behind a verb: "пишет |«Северный край»|".
    pub(super) fn medium(&self, start: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let close = if self.has_cases() && start < end { self.marked(start..end)? } else { return None };
        let name = self.names.starting(start + 1);
        let ends = |next: &Token| !next.is_word() || next.is(Class::PREPOSITION);
        let ends = tokens.get(close).filter(|_| close < end).is_none_or(ends);
        let own = name.map_or_else(
            || !self.is_bent(close - 2),
            |name| name.tokens.end + 1 >= close && self.names.is_nominative(self.reading, name),
        );
        let entity = name.map(|name| name.entity);
        (ends && own).then(|| Who { entity, tokens: start + 1..close - 1, whole: start..close })
    }

    /// Whether a noun ends as no subject does: "стрічку".
    pub(super) fn is_bent(&self, at: usize) -> bool {
        let (token, word) = (&self.reading.tokens[at], self.reading.surface(at));
        let ends = |ending: &&str| word.strip_suffix(ending).is_some_and(|stem| stem.chars().nth(STEM).is_some());
        token.is_word()
            && !token.is(Class::CLOSED)
            && self.names.at(at).is_none()
            && self.reading.lexicon.language.object_endings.iter().any(ends)
    }

    /// Whether nothing but a noun for people in another case stands there: "chwali |Polaków|", "Wezwał |partnerów|, aby".
    pub(super) fn is_bent_people(&self, words: &Range<usize>) -> bool {
        let ends = |ending: &&str| self.reading.surface(words.start).ends_with(*ending);
        let name = self.names.at(words.start);
        let told = || self.reading.tokens.get(words.end).is_some_and(|next| next.is_sign(','));
        let people = words.len() == 1 && name.map_or_else(told, |name| name.derived);
        people && self.reading.lexicon.language.oblique_nouns.iter().any(ends)
    }

    /// Whether a noun tells what several people are: "депутаты".
    pub(super) fn is_plural_role(&self, at: usize) -> bool {
        let lexicon = &self.reading.lexicon;
        let word = self.reading.surface(at).to_lowercase();
        let is_one = |form: &str| {
            let Some((ending, instead)) = form.split_once('|') else { return false };
            let stem = word.strip_suffix(ending);
            let singular =
                |stem: &str, end: &str| lexicon.class(&format!("{stem}{end}")).any(Class::ROLE.or(Class::VAGUE));
            stem.is_some_and(|stem| instead.split(',').any(|end| singular(stem, end)))
        };
        lexicon.language.plural_endings.iter().any(|form| is_one(form))
    }

    /// The gender of whoever a frame belongs to, by its possessive: "по |её| словам".
    pub(super) fn gender_of_owner(&self, frame: &Range<usize>) -> Option<Gender> {
        let language = self.reading.lexicon.language;
        let holds = |nouns: &[&str]| {
            let whole = |at: usize| nouns.iter().any(|noun| noun.strip_prefix('=') == Some(self.reading.surface(at)));
            self.has_cases() && frame.clone().any(whole)
        };
        match (holds(language.nouns_masculine), holds(language.nouns_feminine)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// Whether words between commas are no apposition of a source, which has its case: "По данным МВД, |водитель уснул|, когда …".
    pub(super) fn is_clause(&self, words: Range<usize>) -> bool {
        let (tokens, reading) = (&self.reading.tokens, self.reading);
        let language = reading.lexicon.language;
        let verb = |at: usize| {
            let (word, many) = (reading.surface(at), self.is_plural_verb(at));
            let one = language.left_out_masculine.iter().chain(language.left_out_feminine);
            tokens[at].lower && tokens[at].word.is_none() && (many || { one }.any(|ending| word.ends_with(ending)))
        };
        let noun = tokens[words.start].is(Class::VAGUE) || is_role(reading, words.start);
        let name = self.names.starting(words.start).filter(|name| self.names.is_person(name));
        let nominative =
            name.is_some_and(|name| self.names.is_nominative(reading, name) && name.tokens.end < words.end);
        self.has_cases() && (nominative || name.is_none() && !noun || words.clone().any(verb))
    }

    /// Whether a verb beside a phrase, in a language with cases, tells of a man or of a woman: "сказала |врач|", "|врач| вчера сказала".
    pub(super) fn gender_of_verb(&self, words: &Range<usize>) -> Option<Gender> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let is_verb = |at: &usize| tokens[*at].lower && tokens[*at].is_finite();
        let before = words.start.checked_sub(1).filter(is_verb);
        let small = |at: &usize| tokens[*at].is(Class::PAUSE) && !is_verb(at);
        let behind = || (words.end..tokens.len()).take(OCCASION).find(|at| !small(at)).filter(is_verb);
        let verb = before.or_else(behind).filter(|_| self.has_cases())?;
        match language.left_out(self.reading.surface(verb)) {
            [true, false] => Some(Gender::Masculine),
            [false, true] => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// The end of the words for whom something is told at the head of a phrase: "агентству «Север»", "«Северному краю»", "ТАСС".
    pub(super) fn whom(&self, at: usize, end: usize) -> Option<usize> {
        if at >= end {
            return None;
        }
        let noun = self.is_addressee(at, end).then_some(at + 1);
        let name = |at: usize| self.thing(at, end).or_else(|| self.marked(at..end));
        match noun {
            Some(behind) => Some(name(behind).unwrap_or(behind)),
            None => name(at),
        }
    }

    /// The end of a name in marks that `rest` begins with.
    pub(super) fn marked(&self, rest: Range<usize>) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let opens = tokens.get(rest.start)?.is_mark() && tokens.get(rest.start + 1)?.capital;
        let close = (rest.start + 1..rest.end).take(OCCASION).find(|&at| !tokens[at].is_word())?;
        (opens && tokens[close].is_mark()).then_some(close + 1)
    }
}
