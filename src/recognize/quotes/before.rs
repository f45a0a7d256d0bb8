//! Who said what the sentence before tells: "…. Das teilte die Polizei mit.", "…. Об этом сообщил Иванов."

use super::cues::{Cue, CueKind, longest};
use super::sentence::Sentence;
use super::speakers::Speakers;
use super::{GUESSED, Said, clause_start, subject, without_stop};
use crate::article::QuoteKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Most tokens of a sentence that says no more than who told the one before.
const LONGEST: usize = 24;
/// The same where it goes on about the source: "Dat blijkt uit een studie van de bank, die …"
const SOURCE: usize = 45;
/// How far behind those words the verb may stand, an auxiliary and adverbs between.
const NEAR: usize = 3;
/// Most words of a name in marks.
const NAME: usize = 6;
/// Fewest tokens of a sentence that is told.
const SHORTEST: usize = 5;

/// Finds what `before`, the sentence before in the same paragraph, tells, and gives its quotations, `earlier`, the
/// speaker they have not.
pub(super) fn find(
    speakers: &Speakers,
    before: &Range<usize>,
    sentence: Sentence,
    earlier: &mut [Said],
    said: &mut Vec<Said>,
) {
    let (reading, language) = (speakers.reading, speakers.reading.lexicon.language);
    let Some(end) = opening(reading, sentence) else { return };
    // "Об этом |«Северному краю»| сообщили": words in marks are no more than whom it is told, or who tells it
    let cases = !language.seats.is_empty();
    let end = speakers.whom(end, sentence.end).filter(|_| cases).unwrap_or(end);
    if sentence.marks.pairs.iter().any(|pair| !cases || pair.inside().len() > NAME) {
        return;
    }
    let tells = |cue: &&Cue| cue.kind == CueKind::Before || cue.verb().is_some_and(|verb| verb.say);
    let Some(cue) = sentence.cues.iter().find(tells) else {
        return verbless(speakers, end, sentence, earlier);
    };
    let goes_on = |at: usize| {
        let token = &reading.tokens[at];
        let not = reading.lexicon.language.negations.contains(&reading.surface(at));
        not || token.is(Class::COMPLEMENTIZER) || matches!(token.shape, Shape::Sign(':' | '?'))
    };
    // "Das hat der Leiter der Werft am Montag |mitgeteilt"
    let closes = |next: usize| next >= sentence.end || !reading.tokens[next].is_word();
    let begins = !reading.has(Trait::ClauseBracket)
        && cue.verb().is_some_and(|verb| verb.participle)
        && reading.tokens[end.min(sentence.end - 1)].is(Class::AUXILIARY)
        && closes(cue.end());
    let longest = if cue.kind == CueKind::Before { SOURCE } else { LONGEST };
    if sentence.tokens().len() > longest
        || cue.at() > end + NEAR && !begins
        || cue.kind != CueKind::Before && (end..sentence.end).any(goes_on)
    {
        return;
    }
    // "Informoval |o tom mluvčí"
    let found = if cue.kind == CueKind::Before {
        // "Об этом сообщили в |министерстве"
        speakers.source(cue.end()..sentence.end)
    } else if cue.at() < end {
        speakers.behind(end, sentence.end)
    } else {
        // "Así lo ha informado |la policía", "Das hat die Polizei mitgeteilt"
        let before = || clause_start(reading, sentence, cue.at()).max(end);
        let seat = || speakers.seat(cue.at(), sentence.end);
        speakers.behind_cue(cue, sentence.end).or_else(seat).or_else(|| subject(speakers, before(), cue, sentence.end))
    };
    let Some(who) = found else { return };
    if earlier.is_empty() && before.len() >= SHORTEST {
        let tokens = without_stop(reading, before.clone());
        said.push(Said::told(tokens, Some(who), cue.tokens.clone(), GUESSED));
        return;
    }
    let is_open = |told: &&mut Said| told.cue.is_empty() || told.who.is_none();
    for told in earlier.iter_mut().filter(is_open) {
        told.who = Some(who.clone());
        told.cue.clone_from(&cue.tokens);
    }
}

/// Gives words in marks the speaker whom a sentence without a verb of speech names: "Così |Rossi| in una nota", "Son palabras
/// de |Ruiz|".
fn verbless(speakers: &Speakers, end: usize, sentence: Sentence, earlier: &mut [Said]) {
    let (tokens, language) = (&speakers.reading.tokens, speakers.reading.lexicon.language);
    // A word that tells beside words in marks as well
    let tells = language.gestures.contains(&&*speakers.reading.surface(end - 1).to_lowercase());
    let of =
        usize::from(tokens.get(end).is_some_and(|next| next.is(Class::PREPOSITION) && !next.is(Class::DETERMINER)));
    if !tells || sentence.tokens().len() > LONGEST || end >= sentence.end {
        return;
    }
    let named = speakers.source(end + of..sentence.end).or_else(|| speakers.behind(end, sentence.end));
    let Some(who) = named.filter(|who| speakers.may_speak(who)) else { return };
    for told in earlier.iter_mut().filter(|told| told.kind == QuoteKind::Direct && told.cue.is_empty()) {
        told.who = Some(who.clone());
        told.cue = std::iter::once(end - 1..end).collect();
    }
}

/// Whether a sentence begins with words for what was told before, and a frame right behind them: "Sådan |lød det fra|".
pub(super) fn points(reading: &Reading, sentence: Sentence) -> bool {
    let end = opening(reading, sentence);
    end.is_some() && sentence.cues.first().is_some_and(|cue| cue.kind == CueKind::Before && Some(cue.at()) == end)
}

/// The end of the words for what was told before, at the head of a sentence or behind its first word, a pronoun left out
/// ("Si difende |così| Conti").
pub(super) fn opening(reading: &Reading, sentence: Sentence) -> Option<usize> {
    let phrases = reading.lexicon.language.said_before;
    let pronoun = usize::from(reading.tokens[sentence.start].is(Class::OBLIQUE));
    let mut starts = sentence.start..sentence.end.min(sentence.start + 2 + pronoun);
    starts.find_map(|start| longest(reading, &(start..sentence.end), phrases))
}
