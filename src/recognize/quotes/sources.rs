//! Where the words for a source begin and end, beside the frame they belong to: "Laut |einer Mitteilung der Stadt| wurden …".

use super::beside::is_done_by;
use super::content::{REACH, SHORTEST};
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// The end of a frame at the head of a German sentence, by its verb: "Laut einer am Dienstag veröffentlichten Mitteilung
/// der Stadt |wurden …", "Nach Angaben, die niemand prüfen kann, |wurden …".
pub(super) fn frame_end(reading: &Reading, rest: Range<usize>) -> usize {
    let (tokens, start) = (&reading.tokens, rest.start);
    if !reading.lexicon.language.infinitives.is_empty() || reading.has(Trait::RigidOrder) {
        return source_end(reading, rest);
    }
    let Some(next) = tokens.get(start).filter(|_| reading.has(Trait::ArticleCases) && start < rest.end) else {
        return start;
    };
    // "Laut Weber, |in dessen| Werft …"
    let small = usize::from(tokens.get(start + 1).is_some_and(|next| next.lower && next.is(Class::PREPOSITION)));
    let relative = next.is_sign(',') && tokens.get(start + 1 + small).is_some_and(|next| next.is(Class::DETERMINER));
    // "Laut einer Warnung mehrerer Geografen der Stadt |handelt es sich": a verb that no list has
    let verb = |at: usize| {
        let pronoun = Class::PRONOUN.or(Class::OTHER_PRONOUN).or(Class::OBLIQUE).or(Class::DETERMINER);
        let small = tokens[at].lower && tokens[at].word.is_none() && reading.surface(at).ends_with('t');
        small && tokens[at - 1].is_proper() && tokens.get(at + 1).is_some_and(|next| next.is(pronoun))
    };
    let mut verbs = rest.clone().take(REACH).filter(|&at| tokens[at].is(Class::AUXILIARY) || at > start && verb(at));
    let genitive = next.lower && !next.is_verbal() && reading.surface(start).ends_with("er");
    if relative {
        // "…, der sich darauf beruft, |leben| dort …": a small word that no list has is the verb
        let unknown = |next: &Token| next.lower && next.is_word() && !next.is(Class::CLOSED);
        let verb = |next: &Token| next.is(Class::AUXILIARY) || unknown(next);
        let behind =
            |&at: &usize| tokens[at].is_sign(',') && tokens[at - 1].lower && tokens.get(at + 1).is_some_and(verb);
        return rest.skip(1).take(REACH).find(behind).unwrap_or(start);
    }
    match verbs.next() {
        Some(verb)
            if !tokens[start..verb].iter().any(|token| token.is_sign(','))
                && (next.is(Class::PREPOSITION) || !next.is_word() || genitive) =>
        {
            verb
        }
        _ => start,
    }
}

/// The end of a source with what hangs on its noun, a comma and no verb before it: "Según un informe publicado |este lunes por la
/// asociación|, …".
fn source_end(reading: &Reading, rest: Range<usize>) -> usize {
    let tokens = &reading.tokens;
    let hangs = Class::PREPOSITION.or(Class::JOINING);
    // "|este lunes|", "publié |mardi|"
    let is_day = |at: usize| tokens.get(at).is_some_and(|next| next.is(Class::NOT_NAME));
    let time = |at: usize| is_day(at + usize::from(tokens[at].is(Class::DETERMINER)));
    let own = Class::PREPOSITION.or(Class::DETERMINER).or(Class::JOINING);
    let is_part = |&at: &usize| {
        let token = &tokens[at];
        (token.is_word() || token.shape == Shape::Number)
            && !token.is_verbal()
            && (!token.is(Class::FUNCTION) || token.is(own))
    };
    // "Selon un rapport |que le journal a lu|, …"
    if tokens.get(rest.start).is_some_and(|next| next.is(Class::COMPLEMENTIZER) && next.lower) {
        let comma = rest.clone().take(REACH).find(|&at| tokens[at].is_sign(','));
        return comma.filter(|comma| comma + SHORTEST < rest.end).unwrap_or(rest.start);
    }
    // "a study |published by| the institute", "papers |seen by| the council"
    let participle = || {
        reading.has(Trait::RigidOrder)
            && (reading.surface(rest.start).ends_with("ed") || is_done_by(reading, rest.start))
    };
    let opens = rest.len() > 1 && (tokens[rest.start].is(hangs) || time(rest.start) || participle());
    let end = rest.clone().take(REACH).take_while(is_part).last().map_or(rest.start, |last| last + 1);
    if opens && end < rest.end && tokens[end].is_sign(',') { end } else { rest.start }
}

/// Where the phrase begins that a postposed frame follows: back over nouns and the adjectives before them to the article.
pub(super) fn source_start(reading: &Reading, clause: Range<usize>) -> Option<usize> {
    let tokens = &reading.tokens;
    let first = tokens.get(clause.start).filter(|_| !clause.is_empty())?;
    let is_verb = |token: &Token| token.is(Class::AUXILIARY.or(Class::SUBJUNCTIVE)) && token.lower || token.is_verbal();
    let is_part = |at: usize| {
        let token = &tokens[at];
        // "verringert", "sank": no adjective in the dative ends so
        let adjective = reading.surface(at).ends_with(['n', 'm', 'r']);
        let bare =
            token.lower && token.word.is_none() && !adjective && reading.surface(at).chars().all(char::is_lowercase);
        !token.is_sign(',') && !is_verb(token) && !bare
    };
    let opens = first.is(Class::DETERMINER.or(Class::PREPOSITION).or(Class::OBLIQUE)) || clause.len() == 1;
    if opens && clause.len() <= REACH && clause.clone().all(is_part) {
        return Some(clause.start);
    }
    let mut start = clause.end;
    let mut lower = false;
    for at in clause.clone().rev() {
        let token = &tokens[at];
        let word = token.is_word() || token.shape == Shape::Number || matches!(token.shape, Shape::Sign('(' | ')'));
        let article = token.is(Class::DETERMINER);
        // A small word is an adjective of the noun behind it, one that stands before an adjective or article is none.
        let adjective = token.lower && !article;
        if !word || is_verb(token) || adjective && !reading.surface(at).ends_with('n') {
            break;
        }
        if token.is(Class::FUNCTION) && token.lower && !article || lower && !adjective && !article {
            break;
        }
        lower = adjective || article;
        start = at;
        // A genitive hangs on the noun before it.
        if article && !tokens[at - usize::from(at > clause.start)].is_proper() {
            break;
        }
    }
    (start < clause.end).then_some(start)
}
