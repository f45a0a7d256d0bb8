//! Words that only say where it is told what somebody else tells: "said that …, |writes the Ferry|", "the Ferry, |citing Weber|,
//! writes that …".

use super::content::SHORTEST;
use super::cues::{Cue, CueKind};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{Said, is_denied, without_stop};
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// So many cues at the end of a sentence are looked at.
const LAST: usize = 2;

/// The comma or dash that ends a content which a cue opens, where nothing follows but another cue and its source.
pub(super) fn trailing(speakers: &Speakers, sentence: Sentence, own: &Cue, content: &Range<usize>) -> usize {
    let (reading, end) = (speakers.reading, without_stop(speakers.reading, content.clone()).end);
    let sign = |at: usize| match reading.tokens[at].shape {
        Shape::Sign(',' | '–' | '—') => true,
        Shape::Sign('-') => reading.tokens[at].spaced && reading.tokens[at + 1].spaced,
        _ => false,
    };
    let parted = |cue: &&Cue| {
        let inside = own.at() < content.start && content.start + SHORTEST < cue.at() && cue.at() < end;
        inside && sign(cue.at() - 1) && !sentence.marks.hold(cue.at()) && !is_denied(reading, cue)
    };
    let closes = |cue: &&Cue| {
        let source = match cue.kind {
            CueKind::Verb(verb) if verb.say && verb.finite => speakers.behind_cue(cue, end),
            CueKind::Before => speakers.source(cue.end()..end),
            _ => None,
        };
        source.is_some_and(|who| who.whole.end >= end && speakers.may_speak(&who))
    };
    let last = sentence.cues.iter().rev().take(LAST).filter(parted).find(closes);
    let stop = last.map_or(content.end, |cue| cue.at() - 1);
    // "…, — пишет «Край»": the comma goes with the dash
    stop - usize::from(stop < content.end && sign(stop - 1))
}

/// Whether a frame, with where its content would begin, tells nothing anew: a verb has told it ("uznał, że most – |jak
/// podkreślił| – runie"), or will ("«Край» |со ссылкой на полицию| пишет, что").
pub(super) fn adds_nothing(
    speakers: &Speakers,
    sentence: Sentence,
    (frame, start): (&Cue, usize),
    source: Option<&Who>,
    said: &[Said],
) -> bool {
    let again = || said.iter().any(|said| !said.cue.is_empty() && said.tokens.contains(&frame.at()));
    let own = source.is_some_and(|who| who.whole.start >= frame.at());
    let told = speakers.has_cases() && !own && again();
    told || start < frame.at() && is_verbs(speakers.reading, sentence, frame, source)
}

/// Whether the source of a frame stands right before a verb that tells something by a conjunction.
fn is_verbs(reading: &Reading, sentence: Sentence, frame: &Cue, source: Option<&Who>) -> bool {
    let Some(end) = source.map(|who| who.whole.end) else { return false };
    let comma = |at: usize| usize::from(reading.tokens.get(at).is_some_and(|next| next.is_sign(',')));
    let verb = sentence.cues_from(frame.end()).first().filter(|cue| cue.verb().is_some_and(|verb| verb.say));
    verb.is_some_and(|verb| {
        let behind = verb.end() + comma(verb.end());
        verb.at() == end + comma(end) && reading.tokens.get(behind).is_some_and(|next| next.is(Class::COMPLEMENTIZER))
    })
}

/// Whether the subject of a cue's verb is left out.
pub(super) fn is_left_out(sentence: Sentence, cue: &Cue, who: Option<&Who>) -> bool {
    let here = |who: &Who| sentence.tokens().contains(&who.whole.start) && who.whole.start != cue.at();
    cue.verb().is_some_and(|verb| verb.finite) && !who.is_some_and(here)
}

/// Who spoke before in the sentence, where nouns have cases and subjects may be left out: "Vrána to označil za „krok“, však
/// |upozornil|, že …".
pub(super) fn goes_on(speakers: &Speakers, sentence: Sentence, cue: &Cue, said: &[Said]) -> Option<Who> {
    let named = |who: &&Who| sentence.start <= who.whole.start && who.whole.end <= cue.at() && who.entity.is_some();
    let mut before = said.iter().rev().take(LAST).filter(|_| speakers.has_cases());
    before.find_map(|said| said.who.as_ref().filter(named)).cloned()
}
