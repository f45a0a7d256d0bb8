//! What a verb's mood tells: that others say it.

use super::content::REACH;
use super::sentence::Sentence;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;

/// How far into a sentence the verb of its main clause is looked for.
const VERB: usize = 60;

/// Whether a sentence stands in the mood of what others say: by the verb of its main clause, not one at a clause's end or
/// one that opens a condition. What would be is told by forms of it only where the sentence before told something.
pub(super) fn mood(reading: &Reading, sentence: Sentence, told: bool) -> bool {
    let tokens = &reading.tokens;
    let is_first = |at: usize| reading.lexicon.language.first_person.contains(&reading.surface(at));
    sentence.tokens().take(if reading.has(Trait::ReportedSubjunctive) { VERB } else { REACH }).skip(1).any(|at| {
        let next = tokens.get(at + 1);
        let goes_on =
            at <= sentence.start + 2 || next.is_some_and(|next| !matches!(next.shape, Shape::Sign(',' | '.' | ';')));
        let own = is_first(at - 1) || next.is_some() && is_first(at + 1);
        // "als sei nichts geschehen" compares
        let compares = tokens[at - 1].is(Class::CALLING);
        let certain = tokens[at].is(Class::SUBJUNCTIVE) && !compares && (told || !tokens[at].is(Class::HYPOTHETICAL));
        let main = || !(sentence.start..at).any(|at| tokens[at].is_sign(',') || tokens[at].is_verbal());
        tokens[at].lower
            && (certain || told && has_form(reading, at) && main())
            && goes_on
            && !own
            && !sentence.marks.hold(at)
    })
}

/// Whether a word looks like a German verb in the subjunctive behind its subject, by the ending that no verb has there
/// otherwise: "der Rat |übertreibe| die Gefahr"; weak verbs have the same in the past.
pub(super) fn has_form(reading: &Reading, at: usize) -> bool {
    let (tokens, word) = (&reading.tokens, reading.surface(at));
    let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else { return false };
    let subject =
        before.is_proper() || before.is(Class::PRONOUN.or(Class::OTHER_PRONOUN)) && !before.is(Class::OBLIQUE);
    let behind = tokens.get(at + 1).is_none_or(|next| !next.is_proper() && !next.is(Class::AUXILIARY));
    reading.has(Trait::ReportedSubjunctive)
        && tokens[at].lower
        && tokens[at].word.is_none()
        && word.len() > 4
        && word.ends_with('e')
        && !word.ends_with("te")
        && subject
        && behind
}

/// "Er soll am Montag geflohen sein.", "Hij zou maandag zijn gevlucht."
pub(super) fn is_hearsay(reading: &Reading, sentence: Sentence) -> bool {
    let tokens = &reading.tokens;
    let Some(verb) = sentence.tokens().find(|&at| tokens[at].is(Class::HEARSAY) && !sentence.marks.hold(at)) else {
        return false;
    };
    let ends = |at: usize| tokens.get(at + 1).is_none_or(|next| !next.is_word());
    let verbal = |at: usize| tokens[at].lower && !tokens[at].is(Class::FUNCTION);
    // Dutch "zou" is "would" as well: "dat zou mooi zijn"
    let participle = |at: usize| {
        let word = reading.surface(at);
        let begins = || PARTICIPLE.iter().any(|part| word.contains(part));
        verbal(at) && (reading.has(Trait::ClauseBracket) || word.ends_with(['d', 't', 'n']) && begins())
    };
    // "soll ihn gepackt, geschlagen und verletzt haben": in German the verb ends the clause, whatever commas stand before
    let german = reading.has(Trait::ReportedSubjunctive);
    let perfect = |at: usize| tokens.get(at).is_some_and(|token| token.is(Class::PERFECT));
    let other = |at: usize| tokens[at].is_verbal() && !perfect(at) && !perfect(at + 1);
    let over = |at: &usize| if german { other(*at) } else { tokens[*at].is_sign(',') };
    let mut clause = (verb + 1..sentence.end).take(REACH).take_while(|at| !over(at));
    clause.any(|at| {
        // "soll sich im Hafen |befinden|" is no plan
        let state = || german && !tokens[at].is(Class::CLOSED);
        let before = ends(at) && (participle(at - 1) || state()) && !tokens[at - 1].is(Class::INFINITIVE);
        let behind = || !reading.has(Trait::ClauseBracket) && !ends(at) && ends(at + 1) && participle(at + 1);
        tokens[at].is(Class::PERFECT) && (before || behind())
    })
}

/// Whether a German main clause tells what is to be: "Die Werft |soll| verkauft werden". Right behind something told it carries
/// that on.
pub(super) fn is_planned(reading: &Reading, sentence: Sentence) -> bool {
    let tokens = &reading.tokens;
    let planned = |at: &usize| tokens[*at].lower && tokens[*at].is(Class::HEARSAY) && !sentence.marks.hold(*at);
    let verb = sentence.tokens().take(VERB).find(planned).filter(|_| reading.has(Trait::ReportedSubjunctive));
    verb.is_some_and(|at| tokens.get(at + 1).is_some_and(|next| next.is_word() || next.shape == Shape::Number))
}

/// What a Dutch participle has at its begin or inside: "ingetrokken".
const PARTICIPLE: [&str; 6] = ["ge", "be", "ver", "ont", "her", "er"];
