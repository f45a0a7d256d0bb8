use super::candidates::Candidate;
use super::german;
use super::listed;
use super::roles::is_amid_role;
use crate::article::EntityKind;
use crate::lexicon::{Class, Set, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Most words in a person's name.
const LONGEST_NAME: usize = 5;

/// A person by what stands in the name and beside it: a known first name with more behind it; anything behind a title
/// or role; two or more unknown names in a row that stand where persons stand.
pub(super) fn person(
    reading: &Reading,
    rest: Range<usize>,
    sentence_start: usize,
    alone: &Set<&str>,
) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    if !token.is_proper() || token.is(Class::NOT_NAME) || is_role(reading, at) || token.is(Class::TITLE) {
        return None;
    }
    let end = name_end(reading, rest.clone());
    let words = end - at;
    if words == 1 && is_amid_role(reading, at) {
        return None;
    }
    let first_name = reading.is_first_name(at);
    let behind_title = at > sentence_start && stands_behind_title(reading, at, sentence_start);
    let listed = listed::name(reading, rest).map_or(0, |name| name.tokens.len());
    let is_person = if words == 1 {
        behind_title && listed == 0 && token.word.is_none_or(|word| word.verbs.is_empty())
    } else if listed >= words || listed > 0 && !first_name {
        false
    } else {
        first_name || behind_title || is_unknown_name(reading, at..end, sentence_start, alone)
    };
    is_person.then_some(Candidate { tokens: at..end, kind: EntityKind::Person, listed: None, derived: false })
}

/// How far a person's name goes: proper words, initials, and small particles between them.
fn name_end(reading: &Reading, rest: Range<usize>) -> usize {
    let mut end = rest.start + 1;
    let part = |at: usize| {
        let token = &reading.tokens[at];
        at < rest.end && token.spaced && token.is_proper() && !token.is(Class::NOT_NAME) && !is_role(reading, at)
    };
    while end < rest.end && end - rest.start < LONGEST_NAME {
        let token = &reading.tokens[end];
        let initial = token.is_sign('.') && reading.tokens[end - 1].initial;
        // "Anna von der Heide" has a surname with particles; "Anna Weber von der Stadt" has one already.
        let bare = (rest.start..end).all(|at| reading.is_first_name(at)) || end == rest.start + 1;
        let particle = |&at: &usize| bare && reading.tokens[at].is(Class::PARTICLE) && reading.tokens[at].lower;
        let particles = (end..rest.end.min(end + 3)).take_while(particle).count();
        if part(end) || initial {
            end += 1;
        } else if particles > 0
            && end + particles < rest.end
            && part(end + particles)
            && !followed_by_place(reading, end, end + particles)
        {
            end += particles + 1;
        } else {
            break;
        }
    }
    end
}

/// "Anna aus der Türkei" and "Merz von der CDU" are no names with a particle.
fn followed_by_place(reading: &Reading, particle: usize, name: usize) -> bool {
    name - particle > 1 && listed::kind(reading, name..name + 1).is_some()
}

/// Whether a role or title stands right before, a title's full stop between or not: "Präsident Weber", "Dr. Weber".
fn stands_behind_title(reading: &Reading, at: usize, sentence_start: usize) -> bool {
    let before = if reading.tokens[at - 1].is_sign('.') && at - 1 > sentence_start { at - 2 } else { at - 1 };
    let token = &reading.tokens[before];
    let is_title = token.is(Class::TITLE) && token.capital;
    // "der Präsident Ende Mai" is told by its words; "the president Monday" by its small letter
    let is_somebody = is_role(reading, before) || german::is_somebody(reading, before, EntityKind::Other);
    is_title || is_somebody && token.capital && before + 1 == at
}

/// A role by itself, or as the last part of a compound: "CDU-Chef", "co-founder", "Generaldirektorin".
pub(in crate::recognize) fn is_role(reading: &Reading, at: usize) -> bool {
    reading.roles[at]
}

/// Two or three words that no list knows, where a person would stand: beside a cue, between commas behind a role, or
/// named again later by the last of them alone.
fn is_unknown_name(reading: &Reading, name: Range<usize>, sentence_start: usize, alone: &Set<&str>) -> bool {
    let tokens = &reading.tokens;
    let small = |token: &Token| token.lower && reading.has(Trait::NounCapitals);
    if name.len() > 3
        || german::opens_with_adjective(reading, &name)
        // "Jane Roe (D., Ariz.)"
        || tokens[name.clone()].iter().all(|token| token.initial || !token.is_word())
        || tokens[name.clone()]
            .iter()
            .any(|token| token.word.is_some() && !token.is(Class::PARTICLE) || token.capitals || small(token))
    {
        return false;
    }
    // German: "Neue Fahrpläne" at the head of a line is an adjective and a noun.
    let adjective = |word: &str| german::BENT.iter().any(|ending| word.ends_with(ending));
    if reading.has(Trait::NounCapitals) && name.start == sentence_start && adjective(reading.surface(name.start)) {
        return false;
    }
    let before = name.start.checked_sub(1).filter(|&at| at >= sentence_start).map(|at| &tokens[at]);
    let after = tokens.get(name.end);
    let is_cue = |token: Option<&Token>| token.and_then(|token| token.word).is_some_and(|word| !word.verbs.is_empty());
    // Languages that write all nouns with a capital have the article before a noun, never before a name.
    if before.is_some_and(|before| before.is(Class::DETERMINER)) {
        return false;
    }
    let apposed = before.is_some_and(|before| before.is_sign(','))
        && after.is_some_and(|after| after.is_sign(',') || after.is_sign('.'));
    let aged = after.is_some_and(|after| after.is_sign('(') || after.is_sign(','))
        && before.is_none_or(|before| !before.is_proper());
    is_cue(before)
        || is_cue(after)
        || apposed
        || aged && !reading.has(Trait::NounCapitals)
        || alone.contains(reading.surface(name.end - 1))
}

/// Words that stand alone somewhere as a name would: no other name before them, and no article. German writes every noun
/// with a capital; there only a word beside a cue does.
pub(super) fn alone<'a>(reading: &'a Reading) -> Set<&'a str> {
    let tokens = &reading.tokens;
    let is_cue = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.word.is_some_and(|word| !word.verbs.is_empty()) || token.is(Class::FRAME))
    };
    let stands = |at: usize| {
        if reading.has(Trait::NounCapitals) {
            is_cue(at - 1) || is_cue(at + 1) && !tokens[at - 1].is_word()
        } else {
            !tokens[at - 1].is(Class::DETERMINER) && !tokens[at - 1].is_proper()
        }
    };
    let places = (1..tokens.len()).filter(|&at| tokens[at].is_proper() && stands(at));
    places.map(|at| reading.surface(at)).collect()
}

/// An organisation by its head and what hangs on it ("Mission Japans bei der NATO", "Ministerium für Verkehr"), by a
/// word of its kind among capitals ("Kyiv School of Economics Institute"), or by a compound's end ("Innenministerium").
pub(super) fn organisation(reading: &Reading, rest: Range<usize>) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    if !token.is_proper() || token.is(Class::NOT_NAME) {
        return None;
    }
    let tokens = headed(reading, rest.clone())
        .or_else(|| among_capitals(reading, rest))
        .or_else(|| is_headed(reading, at).then_some(at..at + 1))?;
    Some(Candidate { tokens, kind: EntityKind::Organisation, listed: None, derived: false })
}

/// An organisation by its head and what hangs on it, whatever else its words could name.
pub(super) fn headed_name(reading: &Reading, rest: Range<usize>) -> Option<Candidate> {
    let token = &reading.tokens[rest.start];
    if !token.is_proper() || token.is(Class::NOT_NAME) {
        return None;
    }
    let tokens = headed(reading, rest)?;
    Some(Candidate { tokens, kind: EntityKind::Organisation, listed: None, derived: false })
}

/// An organisation by a compound's end alone: "Innenministerium".
pub(super) fn compound(reading: &Reading, at: usize) -> Option<Candidate> {
    let token = &reading.tokens[at];
    // "Kommunalrådet" is somebody, whatever it ends in
    let is_somebody = token.is(Class::ROLE);
    let is_one = token.is_proper() && !token.is(Class::NOT_NAME) && !is_somebody && is_headed(reading, at);
    is_one.then_some(Candidate { tokens: at..at + 1, kind: EntityKind::Organisation, listed: None, derived: false })
}

/// A head noun with its complements: a listed name in the genitive, or a joining word and a name.
fn headed(reading: &Reading, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    if !reading.tokens[at].is(Class::ORGANISATION_HEAD) && !is_headed(reading, at) {
        return None;
    }
    let mut end = at + 1;
    // "Mission Japans", "Universität Leipzig"
    if end < rest.end && reading.tokens[end].spaced && listed::kind(reading, end..end + 1) == Some(EntityKind::Place) {
        end += 1;
    } else {
        end = joined(reading, end..rest.end, false)?;
    }
    if let Some(further) = joined(reading, end..rest.end, true) {
        end = further;
    }
    Some(at..end)
}

/// One or two joining words and a name behind them; behind a complete name only a listed one.
fn joined(reading: &Reading, rest: Range<usize>, listed_only: bool) -> Option<usize> {
    let joins = rest
        .clone()
        .take(2)
        .take_while(|&at| reading.tokens[at].is(Class::JOINING) && reading.tokens[at].lower)
        .count();
    let name = rest.start + joins;
    if joins == 0 || name >= rest.end || !reading.tokens[name].is_proper() || reading.tokens[name].is(Class::NOT_NAME) {
        return None;
    }
    // "in" leads to a place where the organisation only happens to be.
    let place_only = joins == 1
        && reading.tokens[rest.start].is(Class::PREPOSITION)
        && !reading.tokens[rest.start].is(Class::PLAIN_GENITIVE);
    match listed::name(reading, name..rest.end) {
        Some(listed) if listed_only && listed.kind == EntityKind::Organisation => Some(listed.tokens.end),
        Some(listed) if !listed_only && !place_only => Some(listed.tokens.end),
        None if !listed_only
            && !place_only
            && (!reading.has(Trait::NounCapitals)
                || joins == 1 && !place_only && reading.tokens[rest.start].is(Class::PREPOSITION)) =>
        {
            Some((name..rest.end).take(4).take_while(|&at| reading.tokens[at].is_proper()).last()? + 1)
        }
        _ => None,
    }
}

/// A run of capitals with a word of an organisation's kind at its end, and "of …" behind that.
fn among_capitals(reading: &Reading, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    let run = rest
        .clone()
        .take(6)
        .take_while(|&at| reading.tokens[at].is_proper() && (at == rest.start || reading.tokens[at].spaced))
        .count();
    let last = (at..at + run).rev().find(|&at| reading.tokens[at].is(Class::ORGANISATION_WORD))?;
    if reading.has(Trait::NounCapitals) && !(last > at && reading.tokens[last].span.len() <= 4) {
        return None;
    }
    let end = joined(reading, last + 1..rest.end, false).unwrap_or(last + 1);
    (end - at > 1).then_some(at..end)
}

/// Whether a compound ends in a noun for organisations: "Innen|ministerium|".
pub(in crate::recognize) fn is_headed(reading: &Reading, at: usize) -> bool {
    let word = reading.surface(at);
    reading
        .lexicon
        .language
        .organisation_endings
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Two to six capitals, in a block that is not all capitals itself.
pub(super) fn acronym(reading: &Reading, at: usize) -> Option<Candidate> {
    let token = &reading.tokens[at];
    let word = reading.surface(at);
    let letters = word.chars().count();
    let roman = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'));
    let neighbours = [at.wrapping_sub(1), at + 1].into_iter().filter_map(|at| reading.tokens.get(at));
    let shouted = neighbours.clone().filter(|next| next.is_word()).all(|next| next.capitals) && neighbours.count() > 0;
    let fits =
        token.capitals && (2..=6).contains(&letters) && word.chars().all(char::is_alphabetic) && !roman && !shouted;
    (fits && !token.is(Class::NOT_NAME) && !token.is(Class::CLOSED)).then_some(Candidate {
        tokens: at..at + 1,
        kind: EntityKind::Organisation,
        listed: None,
        derived: false,
    })
}
