//! Which organisation a noun means: "the ministry", "the company".

use super::beside::is_study;
use super::cues::Cue;
use super::meant::FAR;
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::names::Gender;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, is_headed, is_role};
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// So many letters of a noun tell a compound: "(Bundes)amt" may be many.
const COMPOUND: usize = 4;
/// Most letters by which cases of a noun differ.
const CASE: usize = 2;
/// How many tokens before "it" an organisation may have spoken.
const SPOKE: usize = 120;
/// How many tokens before a pronoun the sentence may begin whose subject it means.
const HEADS: usize = 90;

impl Speakers<'_> {
    /// Whether a phrase is an organisation by its noun: "la empresa", "el ministerio".
    pub(super) fn is_body(&self, words: &Range<usize>) -> bool {
        let language = self.reading.lexicon.language;
        let hangs = Class::PREPOSITION.or(Class::JOINING);
        let capitals = self.reading.has(Trait::NounCapitals);
        let noun = |&at: &usize| {
            let token = &self.reading.tokens[at];
            !(token.is(Class::CLOSED) || capitals && token.lower)
        };
        let mut head = words.clone().take_while(|&at| at == words.start || !self.reading.tokens[at].is(hangs));
        head.find(noun).is_some_and(|at| {
            language.collectives.contains(&self.reading.surface(at))
                || self.reading.tokens[at].is(Class::ORGANISATION_HEAD)
                || capitals && is_headed(self.reading, at)
        })
    }

    /// Whether the noun of an English phrase is in the plural: "officials in Norvia".
    pub(super) fn is_plural(&self, words: &Range<usize>) -> bool {
        let hangs = |&at: &usize| self.reading.tokens[at].is(Class::PREPOSITION.or(Class::JOINING));
        let end = words.clone().skip(1).find(hangs).unwrap_or(words.end);
        let word = self.reading.surface(end.max(words.start + 1) - 1);
        word.ends_with('s') && !word.ends_with("ss")
    }

    /// Whether words are one thing that "it" may mean in English: "the report", "Halden's fire service".
    pub(super) fn is_one_thing(&self, words: &Range<usize>) -> bool {
        let tokens = &self.reading.tokens;
        let pronoun = Class::PRONOUN.or(Class::OTHER_PRONOUN).or(Class::SOMEBODY);
        let hangs = |&at: &usize| tokens[at].is(Class::PREPOSITION.or(Class::JOINING));
        let end = words.clone().skip(1).find(hangs).unwrap_or(words.end);
        let determined = tokens[words.start].is(Class::DETERMINER) || end > words.start + 1;
        let alone = end > words.start && determined && !tokens[words.start].is(pronoun);
        self.reading.has(Trait::RigidOrder) && alone && !self.is_plural(words)
    }

    /// Whether a phrase is those of somebody whose name opens it, before a verb: "Weber fans".
    pub(super) fn is_followed(&self, name: &Named, phrase: &Range<usize>) -> bool {
        let (tokens, next) = (&self.reading.tokens, name.tokens.end);
        if name.tokens.start != phrase.start || next + 1 != phrase.end {
            return false;
        }
        let word = self.reading.surface(next);
        let many = word.len() > 2 && word.ends_with('s') && !word.ends_with("ss");
        let verb = tokens.get(phrase.end).is_some_and(|verb| verb.lower && !verb.is(Class::PREPOSITION));
        verb && many && tokens[next].lower && !tokens[next].is(Class::CLOSED)
    }

    /// Whether a Romance phrase is an organisation by its noun, whatever behind it a person may be as well: "lo staff |medico|".
    pub(super) fn is_staff(&self, words: &Range<usize>) -> bool {
        let romance = self.reading.lexicon.language.is_romance();
        romance && self.is_body(words) && words.clone().any(|at| is_role(self.reading, at))
    }

    /// The organisation named before that "the ministry" means: the last one whose name holds the noun.
    pub(super) fn same_organisation(&self, phrase: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let definite =
            reading.tokens[phrase.start].is(Class::DETERMINER) && !reading.tokens[phrase.start].is(Class::INDEFINITE);
        // "myndigheten": its article is its ending
        let suffixed = phrase.len() == 1 && self.is_definite(phrase.start);
        if !suffixed && (!definite || phrase.len() != 2) {
            return None;
        }
        let noun = reading.surface(phrase.end - 1).to_lowercase();
        let endings = reading.lexicon.language.genitive;
        let bare = endings.iter().find_map(|ending| noun.strip_suffix(ending)).unwrap_or(&noun);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        // "der Verband" is the "Landesverband": what a compound is stands at its end
        let is_noun = |word: &str| word.ends_with(&*noun) || word.ends_with(bare);
        let holds = |entity: usize| {
            let known = &self.names.known[entity];
            let whole = |word: &str| is_noun(word) && (bare.len() >= COMPOUND || word == noun || word == bare);
            known.kind == Some(EntityKind::Organisation) && known.name.to_lowercase().split([' ', '-']).any(whole)
        };
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
        mentions.find(|mention| holds(mention.entity)).map(|mention| mention.entity)
    }

    /// Whether a frame inside a sentence tells by what something is done, and not who says it: "varía |según la temporada|",
    /// "selon un cycle défini". It is one thing, nobody who speaks, and no comma parts it from its clause.
    pub(super) fn is_measure(&self, frame: &Cue, who: Option<&Who>) -> bool {
        let tokens = &self.reading.tokens;
        let Some(who) = who.filter(|who| who.entity.is_none() && !self.reading.has(Trait::NounCapitals)) else {
            return false;
        };
        let first = &tokens[who.whole.start];
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::INDEFINITE);
        let held = tokens[frame.end() - 1].is(articles);
        let plain = |at: usize| {
            tokens[at].lower && !self.is_informant(at) && !self.is_source(at) && !is_study(self.reading, at)
        };
        let parted = frame.at() == 0 || !tokens[frame.at() - 1].is_word() || tokens[frame.at()].capital;
        let closed = tokens.get(who.whole.end).is_some_and(|next| next.is_sign(','));
        !parted
            && !closed
            && (held || first.is(articles))
            && who.tokens.clone().all(plain)
            && !who.tokens.clone().any(|at| self.is_frame_noun(at))
            && !self.may_speak(who)
    }

    /// The organisation that "it" means inside a sentence: the one that spoke last.
    pub(super) fn body_near(&self, at: usize) -> Option<Who> {
        let body = self.body.as_ref().filter(|body| body.whole.end + SPOKE > at)?;
        let tokens = if body.entity.is_some() { at..at + 1 } else { body.tokens.clone() };
        Some(Who { tokens, whole: at..at + 1, ..body.clone() })
    }

    /// The organisation that "es" means beside a German verb, as its article told: "Das Unternehmen wächst, wie |es| mitteilte".
    pub(super) fn it_beside(&self, clause: usize, cue: &Cue) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let it = |at: &usize| language.pronouns_neuter.contains(&&*self.reading.surface(*at).to_lowercase());
        let impersonal = cue.verb().is_none_or(|verb| verb.participle && !verb.finite) || self.is_told_by_it(cue.at());
        if !self.reading.has(Trait::ArticleCases) || impersonal {
            return None;
        }
        let at = Some(cue.end())
            .filter(|at| *at < tokens.len())
            .filter(it)
            .or_else(|| (clause..cue.at()).take(2).find(it))?;
        // "So fand |es| Jana Weber gut"
        let object = tokens.get(at + 1).is_some_and(|next| next.is_proper() || next.is_article());
        let start = self.reading.passage(at).filter(|_| !object)?.tokens.start.max(at.saturating_sub(SPOKE)).min(at);
        let neuter = |at: &usize| {
            let token = &tokens[*at];
            let other = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::OBLIQUE).or(Class::PREPOSITION);
            token.is_article() && !token.is(other)
        };
        let body = |start: usize| self.phrase(start..at).filter(|who| self.is_body(&who.tokens));
        let named = (start..at).rev().filter(neuter).find_map(body);
        named.or_else(|| self.body_near(at)).map(|who| Who { whole: at..at + 1, ..who })
    }

    /// Whether nobody is meant by "es" beside a verb: "es heißt".
    pub(super) fn is_told_by_it(&self, verb: usize) -> bool {
        let word = self.reading.surface(verb);
        self.reading.lexicon.language.pronouns_neuter.iter().any(|entry| entry.strip_prefix('-') == Some(word))
    }

    /// The only organisation that the paragraph of "it", or the one before, has named: "Norvia cut its forecast. Sales would be
    /// lower, |it| said."
    pub(super) fn lone_body(&self, at: usize) -> Option<Who> {
        let before = || self.only_named(self.paragraph_before(at)?..at);
        let rigid = self.reading.has(Trait::RigidOrder);
        let entity = self.only_organisation(at).or_else(before).filter(|_| rigid)?;
        Some(Who { entity: Some(entity), tokens: at..at + 1, whole: at..at + 1 })
    }

    /// The body that a Romance pronoun at `at` means: the subject that its sentence or the one before opens with, nobody of
    /// the gender named since ("La mairie dément. Elle assure …").
    pub(super) fn body_before(&self, at: usize, gender: Gender) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let start = self.reading.passage(at)?.tokens.start;
        if !self.reading.lexicon.language.is_romance() || !self.reading.has(Trait::ObligatoryArticles) {
            return None;
        }
        let (mut inside, mut heads) = (false, Vec::new());
        for before in (start.max(at.saturating_sub(HEADS))..at).rev() {
            inside ^= tokens[before].is_mark();
            if heads.len() == 2 {
                break;
            }
            if before == start || !inside && matches!(tokens[before].shape, Shape::Sign('.' | '?' | '!')) {
                heads.push(if before == start { before } else { before + 1 });
            }
        }
        let body = heads.into_iter().filter(|&head| head < at).find_map(|head| {
            let who = self.phrase(head..at)?;
            let organisation = match who.entity {
                Some(entity) => self.is_organisation(entity) && tokens[head].is_article(),
                None => self.is_body(&who.tokens) && tokens[head].is_article(),
            };
            let fits = self.gender(&(head..who.tokens.end)).is_none_or(|known| known == gender);
            (organisation && fits && who.whole.end <= at).then_some(who)
        })?;
        let other = |mention: &Named| {
            let known = self.names.known[mention.entity].gender;
            self.names.is_person(mention) && known.is_none_or(|known| known == gender)
        };
        let since = self.names.within(&(body.whole.end..at.max(body.whole.end))).iter().any(other);
        (!since).then_some(Who { whole: at..at + 1, ..body })
    }

    /// The organisation that "the company" means: the last one before whose name the noun stands ("the airline Norvia"), or
    /// the only one that its paragraph has named before.
    pub(super) fn collective(&self, phrase: &Range<usize>) -> Option<usize> {
        let (reading, first) = (self.reading, &self.reading.tokens[phrase.start]);
        let definite = first.is(Class::DETERMINER) && !first.is(Class::INDEFINITE.or(Class::OTHER_PRONOUN));
        let noun = reading.surface(phrase.end - 1).to_lowercase();
        let collectives = reading.lexicon.language.collectives;
        let held = collectives.contains(&&*noun) || collectives.contains(&reading.surface(phrase.end - 1));
        if !(phrase.len() == 1 || phrase.len() == 2 && definite) || !held {
            return None;
        }
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < phrase.start);
        let mentions = || {
            let mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
            mentions.filter(|mention| self.is_organisation(mention.entity))
        };
        // "skriver avisen": the medium named last
        let is_medium = |mention: &&Named| self.is_medium(mention.entity);
        if reading.has(Trait::SuffixedArticle) && reading.tokens[phrase.start].is(Class::WORK) {
            return mentions().find(is_medium).map(|mention| mention.entity);
        }
        let apposed = |mention: &&Named| {
            let at = mention.tokens.start.checked_sub(1);
            at.is_some_and(|at| self.is_same_noun(&reading.surface(at).to_lowercase(), &noun))
        };
        let apposed = mentions().find(apposed).map(|mention| mention.entity);
        // "selskapet": in the North the one of the paragraph before as well, as "the airline", but not "the union"
        let at = phrase.end - 1;
        let other = reading.tokens[at].is(Class::ORGANISATION_HEAD.or(Class::WORK)) || is_study(reading, at);
        let near =
            reading.has(Trait::SuffixedArticle) || reading.has(Trait::RigidOrder) && first.is_article() && !other;
        let before = || if near { self.paragraph_before(phrase.start) } else { None };
        let only = || self.only_organisation(phrase.start).or_else(|| self.only_named(before()?..phrase.start));
        apposed.or_else(only)
    }

    /// Whether somebody named is a newspaper, broadcaster or agency.
    pub(super) fn is_medium(&self, entity: usize) -> bool {
        let listed = self.names.known[entity].listed.and_then(|listed| self.reading.names.name(listed));
        listed.is_some_and(|name| name.medium)
    }

    /// Whether two words are one noun, in whatever cases: "spółka", "spółki".
    fn is_same_noun(&self, one: &str, other: &str) -> bool {
        let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
        let longest = one.chars().count().max(other.chars().count());
        one == other || self.has_cases() && shared >= COMPOUND && shared + CASE >= longest
    }

    /// The only organisation that a paragraph has named before a token.
    pub(super) fn only_organisation(&self, at: usize) -> Option<usize> {
        self.only_named(self.reading.passage(at)?.tokens.start..at)
    }

    /// The only organisation named among tokens.
    fn only_named(&self, tokens: Range<usize>) -> Option<usize> {
        let named = self.names.within(&tokens).iter().rev().take(FAR);
        let is_body = |mention: &&Named| !mention.derived && self.is_organisation(mention.entity);
        let mut here = named.filter(is_body).map(|mention| mention.entity);
        let first = here.next()?;
        here.all(|other| other == first).then_some(first)
    }
}
