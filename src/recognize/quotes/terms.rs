//! Words in marks that are a title or what everybody calls something, and headlines that begin with what was said.

use super::clause_start;
use super::cues::Cue;
use super::marks::Pair;
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::speech::{LONG, SHOUT, SOURCE, is_announced, is_shouted, is_viewed, stop_inside};
use super::viewed::is_seen;
use crate::article::Role;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::{Passage, Reading};
use crate::recognize::tokens::{Shape, Token};

/// So many words before "as" may tell by whom somebody is known so.
const KNOWN: usize = 5;

/// How far from its verb "oneself" or "one" may stand: "nennt die Gruppe sich".
const OWN: usize = 3;

/// Whether German words in marks are a title, however long: with a capital and no verb that is known, behind a word for works,
/// or in a sentence without a cue behind "such as", an article or a preposition.
pub(super) fn is_title(reading: &Reading, pair: &Pair, cue: Option<&Cue>) -> bool {
    let tokens = &reading.tokens;
    let opens = Class::TELLING.or(Class::DETERMINER).or(Class::PREPOSITION);
    let is_before = |class| pair.open.checked_sub(1).is_some_and(|before| tokens[before].is(class));
    let verb = || pair.inside().any(|at| tokens[at].is_verbal());
    let definite = |at: usize| tokens[at].is(Class::DETERMINER) && !tokens[at].is(Class::INDEFINITE);
    // "der |neue| „Rat der Stadt“"
    let adjective = |at: usize| tokens[at].lower && tokens[at].is_word() && !tokens[at].is(Class::CLOSED);
    let article = || {
        let adjectives = usize::from(pair.open > 1 && adjective(pair.open - 1));
        pair.open.checked_sub(1 + adjectives).is_some_and(definite)
    };
    // "Die „Liga für ein freies Moor“ berichtete"
    let subject = || cue.is_some_and(|cue| cue.at() == pair.after());
    let short = pair.inside().len() < LONG;
    let named = is_before(Class::WORK) || cue.is_none() && is_before(opens) || article() && (short || subject());
    reading.has(Trait::NounCapitals) && named && tokens[pair.open + 1].capital && !verb()
}

/// Whether words in marks are what everybody calls something: "nennt man „…“", "nennt sich „…“", "„…“ genannt", and what a
/// bracket explains behind a name in marks.
pub(super) fn is_called(reading: &Reading, sentence: Sentence, pair: &Pair, cue: Option<&Cue>) -> bool {
    let (tokens, naming) = (&reading.tokens, reading.lexicon.language.naming);
    let sign = |at: usize, sign: char| tokens.get(at).is_some_and(|token| token.is_sign(sign));
    let bracket = pair.open > sentence.start + 1 && sign(pair.open - 1, '(') && sign(pair.after(), ')');
    if bracket && sentence.marks.hold(pair.open - 2) {
        return true;
    }
    let clause = clause_start(reading, sentence, pair.open);
    let near = || (clause..pair.open).chain(pair.after()..sentence.end.min(pair.after() + SHOUT));
    // "Gestern zeigte sich Weber entsetzt und nannte den Plan …": beside the verb, or before one at the end
    let beside = |cue: &Cue, at: usize| cue.at() > pair.open || at.abs_diff(cue.at()) <= OWN;
    let oneself = |at: usize| reading.has(Trait::ArticleCases) && matches!(reading.surface(at), "sich" | "man");
    let names = cue.is_some_and(|cue| {
        naming.contains(&reading.surface(cue.at())) && near().any(|at| oneself(at) && beside(cue, at))
    });
    let perfect = || near().any(|at| tokens[at].is(Class::AUXILIARY) && !tokens[at].is(Class::PASSIVE));
    let called = tokens.get(pair.after()).is_some_and(|next| next.is(Class::SO_CALLED));
    names || called && !perfect()
}

/// Whether words in marks are what somebody or something goes by: "the so-called “Skipper”", "known to friends as “Skipper”",
/// "dubbed the “Skipper”".
pub(super) fn is_known_as(reading: &Reading, sentence: Sentence, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let article = |before: usize| tokens[before].is_article() && !tokens[before].is(Class::INDEFINITE);
    let end = pair.open - usize::from(pair.open.checked_sub(1).is_some_and(article));
    let Some(last) = end.checked_sub(1).filter(|_| end > sentence.start) else { return false };
    let known = |at: usize| tokens[at].is(Class::SO_CALLED);
    let words = (sentence.start..last).rev().take(KNOWN);
    let mut words = words.take_while(|&at| tokens[at].is_word() && !tokens[at].is_verbal());
    tokens[last].is(Class::CALLING) && words.any(known) || known(last) || is_owned(reading, pair)
}

/// Whether words in marks are the name of what somebody has, as their capitals tell: "on Weber’s “Good Morning,”".
fn is_owned(reading: &Reading, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let whose = pair.open.checked_sub(1).is_some_and(|at| matches!(reading.surface(at), "'s" | "’s"));
    let words = || pair.inside().map(|at| &tokens[at]).filter(|token| token.is_word());
    let small = || words().any(|token| token.lower && !token.is(Class::CLOSED));
    reading.has(Trait::TitleCase) && whose && words().count() > 1 && !small()
}

/// Whether words in marks open a headline and are a clause that a colon or dash follows, not a title: "‘I nearly walked away’:
/// Weber on her year".
pub(super) fn titles_clause(reading: &Reading, pair: &Pair) -> bool {
    let tokens = &reading.tokens;
    let opens = |passage: &Passage| passage.role.is_headline() && passage.tokens.start == pair.open;
    let parted = |next: &Token| matches!(next.shape, Shape::Sign(':' | '-' | '–' | '—'));
    let clause = Class::PRONOUN.or(Class::OTHER_PRONOUN).or(Class::AUXILIARY);
    let small = |at: usize| tokens[at].lower && tokens[at].is_word();
    let closed = pair.inside().any(|at| tokens[at].is(clause))
        && pair.inside().any(|at| small(at) && tokens[at].is(clause) || small(at) && !tokens[at].is(Class::CLOSED));
    pair.inside().len() > SOURCE
        && closed
        && reading.passage(pair.open).is_some_and(opens)
        && tokens.get(pair.after()).is_some_and(parted)
}

/// Whether an English title tells of somebody by a participle that is passive, as titles tell in the present: "Leader
/// |accused| of ‘bulldozing’".
pub(super) fn is_told_of(reading: &Reading, cue: &Cue) -> bool {
    let title = reading.passage(cue.at()).is_some_and(|passage| passage.role == Role::Title);
    let behind = Class::PREPOSITION.or(Class::INFINITIVE).or(Class::CALLING);
    let opens = reading.tokens.get(cue.end()).is_some_and(|next| next.is(behind));
    let auxiliary = reading.tokens[cue.at().saturating_sub(1)].is(Class::AUXILIARY);
    reading.has(Trait::SyncreticForms)
        && title
        && opens
        && !auxiliary
        && matches!(reading.surface(cue.at()), word if word.ends_with("ed") || word == "told")
}

/// Whether a few words in marks are a term, in a sentence that does not tell speech: nobody is spoken of who could say it ("Der
/// Staub im „toten Winkel“ bleibt"), or they are nothing but an adjective and its noun.
pub(super) fn is_term(speakers: &Speakers, sentence: Sentence, pair: &Pair, who: Option<&Who>, tells: bool) -> bool {
    let (reading, tokens) = (speakers.reading, &speakers.reading.tokens);
    let capitals = reading.has(Trait::NounCapitals);
    let told = |at: usize| tokens[at].is_subjunctive() && !sentence.marks.hold(at);
    let silent = if capitals { !tells } else { !sentence.tokens().any(told) };
    let plain =
        !is_announced(reading, pair) && !stop_inside(reading, pair) && !is_shouted(reading, sentence, pair.open);
    let viewed = || is_seen(reading, sentence, pair.open) || is_viewed(speakers, sentence, pair);
    let thing = || who.is_some_and(|who| who.whole.start >= sentence.start && speakers.is_thing(who));
    let (first, last) = (&tokens[pair.open + 1], &tokens[pair.close - 1]);
    let noun = || capitals && pair.inside().len() == 2 && first.lower && last.is_proper() && !viewed();
    let called = pair.open > 0 && tokens[pair.open - 1].is(Class::CALLING) && pair.inside().len() > 2;
    let phrase = !capitals || !called && !first.is(Class::PREPOSITION);
    pair.inside().len() < LONG && silent && plain && phrase && (thing() || noun())
}
