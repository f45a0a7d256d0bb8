//! What of words that were tagged is a name, and what at its edges is none.

use super::candidates::Candidate;
use super::roles::is_amid_role;
use super::settled::is_first;
use super::shaped::is_role;
use super::{german, listed};
use crate::article::EntityKind;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// Longest small word that hangs on no name, in bytes.
const SMALL: usize = 8;

/// A tagged name without what it has at its edges that is no part of it: titles and roles before a person, the genitive's
/// s, signs, small words and days behind; but "Theresa May" and "Rio de Janeiro" are whole. `None` where nothing is left
/// that is a name.
pub(super) fn trimmed(reading: &Reading, candidate: Candidate) -> Option<Candidate> {
    let (mut tokens, mut kind) = german::bare_name(reading, candidate.tokens, candidate.kind);
    let before = |at: usize| {
        let token = &reading.tokens[at];
        token.is(Class::TITLE) || token.is_sign('.') || is_role(reading, at)
    };
    while kind == EntityKind::Person && tokens.len() > 1 && before(tokens.start) {
        tokens.start += 1;
    }
    if let Some(place) = before_title(reading, &tokens) {
        return Some(place);
    }
    tokens = unfused(reading, tokens, kind);
    tokens = bare_street(reading, tokens, kind);
    if holds_department(reading, &tokens, kind) {
        tokens.start += 1;
        kind = EntityKind::Person;
    }
    while tokens.len() > 1 && matches!(reading.surface(tokens.start), "'" | "’") {
        tokens.start += 1;
    }
    // "l’Insee" is named behind its article; with a capital that may be its own ("L’Équipe"), if lists don't know the rest
    let is_listed = |tokens: Range<usize>| listed::kind(reading, tokens).is_some();
    while tokens.len() > 1
        && reading.surface(tokens.start).ends_with(['\'', '’'])
        && (reading.tokens[tokens.start].lower
            || reading.tokens[tokens.start + 1].lower
            || is_listed(tokens.start + 1..tokens.end) && !is_listed(tokens.clone()))
    {
        tokens.start += 1;
    }
    // "|The| United States", but "The Hague"
    let (article, rest) = (&reading.tokens[tokens.start], tokens.start + 1..tokens.end);
    if !rest.is_empty() && article.is(Class::DETERMINER) && is_listed(rest.clone()) && !is_listed(tokens.clone()) {
        tokens = rest;
    }
    // "Harwick’s |Assembly House|"
    let owns = |&at: &usize| matches!(reading.surface(at), "'s" | "’s") && is_listed(tokens.start..at);
    if let Some(at) = tokens.clone().find(owns).filter(|at| at + 2 < tokens.end && reading.tokens[at + 1].capital) {
        tokens.start = at + 1;
    }
    let language = reading.lexicon.language;
    let behind = |at: usize| {
        let token = &reading.tokens[at];
        let word = reading.surface(at);
        // "region" and "people" are small words of a longer list, and part of a name
        let is_small = token.lower
            && (token.is(Class::CLOSED) && !token.is(Class::FUNCTION)
                || token.is(Class::FUNCTION) && word.len() <= SMALL);
        let is_day = candidate.kind != EntityKind::Person
            && token.is(Class::NOT_NAME)
            && !reading.tokens[at - 1].is(Class::PARTICLE)
            && [language.weekdays, language.months].iter().any(|days| days.contains(&&*word.to_lowercase()));
        let is_sign = matches!(word, "'s" | "’s" | "'" | "’" | "\"" | "“" | "”" | "»" | "«" | ",");
        is_small || is_day || is_sign
    };
    while tokens.len() > 1 && behind(tokens.end - 1) && !is_listed(tokens.clone()) {
        tokens.end -= 1;
    }
    tokens = with_marks(reading, tokens);
    if tokens.len() == 1
        && (is_amid_role(reading, tokens.start)
            || candidate.kind == EntityKind::Person
                && listed::entry(reading, tokens.clone()).is_none()
                && is_addressed(reading, tokens.start))
    {
        return None;
    }
    if tokens.clone().any(|at| is_run_together(reading, at)) {
        return None;
    }
    if kind == EntityKind::Person && is_stopped(reading, &tokens) {
        return listed::name(reading, tokens.start..tokens.start + 2).filter(|name| name.tokens.len() == 2);
    }
    if kind == EntityKind::Place && is_party(reading, tokens.start) {
        return None;
    }
    let is_name = tokens.clone().any(|at| {
        let token = &reading.tokens[at];
        let word = reading.surface(at);
        token.is_word() && !token.is(Class::NOT_NAME) && !word.ends_with(['\'', '’']) && !is_amount(word)
    });
    is_name.then_some(Candidate { tokens, kind, ..candidate })
}

/// A name with the mark that closes behind it what was opened inside: "ООО «Лён|»|".
fn with_marks(reading: &Reading, tokens: Range<usize>) -> Range<usize> {
    let opened = tokens.clone().filter(|&at| reading.tokens[at].is_mark()).count() == 1;
    let inside = opened && !reading.tokens[tokens.start].is_mark();
    let closes = inside && reading.tokens.get(tokens.end).is_some_and(Token::is_mark);
    tokens.start..tokens.end + usize::from(closes)
}

/// Whether two words of the text were run together where a page was pasted: "Weber|Anna".
fn is_run_together(reading: &Reading, at: usize) -> bool {
    let word = reading.surface(at);
    let joint =
        word.as_bytes().windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let stands = |part: &str| part.len() > PART && reading.firsts.contains_key(part);
    joint.is_some_and(|joint| stands(&word[..=joint]) && stands(&word[joint + 1..]))
}

/// Fewer bytes are a part of a name: "`MacDonald`".
const PART: usize = 3;

/// The place before somebody's title that ends in a full stop: "|Missouri| Gov. Jane Roe".
fn before_title(reading: &Reading, tokens: &Range<usize>) -> Option<Candidate> {
    let stop = |at: usize| reading.tokens.get(at + 1).is_some_and(|next| next.is_sign('.'));
    let is_title = |at: usize| reading.tokens[at].is(Class::TITLE) && stop(at);
    let title = (tokens.start + 1..tokens.end).find(|&at| is_title(at))?;
    listed::name(reading, tokens.start..title).filter(|place| place.kind == EntityKind::Place)
}

/// A name without its neighbours: what stands behind an upright stroke, behind a number's full stop, behind the owner of
/// something ("Harwick’s |Kestwick"), and before a person the agency or place named just before ("|Kestwick| Anna Weber").
fn unfused(reading: &Reading, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    let person = kind == EntityKind::Person;
    let parts = |at: &usize| {
        let (token, word) = (&reading.tokens[*at], reading.surface(*at));
        let numbered = *at > tokens.start + 1 && reading.tokens[at - 1].shape == Shape::Number;
        let stop = token.is_sign('.') && numbered && !reading.has(Trait::NounCapitals);
        stop || token.is_sign('|') || person && matches!(word, "'s" | "’s" | "/" | "[")
    };
    if let Some(end) = (tokens.start + 1..tokens.end.saturating_sub(1)).find(parts) {
        tokens.end = end;
    }
    let (first, second) = (tokens.start, tokens.start + 1);
    let language = reading.lexicon.language;
    let bends = language.has_cases();
    let is_listed = || {
        let (id, _) = listed::entry(reading, first..second)?;
        let name = reading.names.name(id)?.name;
        // "Angelą" is not Anglia, and Sofia may be somebody
        let same = language.stem(name) == language.stem(reading.surface(first));
        let kind = bends || listed::kind(reading, first..second) == Some(EntityKind::Organisation);
        (same && kind && reading.names.first_name(name).is_none()).then_some(id)
    };
    let somebody =
        |least: usize| tokens.len() > least && !reading.is_first_name(first) && reading.tokens[second].is_proper();
    let fused = person && (bends && somebody(1) || somebody(2) && is_first(reading, second)) && is_listed().is_some();
    if fused { second..tokens.end } else { tokens }
}

/// A place without the noun before it where that is bent ("вулиці |Садової|", but "rue Victor Hugo"), a person or a street's name
/// without a small word behind ("rue |Victor Hugo| vont").
fn bare_street(reading: &Reading, mut tokens: Range<usize>, kind: EntityKind) -> Range<usize> {
    let nouns = reading.lexicon.language.street_nouns;
    let bends = reading.lexicon.language.has_cases();
    let is_noun = |at: usize| reading.tokens[at].lower && nouns.contains(&reading.surface(at));
    let is_small = |at: usize| {
        let token = &reading.tokens[at];
        token.is_word() && !token.is(Class::PARTICLE) && !reading.surface(at).contains(char::is_uppercase)
    };
    while bends && kind == EntityKind::Place && tokens.len() > 1 && is_noun(tokens.start) {
        tokens.start += 1;
    }
    // "Berg |Österreichs|", but "Insel Naxos"
    let owner = |at: usize| {
        let bent = reading.names.exact(reading.surface(at)).is_none();
        bent && listed::kind(reading, at..at + 1) == Some(EntityKind::Place)
    };
    let noun = reading.has(Trait::NounCapitals) && kind == EntityKind::Place && tokens.len() == 2;
    if noun && nouns.contains(&reading.surface(tokens.start)) && owner(tokens.start + 1) {
        tokens.start += 1;
    }
    // "|Elva| Glomma"
    let is_named =
        reading.has(Trait::SuffixedArticle) && nouns.contains(&&*reading.surface(tokens.start).to_lowercase());
    if tokens.len() > 1 && is_named {
        tokens.start += 1;
    }
    let street = is_noun(tokens.start) || tokens.start.checked_sub(1).is_some_and(is_noun);
    while (kind == EntityKind::Person || street) && tokens.len() > 1 && is_small(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

/// Whether a name is nothing but an abbreviation that is nobody's: a state, a title, a party's letter ("|Sen|. Jane Roe (|D.|,
/// |Ariz|.)").
fn is_stopped(reading: &Reading, tokens: &Range<usize>) -> bool {
    let stop = tokens.end - usize::from(reading.tokens[tokens.end - 1].is_sign('.'));
    let alone = stop == tokens.start + 1 && reading.tokens.get(stop).is_some_and(|next| next.is_sign('.'));
    let token = &reading.tokens[tokens.start];
    let state = || listed::kind(reading, tokens.start..stop + 1) == Some(EntityKind::Place);
    alone && (token.is(Class::TITLE) || token.initial || state())
}

/// Whether a word is a party and a state: "Jane Roe, |D-Calif|."
fn is_party(reading: &Reading, at: usize) -> bool {
    let party = |(party, state): (&str, &str)| {
        reading.lexicon.language.party_letters.contains(&party) && state.starts_with(|c: char| c.is_ascii_uppercase())
    };
    reading.surface(at).split_once('-').is_some_and(party)
}

/// Whether a word is an amount of money: "R50bn".
fn is_amount(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_lowercase());
    let currency = digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    digits.len() > currency.len() && SCALES.contains(&&word[digits.len()..]) && currency.len() <= CURRENCY
}

/// What stands behind the number of an amount, short for million and the like.
const SCALES: [&str; 5] = ["m", "mn", "bn", "tn", "k"];
/// Most bytes of what stands before it.
const CURRENCY: usize = 3;

/// Whether a name in the dative stands right behind a verb of speech, whom somebody tells what he says: "řekl |Deníku|".
fn is_addressed(reading: &Reading, at: usize) -> bool {
    let verb = at.checked_sub(1).is_some_and(|at| reading.tokens[at].lower && reading.tokens[at].is_finite());
    verb && reading.lexicon.language.is_dative(reading.surface(at))
}

/// Whether between a role and a first name stands what the role belongs to: "Burmistrz |Rzecznowa| Piotr Gajda", "ministro
/// dell’|Interno| Paolo Ferri".
fn holds_department(reading: &Reading, tokens: &Range<usize>, kind: EntityKind) -> bool {
    let Some(before) = tokens.start.checked_sub(1).filter(|_| tokens.len() > 2) else { return false };
    let bends = reading.lexicon.language.has_cases() && kind == EntityKind::Person;
    let joined = reading.tokens[before].is(Class::PREPOSITION) && before > 0 && is_role(reading, before - 1);
    let first = &reading.tokens[tokens.start];
    (bends && is_role(reading, before) || joined && !first.is(Class::ORGANISATION_HEAD))
        && !reading.is_first_name(tokens.start)
        && is_first(reading, tokens.start + 1)
        && listed::kind(reading, tokens.clone()).is_none()
}
