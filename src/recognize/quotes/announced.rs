//! What a colon announces.

use super::content::SHORTEST;
use super::cues::Cue;
use super::framed::FAR;
use super::mood::mood;
use super::sentence::Sentence;
use super::speakers::Speakers;
use super::{Said, TOLD_BY_CUE, clause_start, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use std::ops::Range;

/// Finds what a colon announces behind a clause about somebody, told by its mood ("Weber winkte ab: Davon wisse er
/// nichts."), where nothing else is told.
pub(super) fn find(speakers: &Speakers, sentence: Sentence, said: &mut Vec<Said>) {
    if !said.iter().any(|said| said.kind != QuoteKind::Direct || !said.cue.is_empty()) {
        said.extend(announced(speakers, sentence));
    }
}

fn announced(speakers: &Speakers, sentence: Sentence) -> Option<Said> {
    let reading = speakers.reading;
    let is_colon = |&at: &usize| reading.tokens[at].is_sign(':') && !sentence.marks.hold(at);
    let colon = sentence.tokens().take(FAR).find(is_colon).filter(|&at| at > sentence.start + 1)?;
    let told = colon + 1..sentence.end;
    let says = |cue: &Cue| cue.verb().is_none_or(|verb| verb.say && verb.finite);
    let behind = sentence.cues_from(colon);
    let cue = sentence.cues.iter().rev().find(|cue| cue.at() < colon && cue.verb().is_some() && says(cue));
    let subject = |cue: &Cue| {
        let clause = clause_start(reading, sentence, cue.at());
        super::subject(speakers, clause, cue, colon)
    };
    // "Вебер добавил: порт закроют": nothing but who says it, and whom he tells, stands between the verb and the colon
    let plain = |cue: &&Cue| {
        let end = speakers.whom(cue.end(), colon).unwrap_or(cue.end());
        let bare = (end..colon).all(|at| reading.tokens[at].is(Class::PAUSE));
        bare || speakers.behind_cue(cue, colon).is_some_and(|who| who.whole.end == colon)
    };
    let plain = reading.lexicon.language.subjunctive.is_empty() && cue.as_ref().is_some_and(plain);
    let told_by_mood = || !behind.iter().any(says) && mood(reading, sentence.part(told.clone()), true);
    if told.len() <= SHORTEST || sentence.marks.hold(told.start) || !plain && !told_by_mood() {
        return None;
    }
    let topic = || speakers.topic(sentence.part(sentence.start..colon)).filter(|who| who.whole.end < colon);
    let who = cue.and_then(subject).or_else(topic)?;
    let cue = cue.map(|cue| cue.tokens.clone()).unwrap_or_default();
    Some(Said::told(without_stop(reading, told), Some(who), cue, TOLD_BY_CUE))
}

/// Where a content ends: before a colon that words in marks stand behind, for those are said and not told.
pub(super) fn announced_end(reading: &Reading, sentence: Sentence, content: &Range<usize>) -> usize {
    let opens = |at: usize| sentence.marks.around(at).is_some_and(|pair| pair.open == at);
    let mut colons = content.clone().filter(|&at| reading.tokens[at].is_sign(':') && !sentence.marks.hold(at));
    colons.find(|&at| opens(at + 1)).unwrap_or(content.end)
}
