//! Who said what.
//!
//! [`marks`] pairs quotation marks, with [`dialogue`] the dashes that open speech. [`cues`] finds the verbs (with
//! [`plurals`]), frames and particles that mark speech in a sentence ([`sentence`]), [`bounds`] where its clauses begin. [`direct`] (with
//! [`speech`] and [`terms`]), [`indirect`] (with [`content`], [`preceding`], [`around`], [`infinitives`], [`inserted`], [`joined`],
//! [`second`], [`zero`], [`mood`], [`ends`] and [`announced`]), [`carried`], [`hearsay`], [`claims`], [`viewed`], [`before`] and [`reported`] put words and cues together;
//! [`course`] goes through the text with them and remembers who spoke and whom it was about;
//! [`speakers`] reads who is meant by the words beside a cue ([`phrases`] with [`edges`], [`quoted`] and [`added`], [`addressed`],
//! [`circumstances`], [`clauses`], [`scenes`], [`frames`] with [`sources`]) and follows pronouns and descriptions back to a name ([`meant`],
//! [`described`], [`organisations`]). Without a cue that leads to one, [`subjects`] weighs whom the sentence speaks of.
//! Last, [`repeated`] looks in the headlines for words that the text has told; [`headlined`] finds whose words one gives
//! without marks.

mod added;
mod addressed;
mod announced;
mod around;
mod before;
mod beside;
mod bounds;
mod carried;
mod circumstances;
mod claims;
mod clauses;
mod content;
mod course;
mod cues;
mod described;
mod dialogue;
mod direct;
mod edges;
mod ends;
mod framed;
mod frames;
mod headlined;
mod hearsay;
mod holders;
mod indirect;
mod infinitives;
mod inserted;
mod joined;
mod labelled;
mod marks;
mod meant;
mod mood;
mod nameless;
mod organisations;
mod phrases;
mod plurals;
mod preceding;
mod quoted;
mod repeated;
mod reported;
mod scenes;
mod second;
mod sentence;
mod sources;
mod speakers;
mod speech;
mod subjects;
mod terms;
mod trailing;
mod viewed;
mod zero;

use super::entities::Names;
use super::reading::{Passage, Reading};
use super::tokens::Shape;
use crate::article::{Quote, QuoteKind, Role, Span};
use crate::lexicon::{Class, Trait};
use crate::order::sort_by_key;
use bounds::clause_start;
use course::Course;
use cues::Cue;

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
    let mut course = Course::new(Speakers::new(reading, names));
    for passage in &reading.blocks {
        course.passage(passage);
    }
    let Course { speakers, mut all, .. } = course;
    announce(reading, &speakers, &mut all);
    repeated::find(reading, &mut all);
    let mut quotes: Vec<Quote> =
        all.iter().map(|said| quote(reading, &speakers, said)).filter(|quote| !quote.span().is_empty()).collect();
    sort_by_key(&mut quotes, |quote| (quote.start, quote.end));
    quotes
}

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
    let parted = || clause > 0 && reading.tokens[clause - 1].is_sign(',') && reading.has(Trait::SyncreticForms);
    found.filter(|_| !verb.finite || cue.at() > clause + 1 || parted())
}

/// Whether a verb opens a headline of the North, its subject left out: "|Varsler| kutt: – Det er krise".
fn is_headless(reading: &Reading, verb: usize) -> bool {
    let opens = |passage: &Passage| passage.role.is_headline() && passage.tokens.start == verb;
    reading.has(Trait::DashQuotes) && reading.passage(verb).is_some_and(opens)
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
    // "W Brukseli mówi się, że"
    if speakers.is_nobodys(cue.at()) {
        let source = || speakers.source_ahead(clause, cue.at()).filter(|who| speakers.is_document(who));
        return speakers.ahead(clause, cue.at()).filter(|who| speakers.is_certain(who)).or_else(source);
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
        if ends && reading.has(Trait::ClauseBracket) && cue.verb().is_some_and(|verb| verb.participle) {
            return speakers.agent(clause, cue.at(), end).or_else(|| speakers.scene(clause..cue.at()));
        }
        let contact = || speakers.contact(clause, cue.at());
        let relative = speakers.relative(clause, cue.at()).or_else(|| speakers.restricted(cue.at())).or_else(contact);
        // "Weber, who leads the yard, |has| long warned"
        let apposed = || reading.tokens[clause].is(Class::AUXILIARY).then(|| speakers.apposed(clause)).flatten();
        // "Weber praised the plan, and |urged| the town to vote": where the subject stands before its verb
        let rigid = reading.has(Trait::RigidOrder);
        let goes_on = || rigid.then(|| speakers.doing(clause, cue.at())).flatten();
        let other = relative.or_else(|| speakers.shared(clause, cue.at())).or_else(apposed).or_else(goes_on);
        let behind = || speakers.behind_cue(cue, end);
        let beside = || speakers.nearer(speakers.ahead(clause, cue.at()), behind);
        let ahead = || speakers.source_ahead(clause, cue.at());
        let source = || speakers.is_impersonal(verb).then(|| speakers.source_beside(clause, verb, end)).flatten();
        // "Aus Kreisen des Rates verlautete"
        let unnamed = || {
            // "Uit een studie van de bank blijkt"
            let first = reading.surface(clause).to_lowercase();
            let part = cue.verb().is_some_and(|verb| verb.particle == first && cue.tokens.len() == 1);
            let opens = reading.tokens[clause].is(Class::PREPOSITION) && (part || reading.has(Trait::ArticleCases));
            let source = || speakers.source(clause + 1..verb.start).filter(|who| who.whole.end == verb.start || part);
            (opens && verb.start > clause).then(source).flatten()
        };
        // "il progetto, definito «una follia»": of a participle nobody is left out
        let finite = cue.verb().is_none_or(|verb| verb.finite);
        let left_out = || finite.then(|| speakers.left_out(cue.at())).flatten();
        let seat = || speakers.seat(cue.at(), end);
        let office = || speakers.office(clause, cue);
        let doing = || speakers.doing(clause, cue.at());
        // "В МИД |назвали| обвинения": whoever does it in the plural sits there
        let other = other.or_else(|| if speakers.is_seated(clause, cue.at()) { ahead() } else { None });
        let found =
            other.or_else(beside).or_else(source).or_else(seat).or_else(office).or_else(doing).or_else(left_out);
        return found.or_else(unnamed).or_else(ahead).or_else(|| without_phrase(speakers, clause, cue, end));
    };
    // "wurde gesagt", "war gesagt worden"
    let passive =
        [auxiliary, cue.end().min(reading.tokens.len() - 1)].iter().any(|&at| reading.tokens[at].is(Class::PASSIVE));
    if passive && !is_reflexive(reading, auxiliary) {
        // "Weber wird vom Verband mit den Worten zitiert"
        let is_cited = speakers.is_citing(cue.at());
        let apposed = || speakers.ahead(clause, auxiliary).or_else(|| speakers.apposed(auxiliary));
        let whom = || apposed().or_else(|| speakers.behind(auxiliary + 1, cue.at()));
        if let Some(whom) = is_cited.then(whom).flatten() {
            return Some(whom);
        }
        let scene = || speakers.scene(clause..cue.at());
        let source = || speakers.source_beside(clause, &(auxiliary..cue.end()), cue.at());
        // "wird in einem Schreiben der Stadt gefordert"
        let document = || speakers.told_in(auxiliary + 1..cue.at());
        let opening = || speakers.document_ahead(auxiliary);
        let found = speakers.agent(clause, cue.at(), end).or_else(document).or_else(opening);
        return found.or_else(scene).or_else(source);
    }
    let behind = || speakers.behind(auxiliary + 1, cue.at());
    let beside = || speakers.nearer(speakers.ahead(clause, auxiliary), behind);
    // "Weber, Leiter der Mission, hat erklärt"
    let apposed = || (auxiliary == clause).then(|| speakers.apposed(clause)).flatten();
    let certain = || beside().filter(|who| speakers.is_certain(who));
    // "Martin, maire de Lyon, a dénoncé la loi et a ajouté"
    let shared = || if reading.has(Trait::ClauseBracket) { None } else { speakers.shared(clause, auxiliary) };
    let doing = || speakers.doing(clause, auxiliary);
    // "Die Leiterin, Jana Weber, hatte Roe gewarnt": whom she warned is no subject
    let holder = || apposed().filter(|who| reading.has(Trait::ArticleCases) && who.whole.end + 1 == auxiliary);
    let holder = || holder().filter(|who| speakers.is_somebody(who));
    let found = speakers.relative(clause, cue.at()).or_else(shared).or_else(holder).or_else(certain).or_else(apposed);
    // "Lo ha confermato |il ministro|": the object stands before the verb already
    let clitic = auxiliary > 0 && reading.tokens[auxiliary - 1].is(Class::OBLIQUE) && auxiliary <= clause + 1;
    let inverted = || speakers.behind_cue(cue, end).filter(|who| speakers.may_speak(who));
    let inverted = if clitic && reading.lexicon.language.is_romance() { inverted() } else { None };
    let found = found.or(inverted).or_else(doing).or_else(beside);
    // "Preguntada por la derrota, ha respondido": nobody who could speak stands beside the verb
    let is_apart = |who: &Who| {
        let somebody = speakers.is_certain(who) || speakers.describes(&who.tokens);
        !somebody && who.whole.end < auxiliary && !reading.tokens[clause].is(Class::DETERMINER)
    };
    if found.as_ref().is_none_or(is_apart) { speakers.left_out(auxiliary).or(found) } else { found }
}

/// Who tells by a verb that no subject but a pronoun stands beside: what its clause opens with ("In dem Bericht kritisiert"), a
/// relative clause goes on about ("eine Erklärung, in der es heißt"), or "es" and "er" mean.
fn without_phrase(speakers: &Speakers, clause: usize, cue: &Cue, end: usize) -> Option<Who> {
    let reading = speakers.reading;
    if speakers.is_told_by_it(cue.at()) {
        return speakers.source_beside(clause, &cue.tokens[0], end).or_else(|| speakers.document_before(clause));
    }
    let opening = |who: &Who| who.whole.start == clause + 1;
    let document = speakers.told_in(clause..cue.at()).filter(opening);
    // "Auf Nachfrage musste |er| betonen, dass …"
    let ends = reading.tokens.get(cue.end()).is_some_and(|next| next.is_sign(','));
    let bracket = reading.has(Trait::ClauseBracket) && ends && reading.surface(cue.at()).ends_with("en");
    let pronoun = || if bracket { speakers.pronoun_in(clause..cue.at()) } else { None };
    document.or_else(|| speakers.it_beside(clause, cue)).or_else(pronoun)
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

/// Whether a verb says what is not said, where a word of its own stands right before it: "|nie komentuje| sprawy".
fn is_denied(reading: &Reading, cue: &Cue) -> bool {
    let language = reading.lexicon.language;
    let not = |at: usize| language.negations.contains(&reading.surface(at));
    language.has_cases() && cue.verb().is_some() && cue.at().checked_sub(1).is_some_and(not)
}

/// Whether a cue belongs to words in marks already.
fn is_used(said: &[Said], cue: &Cue) -> bool {
    said.iter().any(|said| said.cue.iter().any(|used| used.start == cue.tokens[0].start))
}

#[cfg(test)]
mod tests;
