//! Who tells, where the subject of a verb is no phrase beside it: somebody in the passive, a source, the noun before a
//! relative clause, the subject of a verb before.

use super::cues::Cue;
use super::phrases::LONGEST;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait, is_agency};
use crate::recognize::entities::{Named, is_role};
use crate::recognize::tokens::Shape;
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Within so many tokens a name in marks begins behind the preposition of a clause.
const SOURCE: usize = 4;
/// Most tokens of a medium's name in marks.
const MEDIUM: usize = 6;
/// How far behind its participle whoever does it may stand in the passive.
const AGENT: usize = 12;
/// How many tokens a bracket behind a name may have.
const BRACKET: usize = 5;
/// How many tokens a subject with its apposition may have.
const APPOSED: usize = 30;

impl Speakers<'_> {
    /// The subject of the last clause before a colon, a person in the nominative: "Weber stood up, but Roe shook his head:".
    pub fn announcer(&self, sentence: Sentence) -> Option<Who> {
        let bent = self.has_cases();
        let is_subject = |mention: &&Named| {
            self.names.is_person(mention)
                && !mention.derived
                && !self.is_oblique(mention.tokens.start, sentence.start)
                && (!bent || self.names.is_nominative(self.reading, mention))
        };
        let mention = self.names.within(&sentence.tokens()).iter().rev().find(is_subject)?;
        Some(Who { entity: Some(mention.entity), tokens: mention.tokens.clone(), whole: mention.tokens.clone() })
    }

    /// Whom a verb cites: "zitiert den Minister Weber", "quoted Weber as saying".
    pub fn cited(&self, cue: &Cue, end: usize) -> Option<Who> {
        if !self.is_citing(cue.at()) {
            return None;
        }
        let tokens = &self.reading.tokens;
        let start = (cue.end()..end).find(|&at| !tokens[at].is(Class::PAUSE.or(Class::PREPOSITION)))?;
        // "zitiert |nord.de| den Minister"
        let start = start + usize::from(self.is_address(start) && start + 1 < end);
        // "zitiert |ihn| die Zeitung", "zitiert |sie| die Zeitung"
        let next = tokens.get(start + 1).filter(|_| start + 1 < end);
        let article = next.is_some_and(|next| next.is(Class::DETERMINER));
        let cited = tokens[start].is(Class::PRONOUN) && (article || tokens[start].is(Class::OBLIQUE));
        if let Some(who) = cited.then(|| self.pronoun(start)).flatten() {
            return Some(who);
        }
        let mut who = self.phrase(start..end)?;
        // "цитирует губернатора |ТАСС|"
        let agency = (start + 1..who.tokens.end).find(|&at| is_agency(&self.reading.surface(at).to_lowercase()));
        if let Some(agency) = agency.filter(|_| who.entity.is_none()) {
            who = self.phrase(start..agency)?;
        }
        let object =
            self.reading.has(Trait::ArticleCases) && tokens[start].is(Class::DETERMINER) && self.is_object(&who);
        (who.entity.is_some() || object || self.describes(&who.tokens)).then_some(who)
    }

    /// Whether a verb tells whose words somebody else repeats.
    pub fn is_citing(&self, verb: usize) -> bool {
        self.reading.lexicon.language.citing.contains(&&*self.reading.surface(verb).to_lowercase())
    }

    /// Whether an English verb is in the passive, so that whom it befalls does not tell it: "Visitors are kindly |asked| to".
    pub fn befalls(&self, clause: usize, verb: usize) -> bool {
        let (tokens, gerunds) = (&self.reading.tokens, self.reading.lexicon.language.gerunds);
        let ends =
            |endings: &[&str], at: usize| endings.iter().any(|ending| self.reading.surface(at).ends_with(ending));
        let small = |&at: &usize| !tokens[at].is(Class::PAUSE) && !ends(&["ly", "not"], at);
        let passive = (clause..verb).rev().find(small).is_some_and(|at| tokens[at].is(Class::PASSIVE));
        self.reading.has(Trait::SyncreticForms) && passive && !ends(gerunds, verb)
    }

    /// Who does it in the passive, before the participle or right behind it: "wurde von Weber gefordert", "said by Weber".
    pub fn agent(&self, clause: usize, participle: usize, end: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let behind = participle + 1..end.min(participle + 1 + AGENT);
        // "die Gefahr von Bränden wird vom Amt als hoch eingestuft"
        (clause..participle).chain(behind).filter(|&at| tokens[at].is(Class::AGENT)).find_map(|at| {
            let limit = if at < participle { participle } else { end };
            let who = self.phrase(at + 1..limit)?;
            // "wird |von Fachleuten| gefordert", "wurde |von Anfang an| gefordert"
            let plural = || {
                let bare = self.reading.has(Trait::ArticleCases) && tokens[at - 1].is(Class::AUXILIARY);
                bare && who.whole.len() == 1 && self.reading.surface(at + 1).ends_with('n')
            };
            // "wurde |von der Junta| abgelehnt"
            let article = || {
                let first = &tokens[who.whole.start];
                let german = self.reading.has(Trait::ArticleCases) && at < participle;
                german
                    && first.is(Class::DETERMINER)
                    && tokens[clause..at].iter().any(|token| token.is(Class::AUXILIARY))
            };
            let informant = || who.tokens.clone().any(|at| self.is_informant(at));
            let other = || self.reading.has(Trait::ArticleCases) && (self.is_body(&who.tokens) || informant());
            (self.is_named(&who) || other() || plural() || article()).then_some(who)
        })
    }

    /// The subject before what a verb at the end of its clause tells, up to `end`: "|Weber| (den Plan als) „Fehler“ bezeichnet",
    /// behind a conjunction too.
    pub fn subordinate(&self, clause: usize, end: usize) -> Option<Who> {
        let hangs = self.reading.tokens[clause].is(Class::SUBORDINATE.or(Class::COMPLEMENTIZER));
        let subject = || self.phrase(clause + 1..end).filter(|who| hangs && self.is_certain(who));
        self.ahead(clause, end).or_else(subject)
    }

    /// The source whose name stands in marks behind a preposition, or that the clause opens with: "wurde im |„Hafenblatt“|
    /// als „Fehler“ bezeichnet".
    pub fn in_medium(&self, clause: Range<usize>) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let opens = |&at: &usize| tokens[at].is(Class::PREPOSITION);
        clause.clone().filter(opens).find_map(|at| {
            let article = tokens[at + 1].is(Class::DETERMINER);
            let open = at + 1 + usize::from(article);
            let end = (open + 2..clause.end.min(open + MEDIUM)).find(|&end| self.quoted_before(open, end).is_some());
            // "In den Medien wird er als „Held“ gefeiert"
            let source =
                || self.source(at + 1..clause.end).filter(|who| who.tokens.clone().any(|at| self.is_source(at)));
            let Some(end) = end else { return if at == clause.start { source() } else { None } };
            Some(Who {
                entity: self.names.at(open + 1).map(|name| name.entity),
                tokens: open + 1..end - 1,
                whole: open..end,
            })
        })
    }

    /// Whether "it" or "one" stands behind a verb, or between it and its auxiliary: "heißt es", "heter det i meldingen",
    /// "dit-on", "a-t-on appris".
    pub fn is_impersonal(&self, verb: &Range<usize>) -> bool {
        let tokens = &self.reading.tokens;
        let expletives = self.reading.lexicon.language.expletives;
        let ends = |next: &Token| !next.is_word() || next.is(Class::PREPOSITION.or(Class::PAUSE));
        let alone = |at: usize| expletives.contains(&self.reading.surface(at)) && tokens.get(at + 1).is_none_or(ends);
        let it = |at: usize| {
            let next = tokens.get(at).filter(|next| next.lower && !self.is_first_person(at));
            next.is_some_and(|next| {
                next.is(Class::OTHER_PRONOUN)
                    && !next.is(Class::SOMEBODY.or(Class::PAUSE))
                    && (!next.is(Class::DETERMINER) || alone(at))
                    // "skriver |man| i ett sms": that is whoever has spoken
                    && (expletives.is_empty() || expletives.contains(&self.reading.surface(at)))
            })
        };
        let hangs = |at: usize| tokens.get(at).is_some_and(|sign| sign.is_sign('-') && !sign.spaced);
        // "rejected the plan, calling |it| a gift"
        let inverts = !self.reading.has(Trait::RigidOrder);
        inverts && it(verb.end + usize::from(hangs(verb.end))) && !self.is_object_pronoun(verb.end)
            || self.is_inverted(verb) && it(verb.start - 1)
    }

    /// Whether "it" at `at` is what somebody calls something, who stands behind it: "nannte |es Anna Weber| einen Fehler".
    pub(super) fn is_object_pronoun(&self, at: usize) -> bool {
        let tokens = &self.reading.tokens;
        let it = |token: &Token| token.lower && token.is(Class::OTHER_PRONOUN) && !token.is(Class::SOMEBODY);
        let article = |token: &Token| token.is(Class::DETERMINER) && !token.is(Class::OBLIQUE);
        let named = || self.names.starting(at + 1).is_some_and(|name| self.names.is_person(name));
        let described =
            || tokens.get(at + 2).is_some() && article(&tokens[at + 1]) && self.describes(&(at + 1..at + 3));
        self.reading.has(Trait::ArticleCases) && tokens.get(at).is_some_and(it) && (named() || described())
    }

    /// Whether the subject of a participle hangs on its auxiliary: "a-t-on |appris|".
    pub fn is_inverted(&self, verb: &Range<usize>) -> bool {
        let tokens = &self.reading.tokens;
        verb.start > 2 && tokens[verb.start - 2].is_sign('-') && tokens[verb.start - 3].is(Class::AUXILIARY)
    }

    /// Whom a pronoun means that opens a relative clause at `at`, behind a comma: the noun before it.
    pub fn relative(&self, at: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let own = self.reading.lexicon.language.relatives.is_empty();
        let noun = at.checked_sub(2).filter(|_| tokens[at - 1].is_sign(','))?;
        // "Weber (SPD), der sagte"
        let bracket = || (0..noun).rev().take(BRACKET).find(|&at| tokens[at].is_sign('('));
        let noun = if tokens[noun].is_sign(')') { bracket()?.checked_sub(1)? } else { noun };
        let next = tokens.get(at + 1)?;
        // An article stands before its noun: "der gestern sagte", "die den Antrag", "der sagte"
        let other = Class::DETERMINER
            .or(Class::PREPOSITION)
            .or(Class::FUNCTION)
            .or(Class::AUXILIARY)
            .or(Class::OBLIQUE)
            .or(Class::PAUSE);
        let alone = at + 1 == verb || next.is(other);
        let pronoun = tokens[at].is(Class::RELATIVE)
            || own
                && alone
                && tokens[at].is(Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE))
                && !tokens[at].is(Class::INDEFINITE.or(Class::OBLIQUE));
        // "the attack, which |Norvia| blamed on Roe"
        let opens = || next.is(Class::DETERMINER.or(Class::PRONOUN)) || self.names.starting(at + 1).is_some();
        let subject = self.reading.has(Trait::RigidOrder) && at + 1 < verb && opens();
        if !pronoun || !tokens[noun].is_word() || subject {
            return None;
        }
        Some(Who { whole: at..at + 1, ..self.antecedent(noun) })
    }

    /// Whom an English relative clause is about that no comma parts, its verb right behind the pronoun: "relied on engineers
    /// |who| said".
    pub fn restricted(&self, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        // "Roe, who |also| says", "asked |who| had said"
        let small = |at: usize| tokens[at].lower && tokens[at].is(Class::PAUSE.or(Class::AUXILIARY));
        let at = (0..verb).rev().find(|&at| !small(at))?;
        let is_noun = |noun: &Token| noun.is_word() && !noun.is(Class::CLOSED) && !(noun.lower && noun.is_finite());
        let noun = at.checked_sub(1).filter(|&noun| is_noun(&tokens[noun]))?;
        let relative = self.reading.has(Trait::RigidOrder) && tokens[at].is(Class::RELATIVE) && tokens[at].lower;
        relative.then(|| Who { whole: at..at + 1, ..self.antecedent(noun) })
    }

    /// The subject of a relative clause without a pronoun, in languages that leave it out: "a decision |residents| called
    /// “a slap in the face”"; but "the historian Jan Roe called" is one.
    pub fn contact(&self, clause: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let leaves_out = self.reading.has(Trait::ZeroRelatives);
        if !leaves_out || clause + 3 > verb || !tokens[clause].is(Class::DETERMINER) {
            return None;
        }
        let noun = |at: usize| tokens[at].lower && tokens[at].is_word() && !tokens[at].is(Class::CLOSED);
        let begin = (clause + 1..verb).find(|&at| !noun(at)).unwrap_or(verb - 1);
        // Behind "a" nothing in the plural is the same phrase
        let bare = begin + 1 == verb && noun(begin) && tokens[clause].is(Class::INDEFINITE) && {
            let word = self.reading.surface(begin);
            word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
        };
        // "The board chose |a route critics| called"
        if begin < verb && tokens[begin].is(Class::INDEFINITE) {
            return self.contact(begin, verb);
        }
        let opens = Class::DETERMINER.or(Class::PRONOUN);
        let apposed = |name: &Named| self.names.is_person(name) && is_role(self.reading, begin - 1);
        // "the nonpartisan Budget Office reported"
        let own = tokens[clause].is(Class::INDEFINITE);
        let named = || own && self.names.starting(begin).is_some_and(|name| !name.derived && !apposed(name));
        let other = begin < verb && (tokens[begin].is(opens) || named()) && !tokens[begin].is(Class::PREPOSITION);
        let parted = begin > clause + 1 && (bare || other);
        parted.then(|| self.phrase(begin..verb)).flatten().filter(|who| who.whole.end == verb)
    }

    /// The source that a clause opens with, adverbs between it and its verb or not: "В мэрии сообщили", "В «Севере» также сказали".
    pub fn source_ahead(&self, clause: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let end = (clause + 1..verb).rev().find(|&at| !tokens[at].is(Class::PAUSE)).map_or(verb, |at| at + 1);
        if !self.has_cases() || clause + 1 >= verb || !tokens[clause].is(Class::PREPOSITION) {
            return None;
        }
        // "|При этом| также сообщалось"
        let noun = self.reading.surface(clause + 1);
        if self.reading.lexicon.language.seats.iter().any(|seat| seat.strip_prefix('-') == Some(noun)) {
            return None;
        }
        // "В школе |«Росток»| сообщили"
        let marked = || {
            let open = (clause + 1..end).take(SOURCE).find(|&at| self.quoted_before(at, end).is_some())?;
            let tokens = if open == clause + 1 { open + 1..end - 1 } else { clause + 1..end };
            let entity = self.names.at(open + 1).map(|name| name.entity);
            Some(Who { entity, tokens, whole: clause + 1..end })
        };
        // "W komunikacie |opublikowanym w sieci| napisano"
        let whole = |who: &Who| who.whole.end == end || self.is_document(who);
        self.source(clause + 1..end).filter(whole).or_else(marked)
    }

    /// The office whose people tell, where a preposition opens the clause or stands behind the verb: "|Desde el ministerio|
    /// explican", "dal |Comune| fanno sapere", "admiten desde |Comisiones Obreras|".
    pub fn office(&self, clause: usize, cue: &Cue) -> Option<Who> {
        let from = self.reading.lexicon.language.heard_from;
        let opens = |at: usize| from.contains(&&*self.reading.surface(at).to_lowercase());
        let last = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
        let end = self.reading.passage(clause)?.tokens.end;
        let small = |at: &usize| !self.reading.tokens[*at].is(Class::PAUSE.or(Class::OBLIQUE));
        let verb = (clause..cue.at()).rev().find(small).map_or(clause, |at| at + 1);
        let ahead = || self.source(clause + 1..verb).filter(|who| who.whole.end == verb);
        let who = if clause + 1 < verb && opens(clause) {
            ahead()
        } else if last + 1 < end && opens(last) {
            self.phrase(last + 1..end)
        } else {
            None
        };
        who.filter(|who| who.entity.is_some_and(|who| self.is_organisation(who)) || self.is_body(&who.tokens))
    }

    /// Whose words a relative clause tells that opens with a frame, its source at `start`: "Weber, |secondo cui".
    pub fn told_of(&self, frame: &Cue, start: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let noun = frame.at().checked_sub(2).filter(|_| tokens[frame.at() - 1].is_sign(','))?;
        let end = start + 1 + usize::from(tokens.get(start)?.is(Class::DETERMINER));
        let pronoun = (frame.at() + 1..end.min(tokens.len())).find(|&at| tokens[at].is(Class::RELATIVE))?;
        let whole = frame.at()..pronoun + 1;
        tokens[noun].is_word().then(|| Who { whole, ..self.antecedent(noun) })
    }

    /// Whom a relative clause goes on about that follows the noun: the whole phrase's, or the person that it is added to.
    fn antecedent(&self, noun: usize) -> Who {
        let tokens = &self.reading.tokens;
        let is_person = |name: &&Named| self.names.is_person(name);
        let name = self.names.at(noun).filter(|name| !name.derived);
        let named =
            |name: &Named| Who { entity: Some(name.entity), tokens: name.tokens.clone(), whole: name.tokens.clone() };
        let bare = || name.map_or(Who { entity: None, tokens: noun..noun + 1, whole: noun..noun + 1 }, named);
        if name.as_ref().is_some_and(is_person) {
            return bare();
        }
        // "Weber |aus dem Rat|, der sagte": what a name stands before is whose he is
        let of =
            name.and_then(|name| name.tokens.start.checked_sub(2)).filter(|&at| tokens[at + 1].is(Class::PREPOSITION));
        if let Some(person) = of.and_then(|at| self.names.at(at)).filter(is_person) {
            return named(person);
        }
        let goes_on = |&at: &usize| {
            let token = &tokens[at];
            token.is_word() && !token.is_finite() && !token.is(Class::AUXILIARY.or(Class::COMPLEMENTIZER))
        };
        let start = (0..noun).rev().take(LONGEST).take_while(goes_on).last().unwrap_or(noun);
        // "relied on |engineers| who"
        let opens = |&at: &usize| {
            let noun = Class::DETERMINER.or(Class::ROLE).or(Class::VAGUE);
            tokens[at].is(noun) || !tokens[at].lower
        };
        let first = start;
        let plain = !self.reading.has(Trait::SyncreticForms);
        let start = if plain { start } else { (start..noun).find(opens).unwrap_or(noun) };
        // "|À| la présidente, qui demandait"
        let oblique = start < noun && tokens[start].is(Class::PREPOSITION) && !tokens[start].is(Class::DETERMINER);
        let start = start + usize::from(oblique);
        // "Weber, boulanger rue du Port, qui assure"
        let comma = start.checked_sub(2).filter(|_| tokens[start - 1].is_sign(','));
        if let Some(person) = comma.and_then(|at| self.names.at(at)).filter(is_person) {
            return named(person);
        }
        // "expulsó ayer al vecino |el presidente andaluz|, quien": from the first article that begins such a phrase
        let whole = |start: usize| {
            let who = self.phrase(start..noun + 1).filter(|who| who.whole.end == noun + 1)?;
            (who.entity.is_some() || self.describes(&who.tokens)).then_some(who)
        };
        let joins = |at: usize| self.reading.lexicon.language.joiners.contains(&self.reading.surface(at));
        let one = |at: &usize| tokens[*at].is_article() && !(*at..noun).any(joins);
        let found = whole(start).or_else(|| (first..noun).filter(one).find_map(whole));
        found.unwrap_or_else(bare)
    }

    /// The subject that a verb behind "and" shares with the one before it: "Weber lobte den Rat und rief ihn auf".
    pub fn shared(&self, clause: usize, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let before = (clause..verb).rev().find(|&at| !tokens[at].is(Class::PAUSE))?;
        let (word, language) = (self.reading.surface(before), self.reading.lexicon.language);
        let rigid = language.has(Trait::RigidOrder) && language.connectives.contains(&word);
        if before == clause || !rigid && !language.joiners.contains(&word) {
            return None;
        }
        // "The yard, Roe Limited, declined to comment but said": the subject stands before the comma
        let verb = |at: usize| tokens[at].is_verbal() || self.is_verb_behind(at);
        if clause > 0
            && !language.has(Trait::ClauseBracket)
            && verb(clause)
            && let Some(who) = self.apposed(clause)
        {
            return Some(who);
        }
        let certain = |who: &Who| self.is_certain(who) || self.describes(&who.tokens);
        self.phrase(clause..before).filter(certain).or_else(|| self.pronoun_in(clause..before)).or_else(|| {
            let mut mentions = self.names.within(&(clause..before)).iter();
            let subject = mentions
                .find(|mention| self.names.is_person(mention) && !self.is_oblique(mention.tokens.start, clause));
            let described = self.inverted(clause..before);
            let named = |subject: &Named| {
                let whole = self.phrase_start(subject.tokens.start, clause)..self.extended(subject.tokens.end, before);
                Who { entity: Some(subject.entity), tokens: subject.tokens.clone(), whole }
            };
            let first = described.filter(|who| subject.is_none_or(|subject| who.whole.start <= subject.tokens.start));
            // "Der Chef, Jan Weber, |sprach| von Betrug und forderte die Stadt auf"
            let apposed = || tokens[clause].is_verbal().then(|| self.apposed(clause)).flatten();
            first.or_else(|| subject.map(named)).or_else(apposed)
        })
    }

    /// The first subject behind the verb of a German clause that begins with something else, if it is somebody: "Am Abend
    /// trat |der Bürgermeister| vor die Presse".
    pub(super) fn inverted(&self, clause: Range<usize>) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let first = tokens.get(clause.start)?;
        if !self.reading.has(Trait::ArticleCases) || first.is(Class::DETERMINER) || first.is_proper() {
            return None;
        }
        let opens = |at: &usize| {
            let (before, token) = (&tokens[*at - 1], &tokens[*at]);
            // "Bereits am Abend zogen |Arbeiter| durch die Stadt": behind the verb, which a noun stands before
            let bare = || token.is_proper() && !before.is(Class::CLOSED) && *at > 1 && tokens[*at - 2].is_proper();
            let article = token.is(Class::DETERMINER) && !token.is(Class::OBLIQUE);
            before.lower && !before.is(Class::PREPOSITION) && (article || bare())
        };
        let at = (clause.start + 1..clause.end).find(opens)?;
        self.phrase(at..clause.end)
    }

    /// Whom the first pronoun means that stands as the subject of a German clause: "Im Mai ging |er| und sagte".
    pub fn pronoun_in(&self, clause: Range<usize>) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let is_subject =
            |&at: &usize| tokens[at].is(Class::PRONOUN) && !tokens[at].is(Class::OBLIQUE.or(Class::DETERMINER));
        let cased = self.reading.has(Trait::ArticleCases);
        let is_part = |&at: &usize| cased && (tokens[at].is_word() || tokens[at].shape == Shape::Number);
        clause.take_while(is_part).find(is_subject).and_then(|at| self.pronoun(at))
    }

    /// The subject before an apposition that a comma at `verb - 1` closes, up to the sentence's or the last long clause's
    /// begin.
    pub fn apposed(&self, verb: usize) -> Option<Who> {
        let tokens = &self.reading.tokens;
        let comma = verb.checked_sub(1).filter(|&at| tokens[at].is_sign(','))?;
        let hard =
            |at: usize| matches!(tokens[at].shape, Shape::Sign('.' | ':' | ';' | '!' | '?' | '“' | '”' | '"' | '–'));
        let begin = self.reading.passage(verb)?.tokens.start.max(comma.saturating_sub(APPOSED)).min(comma);
        // What the sentence before adds is of no account: "…, qui habite Brest. Le maire, Paul Martin, a dit"
        let stop = |at: &usize| matches!(tokens[*at].shape, Shape::Sign('.' | '!' | '?')) && tokens[at + 1].capital;
        let begin = (begin..comma).rev().find(stop).map_or(begin, |at| at + 1);
        // "The union, which is old, has often said"
        let relative = |at: usize| tokens[at].is(Class::RELATIVE) && tokens[at - 1].is_sign(',');
        let before = (begin + 1..comma).rev().find(|&at| relative(at)).unwrap_or(comma);
        let start = (begin..before).rev().find(|&at| hard(at) || tokens[at].is_verbal()).map_or(begin, |at| at + 1);
        let apposition = (start..comma).any(|at| tokens[at].is_sign(','));
        (apposition && !tokens[start].is(Class::PREPOSITION)).then(|| self.ahead(start, verb)).flatten()
    }
}
