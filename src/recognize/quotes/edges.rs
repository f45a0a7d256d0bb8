//! Where the phrase that names a speaker ends or goes on, and what may stand between it and its verb.

use super::bounds::is_genitive;
use super::cues::is_infinitive;
use super::speakers::{Speakers, Who};
use crate::article::EntityKind;
use crate::lexicon::model::model;
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::Named;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most words for where, when and to whom something was said, between the verb and its subject.
const ADJUNCT: usize = 14;

/// Most words for a field between what somebody is and the name.
const FIELD: usize = 3;

/// No adverb known by its ending has so few letters: "ally".
const ADVERB: usize = 5;

/// Whether a word is an adverb by its ending: "angrily", but not "family".
pub(super) fn is_adverb(reading: &Reading, at: usize) -> bool {
    let word = reading.surface(at);
    let ends = |ending: &&&str| word.ends_with(ending.trim_start_matches('!'));
    let mut endings = reading.lexicon.language.adverb_endings.iter().rev().filter(ends);
    word.len() > ADVERB && endings.next().is_some_and(|ending| !ending.starts_with('!'))
}

impl Speakers<'_> {
    /// The subject behind words for where, when and to whom something was said: "escribe |en una nota el secretario|", "dijo
    /// |a este diario Ana Ruiz|".
    pub(super) fn behind_adjunct(&self, start: usize, end: usize) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let first = tokens.get(start).filter(|_| start + 2 < end)?;
        // "dijo tras ganar la carrera"
        let acts = is_infinitive(self.reading, start + 1) && !tokens[start + 1].is(Class::CLOSED);
        if language.infinitives.is_empty() || !first.lower || !first.is(Class::PREPOSITION) || acts {
            return None;
        }
        let is_sign = |at: &usize| !tokens[*at].is_word() && tokens[*at].shape != Shape::Number;
        let limit = (start..end).take(ADJUNCT).find(is_sign).unwrap_or(end.min(start + ADJUNCT));
        let noun = Class::ROLE.or(Class::VAGUE).or(Class::TITLE).or(Class::ORGANISATION_HEAD).or(Class::WORK);
        let hangs = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING);
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
        (start + 2..limit).filter(|&at| !tokens[at - 1].is(hangs)).find_map(|at| {
            // "a este diario |Yolanda Ruiz|": no newspaper has such a name
            let own = language.collectives.contains(&self.reading.surface(at - 1))
                && !tokens[at - 1].is(Class::ORGANISATION_HEAD);
            // "en el colegio |Miguel de Cervantes|": a noun that a name may belong to
            let named = self.names.starting(at).is_some_and(|name| self.names.is_person(name))
                && (own || !tokens[at - 1].is(noun));
            let article = tokens[at].lower && tokens[at].is(articles) && !tokens[at].is(Class::PREPOSITION);
            // "a la agencia |fuentes| de la investigación"
            let informant = tokens[at].lower && !tokens[at - 1].is(Class::CLOSED) && self.is_informant(at);
            let who = if named || article || informant { self.phrase(at..end) } else { None }?;
            let parted = |&at: &usize| tokens[at].is(Class::PREPOSITION.or(Class::JOINING)) && !tokens[at].is(articles);
            let head = who.tokens.clone().take_while(|at| !parted(at)).last().map_or(who.tokens.end, |at| at + 1);
            let person = who.entity.is_some_and(|who| self.names.known[who].kind == Some(EntityKind::Person));
            let body = who.entity.is_some_and(|who| self.is_organisation(who)) || self.is_body(&who.tokens);
            (person || body || informant || self.describes(&(who.tokens.start..head))).then_some(who)
        })
    }

    /// Whether a word looks like a verb behind a name or a noun in the plural: "Japan |branded| the plan a mistake",
    /// "protesters |marching| through the town".
    pub(super) fn is_verb_behind(&self, at: usize) -> bool {
        let (token, word, before) = (&self.reading.tokens[at], self.reading.surface(at), self.reading.surface(at - 1));
        let noun = &self.reading.tokens[at - 1];
        let somebody = noun.is(Class::ROLE.or(Class::VAGUE)) || !noun.lower;
        let plural = somebody || before.ends_with('s') && !before.ends_with("ss");
        let ends = |ending: &&str| word.len() > ending.len() + 2 && word.ends_with(*ending);
        let language = self.reading.lexicon.language;
        // "Weber |met| Secretary Roe"
        let past = !language.verb_endings.is_empty() && language.past.contains(&word);
        // "The council |held| talks", "an audit |published| last year"
        let beside = noun.is_word() && !noun.is(Class::CLOSED.or(Class::PAUSE));
        let closed = || self.reading.tokens.get(at + 1).is_some_and(|next| next.is(Class::CLOSED.or(Class::NOT_NAME)));
        let ends = |ending: &&str| ends(ending) && (plural || beside && **ending == *"ed" && closed());
        token.lower && token.is_word() && (past && beside || language.verb_endings.iter().any(ends))
    }

    /// Whoever stands before a clause with a verb of its own, between commas: "The council, |chaired by Weber|, said", "an
    /// official, |who met Roe|, said".
    pub(super) fn before_clause(&self, words: Range<usize>) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let comma = words.clone().find(|&at| tokens[at].is_sign(','))?;
        let next = &tokens[comma + 1];
        let ends = |ending: &&str| self.reading.surface(comma + 1).ends_with(*ending);
        let participle = next.lower && !self.is_added(comma + 1) && language.verb_endings.iter().any(ends);
        let opens = next.is(Class::RELATIVE) || participle;
        if !opens {
            return None;
        }
        let person = |who: &Who| who.entity.is_some_and(|who| self.is_person(who));
        self.phrase(words.start..comma).filter(|who| who.whole.end == comma && !person(who))
    }

    /// The subject of an English clause that hangs on the one before: "prices rose after |Weber| said", "shortly after".
    pub(super) fn behind_subordinator(&self, from: usize, end: usize) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let (past, openers) = (language.past, language.clause_openers);
        let at = (from + 1..end).rev().find(|&at| openers.contains(&self.reading.surface(at)))?;
        let verb = |at: usize| tokens[at].is_verbal() || past.contains(&self.reading.surface(at));
        let apart = (from..at).any(verb) || at == from + 1 && self.is_adverb(from);
        // "the man who left after the vote said"
        let relative = (from..at).any(|at| tokens[at].is(Class::RELATIVE.or(Class::COMPLEMENTIZER)));
        let somebody = |who: &Who| !relative || self.is_certain(who) || self.describes(&who.tokens);
        let subject = if apart { self.phrase(at + 1..end) } else { None };
        subject.filter(|who| who.whole.end == end && somebody(who))
    }

    /// Whether a word is an adverb by its ending: "angrily".
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        is_adverb(self.reading, at)
    }

    /// Whether a stop or colon belongs to the name before it: "|K.| verklaarde", "Brook Foods |Inc.| said", "|USA:s| regering".
    pub(super) fn is_shortened(&self, stop: usize) -> bool {
        if is_genitive(self.reading, stop) {
            return true;
        }
        let tokens = &self.reading.tokens;
        let Some(before) = stop.checked_sub(1).filter(|_| tokens[stop].is_sign('.')) else { return false };
        let goes_on = tokens.get(stop + 1).is_some_and(|next| next.lower);
        let abbreviation = tokens[before].is(Class::ABBREVIATION) && goes_on && self.names.at(before).is_some();
        abbreviation || tokens[before].initial && self.names.at(stop).is_some()
    }

    /// Whether a word behind a noun is the verb that stands second in a Dutch clause, by what follows it: "volgens de politie |reed
    /// de man| te hard", "volgens de raad |werkt dat| niet".
    pub(super) fn is_second(&self, at: usize) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let Some(next) = tokens.get(at + 1) else { return false };
        let (word, before) = (self.reading.surface(at), &tokens[at - 1]);
        let somebody = Class::ROLE.or(Class::VAGUE).or(Class::TITLE);
        if language.purpose.is_empty() || !tokens[at].lower || !tokens[at].is_word() || tokens[at].is(somebody) {
            return false;
        }
        let pronoun = Class::PRONOUN.or(Class::OTHER_PRONOUN);
        let subject =
            next.is(Class::DETERMINER.or(pronoun)) || language.negations.contains(&self.reading.surface(at + 1));
        // "de jonge |agent| in Hoorn": behind an adjective stands a noun
        let adjective = before.word.is_none() && self.reading.surface(at - 1).ends_with('e');
        let ends = ["t", "de", "te", "den", "ten"].iter().any(|ending| word.ends_with(ending));
        let goes_on = next.is(Class::PREPOSITION.or(Class::PAUSE).or(Class::FUNCTION)) && !next.is(Class::JOINING);
        subject || ends && !adjective && (goes_on || next.is_proper() || next.shape == Shape::Number)
    }

    /// Whether "own" stands at `at` behind whose it is: "the council’s |own| figures".
    pub(super) fn is_own(&self, at: usize) -> bool {
        self.reading.lexicon.language.own_words.contains(&self.reading.surface(at))
            && matches!(self.reading.surface(at - 1), "'s" | "’s")
    }

    /// Where a phrase goes on, and with how many nouns, behind "one of" at its start or a name's own article: "una de |las
    /// vecinas", "el diario El |Faro".
    pub(super) fn goes_on(&self, start: usize, at: usize, nouns: usize, last: usize) -> Option<(usize, usize)> {
        let tokens = &self.reading.tokens;
        let (token, next) = (&tokens[at], tokens.get(at + 1).filter(|_| at + 1 < last)?);
        if !self.reading.has(Trait::CloseApposition) {
            return self.attribute_end(at, last).map(|noun| (noun, nouns));
        }
        if at == start && token.is(Class::INDEFINITE) && next.is(Class::PREPOSITION) && at + 2 < last {
            return Some((at + 2, 1));
        }
        if let Some(name) = self.of_field(start, at, last) {
            return Some((name, 1));
        }
        let named = token.is(Class::DETERMINER) && token.capital && next.is_proper();
        (named && nouns > 0 && tokens[at - 1].lower).then_some((at + 1, nouns))
    }

    /// The noun behind a German attribute that begins with a preposition right behind the article: "einer |am Montag
    /// vorgestellten Studie|".
    fn attribute_end(&self, at: usize, last: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let opens = self.reading.has(Trait::ClauseBracket) && self.reading.has(Trait::NounCapitals);
        let article = |at: usize| tokens[at].is_article();
        if !opens || !tokens[at].lower || !tokens[at].is(Class::PREPOSITION) || !at.checked_sub(1).is_some_and(article)
        {
            return None;
        }
        let mut part = (at + 1..last.min(at + ADJUNCT))
            .take_while(|&at| tokens[at].is_word() && !tokens[at].is_verbal() || tokens[at].shape == Shape::Number);
        part.find(|&at| tokens[at - 1].lower && tokens[at - 1].word.is_none() && tokens[at].is_proper())
    }

    /// The name behind what somebody without an article is and teaches, where nouns stand side by side: "hoogleraar
    /// internationale betrekkingen |Jan Smit|".
    fn of_field(&self, start: usize, at: usize, last: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let role = at == start && tokens[at].lower && tokens[at].is(Class::ROLE.or(Class::VAGUE));
        if !role || self.reading.lexicon.language.purpose.is_empty() {
            return None;
        }
        let person = |at: usize| self.names.starting(at).is_some_and(|name| self.names.is_person(name));
        let name = (at + 2..last.min(at + 2 + FIELD)).find(|&at| person(at))?;
        let part = |at: usize| tokens[at].is_word() && !tokens[at].is(Class::CLOSED) && !tokens[at].is_verbal();
        (at + 1..name).all(part).then_some(name)
    }

    /// Whether a noun that could be a verb stands behind its article and right before the verb whose subject it is: "la
    /// |denuncia| sostiene", "l’|accusa| ha chiesto".
    pub(super) fn is_noun_ahead(&self, start: usize, at: usize) -> bool {
        let tokens = &self.reading.tokens;
        let verb = |next: &Token| next.lower && (next.is_finite() || next.is(Class::AUXILIARY));
        let language = self.reading.lexicon.language;
        // "according to |reports|": no verb of one subject stands behind a preposition
        let many =
            self.reading.has(Trait::RigidOrder) && at == start && at > 0 && tokens[at - 1].is(Class::PREPOSITION);
        if many && language.third_person.iter().any(|ending| self.reading.surface(at).ends_with(ending)) {
            return true;
        }
        language.is_romance() && at == start + 1 && tokens[start].is_article() && tokens.get(at + 1).is_some_and(verb)
    }

    /// Whether an English word behind a noun is a verb of the past by its form alone: "her mother |wept|".
    pub(super) fn is_past(&self, at: usize) -> bool {
        self.reading.has(Trait::RigidOrder) && self.reading.lexicon.language.past.contains(&self.reading.surface(at))
    }

    /// Whether the article stands at the end of a noun, so that it may be whoever speaks: Swedish "ministern", "huset".
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let word = self.reading.surface(at);
        self.reading.has(Trait::SuffixedArticle)
            && !self.reading.tokens[at].is(Class::CLOSED)
            && ["en", "et", "na", "ne", "rn"].iter().any(|end| word.ends_with(end))
    }

    /// The token behind a weekday with its article or preposition, which may stand between a verb and its subject.
    pub(super) fn behind_day(&self, at: usize, end: usize) -> usize {
        let tokens = &self.reading.tokens;
        if at + 2 >= end || !tokens[at + 1].is_word() {
            return at;
        }
        // "a Wednesday editorial" is somebody
        let goes_on = || tokens[at + 2].is(Class::DETERMINER.or(Class::PREPOSITION)) || tokens[at + 2].is_proper();
        let article = tokens[at].is(Class::DETERMINER) && !tokens[at].is(Class::INDEFINITE);
        let opens = tokens[at].is(Class::PREPOSITION) || article && goes_on();
        let day = || {
            let day = self.reading.surface(at + 1).to_lowercase();
            self.reading.lexicon.language.weekdays.contains(&&*day)
        };
        if opens && day() { at + 2 } else { at }
    }

    /// The token behind a word that says how, behind a verb, where nouns have articles: "cuenta |indignada una vecina",
    /// "risponde |secco Rossi", "a prévenu |d’emblée le maire".
    pub(super) fn behind_manner(&self, at: usize, end: usize) -> usize {
        let tokens = &self.reading.tokens;
        let elided = at + 2 < end && tokens[at].lower && matches!(self.reading.surface(at), "d’" | "d'");
        let word = at + usize::from(elided);
        let Some(next) = tokens.get(word + 1).filter(|_| word + 1 < end) else { return at };
        let token = &tokens[word];
        let articles = !self.reading.lexicon.language.has_cases();
        let somebody = next.is(Class::DETERMINER) && !next.is(Class::PREPOSITION)
            || self.names.starting(word + 1).is_some_and(|name| self.names.is_person(name));
        let is_manner = articles
            && self.reading.has(Trait::FreeCommentClauses)
            && token.lower
            && token.is_word()
            && !token.is(Class::CLOSED.or(Class::ROLE).or(Class::VAGUE).or(Class::TITLE))
            && somebody;
        if is_manner { word + 1 } else { at }
    }

    /// Whether a gerund stands at `at` behind a comma, by which others are added: "critics, |including| Weber".
    pub(super) fn is_added(&self, at: usize) -> bool {
        let (tokens, word) = (&self.reading.tokens, self.reading.surface(at));
        let gerund = self.reading.lexicon.language.gerunds.iter().any(|ending| word.ends_with(ending));
        gerund && tokens[at].lower && at > 0 && tokens[at - 1].is_sign(',')
    }

    /// The end of a name with what is added to it up to a comma, a relative clause left out: "Weber, who runs the mill,
    /// said"; German ends one with its verb.
    pub(super) fn without_relative(&self, name: usize, comma: usize) -> usize {
        let tokens = &self.reading.tokens;
        let Some(first) = (name..comma).find(|&at| tokens[at].is_sign(',')) else { return comma };
        let verb_last = self.reading.has(Trait::SyncreticPronouns) && tokens[comma - 1].lower;
        let article = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
        let relative =
            |next: &Token| next.is(Class::RELATIVE) || verb_last && next.is(article) && !next.is(Class::INDEFINITE);
        if tokens.get(first + 1).is_some_and(relative) { first } else { comma }
    }

    /// Whether a German word that may stand alone belongs to the noun behind it: "|andere| Quellen".
    pub(super) fn is_quantifier(&self, at: usize, end: usize) -> bool {
        let noun = self.reading.tokens.get(at + 1).filter(|_| at + 1 < end);
        self.reading.has(Trait::NounCapitals)
            && self.reading.surface(at).ends_with('e')
            && noun.is_some_and(Token::is_proper)
    }

    /// A pronoun for people who are not named at the head of `rest`, with its article and what hangs on it, but no noun that
    /// it belongs to: "someone", "die einen", "ktoś z sali".
    pub(super) fn unnamed(&self, rest: &Range<usize>) -> Option<Range<usize>> {
        let tokens = &self.reading.tokens;
        let end = |at: usize| {
            let next = tokens.get(at + 1).filter(|next| at + 1 < rest.end && next.is_word());
            let end = match next {
                _ if !tokens[at].is(Class::SOMEBODY) => return None,
                Some(next) if next.is(Class::AUXILIARY) || next.lower && next.is_finite() => at + 1,
                // "Einige |vertreten die| Ansicht"
                Some(next)
                    if self.reading.has(Trait::NounCapitals)
                        && next.lower
                        && !next.is(Class::CLOSED)
                        && tokens.get(at + 2).is_some_and(|next| next.lower && next.is_article()) =>
                {
                    at + 1
                }
                // "einige |der Ärzte|"
                Some(next) if next.lower && next.is(Class::DETERMINER) && next.is(Class::JOINING) => {
                    self.phrase_end(at + 1..rest.end).max(at + 1)
                }
                Some(next) if next.is(Class::PREPOSITION) && !next.is(Class::DETERMINER) => {
                    let joined = next.is(Class::JOINING) && at + 2 < rest.end;
                    if joined { self.phrase_end(at + 2..rest.end).max(at + 1) } else { at + 1 }
                }
                Some(_) => return None,
                None => at + 1,
            };
            Some(end).filter(|&end| end == at + 1 || !tokens[at].is(Class::DETERMINER))
        };
        let article =
            tokens[rest.start].is(Class::DETERMINER) || self.reading.surface(rest.start).ends_with(['\'', '’']);
        let behind_article = || if article && rest.len() > 1 { end(rest.start + 1) } else { None };
        end(rest.start).or_else(behind_article).map(|end| rest.start..end)
    }

    /// The German adjective behind words that hang on it, right behind the article at `article`: "die in Kiel |geborene|
    /// Weber", "der für den Bau |zuständige| Dezernent".
    pub(super) fn attributed(&self, article: usize, end: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let is_plain = |at: usize| {
            tokens.get(at).is_some_and(|token| token.is(Class::DETERMINER)) && !tokens[at].is(Class::PREPOSITION)
        };
        let opens = tokens.get(article + 1).is_some_and(|next| next.lower && next.is(Class::PREPOSITION));
        if !opens || !self.reading.has(Trait::NounCapitals) || !is_plain(article) {
            return None;
        }
        let part = |&at: &usize| tokens[at].is_word() || matches!(tokens[at].shape, Shape::Number | Shape::Sign('-'));
        let open =
            |at: usize| tokens[at].lower && !tokens[at].is(Class::CLOSED.or(Class::PAUSE)) && !tokens[at].is_finite();
        let noun = |at: usize| tokens[at].capital || tokens[at].shape == Shape::Number;
        let adjective = |&at: &usize| open(at) && noun(at - 1) && at + 1 < end && tokens[at + 1].is_proper();
        (article + 2..end).take_while(part).find(adjective)
    }

    /// A German phrase without the genitive that hangs on it: "die Anwendung (der Rechte des Kanzlers)".
    pub(super) fn noun_of(&self, phrase: &Range<usize>) -> Range<usize> {
        let tokens = &self.reading.tokens;
        let start = self.attributed(phrase.start, phrase.end).unwrap_or(phrase.start);
        let german = self.reading.has(Trait::NounCapitals);
        let hangs = |&at: &usize| {
            german && tokens[at].lower && tokens[at].is(Class::JOINING) && tokens[at].is(Class::DETERMINER)
        };
        start..(start + 1..phrase.end).find(hangs).unwrap_or(phrase.end)
    }

    pub(super) fn stands_alone(&self, at: usize, end: usize) -> bool {
        self.reading.tokens.get(at + 1).filter(|_| at + 1 < end).is_none_or(|next| {
            // "Den |54-årige| åkaren"
            !next.is_word() && next.shape != Shape::Number
                || next.is(Class::CLOSED)
                || next.word.is_some_and(|word| !word.verbs.is_empty())
        })
    }

    /// Somebody with all that stands before the verb of a German main clause, which is one phrase: "|Politiker aus anderen
    /// Parteien| sagten".
    pub(super) fn before_second(&self, who: Who, end: usize) -> Who {
        let (tokens, rest) = (&self.reading.tokens, who.whole.end..end);
        let german = self.reading.has(Trait::ArticleCases) && self.reading.has(Trait::ClauseBracket);
        let opens = self.reading.opens_passage(who.whole.start)
            || who
                .whole
                .start
                .checked_sub(1)
                .is_some_and(|at| matches!(tokens[at].shape, Shape::Sign('.' | '!' | '?')));
        let of = tokens.get(rest.start).is_some_and(|next| next.lower && next.is(Class::PREPOSITION));
        let part = |at: usize| {
            let token = &tokens[at];
            (token.is_word() || token.shape == Shape::Number) && !token.is_verbal() && !token.is(Class::NOT_NAME)
        };
        let noun = tokens[end - 1].is_proper();
        let somebody = || self.may_speak(&who) || who.tokens.clone().any(|at| self.is_informant(at));
        if !german || !opens || !of || !noun || rest.len() < 2 || !rest.clone().all(part) || !somebody() {
            return who;
        }
        let words = if who.entity.is_none() { who.tokens.start..end } else { who.tokens.clone() };
        Who { tokens: words, whole: who.whole.start..end, ..who }
    }

    /// Whether a preposition stands before a mention, articles and adjectives between.
    pub(super) fn is_oblique(&self, mention: usize, start: usize) -> bool {
        let tokens = &self.reading.tokens;
        // "mit Kollegin Jana Weber": a bare noun right before a name
        let noun = |at: usize| at + 1 == mention && tokens[at].is_proper() && self.names.at(at).is_none();
        let attributive = |at: usize| {
            let token = &tokens[at];
            token.is(Class::DETERMINER)
                || token.lower && token.word.is_none()
                || self.reading.has(Trait::NounCapitals) && noun(at)
        };
        let before = (start..mention).rev().find(|&at| !attributive(at));
        before.is_some_and(|at| tokens[at].is(Class::PREPOSITION))
    }
    /// Whether a place says where the one before its comma is: "Reno, |Nev.|".
    pub(super) fn is_state(&self, mention: &Named) -> bool {
        let town = mention.tokens.start.checked_sub(2).and_then(|at| self.names.at(at));
        let comma = mention.tokens.start > 0 && self.reading.tokens[mention.tokens.start - 1].is_sign(',');
        comma && self.names.is_place(mention) && town.is_some_and(|town| self.names.is_place(town))
    }

    /// Whether a word ends as nothing but verbs do: "se |mostró| confiado".
    pub(super) fn is_other_verb(&self, at: usize) -> bool {
        let (token, language) = (&self.reading.tokens[at], self.reading.lexicon.language);
        let ends = |ending: &&str| ending.len() > 1 && self.reading.surface(at).ends_with(*ending);
        let known = Class::ROLE.or(Class::VAGUE).or(Class::SOMEBODY);
        let romance = !language.infinitives.is_empty();
        // "|siguen|": of many
        let many = |ending: &&str| self.reading.surface(at).ends_with(*ending) && !self.is_informant(at);
        let verb = language.left_out_masculine.iter().any(ends) || language.told_by_many.iter().any(many);
        romance && token.lower && !token.is(known) && verb
    }

    /// Whether a German word that is no name counts the time behind it: "|Wenige| Stunden später".
    pub(super) fn counts_time(&self, at: usize, end: usize) -> bool {
        let noun = self.reading.tokens.get(at + 1).filter(|_| at + 1 < end);
        let time = noun.is_some_and(|noun| noun.capital && noun.is(Class::NOT_NAME));
        time && self.reading.has(Trait::NounCapitals) && self.names.at(at).is_none()
    }

    /// Whether a German word has its capital from the head of its sentence alone: "|Besonders| empört", "|Wirst| du gefragt".
    pub(super) fn is_opening(&self, at: usize) -> bool {
        let word = self.reading.surface(at);
        let opens = at == 0 || !self.reading.tokens[at - 1].is_word() && !self.reading.tokens[at - 1].is_sign(',');
        // "Betroffene": an adjective may be a noun
        let bends = ["e", "en", "er"].iter().any(|ending| word.ends_with(ending));
        self.reading.has(Trait::NounCapitals)
            && opens
            && !bends
            && model(Some(self.reading.language))
                .is_some_and(|model| model.is_common(&word.to_lowercase()) && !model.is_noun(word))
    }
}
