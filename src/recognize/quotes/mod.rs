//! Who said what.
//!
//! [`marks`] pairs quotation marks, with [`dialogue`] the dashes that open speech. [`cues`] finds the verbs (with
//! [`plurals`]), frames and particles that mark speech in a sentence ([`sentence`]), [`bounds`] where its clauses begin. [`direct`] (with
//! [`terms`]), [`indirect`] (with [`content`], [`preceding`], [`around`], [`infinitives`], [`inserted`], [`joined`],
//! [`second`], [`mood`] and [`announced`]), [`hearsay`], [`claims`], [`before`] and [`reported`] put words and cues together;
//! [`speakers`] reads who is meant by the words beside a cue ([`phrases`] with [`edges`] and [`added`], [`addressed`],
//! [`circumstances`], [`clauses`], [`scenes`], [`frames`]) and follows pronouns and descriptions back to a name ([`meant`],
//! [`described`], [`organisations`]). Without a cue that leads to one, [`subjects`] weighs whom the sentence speaks of.
//! Last, [`repeated`] looks in the headlines for words that the text has told.

mod added;
mod addressed;
mod announced;
mod around;
mod before;
mod bounds;
mod circumstances;
mod claims;
mod clauses;
mod content;
mod cues;
mod described;
mod dialogue;
mod direct;
mod edges;
mod frames;
mod hearsay;
mod indirect;
mod infinitives;
mod inserted;
mod joined;
mod marks;
mod meant;
mod mood;
mod organisations;
mod phrases;
mod plurals;
mod preceding;
mod repeated;
mod reported;
mod scenes;
mod second;
mod sentence;
mod speakers;
mod subjects;
mod terms;

use super::entities::Names;
use super::reading::{Passage, Reading};
use super::tokens::Shape;
use crate::article::{EntityKind, Quote, QuoteKind, Role, Span};
use crate::lexicon::Class;
use crate::order::sort_by_key;
use bounds::{clause_start, whole_sentences};
use cues::Cue;
use indirect::Going;
use marks::{Marks, Pair};
use sentence::Sentence;
use speakers::{Speakers, Who};
use std::ops::Range;

/// A quotation by its tokens.
#[derive(Debug, Clone)]
struct Said {
    kind: QuoteKind,
    tokens: Range<usize>,
    gaps: Vec<Range<usize>>,
    who: Option<Who>,
    cue: Vec<Range<usize>>,
    confidence: f32,
}

impl Said {
    /// What the author tells of somebody's words, as sure as `[named, other]` says for a speaker with a name and without.
    fn told(tokens: Range<usize>, who: Option<Who>, cue: Vec<Range<usize>>, [named, other]: [f32; 2]) -> Self {
        let is_named = who.as_ref().is_some_and(|who| who.entity.is_some());
        let confidence = if is_named { named } else { other };
        Self { kind: QuoteKind::Indirect, tokens, gaps: Vec::new(), who, cue, confidence }
    }
}

/// How sure it is who tells something: by a verb or frame, and by a noun or the sentence behind.
const TOLD_BY_CUE: [f32; 2] = [0.8, 0.6];
const GUESSED: [f32; 2] = [0.7, 0.5];

/// Finds the quotations of all blocks that are read, in reading order.
pub(super) fn recognise(reading: &Reading, names: &Names) -> Vec<Quote> {
    let mut speakers = Speakers::new(reading, names);
    let mut all = Vec::new();
    let mut running: Option<Who> = None;
    // Whom the sentence before is about: a quotation that stands alone is likely theirs.
    let mut context: Option<Who> = None;
    let mut goes_on = false;
    // A paragraph that is nothing but words in marks, and the first of its quotations.
    let mut alone: Option<(Range<usize>, usize)> = None;
    for passage in &reading.blocks {
        let pairs = marks::pairs(reading, passage.tokens.clone(), goes_on, !passage.role.is_headline());
        goes_on = pairs.last().is_some_and(|pair| !pair.closed && !pair.spoken);
        // A paragraph that is nothing but words in marks goes on with the speaker of the one before.
        let only = |pair: &Pair| pair.open == passage.tokens.start && pair.after() + 1 >= passage.tokens.end;
        let is_alone = pairs.first().is_some_and(only);
        if !is_alone {
            running = None;
        }
        let mut before_it = alone.take();
        alone = is_alone.then(|| (passage.tokens.clone(), all.len()));
        let mut previous: Option<(Range<usize>, usize)> = None;
        for tokens in whole_sentences(reading, passage, &pairs) {
            let first = all.len();
            let marks = Marks::of(&pairs, &tokens);
            let cues = cues::find(reading, tokens.clone(), marks);
            let sentence = Sentence { start: tokens.start, end: tokens.end, marks, cues: &cues };
            let before = running.as_ref().or(context.as_ref());
            let mut said = Vec::new();
            direct::find(&mut speakers, sentence, before, &mut said);
            // A caption tells what a picture shows, a heading is too short to tell more than words in marks.
            if !matches!(passage.role, Role::Caption | Role::Heading) {
                // "»Han kørte stærkt.« Sådan lød det fra Weber."
                let told = previous.clone().or_else(|| before_it.take());
                let points = told.as_ref().is_some_and(|_| before::points(reading, sentence));
                if !points {
                    indirect::find(&mut speakers, sentence, before, &mut said);
                }
                hearsay::find(&speakers, sentence, before, &mut said);
                if let Some((told, from)) = told.filter(|_| said.is_empty()) {
                    before::find(&speakers, &told, sentence, &mut all[from..], &mut said);
                }
                claims::find(&speakers, sentence, &mut said);
                announced::find(&speakers, sentence, &mut said);
                reported::find(&mut speakers, sentence, &mut said);
                let told = running.is_some() || previous.as_ref().is_some_and(|(_, from)| *from < first);
                indirect::carried_on(&speakers, sentence, Going { who: before, told }, &mut said);
                lend(&mut said);
            }
            previous = Some((tokens, first));
            // "den Angaben zufolge": what is said is no speaker; whose it is, the sentence before has told
            let near = running.as_ref().or(context.as_ref()).filter(|who| who.whole.start >= passage.tokens.start);
            for said in &mut said {
                said.who = said.who.take().map(|who| speakers.unframed(who, near));
            }
            if let Some(last) = said.iter().rev().find(|said| said.kind != QuoteKind::Reported) {
                running.clone_from(&last.who);
            } else if said.is_empty() {
                running = None;
            }
            let speaker = said.iter().rev().find_map(|said| said.who.clone());
            // "Weber threatens the council. “We will go”": a heading of one sentence is about nobody that follows
            let is_short = passage.role == Role::Heading && sentence.end == passage.tokens.end;
            if speaker.is_none()
                && passage.role != Role::Caption
                && !is_short
                && let Some(topic) = speakers.topic(sentence)
            {
                speakers.heard(Some(&topic), false);
                context = Some(topic);
            }
            if speaker.is_none() && reading.tokens[sentence.end - 1].is_sign(':') {
                context = speakers.announcer(sentence).or(context);
            }
            // "The mayor will come, the town said. She …": whom it is about, where no person speaks
            let person = |who: &Who| who.entity.is_none_or(|who| names.known[who].kind == Some(EntityKind::Person));
            let about = speaker.as_ref().filter(|who| !person(who)).and_then(|_| speakers.topic(sentence));
            context = speaker.or(context);
            for said in &said {
                speakers.heard(said.who.as_ref(), true);
            }
            speakers.heard(about.filter(person).as_ref(), false);
            all.append(&mut said);
        }
    }
    announce(reading, &speakers, &mut all);
    repeated::find(reading, &mut all);
    let mut quotes: Vec<Quote> =
        all.iter().map(|said| quote(reading, &speakers, said)).filter(|quote| !quote.span().is_empty()).collect();
    sort_by_key(&mut quotes, |quote| (quote.start, quote.end));
    quotes
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

/// Gives words in a heading that nobody there says to whoever speaks next in the text below.
fn announce(reading: &Reading, speakers: &Speakers, said: &mut [Said]) {
    let mut next: Option<Who> = None;
    for said in said.iter_mut().rev() {
        if reading.passage(said.tokens.start).is_none_or(|passage| passage.role != Role::Heading) {
            next.clone_from(&said.who);
        } else if said.cue.is_empty() && said.who.as_ref().is_none_or(|who| !speakers.is_certain(who)) {
            said.who.clone_from(&next);
        }
    }
}

/// The auxiliary of a cue that is a participle: "hat … erklärt".
fn auxiliary(reading: &Reading, clause: usize, cue: &Cue) -> Option<usize> {
    let verb = cue.verb().filter(|verb| verb.participle)?;
    let found = (clause..cue.at()).rev().find(|&at| reading.tokens[at].is(Class::AUXILIARY));
    // "Weber, head of the yard, |has| warned"
    let parted = || clause > 0 && reading.tokens[clause - 1].is_sign(',') && reading.language == "en";
    found.filter(|_| !verb.finite || cue.at() > clause + 1 || parted())
}

/// Whether a verb opens a headline of the North, its subject left out: "|Varsler| kutt: – Det er krise".
fn is_headless(reading: &Reading, verb: usize) -> bool {
    let opens = |passage: &Passage| passage.role.is_headline() && passage.tokens.start == verb;
    matches!(reading.language, "sv" | "da" | "nb") && reading.passage(verb).is_some_and(opens)
}

/// Whether a pronoun before an auxiliary makes the verb reflexive, which no passive is: "si è detto".
fn is_reflexive(reading: &Reading, auxiliary: usize) -> bool {
    let before = auxiliary.checked_sub(1).map(|at| &reading.tokens[at]);
    before.is_some_and(|before| before.lower && before.is(Class::OBLIQUE))
}

/// Who a cue verb's subject is: before it in its clause, or right behind it up to `end`. For a participle, beside its
/// auxiliary; in the passive who does it, or the scene ("In Japan wurde erklärt").
fn subject(speakers: &Speakers, clause: usize, cue: &Cue, end: usize) -> Option<Who> {
    let (reading, verb) = (speakers.reading, &cue.tokens[0]);
    if let Some(cited) = speakers.cited(cue, end) {
        return Some(cited);
    }
    if speakers.is_inverted(verb) && speakers.is_impersonal(verb) {
        return speakers.source_beside(cue.at(), verb, end);
    }
    if is_headless(reading, cue.at()) {
        return speakers.behind_cue(cue, end).filter(|who| speakers.is_certain(who));
    }
    if reading.lexicon.language.passives.contains(&reading.surface(cue.at())) {
        let source = || speakers.source_beside(clause, verb, end);
        return speakers.agent(clause, cue.at(), end).or_else(source);
    }
    if terms::is_told_of(reading, cue) || speakers.befalls(clause, cue.at()) {
        return speakers.agent(clause, cue.at(), end);
    }
    let Some(auxiliary) = auxiliary(reading, clause, cue) else {
        // "die Männer, die verurteilt worden waren": whom it befell says nothing
        let ends = reading.tokens.get(cue.end()).is_some_and(|next| next.is(Class::PASSIVE));
        if ends && reading.language == "de" && cue.verb().is_some_and(|verb| verb.participle) {
            return speakers.agent(clause, cue.at(), end).or_else(|| speakers.scene(clause..cue.at()));
        }
        let contact = || speakers.contact(clause, cue.at());
        let relative = speakers.relative(clause, cue.at()).or_else(|| speakers.restricted(cue.at())).or_else(contact);
        let other = relative.or_else(|| speakers.shared(clause, cue.at()));
        let behind = || speakers.behind_cue(cue, end);
        let beside = || speakers.nearer(speakers.ahead(clause, cue.at()), behind);
        let ahead = || speakers.source_ahead(clause, cue.at());
        let source = || speakers.is_impersonal(verb).then(|| speakers.source_beside(clause, verb, end)).flatten();
        // "Aus Kreisen des Rates verlautete"
        let unnamed = || {
            // "Uit een studie van de bank blijkt"
            let first = reading.surface(clause).to_lowercase();
            let part = cue.verb().is_some_and(|verb| verb.particle == first && cue.tokens.len() == 1);
            let opens = reading.tokens[clause].is(Class::PREPOSITION) && (part || reading.language == "de");
            let source = || speakers.source(clause + 1..verb.start).filter(|who| who.whole.end == verb.start || part);
            (opens && verb.start > clause).then(source).flatten()
        };
        // "il progetto, definito «una follia»": of a participle nobody is left out
        let finite = cue.verb().is_none_or(|verb| verb.finite);
        let left_out = || finite.then(|| speakers.left_out(cue.at())).flatten();
        let seat = || speakers.seat(cue.at(), end);
        let office = || speakers.office(clause, cue);
        let doing = || speakers.doing(clause, cue.at());
        let found =
            other.or_else(beside).or_else(source).or_else(seat).or_else(office).or_else(left_out).or_else(doing);
        return found.or_else(unnamed).or_else(ahead);
    };
    // "wurde gesagt", "war gesagt worden"
    let passive =
        [auxiliary, cue.end().min(reading.tokens.len() - 1)].iter().any(|&at| reading.tokens[at].is(Class::PASSIVE));
    if passive && !is_reflexive(reading, auxiliary) {
        // "Weber wird vom Verband mit den Worten zitiert"
        let is_cited = speakers.is_citing(cue.at());
        let whom = || speakers.ahead(clause, auxiliary).or_else(|| speakers.behind(auxiliary + 1, cue.at()));
        if let Some(whom) = is_cited.then(whom).flatten() {
            return Some(whom);
        }
        let scene = || speakers.scene(clause..cue.at());
        let source = || speakers.source_beside(clause, &(auxiliary..cue.end()), cue.at());
        return speakers.agent(clause, cue.at(), end).or_else(scene).or_else(source);
    }
    let behind = || speakers.behind(auxiliary + 1, cue.at());
    let beside = || speakers.nearer(speakers.ahead(clause, auxiliary), behind);
    // "Weber, Leiter der Mission, hat erklärt"
    let apposed = || (auxiliary == clause).then(|| speakers.apposed(clause)).flatten();
    let certain = || beside().filter(|who| speakers.is_certain(who));
    // "Martin, maire de Lyon, a dénoncé la loi et a ajouté"
    let shared = || if reading.language == "de" { None } else { speakers.shared(clause, auxiliary) };
    let found = speakers.relative(clause, cue.at()).or_else(shared).or_else(certain).or_else(apposed).or_else(beside);
    // "Preguntada por la derrota, ha respondido": nobody who could speak stands beside the verb
    let is_apart = |who: &Who| {
        let somebody = speakers.is_certain(who) || speakers.describes(&who.tokens);
        !somebody && who.whole.end < auxiliary && !reading.tokens[clause].is(Class::DETERMINER)
    };
    if found.as_ref().is_none_or(is_apart) { speakers.left_out(auxiliary).or(found) } else { found }
}

fn quote(reading: &Reading, speakers: &Speakers, said: &Said) -> Quote {
    let span = reading.span(said.tokens.clone());
    let spans =
        |ranges: &[Range<usize>]| -> Vec<Span> { ranges.iter().map(|tokens| reading.span(tokens.clone())).collect() };
    Quote {
        kind: said.kind,
        start: span.start,
        end: span.end,
        gaps: spans(&said.gaps),
        speaker: said.who.as_ref().map(|who| speakers.name(who)),
        cue: spans(&said.cue),
        confidence: said.confidence,
        same: None,
        corrected: false,
    }
}

/// The part of a sentence that is not its closing stop.
fn without_stop(reading: &Reading, tokens: Range<usize>) -> Range<usize> {
    let end = tokens
        .clone()
        .rev()
        .find(|&at| !matches!(reading.tokens[at].shape, Shape::Sign('.' | '!' | '?' | '…' | ',' | ';' | ':')));
    tokens.start..end.map_or(tokens.start, |last| last + 1)
}

/// Whether a cue belongs to words in marks already.
fn is_used(said: &[Said], cue: &Cue) -> bool {
    said.iter().any(|said| said.cue.iter().any(|used| used.start == cue.tokens[0].start))
}

#[cfg(test)]
mod tests;
