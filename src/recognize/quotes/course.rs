//! The course of a text: who spoke last, whom it is about, who answers.

use super::bounds::{behind_dateline, whole_sentences};
use super::carried::{self, Going};
use super::cues::Cue;
use super::marks::{self, Marks, Pair};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{
    Said, announced, before, claims, clause_start, cues, direct, headlined, hearsay, indirect, reported, subject,
    viewed,
};
use crate::article::{EntityKind, QuoteKind, Role};
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Passage;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// What has been found, and what a sentence has to know of those before it.
pub(super) struct Course<'a> {
    pub speakers: Speakers<'a>,
    pub all: Vec<Said>,
    /// Who spoke last in this paragraph.
    running: Option<Who>,
    /// Whom the sentence before is about: a quotation that stands alone is likely theirs.
    context: Option<Who>,
    /// Whether the last quotation of the paragraph before was not closed there.
    goes_on: bool,
    /// The paragraph before, if it is nothing but words in marks, and the first of its quotations.
    alone: Option<Told>,
    /// Whether the paragraph before asks something.
    asks: bool,
    /// Who has answered such a question in marks.
    answering: Option<Who>,
}

/// What was told, by its tokens, and the first of its quotations.
type Told = (Range<usize>, usize);

/// Where a sentence stands.
struct Place<'p> {
    passage: &'p Passage,
    /// Whether its paragraph answers a question in marks.
    answers: bool,
    /// The sentence before, or the paragraph that is nothing but words in marks.
    before: Option<Told>,
    /// Whether the sentence before told something.
    told: bool,
}

impl<'a> Course<'a> {
    pub fn new(speakers: Speakers<'a>) -> Self {
        Self {
            speakers,
            all: Vec::new(),
            running: None,
            context: None,
            goes_on: false,
            alone: None,
            asks: false,
            answering: None,
        }
    }

    /// Finds what is said in a paragraph.
    pub fn passage(&mut self, passage: &Passage) {
        let reading = self.speakers.reading;
        let pairs = marks::pairs(reading, passage.tokens.clone(), self.goes_on, !passage.role.is_headline());
        self.goes_on = pairs.last().is_some_and(|pair| !pair.closed && !pair.spoken);
        // A paragraph that is nothing but words in marks goes on with the speaker of the one before.
        let only = |pair: &Pair| pair.open == passage.tokens.start && pair.after() + 1 >= passage.tokens.end;
        let is_alone = pairs.first().is_some_and(only);
        if !is_alone {
            self.running = None;
        }
        let answers = is_alone && self.asks;
        self.asks = !is_alone && reading.tokens[passage.tokens.clone()].last().is_some_and(|last| last.is_sign('?'));
        let mut before_it = self.alone.take();
        self.alone = is_alone.then(|| (passage.tokens.clone(), self.all.len()));
        let mut previous: Option<Told> = None;
        for tokens in whole_sentences(reading, passage, &pairs) {
            let tokens = behind_dateline(reading, tokens);
            let first = self.all.len();
            let told = previous.as_ref().is_some_and(|(_, from)| *from < first);
            let is_read = !is_short(passage.role);
            let before = if is_read { previous.take().or_else(|| before_it.take()) } else { None };
            self.sentence(tokens.clone(), Marks::of(&pairs, &tokens), &Place { passage, answers, before, told });
            previous = Some((tokens, first));
        }
    }

    /// Finds what is said in a sentence.
    fn sentence(&mut self, tokens: Range<usize>, marks: Marks, place: &Place) {
        let (reading, passage) = (self.speakers.reading, place.passage);
        let cues = cues::find(reading, tokens.clone(), marks);
        let sentence = Sentence { start: tokens.start, end: tokens.end, marks, cues: &cues };
        let mut said = Vec::new();
        self.find(sentence, place, &mut said);
        // "den Angaben zufolge": what is said is no speaker; whose it is, the sentence before has told
        let near = self.running.as_ref().or(self.context.as_ref());
        let near = near.filter(|who| who.whole.start >= passage.tokens.start);
        for said in &mut said {
            said.who = said.who.take().map(|who| self.speakers.unframed(who, near));
            // "Die Ermittler suchen Zeugen. Wer etwas weiß, solle sich melden, |hieß es|.": of a person is no such talk
            let body = near.filter(|who| who.entity.is_none_or(|who| !self.speakers.is_person(who)));
            let it = said.cue.first().is_some_and(|cue| self.speakers.is_told_by_it(cue.start));
            if let Some(body) = body.filter(|_| said.who.is_none() && it) {
                said.who = Some(body.clone());
            }
        }
        if let Some(last) = said.iter().rev().find(|said| said.kind != QuoteKind::Reported) {
            self.running = last.who.clone().map(|who| self.speakers.named_again(who, &last.cue));
        } else {
            // "Roe rejects the plan. It was said to be …": whoever does not speak any more is not meant
            self.running = said.last().and_then(|said| said.who.clone());
        }
        let speaker = said.iter().rev().find_map(|said| said.who.clone());
        if place.answers && speaker.is_some() {
            self.answering.clone_from(&speaker);
        }
        // "Weber threatens the council. “We will go”": a heading of one sentence is about nobody that follows
        let is_heading = passage.role == Role::Heading && sentence.end == passage.tokens.end;
        if speaker.is_none()
            && passage.role != Role::Caption
            && !is_heading
            && let Some(topic) = self.teller(sentence).or_else(|| self.speakers.topic(sentence))
        {
            self.speakers.heard(Some(&topic), false);
            self.context = Some(topic);
        }
        if speaker.is_none() && reading.tokens[sentence.end - 1].is_sign(':') {
            // "Elevens far säger till tidningen:"
            let told = || {
                let cue = sentence.cues.iter().rev().find(|cue| cue.verb().is_some_and(|verb| verb.say))?;
                let who = subject(&self.speakers, clause_start(reading, sentence, cue.at()), cue, sentence.end);
                who.filter(|who| who.whole == (sentence.start..cue.at()) || self.speakers.may_speak(who))
            };
            self.context = self.speakers.announcer(sentence).or_else(told).or(self.context.take());
        }
        // "The mayor will come, the town said. She …": whom it is about, where no person speaks
        let one = |who: usize| self.speakers.is_person(who);
        let person = |who: &Who| who.entity.is_none_or(one);
        let about = speaker.as_ref().filter(|who| !person(who)).and_then(|_| self.speakers.topic(sentence));
        let about = about.filter(person);
        self.context = speaker.or(self.context.take());
        // "“We are tired.” In the yard, Nadia Roe, a welder, waits": words that open a paragraph are whose who comes next
        let next = self.context.as_ref().filter(|who| who.whole.start >= sentence.start && who.entity.is_some_and(one));
        if let (Some((before, from)), Some(who)) = (&place.before, next) {
            let opens = |told: &Said| told.tokens.start == before.start + 1 && told.cue.is_empty();
            let first = before.start == passage.tokens.start;
            let guessed = |said: &Who| first && said.whole.start < before.start && said.entity != who.entity;
            let own = |said: &Said| said.who.as_ref().is_none_or(guessed);
            let open = |told: &&mut Said| told.kind == QuoteKind::Direct && own(told) && opens(told);
            self.all[*from..].iter_mut().filter(open).for_each(|told| told.who = Some(who.clone()));
        }
        for said in &said {
            self.speakers.heard(said.who.as_ref(), true);
        }
        self.speakers.heard(about.as_ref(), false);
        self.all.append(&mut said);
    }

    /// Who tells something in a German sentence that gives nothing of it: "Am Abend bat die Polizei um Hinweise."
    fn teller(&self, sentence: Sentence) -> Option<Who> {
        let (speakers, reading) = (&self.speakers, self.speakers.reading);
        let tells = |cue: &&Cue| cue.verb().is_some_and(|verb| verb.say || verb.act);
        let cue = sentence.cues.iter().find(tells).filter(|_| reading.has(Trait::ReportedSubjunctive))?;
        let clause = clause_start(reading, sentence, cue.at());
        let hangs = reading.tokens[clause].is(Class::SUBORDINATE.or(Class::COMPLEMENTIZER));
        let bracket = |at: &usize| matches!(reading.tokens[*at].shape, Shape::Sign('(' | ')'));
        let aside = (sentence.start..cue.at()).rev().find(bracket).is_some_and(|at| reading.tokens[at].is_sign('('));
        let who = subject(speakers, clause, cue, sentence.end).filter(|_| !hangs && !aside)?;
        // "Das Massaker in Norvia wurde verurteilt": where something is told is nobody
        let place = who.entity.is_some_and(|entity| speakers.names.known[entity].kind == Some(EntityKind::Place));
        let article = reading.tokens[who.whole.start].is(Class::DETERMINER);
        (speakers.is_certain(&who) || speakers.may_speak(&who)).then_some(who).filter(|_| !place || article)
    }

    /// Asks all that know a way in which something is told.
    fn find(&mut self, sentence: Sentence, place: &Place, said: &mut Vec<Said>) {
        let (reading, speakers) = (self.speakers.reading, &mut self.speakers);
        let answering = self.answering.as_ref().filter(|_| place.answers);
        let before = self.running.as_ref().or(answering).or(self.context.as_ref());
        direct::find(speakers, sentence, before, said);
        headlined::find(speakers, sentence, said);
        if is_short(place.passage.role) {
            return;
        }
        // "»Han kørte stærkt.« Sådan lød det fra Weber."
        if !(place.before.is_some() && before::points(reading, sentence)) {
            indirect::find(speakers, sentence, before, said);
        }
        hearsay::find(speakers, sentence, before, said);
        if let Some((told, from)) = place.before.as_ref().filter(|_| said.is_empty()) {
            before::find(speakers, told, sentence, &mut self.all[*from..], said);
        }
        claims::find(speakers, sentence, said);
        announced::find(speakers, sentence, said);
        viewed::find(speakers, sentence, said);
        reported::find(speakers, sentence, said);
        let told = self.running.is_some() || place.told;
        let last = place.before.as_ref().filter(|_| place.told).map_or(&[][..], |(_, from)| &self.all[*from..]);
        let retold = last.iter().any(|said| said.kind != QuoteKind::Direct);
        carried::find(speakers, sentence, Going { who: before, told, retold }, said);
        lend(said);
    }
}

/// Whether a block tells nothing but words in marks: a caption what a picture shows, and a heading is too short for more.
fn is_short(role: Role) -> bool {
    matches!(role, Role::Caption | Role::Heading)
}

/// Gives a fragment without a cue of its own, or with the same one, the speaker of what is told around it: "Sie werde „ganz
/// sicher nicht“ gehen."
fn lend(said: &mut [Said]) {
    let is_told = |at: &usize| matches!(said[*at].kind, QuoteKind::Indirect | QuoteKind::FreeIndirect);
    let told: Vec<usize> = (0..said.len()).filter(is_told).take(TOLD).collect();
    for at in 0..said.len() {
        let one = &said[at];
        if one.kind != QuoteKind::Direct {
            continue;
        }
        let holds = |told: &Said| {
            let is_named = |said: &Said| said.who.as_ref().is_some_and(|who| who.entity.is_some());
            let same = one.cue.is_empty() || one.cue == told.cue && (is_named(told) || !is_named(one));
            // ", so Weber, die Leiterin der Werft.": the fuller phrase stays
            let other =
                !is_named(one) || one.who.as_ref().map(|who| who.entity) != told.who.as_ref().map(|who| who.entity);
            same && other && told.tokens.start < one.tokens.start && one.tokens.end <= told.tokens.end
        };
        let around = told.iter().map(|&told| &said[told]).find(|told| holds(told));
        if let Some(who) = around.and_then(|told| told.who.clone()) {
            said[at].who = Some(who);
        }
    }
}

/// So many things told in one sentence may lend their speaker; more would be a broken paste.
const TOLD: usize = 8;
