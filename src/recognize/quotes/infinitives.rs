//! What a verb tells by an infinitive: "vowed to rebuild", "affirme avoir reçu".

use super::content::{Content, OBJECT, REACH, SHORTEST, Told};
use super::cues::is_infinitive;
use super::subject;
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::{Shape, Token};

/// How infinitives end in languages that put them last, and adjectives do not: "te bouwen", but "te klein".
const INFINITIVE: [&str; 5] = ["en", "aan", "doen", "zien", "zijn"];

/// Most words between commas behind a verb, before its infinitive.
const ASIDE: usize = 4;

/// No infinitive that ends as a gerund does has more letters: "spring".
const GERUND: usize = 6;

impl Told<'_, '_> {
    /// "zu schließen", "durchzusetzen"
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        let inside = || {
            let word = self.speakers.reading.surface(at);
            word.ends_with('n')
                && word.get(2..).is_some_and(|rest| rest.find("zu").is_some_and(|zu| zu + 4 < rest.len()))
        };
        // "zu schließen": more than "zu teuer" and "zu den Werften"
        let verb = |at: usize| {
            let next = self
                .tokens()
                .get(at + 1)
                .filter(|next| next.lower && self.speakers.reading.surface(at + 1).ends_with('n'));
            let ends = |next: &Token| !next.is_word() || next.lower && !next.is(Class::DETERMINER);
            next.is_some() && self.tokens().get(at + 2).is_none_or(ends)
        };
        if token.is(Class::INFINITIVE) {
            return !self.speakers.reading.has(Trait::ClauseBracket) || verb(at);
        }
        token.lower && self.speakers.reading.has(Trait::ClauseBracket) && inside()
    }

    /// German infinitives that no comma parts from their verb, behind which nothing else of its clause can stand: "hat angekündigt
    /// |den Preis zu erhöhen|", "bot an |mehr zu zahlen|".
    pub(super) fn uncommaed(&self) -> Option<Content> {
        let (tokens, cue) = (self.tokens(), self.cue);
        let end = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
        let closed = cue.tokens.len() > 1 || cue.verb().is_some_and(|verb| verb.participle && verb.say);
        let joins =
            |at: usize| self.speakers.reading.lexicon.language.joiners.contains(&self.speakers.reading.surface(at));
        let infinitive = |at: usize| self.is_infinitive(at - 1) || self.is_infinitive(at - 2);
        // "am 1|.| Mai"
        let number = |at: usize| tokens[at].shape == Shape::Number;
        let sign = |at: usize| !(tokens[at].is_word() || number(at) || tokens[at].is_sign('.') && number(at - 1));
        let german = self.speakers.reading.has(Trait::ReportedSubjunctive);
        let opens = tokens.get(end).is_some_and(|next| next.is_word() && !next.is(Class::SUBORDINATE));
        let mut words = (end + 1..self.sentence.end).take(REACH).filter(|_| german && closed && opens);
        let stop = words.find(|&at| sign(at) || joins(at) && infinitive(at)).filter(|&stop| stop > end + SHORTEST)?;
        let who = subject(self.speakers, self.clause, cue, end);
        let content = end..if joins(stop) { stop } else { self.sentence.end };
        infinitive(stop).then_some((content, Vec::new(), who))
    }

    /// Whether a verb in the infinitive may begin at `at`, as far as its ending tells: "accusa di |plagio|" goes on with none.
    fn may_be_infinitive(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        let ends = |at: usize| is_infinitive(reading, at);
        let small =
            |at: usize| self.tokens()[at].is(Class::OBLIQUE.or(Class::PAUSE).or(Class::FUNCTION)) || self.denies(at);
        let verb = (at..self.last()).take(OBJECT).find(|&at| !small(at) || ends(at));
        reading.lexicon.language.infinitives.is_empty() || verb.is_some_and(ends)
    }

    /// "not", "never"
    pub(super) fn denies(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        reading.lexicon.language.negations.contains(&reading.surface(at))
    }

    /// "belooft |de buurt te informeren|", "roept bewoners op om |beelden te delen|": an infinitive at the end of its clause,
    /// with all that belongs to it before; behind the word for a purpose only of verbs that ask for something.
    pub(super) fn last_infinitive(&self) -> Option<Content> {
        let (reading, tokens, cue) = (self.speakers.reading, self.tokens(), self.cue);
        let (purpose, thinking) = (reading.lexicon.language.purpose, reading.lexicon.language.thinking);
        let passive = (self.clause..cue.at()).any(|at| tokens[at].is(Class::PASSIVE));
        let told =
            !thinking.contains(&reading.surface(cue.at())) && cue.verb().is_some_and(|verb| verb.finite || !passive);
        if purpose.is_empty() || !told {
            return None;
        }
        let who = self.subject(self.last())?;
        let start = cue.tokens.iter().map(|words| words.end).max()?;
        let start = if who.whole.start >= cue.end() { who.whole.end.max(start) } else { start };
        let ends = |at: usize| INFINITIVE.iter().any(|ending| reading.surface(at).ends_with(ending));
        let is_last = |at: &usize| tokens[*at].is(Class::INFINITIVE) && tokens[at + 1].lower && ends(at + 1);
        let marker = (start..self.last()).take(REACH).find(|at| at + 1 < self.last() && is_last(at))?;
        let inside =
            |at: usize| tokens[at].is_word() && !tokens[at].is(Class::COMPLEMENTIZER) && !tokens[at].is_verbal();
        let whole = (start..marker).all(|at| inside(at) || tokens[at].shape == Shape::Number || !self.is_outside(at));
        let open = (start..marker).find(|&at| purpose.contains(&reading.surface(at)));
        let asks = cue.verb().is_some_and(|verb| verb.act);
        (whole && (open.is_none() || asks) && self.is_outside(marker))
            .then(|| (open.map_or(start, |open| open + 1)..self.sentence.end, Vec::new(), Some(who)))
    }

    /// Whether a verb is finite, or a participle of the perfect behind its auxiliary: "ha |chiesto|", but not "è stato |chiesto|".
    fn is_told(&self) -> bool {
        let Some(verb) = self.cue.verb() else { return false };
        let before = &self.tokens()[self.clause..self.cue.at()];
        let has = |class| before.iter().any(|token| token.lower && token.is(class));
        verb.finite || verb.participle && has(Class::AUXILIARY) && !has(Class::PASSIVE)
    }

    /// "vowed to rebuild", "a demandé au conseil d'attendre"
    pub(super) fn infinitive(&self) -> Option<Content> {
        let (tokens, cue, last) = (self.tokens(), self.cue, self.last());
        let (speakers, language) = (self.speakers, self.speakers.reading.lexicon.language);
        let romance = language.is_romance();
        // "called |on| states to act"
        let part = cue.tokens[cue.tokens.len() - 1].end.max(cue.end());
        // "pediu aos fiéis |para| rezarem"
        let dative = romance && tokens.get(cue.end()).is_some_and(|next| next.is(Class::PREPOSITION));
        // "une hausse |à partir de| mardi", "les grèves |à venir|"
        let adjunct = |at: usize| language.set_infinitives.contains(&speakers.reading.surface(at));
        let act = cue.verb().is_some_and(|verb| verb.act);
        let purpose =
            |at: usize| act && dative && at > cue.end() && language.viewing.contains(&speakers.reading.surface(at));
        let at = (part..last).take(OBJECT).find(|&at| {
            let next = tokens.get(at + 1).filter(|_| at + 1 < last);
            (tokens[at].is(Class::INFINITIVE) || purpose(at))
                && !tokens[at - 1].is(Class::SUBORDINATE)
                && next.is_some_and(|next| next.lower && !next.is(Class::DETERMINER))
                && self.may_be_infinitive(at + 1)
                && !(romance && adjunct(at + 1))
        })?;
        let verb = cue.verb().filter(|_| self.is_told())?;
        let ends = |token: &Token| !token.is_word() || token.is_verbal() || token.is(Class::COMPLEMENTIZER);
        if !language.purpose.is_empty() || tokens[part..at].iter().any(ends) {
            return None;
        }
        let whom =
            || at > cue.end() && (dative || speakers.phrase(cue.end()..at).is_some_and(|who| speakers.may_speak(&who)));
        // "defended |its right to| sell", "is committed to |fighting| fires": the infinitive is the noun's, or none is there
        let own = romance || verb.say || at <= part;
        let word = speakers.reading.surface((at + 1).min(last));
        let gerund = word.len() > GERUND && language.gerunds.iter().any(|end| word.ends_with(end));
        // "apologised to |customers|"
        let noun = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
        let english = speakers.reading.has(Trait::SyncreticForms);
        let asks = verb.act && own && !(english && (gerund || noun))
            || tokens[cue.at()].is(Class::ADDRESSED)
            || romance && whom();
        // "salue |la décision de| fermer le port": the infinitive is the noun's
        let hangs = romance && at > cue.end() && tokens[at].is(Class::PLAIN_GENITIVE);
        // "criticised them for |their refusal to| pay", "asked |not to be| named"
        let owned = at > part + 1
            && language.noun_markers.contains(&speakers.reading.surface(at - 2))
            && tokens[part..at].iter().any(|token| token.is(Class::PREPOSITION));
        let ends = |ending: &&str| at + 2 < last && speakers.reading.surface(at + 2).ends_with(*ending);
        let unnamed = english && at == part + 1 && self.denies(part) && language.verb_endings.iter().any(ends);
        if owned || unnamed {
            return None;
        }
        if !asks || hangs && !whom() {
            return None;
        }
        let left_out = || if romance { self.subject(cue.end()) } else { None };
        let who = self.ahead().or_else(left_out)?;
        // "urged drivers |not to| stop"
        let open = at - usize::from(at > cue.end() && self.denies(at - 1));
        let from = if self.speakers.reading.has(Trait::NonfiniteClauses) { open } else { at + 1 };
        Some((from..self.sentence.end, Vec::new(), Some(who)))
    }

    /// "affirme avoir reçu", "ha detto di voler venire", "prometió volver": an infinitive right behind the verb.
    pub(super) fn bare_infinitive(&self) -> Option<Content> {
        let (reading, cue) = (self.speakers.reading, self.cue);
        let language = reading.lexicon.language;
        let small = Class::INFINITIVE.or(Class::OBLIQUE).or(Class::PAUSE);
        let is_small = |at: &usize| self.tokens()[*at].is(small) || self.denies(*at);
        // "fa sapere |di essere| contrario"
        let romance = language.is_romance();
        let part = cue.tokens.last().map_or(cue.end(), |part| part.end.max(cue.end()));
        let verb_end = if romance { part } else { cue.end() };
        // "negó, |además|, haber pedido"
        let comma = |at: usize| at < self.last() && self.tokens()[at].is_sign(',');
        let aside = (verb_end + 1..self.last()).take(ASIDE).find(|&at| comma(at)).filter(|_| comma(verb_end));
        let verb_end = aside.filter(|_| romance).map_or(verb_end, |close| close + 1);
        let from = (verb_end..self.last())
            .take(OBJECT)
            .find(|at| !self.tokens()[*at].is(Class::INFINITIVE.or(Class::PAUSE)))?;
        let ends = |at: usize| is_infinitive(reading, at);
        // "поручил |министру Орловой| проверить": whom somebody tells to do it, by his case
        let object = |at: &usize| {
            let token = &self.tokens()[*at];
            let small = Class::PREPOSITION.or(Class::COMPLEMENTIZER);
            token.is_word() && !token.is(small) && !token.is_verbal() && !ends(*at) && !self.denies(*at)
        };
        // "pidió |a los vecinos| extremar las precauciones"
        let dative = (cue.end()..self.last()).find(|&at| !self.tokens()[at].is(Class::PAUSE));
        let dative = dative.filter(|&at| matches!(reading.surface(at), "a" | "al"));
        let noun = |at: usize| !self.tokens()[at].is(Class::CLOSED);
        // "потребовал |от министра| проверить"
        let cases = self.speakers.has_cases();
        let of = cases && from < self.last() && self.tokens()[from].is(Class::PREPOSITION);
        let of = usize::from(of && cue.verb().is_some_and(|verb| verb.act));
        let whose = dative.map_or(from + of, |at| at + 1);
        let whom = (whose..self.last()).take(OBJECT).take_while(object).count();
        let known = cases || dative.is_some() && (whose..whose + whom).any(noun);
        let asks = known && whom > 0 && self.is_told() && cue.verb().is_some_and(|verb| verb.say || cases);
        let told = whose + whom;
        let to_do = told + usize::from(told < self.last() && self.denies(told));
        let asks = asks && to_do < self.last() && self.tokens()[to_do].lower && ends(to_do);
        let from = if asks { told } else { from };
        let verb = (from..self.last()).take(OBJECT).find(|at| !is_small(at))?;
        let token = &self.tokens()[verb];
        // "affirme avoir reçu", "garante estar inocente"
        let perfect = token.is(Class::PERFECT) && !language.infinitives.is_empty();
        let is_infinitive = token.lower && (perfect || !token.is(Class::CLOSED.or(Class::ROLE)) && ends(verb));
        if !is_infinitive || !self.is_outside(verb) || cue.tokens.len() > 1 && !romance {
            return None;
        }
        let who = self.subject(cue.end())?;
        Some((from..self.sentence.end, Vec::new(), Some(who)))
    }
}
