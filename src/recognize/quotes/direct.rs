use super::cues::{Cue, CueKind};
use super::marks::{Marks, Pair};
use super::speakers::{Speakers, Who};
use super::{Said, clause_start, subject};
use crate::article::QuoteKind;
use crate::lexicon::Class;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// From how many words on a quotation may be speech without a cue.
const SPEECH: usize = 5;
/// How many tokens may stand between the marks and a cue behind them.
const NEAR: usize = 9;

/// A cue with the speaker that it leads to.
struct Attribution<'c> {
    cue: &'c Cue,
    who: Option<Who>,
    confidence: f32,
}

/// Finds the words in marks that somebody said, in a sentence that holds the whole of each pair.
///
/// A cue right behind the marks wins over one before them. Whole sentences in marks without a cue are speech of whoever
/// spoke last; a few words in marks without a cue are a title, a term or irony.
pub(super) fn find(
    speakers: &mut Speakers,
    sentence: &Range<usize>,
    marks: Marks,
    cues: &[Cue],
    running: Option<&Who>,
    said: &mut Vec<Said>,
) {
    let first = said.len();
    for (index, pair) in marks.pairs.iter().enumerate() {
        let limit = marks.pairs.get(index + 1).map_or(sentence.end, |next| next.open);
        let words = pair.inside().filter(|&at| speakers.reading.tokens[at].is_word()).count();
        let found = attribution(speakers, sentence, marks, pair, limit, cues);
        let found = found.filter(|found| is_said(speakers.reading, pair, words, found.cue));
        let quote = |who, cue, confidence| Said {
            kind: QuoteKind::Direct,
            tokens: pair.inside(),
            gaps: Vec::new(),
            who,
            cue,
            confidence,
        };
        if let Some(found) = found {
            said.push(quote(found.who, found.cue.tokens.clone(), found.confidence));
        } else if words >= SPEECH && stands_alone(speakers.reading, pair, sentence) {
            // The same speaker goes on: "„…“, sagte Weber. „…“"
            let who = said[first..].last().map_or(running.cloned(), |last| last.who.clone());
            let confidence = if who.is_some() { 0.6 } else { 0.4 };
            said.push(quote(who, Vec::new(), confidence));
        }
    }
}

fn attribution<'c>(
    speakers: &Speakers,
    sentence: &Range<usize>,
    marks: Marks,
    pair: &Pair,
    limit: usize,
    cues: &'c [Cue],
) -> Option<Attribution<'c>> {
    let reading = speakers.reading;
    let after = pair.after();
    let start =
        if reading.tokens.get(after).is_some_and(|next| matches!(next.shape, Shape::Sign(',' | '–' | '—' | '-'))) {
            after + 1
        } else {
            after
        };
    let behind =
        cues[cues.partition_point(|cue| cue.at() < start)..].first().filter(|cue| cue.at() < limit.min(start + NEAR));
    let right_behind = behind.filter(|cue| cue.at() <= start + 1);
    let before = cues[..cues.partition_point(|cue| cue.at() < pair.open)].last();
    let colon = pair.open > sentence.start && reading.tokens[pair.open - 1].is_sign(':');

    let near = |cue: &'c Cue| {
        let who = match cue.kind {
            CueKind::Verb(_) if cue.at() > start => {
                speakers.ahead(start, cue.at()).or_else(|| speakers.behind(cue.end(), limit))
            }
            CueKind::Verb(_) => speakers.behind(cue.end(), limit),
            CueKind::After => speakers.phrase(start..cue.at()),
            CueKind::Before | CueKind::Parenthetical => speakers.phrase(cue.end()..limit),
        };
        Attribution { cue, confidence: confidence(who.as_ref(), 0.95), who }
    };
    let ahead = |cue: &'c Cue| {
        let clause = clause_start(reading, sentence, marks, cue.at());
        let who = match cue.kind {
            CueKind::Verb(_) => subject(speakers, clause, cue, pair.open),
            CueKind::After => speakers.phrase(clause..cue.at()),
            CueKind::Before | CueKind::Parenthetical => speakers.phrase(cue.end()..pair.open),
        };
        Attribution { cue, confidence: confidence(who.as_ref(), 0.85), who }
    };
    if let Some(cue) = right_behind {
        return Some(near(cue));
    }
    if let Some(cue) = before.filter(|_| colon) {
        return Some(ahead(cue));
    }
    // A verb at the end of its own clause says nothing about marks behind the next comma; a cue that is near does.
    behind.map(near).filter(|found| found.who.is_some()).or_else(|| before.map(ahead))
}

fn confidence(who: Option<&Who>, found: f32) -> f32 {
    match who {
        Some(who) if who.entity.is_some() => found,
        Some(_) => found - 0.1,
        None => found - 0.4,
    }
}

/// Whether words with a cue are said: not the title or term that an article or noun before the marks makes of them.
fn is_said(reading: &Reading, pair: &Pair, words: usize, cue: &Cue) -> bool {
    if words == 0 {
        return false;
    }
    let before = pair.open.checked_sub(1).map(|at| &reading.tokens[at]);
    // "Die Initiative „…“ widerspricht": the marks hold the subject's name
    let named = cue.at() == pair.after() && before.is_some_and(Token::is_proper);
    if words > 3 || cue.at() >= pair.after() && !named {
        return true;
    }
    let Some(before) = before.filter(|_| !named) else { return !named };
    let near = pair.open - cue.at() <= NEAR * 2;
    near && !before.is_proper() && !(before.is(Class::DETERMINER) && words <= 2)
}

/// Whether the marks hold whole sentences: nothing else stands in the sentence, or a stop inside ends one.
fn stands_alone(reading: &Reading, pair: &Pair, sentence: &Range<usize>) -> bool {
    let stop = |at: usize| matches!(reading.tokens[at].shape, Shape::Sign('.' | '!' | '?' | '…'));
    let around = (sentence.start..pair.open).chain(pair.after()..sentence.end);
    let alone = around.filter(|&at| reading.tokens[at].is_word()).count() == 0;
    let first = reading.tokens.get(pair.open + 1);
    alone || first.is_some_and(|first| !first.lower) && pair.inside().last().is_some_and(stop)
}
