//! Whom a pronoun or a description means: the person who fits and was named or heard last.

use super::cues::longest;
use super::dialogue::is_dash;
use super::speakers::{Speakers, Who};
use crate::article::{EntityKind, Role};
use crate::lexicon::names::Gender;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// How far behind a pronoun its clause may name somebody else.
const OTHER: usize = 3;
/// How many mentions back a description may look for whom it means.
pub(super) const FAR: usize = 100;
/// How many tokens of its sentence are looked at before a pronoun, and how near to a name its verb of speech stands.
const SENTENCE: usize = 60;
const SPEAKS: usize = 5;
/// Within so many tokens of a sentence the verb of many stands.
const SUBJECT: usize = 9;
/// How many mentions back in a paragraph somebody is looked for.
const HERE: usize = 12;
/// How many tokens back whoever was heard last may be named.
const NEAR: usize = 200;

impl Speakers<'_> {
    /// The person a pronoun means: who was heard last if the gender fits, else the last one named before it.
    pub(super) fn pronoun(&self, at: usize) -> Option<Who> {
        let token = &self.reading.tokens[at];
        // "sie sagten": the verb beside a word for both tells
        let is_many = |at: usize| {
            let verb = self.reading.tokens.get(at).is_some_and(|next| next.lower && !next.is(Class::PREPOSITION));
            self.reading.has(Trait::SyncreticPronouns) && verb && self.reading.surface(at).ends_with("en")
        };
        let many = token.is(Class::PLURAL) && (is_many(at + 1) || at > 0 && token.lower && is_many(at - 1));
        let both = token.is(Class::MASCULINE.or(Class::FEMININE));
        // "Frau Weber, |Sie| schreiben": whoever is spoken to
        let begins = at == 0 || !self.reading.tokens[at - 1].is_word() && !self.reading.tokens[at - 1].is_sign(',');
        if many && token.capital && !begins && self.reading.has(Trait::SyncreticPronouns) {
            return None;
        }
        let gender = if many || token.is(Class::PLURAL) && !both {
            // "Residents are angry, they say": nobody with a name has spoken since
            let start = self.reading.passage(at).map_or(0, |passage| passage.tokens.start);
            let crowd = self.crowd.as_ref().filter(|who| who.whole.start >= start && who.whole.start < at);
            let before = || self.several_before(at).map(|who| who.tokens);
            let tokens = crowd.map(|who| who.tokens.clone()).or_else(before).unwrap_or(at..at + 1);
            return Some(Who { entity: None, tokens, whole: at..at + 1 });
        } else if token.is(Class::MASCULINE) {
            Gender::Masculine
        } else if token.is(Class::FEMININE) {
            Gender::Feminine
        } else {
            return None;
        };
        if let Some(body) = self.body_before(at, gender) {
            return Some(body);
        }
        // "She told Roe", "nannte sie Roe": whom a clause names beside the pronoun is somebody else
        let other = (at + 1..at + OTHER).find_map(|at| self.names.at(at)).filter(|other| {
            let between = &self.reading.tokens[at + 1..other.tokens.start.max(at + 1)];
            !other.derived && between.iter().all(|token| token.lower)
        });
        let fits = |entity: &usize| {
            let known = &self.names.known[*entity];
            known.kind == Some(EntityKind::Person)
                && known.gender.is_none_or(|known| known == gender)
                && other.is_none_or(|other| other.entity != *entity)
        };
        let certain = |entity: &usize| fits(entity) && self.names.known[*entity].gender == Some(gender);
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let near = self.names.mentions[..before]
            .iter()
            .rev()
            .take(12)
            .filter(|mention| !mention.derived && !self.is_captioned(mention))
            .map(|mention| mention.entity);
        // Somebody who was only spoken of gives way to who is surely meant
        let spoke = |entity: &usize| self.speaker.as_ref().is_some_and(|who| who.entity == Some(*entity));
        let heard = self.last.filter(|entity| fits(entity) && (spoke(entity) || certain(entity)));
        // "Jo Roe came late. “…,” she said": whoever may be meant and stands in the paragraph goes before others
        let start = self.about_from(at);
        let recent = self.recent.as_ref().filter(|who| who.whole.start >= start && who.entity == self.last);
        let here = recent.and(self.last).filter(fits).filter(|_| {
            !self.names.within(&(start..at)).iter().any(|mention| !mention.derived && certain(&mention.entity))
        });
        let told = self.told_just_before(at, &certain);
        let entity = told.or(heard).or(here).or_else(|| near.clone().find(certain)).or_else(|| self.last.filter(fits));
        let entity = entity.or_else(|| near.clone().find(fits));
        // "a spokeswoman of the police … she": the words that stand for a name
        // "Officials say Roe did it, and |he| agrees": several are not one
        let one = |who: &Who| !self.reading.has(Trait::RigidOrder) || !self.is_plural(&who.tokens);
        let unnamed = self.recent.as_ref().filter(|who| who.entity.is_none() && !self.is_passed(who, at, &certain));
        let unnamed = unnamed.filter(|who| one(who) && told.is_none());
        if let Some(who) = self.subject_before(at, gender).filter(|_| told.is_none()) {
            return Some(Who { whole: at..at + 1, ..who });
        }
        if let Some(who) = unnamed.filter(|who| self.gender(&who.tokens).is_none_or(|known| known == gender)) {
            return Some(Who { whole: at..at + 1, ..who.clone() });
        }
        Some(Who { entity, tokens: at..at + 1, whole: at..at + 1 })
    }

    /// Who stands without a name as the subject of an English sentence before a pronoun of the same gender: "|Weber's mother|
    /// wept as she thanked them".
    fn subject_before(&self, at: usize, gender: Gender) -> Option<Who> {
        let passage = self.reading.passage(at).filter(|_| self.reading.has(Trait::RigidOrder))?;
        let next = passage.sentences.partition_point(|sentence| sentence.start <= at);
        let start = passage.sentences.get(next.checked_sub(1)?)?.start;
        if at < start + 2 || self.reading.tokens[start].is(Class::PRONOUN) || self.reading.tokens[start].is_mark() {
            return None;
        }
        let who = self.phrase(start..at).filter(|who| who.entity.is_none() && who.whole.end < at)?;
        (self.gender(&who.tokens) == Some(gender)).then_some(who)
    }

    /// Where the text begins that a pronoun at `at` goes on with: its paragraph, and where words in marks open that, the one
    /// before as well.
    fn about_from(&self, at: usize) -> usize {
        let start = self.reading.passage(at).map_or(0, |passage| passage.tokens.start);
        let spoken = self.reading.tokens[start].is_mark() || is_dash(self.reading, start);
        self.paragraph_before(at).filter(|_| spoken).unwrap_or(start)
    }

    /// Where the paragraph begins that stands before the one of a token.
    pub(super) fn paragraph_before(&self, at: usize) -> Option<usize> {
        let blocks = &self.reading.blocks;
        let before = blocks.partition_point(|passage| passage.tokens.end <= at).checked_sub(1)?;
        blocks.get(before).filter(|before| before.role == Role::Paragraph).map(|before| before.tokens.start)
    }

    /// Whether a paragraph has ended since somebody without a name was heard, and one was named of whom a pronoun at `at`
    /// surely may tell.
    fn is_passed(&self, who: &Who, at: usize, certain: &impl Fn(&usize) -> bool) -> bool {
        let between = who.whole.end..at.max(who.whole.end);
        let named = |mention: &Named| {
            !mention.derived && certain(&mention.entity) && !self.is_oblique(mention.tokens.start, who.whole.end)
        };
        let start = self.reading.passage(at).map_or(0, |passage| passage.tokens.start);
        who.whole.end <= start && self.names.within(&between).iter().any(named)
    }

    /// The subject of the verb of speech that stands before a pronoun in its sentence, if it was not heard yet: "Holm says
    /// that …, but |she| denies".
    fn told_just_before(&self, at: usize, fits: &impl Fn(&usize) -> bool) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let stops = |at: usize| matches!(tokens[at].shape, Shape::Sign('.' | '!' | '?' | '“' | '”' | '«' | '»' | '"'));
        let start = (at.saturating_sub(SENTENCE)..at).rev().find(|&at| stops(at)).map_or(0, |at| at + 1);
        if self.reading.has(Trait::ArticleCases) || self.recent.as_ref().is_some_and(|who| who.whole.end > start) {
            return None;
        }
        let mut mentions = self.names.within(&(start.max(at.saturating_sub(SENTENCE))..at)).iter();
        let speaks = |mention: &&Named| {
            let verb = (mention.tokens.end..at).take(SPEAKS).find(|&at| tokens[at].is_finite() && tokens[at].lower);
            self.names.is_person(mention) && verb.is_some() && !self.is_oblique(mention.tokens.start, start)
        };
        mentions.find(speaks).map(|mention| mention.entity).filter(fits)
    }

    /// The person whose name ends with nothing but a letter, which alone stands for him: "verdachte Ruud S. … verklaarde |S.|".
    pub(super) fn shortened(&self, at: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let letter = at + 2 <= end
            && tokens[at].initial
            && self.names.starting(at).is_none()
            && tokens.get(at + 1)?.is_sign('.');
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let fits = |mention: &&Named| {
            let name = self.names.known[mention.entity].name.trim_end_matches('.');
            let last = name.rsplit(' ').next().filter(|last| last.len() < name.len());
            self.names.is_person(mention) && last == Some(self.reading.surface(at))
        };
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|_| letter);
        let entity = mentions.find(fits)?.entity;
        Some(Who { entity: Some(entity), tokens: at..at + 1, whole: at..at + 2 })
    }

    /// The person named last where a phrase says so: "ce dernier", "the latter".
    pub(super) fn latter(&self, rest: &Range<usize>) -> Option<Who> {
        let language = self.reading.lexicon.language;
        let end = |phrases: &[&str]| longest(self.reading, rest, phrases);
        let (he, she) = (end(language.latter_masculine), end(language.latter_feminine));
        let end = he.or(she).filter(|end| self.stands_alone(end - 1, rest.end))?;
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < rest.start);
        let fits = |mention: &&Named| {
            let gender = self.names.known[mention.entity].gender;
            let one = gender != Some(Gender::Masculine) || he.is_some();
            let other = gender != Some(Gender::Feminine) || she.is_some();
            self.names.is_person(mention) && one && other && !self.is_captioned(mention)
        };
        let mentions = self.names.mentions[..before].iter().rev().take(HERE);
        let entity = mentions.take_while(|mention| mention.tokens.end + NEAR > rest.start).find(fits)?.entity;
        let tokens = rest.start..end;
        Some(Who { entity: Some(entity), whole: tokens.clone(), tokens })
    }

    /// The organisation that "it" means: the last one named before it outside captions, or the one that has spoken since.
    pub(super) fn neuter(&self, at: usize) -> Option<Who> {
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let mut mentions = self.names.mentions[..before].iter().rev().take(FAR).filter(|mention| !mention.derived);
        let organisation = |mention: &&Named| self.is_organisation(mention.entity) && !self.is_captioned(mention);
        let mention = mentions.find(organisation).filter(|mention| mention.tokens.end + NEAR > at);
        let here = self.reading.passage(at).map_or(0, |passage| passage.tokens.start);
        let since = mention.map_or(0, |mention| mention.tokens.start).min(here);
        if let Some(body) = self.body_near(at).filter(|_| self.body.as_ref().is_some_and(|who| who.whole.end > since)) {
            return Some(body);
        }
        let mention = mention?;
        Some(Who { entity: Some(mention.entity), tokens: at..at + 1, whole: at..at + 1 })
    }

    /// Whether a mention stands in a caption: who took the picture, or is to be seen.
    fn is_captioned(&self, mention: &Named) -> bool {
        self.reading.passage(mention.tokens.start).is_some_and(|passage| passage.role == Role::Caption)
    }

    /// Whether nobody tells by a verb beside a reflexive pronoun: "En Madrid |se dice|", "|mówi się|".
    pub(super) fn is_nobodys(&self, verb: usize) -> bool {
        let words = self.reading.lexicon.language.impersonal;
        let Some(own) = words.first() else { return false };
        let beside = |at: usize| at < self.reading.tokens.len() && self.reading.surface(at) == *own;
        let stands = [verb.wrapping_sub(1), verb + 1, verb + 2].into_iter().any(beside);
        stands && words.contains(&self.reading.surface(verb).to_lowercase().as_str())
    }

    /// Who speaks where a verb's subject is left out, as its ending may tell: "Dodała, że …" is whoever spoke last, if she
    /// is a woman.
    pub(super) fn left_out(&self, verb: usize) -> Option<Who> {
        let language = self.reading.lexicon.language;
        let word = self.reading.surface(verb).to_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let own = !self.is_nobodys(verb);
        let (he, she) = (own && ends(language.left_out_masculine), own && ends(language.left_out_feminine));
        let gender = match (he, she) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        };
        // "– Pani Nowak głosowała – |przypomina|": whom the words name did not say them
        let start = self.reading.passage(verb).map_or(0, |passage| passage.tokens.start);
        let opens = self.reading.tokens[start].is_mark() || is_dash(self.reading, start);
        let here = if opens && self.recent.is_some() { None } else { self.here(verb, gender) };
        if let Some(entity) = here.filter(|_| he || she) {
            return Some(Who { entity: Some(entity), tokens: verb..verb + 1, whole: verb..verb + 1 });
        }
        if let Some(many) = self.left_out_many(verb).filter(|_| own) {
            return Some(many);
        }
        let who = self.recent.as_ref().filter(|_| he || she)?;
        if self.is_one_of(who, he, she) {
            return Some(who.clone());
        }
        // "Jeden z nich napisał": here the subject is not left out
        let starts = verb == 0 || !self.reading.tokens[verb - 1].is_word();
        let gender = if he { Gender::Masculine } else { Gender::Feminine };
        let entity = starts.then(|| self.nearest(gender, verb)).flatten()?;
        Some(Who { entity: Some(entity), tokens: verb..verb + 1, whole: verb..verb + 1 })
    }

    /// Those whom a verb in the plural at the head of its sentence means, its subject left out: who spoke last without a name,
    /// or whom the sentence before begins with, "Górnicy zaczęli strajk. |Zapowiadają|, że …".
    fn left_out_many(&self, verb: usize) -> Option<Who> {
        if !self.is_of_many(verb) {
            return None;
        }
        let who = self.several_before(verb)?;
        Some(Who { whole: verb..verb + 1, ..who })
    }

    /// Whether a verb has the ending of many, in languages whose subjects may be left out.
    fn is_of_many(&self, verb: usize) -> bool {
        let word = self.reading.surface(verb);
        self.reading.lexicon.language.many.iter().any(|ending| !ending.starts_with('-') && word.ends_with(ending))
    }

    /// Several people without a name who spoke, or of whom something was told, in the sentence before the one that begins at
    /// `at`, if it is one of the same paragraph.
    fn several_before(&self, at: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let start = self.reading.passage(at)?.tokens.start;
        let before = at.checked_sub(1).filter(|&at| at > start && self.has_cases() && tokens[at].is_sign('.'))?;
        let stops = |at: &usize| tokens[*at].is_sign('.');
        let head = (start..before).rev().take(SENTENCE).find(stops).map_or(start, |at| at + 1);
        let crowd = self.crowd.clone().filter(|who| who.whole.start >= head && who.whole.start < at);
        let verb = (head + 1..before).take(SUBJECT).find(|&at| tokens[at].lower && self.is_of_many(at));
        let subject = || self.phrase(head..verb?);
        crowd.or_else(subject).filter(|who| verb.is_some() && who.entity.is_none())
    }

    /// Whether somebody can be meant by a word that stands for a man, a woman, or either.
    fn is_one_of(&self, who: &Who, he: bool, she: bool) -> bool {
        let gender = match who.entity {
            Some(entity) => self.names.known[entity].gender,
            None => self.gender(&who.tokens),
        };
        match gender {
            Some(Gender::Masculine) => he,
            Some(Gender::Feminine) => she,
            None => true,
        }
    }

    /// Whom "dieser" at `at` means: in German the person named last, be it only beside others; else whoever was heard last.
    pub(super) fn this_one(&self, at: usize) -> Who {
        let (word, whole) = (&self.reading.tokens[at], at..at + 1);
        let recent = self.recent.as_ref().filter(|who| self.fits(who, word));
        let since = recent.map_or(0, |who| who.whole.end).max(at.saturating_sub(NEAR)).min(at);
        let named = |mention: &Named| Who {
            entity: Some(mention.entity),
            tokens: mention.tokens.clone(),
            whole: whole.clone(),
        };
        let mut mentions =
            self.names.within(&(since..at)).iter().rev().take(HERE).filter(|mention| self.names.is_person(mention));
        let last =
            mentions.find(|_| self.reading.has(Trait::ArticleCases)).map(named).filter(|who| self.fits(who, word));
        let heard = || recent.map(|who| Who { whole: whole.clone(), ..who.clone() });
        last.or_else(heard).unwrap_or(Who { entity: None, tokens: whole.clone(), whole: whole.clone() })
    }

    /// Whether somebody is of the gender of a demonstrative: "dieser".
    fn fits(&self, who: &Who, word: &Token) -> bool {
        self.is_one_of(who, word.is(Class::MASCULINE_ARTICLE), word.is(Class::FEMININE_ARTICLE))
    }

    /// The gender of somebody described, by the article before it or a German noun's ending.
    pub(super) fn gender(&self, words: &Range<usize>) -> Option<Gender> {
        let suffixes = self.reading.lexicon.language.female_suffixes;
        let female = |at: usize| suffixes.iter().any(|end| self.reading.surface(at).ends_with(end));
        let mut nouns = words.clone().filter(|&at| self.reading.tokens[at].is(Class::ROLE.or(Class::VAGUE)));
        if nouns.any(female) {
            return Some(Gender::Feminine);
        }
        let article = self.reading.tokens.get(words.start)?;
        // "сказала |врач|"
        if self.has_cases() {
            return self.gender_of_verb(words);
        }
        // "l’enquêteur": the noun tells what its article does not
        if self.reading.surface(words.start).ends_with(['’', '\'']) && words.len() > 1 {
            let ends =
                |endings: &[&str]| endings.iter().any(|end| self.reading.surface(words.start + 1).ends_with(end));
            let language = self.reading.lexicon.language;
            return match (ends(language.nouns_masculine), ends(language.nouns_feminine)) {
                (true, false) => Some(Gender::Masculine),
                (false, true) => Some(Gender::Feminine),
                _ => None,
            };
        }
        // "her |father|": the noun tells where articles never do
        let language = self.reading.lexicon.language;
        if !language.third_person.is_empty() {
            let noun = words.clone().take_while(|&at| !self.reading.tokens[at].is(Class::PREPOSITION)).last()?;
            let word = self.reading.surface(noun).to_lowercase();
            let fits = |end: &&str| end.strip_prefix('=').map_or_else(|| word.ends_with(end), |whole| word == whole);
            let ends = |endings: &[&str]| endings.iter().any(fits);
            let he = ends(language.nouns_masculine).then_some(Gender::Masculine);
            return if ends(language.nouns_feminine) { Some(Gender::Feminine) } else { he };
        }
        match (article.is(Class::MASCULINE_ARTICLE), article.is(Class::FEMININE_ARTICLE)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// Who was named last in the paragraph of a token, where nobody was heard in it yet: of a gender, or as a subject.
    pub(super) fn here(&self, at: usize, gender: Option<Gender>) -> Option<usize> {
        let start = self.reading.passage(at)?.tokens.start;
        let heard = self.recent.as_ref().is_some_and(|who| who.whole.start >= start);
        let fits = |mention: &&Named| {
            let known = &self.names.known[mention.entity];
            self.names.is_person(mention)
                && gender.map_or_else(
                    || !self.is_oblique(mention.tokens.start, start),
                    |gender| known.gender == Some(gender),
                )
        };
        let mentions = self.names.within(&(start..at)).iter().rev().take(HERE);
        mentions.filter(|_| !heard).find(fits).map(|mention| mention.entity)
    }

    /// The man or woman who was named last before a token.
    pub(super) fn nearest(&self, gender: Gender, at: usize) -> Option<usize> {
        let before = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        let near = |mention: &&Named| mention.tokens.end + NEAR > at && !self.is_captioned(mention);
        let fits =
            |mention: &Named| self.names.is_person(mention) && self.names.known[mention.entity].gender == Some(gender);
        let mentions = self.names.mentions[..before].iter().rev().take(FAR).take_while(near);
        mentions.filter(|mention| fits(mention)).map(|mention| mention.entity).next()
    }

    /// Whoever was heard last, if that is the man or woman that a definite article tells of; without articles whoever
    /// spoke last.
    pub(super) fn surely_heard(&self, phrase: &Range<usize>) -> Option<usize> {
        let articles = !self.reading.lexicon.language.has_cases();
        let who = if articles { self.recent.as_ref() } else { self.speaker.as_ref() };
        let who = who.filter(|who| who.whole.end + NEAR > phrase.start)?;
        let gender = who.entity.and_then(|entity| self.names.known[entity].gender);
        let definite = !self.reading.tokens[phrase.start].is(Class::INDEFINITE);
        let other = self.gender(phrase);
        let fits = gender == other || gender.is_none() || other.is_none();
        who.entity.filter(|_| definite && fits)
    }

    /// Whoever was heard last, where a description can only tell of somebody known: "the 43-year-old", "der Tiroler
    /// Landesrat".
    pub(super) fn just_heard(&self, phrase: &Range<usize>, known: bool) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let first = &tokens[phrase.start];
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
        let who = self.recent.as_ref().filter(|who| who.whole.end + NEAR > phrase.start)?;
        let entity = who.entity?;
        let others = self
            .names
            .within(phrase)
            .iter()
            .any(|mention| !mention.derived && self.names.known[mention.entity].kind != Some(EntityKind::Place));
        if others || first.is(Class::INDEFINITE) || first.is(Class::DETERMINER) && !first.is(articles) {
            return None;
        }
        let (one, other) = (self.names.known[entity].gender, self.gender(phrase));
        (known && (one.is_none() || other.is_none() || one == other)).then_some(entity)
    }

    /// Whether words name somebody or something, or are made from its name.
    pub(super) fn speaks_of(&self, tokens: Range<usize>, entity: usize) -> bool {
        let names = self.reading.names;
        let listed = self.names.known[entity].listed;
        self.names.within(&tokens).iter().any(|mention| mention.entity == entity)
            || listed.is_some()
                && tokens.clone().flat_map(|at| self.reading.surface(at).split('-')).any(|word| {
                    let bare = word.strip_suffix('s').unwrap_or(word);
                    [names.exact(word), names.exact(bare), names.derived(word)].contains(&listed)
                })
    }
}

/// Whether a word of a role, or a part of a compound in it, is such.
pub(super) fn is_told(role: &str, is_such: impl Fn(&str) -> bool) -> bool {
    role.to_lowercase().split([' ', '-']).any(is_such)
}
