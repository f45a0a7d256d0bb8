//! Verbs that are cues only where they stand: beside a noun for what was found out, or right behind words in marks.

use super::cues::{Cue, CueKind};
use super::marks::Marks;
use crate::lexicon::{Class, Trait, Verb};
use crate::recognize::reading::Reading;
use std::ops::Range;

/// How far before a verb may stand what shows something by it, and behind it the word for "that".
const FOUND: usize = 12;
const SHOWN: usize = 4;

/// A verb that tells only beside a noun for what was found out, and before "that": "En ny studie |viser|, at …".
pub(super) fn shown(reading: &Reading, at: usize, sentence: &Range<usize>) -> Option<Cue> {
    let (tokens, language) = (&reading.tokens, reading.lexicon.language);
    if !tokens[at].lower || !language.showing.contains(&reading.surface(at)) {
        return None;
    }
    let ahead = at + 1..sentence.end.min(at + 2 * SHOWN);
    let before = at.saturating_sub(FOUND).max(sentence.start);
    let beside = before..ahead.end;
    let study = |at: usize| is_study(reading, at);
    let that = |at: usize| tokens[at].is(Class::COMPLEMENTIZER);
    // "Handeln ökar, |visar siffror| från Nordbanken"
    let behind = at > sentence.start && tokens[at - 1].is_sign(',') && (at + 1..ahead.end).take(SHOWN).any(study);
    let verb = Verb { act: false, say: true, finite: true, participle: false, particle: "" };
    // "a study |found| the trust had failed", "…, a study |found|."
    let tensed =
        |at: &usize| tokens[*at].is(Class::AUXILIARY) || !tokens[*at].is_word() || tokens[*at].is(Class::RELATIVE);
    let bare = || ahead.clone().find(tensed).is_some_and(|at| tokens[at].is(Class::AUXILIARY));
    let closes = || ahead.start == sentence.end || !tokens[ahead.start].is_word();
    let comma = || (before..at).any(|at| tokens[at].is_sign(','));
    let english = reading.has(Trait::ZeroComplementizer) && (bare() || closes() && comma());
    // "Wie eine Studie |ergab|, …"
    let telling = |at: usize| tokens[at].is(Class::TELLING) && (at == sentence.start || tokens[at - 1].is_sign(','));
    let telling = closes() && (before..at).any(telling);
    let tells = (ahead.clone().any(that) || english || telling) && { beside }.any(study);
    (tells || behind).then(|| Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] })
}

/// Whether a word is a noun for what tells by its own words: "(Meinungs)umfrage".
pub(super) fn is_study(reading: &Reading, at: usize) -> bool {
    let word = reading.surface(at).to_lowercase();
    reading.lexicon.language.studies.iter().any(|study| word.contains(study))
}

/// Whether whoever did it stands behind a participle that hangs on a noun: "papers |seen by| the council".
pub(super) fn is_done_by(reading: &Reading, at: usize) -> bool {
    let agent = at + 1 < reading.tokens.len() && reading.lexicon.language.agents.contains(&reading.surface(at + 1));
    let participle = |ending: &&str| reading.surface(at).ends_with(*ending);
    agent && reading.has(Trait::RigidOrder) && ["ed", "en", "wn"].iter().any(participle)
}

/// Most signs between words in marks and a verb.
const SIGNS: usize = 3;

/// Most words of a subject before such a verb.
const SUBJECT: usize = 4;

/// A verb that tells speech only right behind words in marks: "«Не знаю», — |смеётся он".
pub(super) fn gesture(reading: &Reading, marks: Marks, at: usize) -> Option<Cue> {
    let gestures = reading.lexicon.language.gestures;
    // "», — |", "?» |"; but "the club “Luna” |closed|"
    let behind = |at: usize| {
        let signs = (0..at).rev().take(SIGNS).take_while(|&at| !reading.tokens[at].is_word());
        signs.clone().count() > 1 && { signs }.any(|at| marks.hold(at))
    };
    let right_behind = |at: usize| behind(at) || at > 0 && reading.tokens[at - 1].is_mark() && marks.hold(at - 1);
    let adverb = |at: usize| at > 0 && reading.tokens[at - 1].is(Class::PAUSE.or(Class::OBLIQUE));
    // "“Sure,” |the old man| laughed."
    let subject = |at: usize| {
        let small = |&at: &usize| {
            let token = &reading.tokens[at];
            token.is_word() && !token.is_verbal() && !token.is(Class::PREPOSITION.or(Class::COMPLEMENTIZER))
        };
        let words = (0..at).rev().take(SUBJECT).take_while(small).count();
        let ends = reading
            .tokens
            .get(at + 1)
            .is_none_or(|next| !next.is_word() || next.is(Class::PREPOSITION.or(Class::PAUSE)));
        reading.has(Trait::RigidOrder) && words > 0 && ends && behind(at - words)
    };
    if !gestures.contains(&reading.surface(at)) {
        return None;
    }
    if let Some(noun) = remark(reading, at, right_behind) {
        return Some(noun);
    }
    let tells = behind(at) || adverb(at) && behind(at - 1) || subject(at);
    let verb = Verb { act: false, say: true, finite: true, participle: false, particle: "" };
    tells.then(|| Cue { kind: CueKind::Verb(verb), tokens: vec![at..at + 1] })
}

/// Most words between words in marks and a noun for them.
const REMARK: usize = 3;

/// A noun for words in marks that stand right before it, and whose they are behind it: "«Una festa», |questo il commento di|
/// Rossi", "« C’est fini », |c’est l’avis de| Martin".
fn remark(reading: &Reading, at: usize, behind: impl Fn(usize) -> bool) -> Option<Cue> {
    let tokens = &reading.tokens;
    let of = tokens.get(at + 1).is_some_and(|next| next.lower && next.is(Class::PLAIN_GENITIVE));
    let small = |&at: &usize| tokens[at].is(Class::AUXILIARY.or(Class::DETERMINER).or(Class::CLOSED));
    let first = (0..at).rev().take(REMARK).take_while(small).last()?;
    let open = [Some(first), first.checked_sub(1)].into_iter().flatten().find(|&at| behind(at));
    let start = open.filter(|_| of && (first..at).any(|at| tokens[at].is(Class::DETERMINER)))?;
    // "il commento |dell’assessore|": the article is the speaker's
    let end = at + 2 - usize::from(tokens[at + 1].is(Class::DETERMINER));
    Some(Cue { kind: CueKind::Before, tokens: vec![start..end] })
}
