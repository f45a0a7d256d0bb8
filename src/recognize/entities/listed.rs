use super::candidates::Candidate;
use crate::article::EntityKind;
use crate::lexicon::model::model;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use std::ops::Range;

/// The longest name of the gazetteer at the head of `rest`, also in the genitive ("Japans").
pub(super) fn name(reading: &Reading, rest: Range<usize>) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    let longest = reading.names.longest(reading.surface(at));
    // An abbreviation's stops are tokens too: "St. Petersburg"
    let most = if longest > 1 { longest + 2 } else { 1 };
    for length in (1..=most.min(rest.len())).rev() {
        let tokens = at..at + length;
        // What begins no name is none by itself
        let found =
            if longest == 0 { bent(reading, reading.surfaces(tokens.clone())) } else { entry(reading, tokens.clone()) };
        let Some((id, _)) = found else { continue };
        // A capital inside a sentence makes a name of a common word: "zwischen Elbe und Oder".
        let inside = at > 0 && reading.tokens[at - 1].is_word() && token.capital;
        if length == 1 && (token.is(Class::NOT_NAME) || token.is(Class::CLOSED) && !token.capitals && !inside) {
            return None;
        }
        if is_currency(reading, &tokens) {
            return None;
        }
        let kind = reading.names.name(id)?.kind;
        return Some(Candidate { tokens, kind, listed: Some(id), derived: false });
    }
    None
}

/// "US$ 20 million"
pub(super) fn is_currency(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.len() == 1 && reading.tokens.get(tokens.end).is_some_and(|next| next.is_sign('$') && !next.spaced)
}

/// The gazetteer's entry for these tokens, and whether they are its genitive.
pub(super) fn entry(reading: &Reading, tokens: Range<usize>) -> Option<(usize, bool)> {
    of_words(reading, reading.surfaces(tokens))
}

/// The same for words that may be a part of a token.
pub(super) fn of_words(reading: &Reading, words: &str) -> Option<(usize, bool)> {
    reading.names.exact(words).map(|id| (id, false)).or_else(|| bent(reading, words))
}

/// How countries end in other cases that are spelt as an adjective of theirs may be: "(premier) Polski".
const VOWELS: [char; 14] = ['a', 'e', 'i', 'o', 'u', 'y', 'ą', 'ę', 'í', 'ý', 'и', 'о', 'у', 'ы'];

/// The gazetteer's entry that words are a bent form of, and whether they are its genitive.
fn bent(reading: &Reading, words: &str) -> Option<(usize, bool)> {
    let language = reading.lexicon.language;
    // "Belg" lives in "Belgia", whose genitive ends in a vowel as that of any country in the singular
    if !words.ends_with(VOWELS) && language.has_cases() && reading.names.derived(words).is_some() {
        return None;
    }
    if language.has_cases() && words.starts_with(char::is_uppercase) {
        return reading.names.rooted(&language.roots(words)).map(|(id, _)| (id, true));
    }
    language.genitive.iter().find_map(|ending| {
        let id = reading.names.exact(words.strip_suffix(ending)?)?;
        Some((id, true))
    })
}

/// A word made from a listed name: an adjective or inhabitant ("japanische", "Britons"), a compound ("US-Präsident",
/// "UN-Sicherheitsratsresolutionen"), a German city's "-er" before a noun ("Berliner Senat").
pub(super) fn derived(reading: &Reading, at: usize) -> Option<Candidate> {
    let token = &reading.tokens[at];
    let word = reading.surface(at);
    if token.is(Class::CLOSED) {
        return None;
    }
    // Only English and Dutch write the adjective with a capital; there a small letter tells another word ("polish").
    let cased = token.capital || !reading.has(Trait::ProperAdjectives);
    let id = (cased && !is_tongue(reading, at))
        .then(|| reading.names.derived(word))
        .flatten()
        .or_else(|| compound(reading, word))
        .or_else(|| {
            let next = reading.tokens.get(at + 1)?;
            let mut endings =
                reading.lexicon.language.city_adjectives.iter().filter(|_| token.capital && next.is_proper());
            reading.names.exact(endings.find_map(|ending| word.strip_suffix(ending))?)
        })?;
    let kind = reading.names.name(id)?.kind;
    Some(Candidate { tokens: at..at + 1, kind, listed: Some(id), derived: true })
}

/// Whether a language is meant: "habla |español|", "in |French|", but "in French towns".
fn is_tongue(reading: &Reading, at: usize) -> bool {
    let tongues = reading.lexicon.language.tongues;
    let before = at.checked_sub(1).is_some_and(|before| tongues.contains(&&*reading.surface(before).to_lowercase()));
    // "In Mexicans, …" are people
    let several = || reading.surface(at).strip_suffix('s').is_some_and(|one| reading.names.derived(one).is_some());
    before && reading.tokens.get(at + 1).is_none_or(|next| !next.is_word() || next.is(Class::CLOSED)) && !several()
}

/// Two words for the inhabitants of a place: "New Yorkers".
pub(super) fn inhabitants(reading: &Reading, at: usize) -> Option<Candidate> {
    let tokens = at..at + 2;
    let capitals = reading.tokens.get(tokens.clone())?.iter().all(|token| token.capital);
    let id = capitals.then(|| reading.names.derived(reading.surfaces(tokens.clone()))).flatten()?;
    entry(reading, tokens.clone()).is_none().then_some(Candidate {
        tokens,
        kind: reading.names.name(id)?.kind,
        listed: Some(id),
        derived: true,
    })
}

/// The listed name that a hyphenated word begins with: the longest one that ends at a hyphen, or inside the part
/// behind it if small letters go on ("UN-Sicherheitsrat|sresolutionen").
fn compound(reading: &Reading, word: &str) -> Option<usize> {
    // The first bytes of both hyphens: most words have neither
    let near = word.bytes().position(|byte| matches!(byte, b'-' | 0xe2))?;
    let hyphen = near + word[near..].find(['-', '‑'])?;
    let is_end = |rest: &str| rest.starts_with(['-', '‑']) || rest.starts_with(char::is_lowercase);
    // No name is longer than a few dozen letters, and no word needs to be.
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip_while(|&at| at < hyphen).take(60).collect();
    ends.into_iter().rev().filter(|&end| is_end(&word[end..])).find_map(|end| {
        let id = reading.names.exact(&word[..end])?;
        // "Al-Hadi" begins with no acronym of ours; a short listed form must be in capitals
        (end > 2 || word[..end].chars().all(char::is_uppercase)).then_some(id)
    })
}

/// What these tokens name by the gazetteer: a place or an organisation.
pub(super) fn kind(reading: &Reading, tokens: Range<usize>) -> Option<EntityKind> {
    let (id, _) = entry(reading, tokens)?;
    reading.names.name(id).map(|name| name.kind)
}

/// An organisation that lists know, spelt in Latin letters among Cyrillic ones: "взыскал с |Google|".
pub(super) fn foreign(reading: &Reading, at: usize) -> Option<Candidate> {
    let word = reading.surface(at);
    let is_cyrillic =
        |at| reading.tokens.get(at).is_some() && reading.surface(at).starts_with(|c| ('а'..='я').contains(&c));
    let amid =
        reading.tokens[at].capital && word.is_ascii() && (is_cyrillic(at.wrapping_sub(1)) || is_cyrillic(at + 1));
    let model = model(Some(reading.language)).filter(|_| amid)?;
    let known = model.is_kind(word, EntityKind::Organisation) && !model.is_name(word);
    known.then_some(Candidate { tokens: at..at + 1, kind: EntityKind::Organisation, listed: None, derived: false })
}
