//! Where what is told ends by its own form.

use super::content::SHORTEST;
use super::cues::Cue;
use super::sentence::Sentence;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use std::ops::Range;

/// The end of a German content: before a semicolon that something behind follows in no such mood, and before a comma that
/// another verb stands right behind.
pub(super) fn own_end(reading: &Reading, sentence: Sentence, own: &Cue, content: &Range<usize>) -> usize {
    let tokens = &reading.tokens;
    if !reading.has(Trait::ReportedSubjunctive) {
        return content.end;
    }
    let outside = || content.clone().filter(|&at| !sentence.marks.hold(at));
    let mood = |at: usize| tokens[at].is_subjunctive() && !tokens[at].is(Class::HYPOTHETICAL);
    // "…, er sei müde; die Stadt prüft das"
    let apart = |at: usize| (at..content.end).any(|at| tokens[at].is_verbal()) && !(at..content.end).any(mood);
    let mut semicolons = outside().filter(|&at| at > own.at() && tokens[at].is_sign(';'));
    let semicolon = semicolons.next().filter(|&at| apart(at)).unwrap_or(content.end);
    let mut commas = outside().filter(|&at| tokens[at].is_sign(','));
    let first = commas.clone().next();
    // "Nachdem es hieß, |dass er krank sei|, hatte …"
    let that = content.start > sentence.start && tokens[content.start - 1].is(Class::COMPLEMENTIZER);
    let auxiliary = |at: usize| {
        tokens.get(at).is_some_and(|next| next.lower && next.is(Class::AUXILIARY) && !next.is_subjunctive())
    };
    if let Some(comma) = first.filter(|&at| that && auxiliary(at + 1)) {
        return comma.min(semicolon);
    }
    // "Sie räumte ein, |es werde teuer|, sprach aber von …", "Er habe versprochen, |bald zu zahlen|, sagte Weber", but "…, er
    // werde, sagte Weber, bald zahlen"
    let last = commas.clone().next_back();
    let small = |at: usize| {
        let apart = Class::DETERMINER.or(Class::PRONOUN).or(Class::OTHER_PRONOUN);
        tokens.get(at).is_some_and(|next| next.lower && next.is(Class::FUNCTION) && !next.is(apart))
    };
    let behind = own.at() < content.start;
    let other = |comma: &usize| {
        let verb = sentence.cues.iter().find(|cue| cue.at() == comma + 1).and_then(Cue::verb);
        let ends = last == Some(*comma) && verb.is_some_and(|verb| verb.say);
        let finite = verb.is_some_and(|verb| verb.finite && !verb.participle);
        finite
            && !tokens[comma + 1].is_subjunctive()
            && (ends || small(comma + 2))
            && *comma >= content.start + SHORTEST
    };
    commas.find(|comma| behind && other(comma)).unwrap_or(content.end).min(semicolon)
}
