//! What a verb has to do with others of its sentence: it is joined to one, or only hangs on another.

use super::content::{CLAIMED, Told};
use super::cues::{Cue, CueKind, is_along};
use super::phrases::LONGEST;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait, Verb};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// The word that joins a verb to the one before it, small words between: "said she was ill |and has promised", "pero |se quejó".
pub(super) fn joint(reading: &Reading, cue: &Cue) -> Option<usize> {
    let tokens = &reading.tokens;
    let verb = cue.verb()?;
    let small = |at: usize| {
        let small = Class::PAUSE.or(Class::AUXILIARY).or(Class::OBLIQUE).or(Class::ELISION);
        tokens[at].lower && tokens[at].is(small)
    };
    let at = (0..cue.at()).rev().take(JOINT).find(|&at| !small(at))?;
    let language = reading.lexicon.language;
    let word = reading.surface(at);
    let joins =
        language.joiners.contains(&word) && !tokens[at].is(Class::PREPOSITION) || language.connectives.contains(&word);
    let auxiliary = || tokens[at + 1..cue.at()].iter().any(|token| token.is(Class::AUXILIARY));
    // "Le maire a salué le projet et promis que …": the auxiliary is the first verb's
    let shares = || {
        let opens = tokens.get(cue.end()).is_some_and(|next| next.is(Class::COMPLEMENTIZER));
        let before = (0..at).rev().take(SHARED);
        at + 1 == cue.at() && opens && before.map(|at| &tokens[at]).any(|token| token.is(Class::AUXILIARY))
    };
    (joins && (verb.finite || auxiliary() || shares())).then_some(at)
}

/// Whether a verb of speech stands at `at` that tells what somebody does besides: "…, |adding| that".
pub(super) fn tells_besides(reading: &Reading, at: usize) -> bool {
    besides_start(reading, at).is_some()
}

/// Where the words begin by which a verb at `at` tells what somebody does besides: "…, |adding that", "…, |tout en précisant
/// que", "|al considerar que".
pub(super) fn besides_start(reading: &Reading, at: usize) -> Option<usize> {
    let (tokens, language) = (&reading.tokens, reading.lexicon.language);
    let before = at.checked_sub(1).filter(|_| at < tokens.len())?;
    let word = reading.surface(at);
    let gerund = language.gerunds.iter().any(|ending| word.ends_with(ending)) && tokens[at].is_verbal();
    if gerund && tokens[before].is_sign(',') {
        return Some(at);
    }
    let that = tokens.get(at + 1).is_some_and(|next| next.is(Class::COMPLEMENTIZER));
    let behind = that && tokens[before].lower && tokens[before].is(Class::PREPOSITION) && language.is_romance();
    let comma = |at: usize| at > 0 && tokens[at - 1].is_sign(',');
    let start = before - usize::from(before > 1 && !comma(before) && comma(before - 1));
    (gerund && behind || is_along(reading, at)).then_some(start)
}

/// How far before "but" the clause may begin whose subject goes on.
const BEFORE: usize = 40;
/// Most small words between a verb and what joins it to another.
const JOINT: usize = 4;
/// How far before "and" the auxiliary may stand that two participles share.
const SHARED: usize = 30;

impl Told<'_, '_> {
    /// Whether the conjunction at `at` opens what another verb tells in a clause of its own.
    pub(super) fn is_others(&self, at: usize) -> bool {
        let language = self.speakers.reading.lexicon.language;
        // "…, уточнил Вебер, |добавив|, что …"
        let gerund = |at: usize| {
            let ends = |ending: &&str| self.speakers.reading.surface(at).ends_with(ending);
            self.speakers.has_cases() && self.tokens()[at].is_verbal() && language.gerunds.iter().any(ends)
        };
        let opens = |at: usize| {
            let connects = self.tokens()[at - 1].is_sign(',') && (self.is_connective(at) || gerund(at));
            connects || self.is_joined(at) || self.is_gerund(at)
        };
        !language.has(Trait::ClauseBracket) && (self.cue.end() + 1..at).any(|at| opens(at) && self.is_outside(at))
    }

    /// Whether a verb stands at `at` that tells what the subject says besides: "said it was late, |adding| that …".
    pub(super) fn is_gerund(&self, at: usize) -> bool {
        tells_besides(self.speakers.reading, at) && self.is_outside(at)
    }

    /// Whether another clause begins at `at` behind words in marks: "called it a “disgrace” |that should end", "a “tiger”,
    /// |and has left".
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let (tokens, reading) = (self.tokens(), self.speakers.reading);
        let comma = usize::from(tokens[at - 1].is_sign(','));
        let joins = || reading.lexicon.language.joiners.contains(&reading.surface(at));
        let opens = tokens[at].is(Class::COMPLEMENTIZER.or(Class::RELATIVE)) || comma > 0 && joins();
        opens && self.is_outside(at) && at > self.cue.end() + comma && !self.is_outside(at - 1 - comma)
    }

    /// Whether a verb that tells something else stands at `at`, joined to this one.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        let verb = self.tokens()[at].word.and_then(|word| word.verbs.last()).filter(|_| self.tokens()[at].lower);
        let joins = |&verb: &Verb| joint(reading, &Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] });
        verb.and_then(joins).is_some_and(|joint| joint >= self.cue.end())
    }

    pub(super) fn is_connective(&self, at: usize) -> bool {
        let reading = self.speakers.reading;
        reading.lexicon.language.connectives.contains(&reading.surface(at))
    }

    /// Whether the verb is a participle and no auxiliary stands before it: "l’unica difesa", or "Asked whether …, she said".
    pub(super) fn is_participle(&self) -> bool {
        let auxiliary =
            || self.tokens()[self.sentence.start..self.cue.at()].iter().any(|token| token.is(Class::AUXILIARY));
        let verb = self.cue.verb().filter(|verb| verb.participle && !verb.finite);
        !self.speakers.reading.has(Trait::ClauseBracket) && verb.is_some() && !auxiliary()
    }

    /// Whether an English sentence begins with what somebody answers to, or where he speaks: "|Asked| whether it was safe,
    /// he demurred", "|Speaking| to the Times, he said".
    pub(super) fn opens_asked(&self) -> bool {
        let (tokens, start) = (self.tokens(), self.sentence.start);
        let word = self.speakers.reading.surface(start).to_lowercase();
        let speaking = self.speakers.reading.lexicon.language.speaking.contains(&&*word);
        let asked = speaking || tokens[start].is_finite() && word.ends_with("ed");
        let opens = Class::CLOSED.or(Class::PAUSE).or(Class::COMPLEMENTIZER);
        let next = tokens.get(start + 1).is_some_and(|next| next.is(opens));
        self.speakers.reading.has(Trait::SyncreticForms) && asked && next
    }

    /// Whether a relative clause begins at `at`, behind a comma and somebody, and what the verb tells stands before it.
    pub(super) fn is_added(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let verb = self.clause == self.cue.at() || tokens[self.clause].is(Class::AUXILIARY);
        verb && self.is_behind_comma(self.clause) && at > self.cue.end() + 1 && tokens[at - 1].is_sign(',')
    }

    /// Whether words in marks stand right before the verb, whose they are.
    pub(super) fn answers(&self) -> bool {
        // "—¿Y mañana? —|le| preguntó una vecina que …"
        let clitic = |&at: &usize| self.tokens()[at].lower && self.tokens()[at].is(Class::OBLIQUE);
        let clitics = (0..self.cue.at()).rev().take_while(clitic).count();
        let parted = self.cue.at() - clitics;
        // "Ruiz, autora de “Los ríos”, dice que": the words in marks are a name
        let spoken = |open: usize| open == self.sentence.start || !self.tokens()[open - 1].is_word();
        let pair = parted.checked_sub(2).and_then(|at| self.sentence.marks.around(at));
        pair.is_some_and(|pair| spoken(pair.open)) && !self.tokens()[parted - 1].is_word()
    }

    /// Whether a noun tells what stands before the verb, which only answers: "Твердження Вебера, що порт збитковий, рада
    /// |відкинула."
    pub(super) fn is_claimed(&self) -> bool {
        let before = &self.tokens()[self.sentence.start..self.cue.at()];
        let noun = before.iter().take(2).any(|token| token.is(Class::CLAIM));
        noun && before.iter().any(|token| token.is(Class::COMPLEMENTIZER))
    }

    /// The same of a dash, where it stands for the comma: "Zamknie port – |poinformował burmistrz".
    pub(super) fn is_behind_dash(&self, at: usize) -> bool {
        let dashes = !self.speakers.reading.lexicon.language.dashes.is_empty();
        let dash = || matches!(self.tokens()[at - 1].shape, Shape::Sign('–' | '—')) && self.tokens()[at].spaced;
        dashes && at > self.sentence.start && dash() && self.is_outside(at - 1)
    }

    /// Whether what stands before a verb and its comma may be what it tells: no words that a colon announces in marks, and
    /// in German no clause that hangs on the verb ("Wenn er geht, droht Streit") and no more than somebody ("Weber, Leiter der
    /// Mission,").
    pub(super) fn may_be_told(&self, content: &Range<usize>) -> bool {
        let (tokens, speakers) = (self.tokens(), self.speakers);
        let open = content.end.checked_sub(1).and_then(|last| self.sentence.marks.around(last)).map(|pair| pair.open);
        if open.is_some_and(|open| open > content.start && tokens[open - 1].is_sign(':')) {
            return false;
        }
        if content.start == self.sentence.start && self.opens_asked() {
            return false;
        }
        let comma = |at: usize| tokens[at].is_sign(',') && self.is_outside(at);
        // "Ohne Hilfe sei die Werft am Ende, sagte Weber" is a main clause
        let mood = content.clone().take(content.len().saturating_sub(1)).any(|at| tokens[at].is_subjunctive());
        let main = tokens[content.start].is(Class::PREPOSITION) && mood;
        let hangs = tokens[content.start].is(Class::SUBORDINATE) && !main && !content.clone().any(comma);
        let somebody = || speakers.phrase(content.clone()).is_some_and(|who| who.whole.end >= content.end);
        // "Auf den Vorwurf der Stadt, die Werft habe gelogen, entgegnete sie"
        let claimed = tokens[content.start].is(Class::PREPOSITION)
            && content.clone().take(CLAIMED).any(|at| tokens[at].is(Class::CLAIM) && tokens[at].capital);
        // "Auf die Frage, ob er komme, sagte Weber"
        let is_verb = |at: usize| tokens[at].is_verbal() || tokens[at].is_subjunctive();
        let scene = || {
            let first = content.clone().find(|&at| comma(at) || is_verb(at)).filter(|&at| comma(at));
            first.is_some_and(|at| tokens[at + 1].is(Class::COMPLEMENTIZER.or(Class::SUBORDINATE)))
        };
        let claimed = claimed || tokens[content.start].is(Class::PREPOSITION) && scene();
        !speakers.reading.has(Trait::ClauseBracket) || !hangs && !claimed && !somebody() && !self.is_subject(content)
    }

    /// Whether words before a German verb are nothing but a phrase and what hangs on it: "|Mieter, die hier wohnen|, werden
    /// gebeten", "|Der Wert der Bilder, darunter eines von Roe|, wird geschätzt".
    fn is_subject(&self, content: &Range<usize>) -> bool {
        let tokens = self.tokens();
        let comma = |at: &usize| tokens[*at].is_sign(',') && self.is_outside(*at);
        let verb = |at: usize| tokens[at].is_verbal() || tokens[at].is_subjunctive();
        let open = |at: usize| tokens[at].lower && !tokens[at].is(Class::CLOSED);
        // an adjective stands before its noun, a verb that no list has does not, or does so behind its subject
        let adjective = |at: usize| (tokens[at + 1].is_proper() || open(at + 1)) && !tokens[at - 1].is_proper();
        let whole = |at: usize| self.is_outside(at) && (verb(at) || open(at) && at > content.start && !adjective(at));
        let Some(first) = content.clone().find(comma).filter(|&at| !(content.start..at).any(whole)) else {
            return false;
        };
        // "Berichte, |wonach| die Werft schließe, wies sie zurück"
        let thus = |at: usize| self.speakers.reading.lexicon.language.thus.contains(&self.speakers.reading.surface(at));
        let main = |at: usize| comma(&at) && (verb(at + 1) || open(at + 1) && !thus(at + 1));
        let hangs = Class::DETERMINER.or(Class::PREPOSITION).or(Class::FUNCTION);
        let opens = tokens[first + 1].is(hangs) || thus(first + 1);
        tokens[first + 1].lower && opens && !(first..content.end).any(main)
    }
}

impl Speakers<'_> {
    /// Who does what a verb tells besides: "Finlandia cerró la frontera, alegando que …" is the subject of the sentence.
    pub fn besides(&self, sentence: Sentence, verb: usize) -> Option<Who> {
        let (tokens, word) = (&self.reading.tokens, self.reading.surface(verb));
        let is_gerund = self.reading.lexicon.language.gerunds.iter().any(|ending| word.ends_with(ending));
        let before = (sentence.start..verb).rev().find(|&at| !self.is_adverb(at))?;
        // "… left, |before warning| that it was late", "began |by saying| that"
        let openers = self.reading.lexicon.language.clause_openers;
        let opens = |at: usize| tokens[at].is(Class::AGENT) || openers.contains(&self.reading.surface(at));
        let hangs = self.reading.has(Trait::RigidOrder) && before > sentence.start && opens(before);
        let comma = tokens[verb - 1].is_sign(',') || tokens[before].is_sign(',') && self.reading.has(Trait::RigidOrder);
        let tells = is_gerund && (comma || hangs) || tells_besides(self.reading, verb);
        if !tells || sentence.marks.hold(before) {
            return None;
        }
        let start =
            sentence.tokens().find(|&at| tokens[at].is_word() && !sentence.marks.hold(at)).filter(|&at| at < verb)?;
        let whole = || self.phrase(start..verb).filter(|who| who.entity.is_some());
        // "|Residents| marched again, warning that …"
        let opens = |at: usize| {
            let apart = Class::PREPOSITION.or(Class::COMPLEMENTIZER).or(Class::TELLING).or(Class::OTHER_PRONOUN);
            let word = self.reading.surface(at).to_lowercase();
            !tokens[at].is(apart) && !self.reading.lexicon.language.clause_openers.contains(&&*word)
        };
        let subject = || {
            let plain = self.reading.has(Trait::RigidOrder) && opens(start);
            let who = plain.then(|| self.phrase(start..verb)).flatten().filter(|who| who.whole.start == start)?;
            Some(Who { whole: who.tokens.clone(), ..who })
        };
        self.topic(sentence).filter(|who| who.whole.start < verb).or_else(whole).or_else(subject)
    }

    /// Who goes on in a clause that begins with what joins it, right before its verb: the subject of the clause before,
    /// "|Roe| vil ikke snakke om det, |men innrømmer at …".
    pub(super) fn doing(&self, clause: usize, verb: usize) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let joins = |word| language.connectives.contains(&word) || language.joiners.contains(&word);
        let small = |at: usize| tokens[at].lower && tokens[at].is(Class::PAUSE);
        let parted = clause > 0 && tokens[clause - 1].is_sign(',') && clause < verb;
        if language.has(Trait::ClauseBracket)
            || !parted
            || !joins(self.reading.surface(clause))
            || !(clause + 1..verb).all(small)
        {
            return None;
        }
        let stops = |at: usize| {
            !tokens[at].is_word() && !matches!(tokens[at].shape, Shape::Number | Shape::Sign('-' | '(' | ')' | ','))
        };
        let begin = self.reading.passage(verb)?.tokens.start.max(clause.saturating_sub(BEFORE));
        let start = (begin..clause - 1).rev().find(|&at| stops(at)).map_or(begin, |at| at + 1);
        // "…, sier |Roe|, men varsler at …"
        let comma = (start..clause - 1).rev().find(|&at| tokens[at].is_sign(','));
        if let Some(verb) = comma.map(|at| at + 1).filter(|&at| tokens[at].lower && tokens[at].is_finite()) {
            return self.behind(verb + 1, clause - 1);
        }
        // "|Diz| que volta, e confessa que …" begins with a verb
        let verb = |who: &Who| who.entity.is_none() && tokens[who.tokens.start].is_finite();
        let who = self.phrase(start..clause - 1).filter(|who| !verb(who))?;
        let next = tokens.get(who.whole.end)?;
        (next.is_verbal() || next.is_sign(',') || self.is_certain(&who) || self.describes(&who.tokens)).then_some(who)
    }

    /// The subject of a clause of its own that "and" begins, which ends at `end`: "defiende la medida y |el PSOE| acusa"; before
    /// a verb of one alone also where no list knows the verb before: "el Betis se hunde y |Vidal| pide calma".
    pub(super) fn behind_joiner(&self, start: usize, end: usize, verb: usize) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let joins =
            |&at: &usize| language.joiners.contains(&self.reading.surface(at)) && !tokens[at].is(Class::PREPOSITION);
        let at = (start + 1..end).rev().take(LONGEST).find(joins)?;
        let known = tokens[start..at].iter().any(|token| token.lower && token.is_finite());
        let plain = || tokens[at + 1..end].iter().all(Token::is_word);
        let other = || plain() && self.is_by_one(end, verb) && self.begins_subject(at + 1) && !self.hangs(start, at);
        let who = if known || other() { self.phrase(at + 1..end) } else { None };
        who.filter(|who| who.whole.end == end && !self.is_object(who))
    }

    /// Whether the verb at `verb`, or its auxiliary from `start` on, is one's alone, by its ending: "pide", not "piden".
    fn is_by_one(&self, start: usize, verb: usize) -> bool {
        let language = self.reading.lexicon.language;
        let finite = (start..verb).find(|&at| self.reading.tokens[at].is(Class::AUXILIARY)).unwrap_or(verb);
        let dutch: &[&str] = if language.purpose.is_empty() { &[] } else { &["n"] };
        let mut many = language.told_by_many.iter().chain(dutch).peekable();
        many.peek().is_some() && !many.any(|ending| self.reading.surface(finite).ends_with(ending))
    }

    /// Whether an article or a person's name stands at `at`; behind "and" a bare role is the same person's.
    fn begins_subject(&self, at: usize) -> bool {
        let token = &self.reading.tokens[at];
        let person = self.names.starting(at).is_some_and(|name| self.names.is_person(name));
        person || token.is_article()
    }

    /// Whether nothing but names stands between a small word and what joins another one: "la portavoz |de Ruiz| y Vidal",
    /// "denkers |als Smit| en Bakker".
    fn hangs(&self, start: usize, joiner: usize) -> bool {
        let tokens = &self.reading.tokens;
        let named = |&at: &usize| tokens[at].is_proper() || tokens[at].is_article();
        let before = (start..joiner).rev().find(|at| !named(at));
        before.is_some_and(|at| tokens[at].is(Class::CLOSED))
    }
}
