//! What is added to a phrase that names a speaker: a bracket, appositions, a relative clause.

use super::beside::is_study;
use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait};
use crate::recognize::entities::{Named, is_role};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Most words of an apposition, of one with a relative clause, and how many may follow each other.
const ADDED: usize = 14;

/// Within so many tokens an apposition without an article tells what somebody is.
const ROLE: usize = 3;
const RELATIVE: usize = 30;
const APPOSITIONS: usize = 3;
/// Most words that hang on a phrase without a name.
const HUNG: usize = 10;
/// Most words of what stands between a subject and its verb in commas and says nothing of it.
const INSERTED: usize = 4;
/// Most tokens of a bracket between what somebody is and the name.
const BRACKET: usize = 6;

impl<'a> Speakers<'a> {
    /// The end of an English phrase without a name with all that hangs on it: before its verb ("Workers |at three sites| said"),
    /// and of somebody who is only heard wherever it stands ("said a source |close to the couple|"), but no day or occasion.
    pub(super) fn hung_on(&self, phrase: &Range<usize>, end: usize) -> usize {
        let tokens = &self.reading.tokens;
        let small = |at: &usize| !tokens[*at].is(Class::AUXILIARY.or(Class::PAUSE));
        let last = (phrase.end..end).rev().find(small).map_or(phrase.end, |at| at + 1);
        let is_verb = |token: &Token| token.lower && token.is_finite();
        let subject = last - phrase.end <= HUNG && tokens.get(end).is_some_and(is_verb);
        let heard =
            phrase.clone().any(|at| self.is_informant(at) || tokens[at].lower && tokens[at].is(Class::NOT_NAME));
        if !self.reading.has(Trait::RigidOrder) || !subject && !heard {
            return phrase.end;
        }
        let last = if subject { last } else { end.min(phrase.end + HUNG) };
        let apart = Class::COMPLEMENTIZER.or(Class::RELATIVE).or(Class::AUXILIARY).or(Class::TELLING).or(Class::PAUSE);
        let within = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING).or(Class::SOMEBODY);
        let occasion = |at: usize| tokens[at].is(Class::INDEFINITE) && tokens[at - 1].is(Class::PREPOSITION);
        let openers = self.reading.lexicon.language.clause_openers;
        let stops = |at: &usize| {
            let token = &tokens[*at];
            let pronoun = token.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) && !token.is(Class::DETERMINER);
            !token.is_word() && token.shape != Shape::Number
                || token.is(apart.or(Class::NOT_NAME))
                || token.is(Class::FUNCTION) && !token.is(within)
                || is_verb(token)
                || pronoun
                || openers.contains(&self.reading.surface(*at))
                || occasion(*at)
        };
        let stop = (phrase.end..last).find(stops).unwrap_or(last);
        let closed = stop == last && subject || tokens.get(stop).is_none_or(|next| !next.is_word());
        // "close to", "familiar with", "at"
        let hangs = (phrase.end - 1..phrase.end + 2)
            .any(|at| at < stop && at >= phrase.end && tokens[at].is(Class::PREPOSITION));
        let whole = closed && hangs && stop > phrase.end + 1 && !tokens[stop - 1].is(Class::CLOSED);
        if whole { stop } else { phrase.end }
    }

    /// The end of a phrase with what is added to it: "Weber (SPD)", "Weber, Leiter der Mission,".
    pub(super) fn extended(&self, end: usize, limit: usize) -> usize {
        self.extended_by(end, limit, 0)
    }

    /// The same of a phrase that so many appositions stand in already.
    pub(super) fn extended_by(&self, end: usize, limit: usize, before: usize) -> usize {
        let tokens = &self.reading.tokens;
        let mut end = end;
        // "von AFP und Reuters"
        if end + 1 < limit
            && tokens[end].is(Class::JOINING)
            && !tokens[end].is(Class::PREPOSITION.or(Class::DETERMINER))
        {
            let other = self.names.starting(end + 1).filter(|other| !other.derived);
            end = other.map_or(end, |other| other.tokens.end);
        }
        if end < limit && tokens[end].is_sign('(') {
            let close = (end..limit).take(ADDED).find(|&at| tokens[at].is_sign(')'));
            end = close.map_or(end, |close| close + 1);
        }
        // "an official who asked for silence"
        if end < limit && tokens[end].is(Class::RELATIVE) && tokens[end].lower {
            end = self.added(end - 1, limit).unwrap_or(end);
        }
        let capitals = self.reading.has(Trait::NounCapitals);
        for place in before..APPOSITIONS {
            let comma = end + 1 < limit && tokens[end].is_sign(',');
            let Some(close) = self.added(end, limit).filter(|_| comma) else { break };
            // "Der Leiter, Jan Weber, hofft auf Hilfe: „…“": before the colon stands the verb
            let colon = tokens.get(close).is_some_and(|next| next.is_sign(':'));
            if (place > 0 || capitals) && colon && tokens[end + 1].lower && !tokens[end + 1].is(Class::DETERMINER) {
                break;
            }
            end = close;
        }
        end
    }

    /// The end of what is added to a phrase between the comma at `comma` and the next sign: an apposition, an age, and
    /// where the language tells it by its words a relative clause.
    fn added(&self, comma: usize, limit: usize) -> Option<usize> {
        let tokens = &self.reading.tokens;
        let first = tokens.get(comma + 1).filter(|_| comma + 1 < limit)?;
        let word = self.reading.surface(comma + 1);
        let gerund = || self.reading.lexicon.language.gerunds.iter().any(|ending| word.ends_with(ending));
        let participle = self.reading.has(Trait::NonfiniteClauses) && gerund();
        // "Weber, now a consultant"
        let formerly = first.is(Class::PAUSE) && tokens.get(comma + 2).is_some_and(|next| next.is(Class::DETERMINER));
        let opens = first.is(Class::RELATIVE)
            || formerly
            || matches!(first.shape, Shape::Number)
            || first.is_word()
                && (first.is(Class::DETERMINER) && !first.is(Class::PRONOUN) || !first.is(Class::CLOSED))
                && !first.is(Class::PAUSE)
                && !participle
                && !first.word.is_some_and(|word| first.lower && !word.verbs.is_empty());
        let relative = (comma + 1..limit).take(ADDED).find(|&at| tokens[at].is(Class::RELATIVE));
        let reach = if relative.is_some() { RELATIVE } else { ADDED };
        // "die Leiterin der |Stelle|"
        let capitals = self.reading.has(Trait::NounCapitals);
        let is_clause = |token: &Token| {
            token.is(Class::AUXILIARY)
                || token.is(Class::COMPLEMENTIZER)
                || (token.is(Class::SUBJUNCTIVE) || token.is_verbal()) && !(capitals && token.capital)
        };
        // "am 20. August"
        let ordinal = |at: usize| tokens[at].is_sign('.') && tokens[at - 1].shape == Shape::Number && at + 1 < limit;
        let close = (comma + 1..limit).take(reach).find(|&at| {
            let sign = matches!(tokens[at].shape, Shape::Number | Shape::Sign('-' | '&' | '/' | '’' | '\''));
            let inside = tokens[at].is_word() || sign || ordinal(at) || capitals && self.is_quoted(at);
            !inside
        });
        let close = match close {
            Some(close) if matches!(tokens[close].shape, Shape::Sign(',' | '.' | ':' | ';' | '–' | '—')) => close,
            // "Weber, qui dénonce « … »": what the words in marks belong to is not closed
            None if first.is(Class::RELATIVE) && tokens.get(limit).is_some_and(|next| !next.is_word()) => return None,
            None if limit <= comma + 1 + reach => limit,
            _ => return None,
        };
        // "Weber, die Rechte schützen zu wollen": a German apposition ends with no small word
        if relative.is_none() && self.reading.has(Trait::NounCapitals) && tokens[close - 1].lower {
            return None;
        }
        // "In a speech, Roe attacked “the plan”": a name that a verb follows is no apposition
        let does = |name: &Named| {
            let next = &tokens[name.tokens.end.min(tokens.len() - 1)];
            let acts = next.lower && next.is_word() && !next.is(Class::CLOSED.or(Class::ROLE).or(Class::VAGUE));
            let titles = Class::ROLE.or(Class::VAGUE).or(Class::TITLE);
            let bare = tokens[comma + 1..name.tokens.start].iter().all(|token| token.is(titles) || token.is_sign('.'));
            name.tokens.end < close && self.names.is_person(name) && bare && acts && self.reading.has(Trait::RigidOrder)
        };
        if self.names.within(&(comma + 1..close)).first().is_some_and(does) {
            return None;
        }
        let plain = comma + 1..relative.map_or(close, |relative| relative.min(close));
        (opens && close > comma + 1 && !tokens[plain].iter().any(is_clause)).then_some(close)
    }

    /// The comma that may stand before a name behind a phrase, over what is added with prepositions or joined to its last
    /// noun: "der Sprecher der Fraktion im Rat, Jan Weber,", "die Leiterin für Busse und Bahnen, Jana Weber,".
    pub(super) fn further(&self, end: usize, limit: usize) -> usize {
        let tokens = &self.reading.tokens;
        let joined = || self.reading.lexicon.language.joiners.contains(&self.reading.surface(end));
        if !tokens.get(end).is_some_and(|next| next.is(Class::PREPOSITION) || joined()) {
            return end;
        }
        // "leder i foreningen, Jana Weber,", "l’assessore alla Casa, Irene Falchi,"
        let hangs = self.reading.has(Trait::SuffixedArticle) || self.reading.lexicon.language.is_romance();
        let is_part = |token: &Token| {
            let others = Class::AUXILIARY.or(Class::COMPLEMENTIZER);
            let apart = token.is(Class::PREPOSITION) && !token.is(Class::JOINING) && !hangs;
            // "une retraitée de 70 ans, Jeanne Petit,"
            let word = token.is_word() || token.shape == Shape::Number;
            word && !apart && !token.is_verbal() && !token.is(others)
        };
        // "die Leiterin des Amtes |in Kiel|, Jana Weber,"
        let person = end.checked_sub(1).and_then(|at| self.names.at(at)).is_some_and(|name| self.names.is_person(name));
        let place = tokens[end].is(Class::PREPOSITION) && self.reading.has(Trait::NounCapitals) && !person;
        let start = end + usize::from(place);
        (start..limit).take(ADDED).find(|&at| !is_part(&tokens[at])).unwrap_or(end)
    }

    /// The comma, or else the closing bracket, before a name behind a phrase that says what somebody is and a bracket: "le maire
    /// (PS)|, Jean Petit", "burgemeester (CDA|) Jan Smit".
    pub(super) fn behind_bracket(&self, phrase: &Range<usize>, end: usize, limit: usize) -> usize {
        let tokens = &self.reading.tokens;
        if end >= limit || !tokens[end].is_sign('(') || self.head(phrase).is_some() || !self.describes(phrase) {
            return end;
        }
        let close = (end..limit).take(BRACKET).find(|&at| tokens[at].is_sign(')'));
        let comma = |close: usize| close + usize::from(tokens.get(close + 1).is_some_and(|next| next.is_sign(',')));
        close.map_or(end, comma)
    }

    /// Somebody whose role stands before a comma that no other one closes: "|Die Leiterin der Werft, Anna Weber| sagte".
    pub(super) fn with_role(&self, who: Who) -> Who {
        let (tokens, start) = (&self.reading.tokens, who.whole.start);
        // "Ein Sprecher der Werft, |Kapitän| Jan Weber"
        let bare = (start..who.tokens.start).all(|at| tokens[at].is(Class::ROLE.or(Class::TITLE)));
        let person = who.entity.is_some_and(|who| self.is_person(who)) && bare;
        let comma = start.checked_sub(1).filter(|&at| tokens[at].is_sign(',') && self.reading.has(Trait::NounCapitals));
        let Some(comma) = comma.filter(|_| person) else { return who };
        let role = self.phrase_before(0, comma).filter(|role| role.entity.is_none() && self.describes(&role.tokens));
        let opens = |role: &Who| {
            let before = role.whole.start.checked_sub(1).map(|at| &tokens[at]);
            let telling = |before: &Token| !before.is_word() || before.is(Class::TELLING.or(Class::COMPLEMENTIZER));
            tokens[role.whole.start].is(Class::DETERMINER) && before.is_none_or(telling)
        };
        let begin = role.filter(opens).map_or(start, |role| role.whole.start);
        Who { whole: begin..who.whole.end, ..who }
    }

    /// Somebody whose name nobody knows, with what is added to the phrase up to a comma right before `end`.
    pub(super) fn with_added(&self, start: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        // "|Já| o ministro, à margem da visita, disse"
        let article = !self.reading.has(Trait::ArticleCases) && start + 1 < end && tokens[start + 1].is_article();
        let pause = article && tokens[start].is(Class::PAUSE);
        // "|Pytany|, czy odejdzie, odparł": nobody is told of by a participle alone
        let alone = |who: &Who| self.has_cases() && who.whole.len() == 1 && tokens[start].is(Class::PAUSE);
        let who = self.phrase(start + usize::from(pause)..end).filter(|who| !alone(who))?;
        // "Los sindicatos, por su parte, denuncian"
        let inserted = who.whole.end + 1..end - 1;
        let small = Class::PREPOSITION.or(Class::PRONOUN).or(Class::PAUSE).or(Class::FUNCTION);
        // "Le ministre, en marge d’une visite à Brest, a dit"
        let long = tokens.get(inserted.start).is_some_and(|first| first.is(Class::PREPOSITION));
        let aside = (1..=if long { 2 * INSERTED } else { INSERTED }).contains(&inserted.len())
            && tokens[who.whole.end].is_sign(',')
            && (tokens[inserted.start].is(small) || self.is_added(inserted.start))
            && tokens[inserted.clone()].iter().all(Token::is_word);
        // "Die Leiterin, die seit Mai im Amt ist, nannte"
        let article = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE);
        let relative = self.reading.has(Trait::SyncreticPronouns)
            && inserted.len() > 1
            && tokens[inserted.start - 1].is_sign(',')
            && tokens[inserted.start].is(article)
            && tokens[end - 2].lower
            && (self.may_speak(&who) || tokens[who.tokens.start].is(Class::INDEFINITE))
            && !tokens[inserted].iter().any(|token| token.is_sign(','));
        // "La idea, |explica|, nació en casa": no comma parts a subject from its verb
        let parted = self.reading.lexicon.language.is_romance() && self.is_thing(&who) && who.whole == who.tokens;
        (who.whole.end + 1 == end && !parted || aside || relative).then_some(who)
    }

    /// The person behind the comma of what he is, which opens a sentence without an article: "Présidente du club, |Sophie
    /// Lenoir| estime …".
    pub(super) fn fronted_role(&self, start: usize, comma: usize) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let romance = self.reading.lexicon.language.is_romance();
        let opens = tokens[start].capital && start.checked_sub(1).is_none_or(|at| !tokens[at].is_word());
        let bare = romance && opens && is_role(self.reading, start) && !tokens[start].is(Class::DETERMINER);
        let parted = bare && tokens.get(comma).is_some_and(|comma| comma.is_sign(','));
        let name = self.names.starting(comma + 1).filter(|name| parted && self.names.is_person(name))?;
        tokens.get(name.tokens.end).is_some_and(|next| next.lower && !next.is(Class::PREPOSITION)).then_some(name)
    }

    /// The study that the words before a verb and its comma begin with, where it was published between commas: "L’étude, |parue
    /// dans la revue « Zoologica »|, souligne".
    pub(super) fn published(&self, start: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let who = self.phrase(start..end).filter(|_| self.reading.lexicon.language.is_romance())?;
        let plain = Who { entity: None, tokens: who.tokens.clone(), whole: who.tokens.clone() };
        let inserted = who.tokens.end + 1..end - 1;
        let first = tokens.get(inserted.start).filter(|_| (1..=ADDED).contains(&inserted.len()))?;
        let added = first.lower
            && !first.is(Class::CLOSED)
            && !first.is_verbal()
            && tokens[inserted.start - 1].is_sign(',')
            && tokens[inserted].iter().all(|token| !token.is_sign(',') && !token.is(Class::AUXILIARY));
        let study = tokens[start].is_article() && who.tokens.clone().any(|at| is_study(self.reading, at));
        (added && study && who.tokens.end < end).then_some(plain)
    }

    /// A person between a comma and the next one, behind a phrase.
    pub(super) fn apposition(&self, comma: usize, end: usize) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        if comma >= end || !tokens[comma].is_sign(',') && !tokens[comma].is_sign(')') {
            return None;
        }
        let named = self.names.starting(comma + 1).filter(|mention| self.names.is_person(mention));
        let named = named.or_else(|| self.titled(comma, end).filter(|mention| mention.tokens.start > comma));
        let mention = named.or_else(|| self.described_apposition(comma + 1, end))?;
        let next = tokens.get(mention.tokens.end);
        // "its author, Jane Roe of the University of Idaho"
        let closes = |next: &Token| !next.is_word() || next.is(Class::COMPLEMENTIZER.or(Class::PLAIN_GENITIVE));
        next.is_none_or(closes).then_some(mention)
    }

    /// A person at the end of an apposition that an article opens, or where nouns have cases what somebody is: ", el liberal de
    /// centroderecha Donald Tusk,", ", historyk Jan Rój,".
    fn described_apposition(&self, start: usize, end: usize) -> Option<&'a Named> {
        let tokens = &self.reading.tokens;
        let sign = (start..end).take(ADDED).find(|&at| !tokens[at].is_word())?;
        let mention = self.names.within(&(start..sign)).iter().next_back()?;
        let name = mention.tokens.start;
        let plain = tokens[start..name]
            .iter()
            .all(|token| !token.is_verbal() && !token.is(Class::COMPLEMENTIZER.or(Class::PRONOUN)));
        let hangs = Class::PREPOSITION.or(Class::JOINING).or(Class::DETERMINER);
        let role = || (start..name).take(ROLE).any(|at| is_role(self.reading, at));
        let cased =
            self.has_cases() && tokens[start].lower && self.names.is_nominative(self.reading, mention) && role();
        // "O relator, |ministro Augusto Lacerda|, votou"
        let titled = self.reading.lexicon.language.is_romance()
            && name <= start + ROLE
            && (start..name).all(|at| tokens[at].lower && is_role(self.reading, at));
        let opens = tokens[start].is(Class::DETERMINER) && name > start + 1 || titled && name > start;
        (!self.reading.has(Trait::NounCapitals)
            && (opens || cased)
            && mention.tokens.end == sign
            && plain
            && !tokens[name - 1].is(hangs)
            && self.names.is_person(mention))
        .then_some(mention)
    }

    /// Whose apposition the words before a verb are, behind his name: "Roe, |head of the mill, a firm of the town,| said"; or
    /// where no comma ends it, "Roe, |a pilot who sails| said".
    pub(super) fn bearer(&self, start: usize, end: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let comma = start.checked_sub(1).filter(|&at| at > 0 && tokens[at].is_sign(','))?;
        let name = self.names.at(comma - 1).filter(|name| self.names.is_person(name) && name.tokens.end == comma)?;
        let parted = tokens[end - 1].is_sign(',');
        let closed = usize::from(parted);
        // "The mill of Jane Roe, a critic said, will close"
        let inserted = tokens.get(verb + 1).is_none_or(|next| !next.is_word() && !next.is_sign(':') && !next.is_mark());
        let first = name.tokens.start;
        let begins = self.reading.opens_passage(first);
        let apart = |before: &Token| !before.is_word() && !before.is_sign(',');
        let opens = begins || apart(&tokens[first - 1]) || tokens[first - 1].is(Class::TITLE.or(Class::ROLE));
        let article = tokens[start].is_article() && (parted || tokens[start].is(Class::INDEFINITE));
        let head = start + usize::from(article);
        let bare =
            head < end - closed && !tokens[head].is(Class::CLOSED) && !tokens[head].is_verbal() && tokens[head].lower;
        let noun = (head..end - closed)
            .take_while(|&at| !tokens[at].is(Class::PREPOSITION))
            .any(|at| is_role(self.reading, at));
        let whole = first..end - closed;
        let told = self.reading.has(Trait::RigidOrder) && opens && bare && noun && (parted || !inserted);
        told.then(|| Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole })
    }
}
