//! What was taken for somebody and is nobody.

use super::candidates::Candidate;
use super::{german, shaped};
use crate::article::EntityKind;
use crate::lexicon::model::model;
use crate::lexicon::{Class, Set, Table, Trait};
use crate::recognize::reading::{Passage, Reading};
use crate::recognize::tokens::Token;

/// Drops single words taken for persons that no list knows, where they do nothing but open what is said, in the headline and
/// again below: "«|Aspettavamo da anni»". A name would come elsewhere, too.
pub(super) fn openings(reading: &Reading, found: &mut Vec<Candidate>) {
    let tokens = &reading.tokens;
    let opens = |at: usize| at.checked_sub(1).is_some_and(|before| tokens[before].is_mark()) && !tokens[at].spaced;
    let goes_on = |at: usize| tokens.get(at + 1).is_some_and(|next| next.lower && next.is_word());
    let is_known = |word: &str| {
        let known = model(Some(reading.language)).is_some_and(|model| model.is_name(word));
        known || reading.names.first_name(word).is_some()
    };
    let opening = |candidate: &Candidate| {
        let at = candidate.tokens.start;
        let alone = candidate.kind == EntityKind::Person && candidate.tokens.len() == 1 && candidate.listed.is_none();
        alone && opens(at) && goes_on(at) && !is_known(reading.surface(at))
    };
    let openings = found.iter().filter(|one| opening(one)).map(|one| (reading.surface(one.tokens.start), 0));
    let mut times: Table<&str, usize> = openings.collect();
    if times.is_empty() {
        return;
    }
    for at in (0..tokens.len()).filter(|&at| tokens[at].capital) {
        let word = reading.surface(at);
        if !opens(at) || !goes_on(at) {
            times.remove(word);
        } else if let Some(times) = times.get_mut(word) {
            *times += 1;
        }
    }
    // Twice: the headline has the words that the text tells
    let is_opening = |at: usize| times.get(reading.surface(at)).is_some_and(|&times| times > 1);
    found.retain(|candidate| candidate.tokens.len() > 1 || !is_opening(candidate.tokens.start));
}

/// Drops single words taken for persons that open a headline before a preposition, and that the text below never has: "|Strid|
/// om den gamle havna".
pub(super) fn headings(reading: &Reading, found: &mut Vec<Candidate>) {
    let tokens = &reading.tokens;
    let opens = |at: usize| {
        let headline = |passage: &Passage| passage.role.is_headline() && passage.tokens.start == at;
        let preposition = tokens.get(at + 1).is_some_and(|next| next.lower && next.is(Class::PREPOSITION));
        preposition && reading.passage(at).is_some_and(headline)
    };
    let mut again = vec![false; tokens.len()];
    tokens.iter().enumerate().filter(|(at, token)| token.first < *at).for_each(|(_, token)| again[token.first] = true);
    found.retain(|one| {
        let at = one.tokens.start;
        let alone = one.kind == EntityKind::Person && one.tokens.len() == 1 && tokens.len() > at + TEXT;
        !(alone && opens(at) && tokens[at].first == at && !again[at])
    });
}

/// Drops words in capitals that have articles and the like among them, which opens no organisation: "|LE POINT SUR LA SITUATION| –".
pub(super) fn labels(reading: &Reading, found: &mut Vec<Candidate>) {
    found.retain(|one| {
        let words = &reading.tokens[one.tokens.clone()];
        let body = words.iter().any(|word| word.is(Class::ORGANISATION_HEAD.or(Class::ORGANISATION_WORD)));
        let label = words.len() > 2 && words.iter().all(|word| word.capitals) && words[0].is(Class::DETERMINER);
        !label || body || one.listed.is_some() || !words.iter().skip(1).any(|word| word.is(Class::CLOSED))
    });
}

/// Drops single words taken for persons that the text has as nouns: in small letters, where they have a capital from the head
/// of a sentence alone ("|Ferry| lands further up", "the ferry"), and in German behind an article ("|Damm| hält", "der Damm");
/// and those taken for names that stand nowhere else and end as common words do ("|Slavery| was abolished").
pub(super) fn nouns(reading: &Reading, found: &mut Vec<Candidate>) {
    let tokens = &reading.tokens;
    let capitals = reading.has(Trait::NounCapitals);
    let alone = |one: &Candidate| one.listed.is_none() && !one.derived && one.tokens.len() == 1;
    let person = |one: &Candidate| one.kind == EntityKind::Person;
    let surnames: Set<&str> = found
        .iter()
        .filter(|one| one.kind == EntityKind::Person && one.tokens.len() > 1)
        .flat_map(|one| one.tokens.clone())
        .map(|at| reading.surface(at))
        .collect();
    let article = |at: usize| at > 0 && tokens[at - 1].is(Class::DETERMINER);
    let opens = |at: usize| at == 0 || !tokens[at - 1].is_word();
    let behind_comma = |at: usize| at > 0 && tokens[at - 1].is_sign(',');
    let says = |at: usize| tokens.get(at + 1).is_some_and(Token::is_verbal);
    let small = |word: &str| reading.firsts.get(&*word.to_lowercase()).is_some_and(|&at| tokens[at].lower);
    let endings = reading.lexicon.language.common_endings;
    let model = model(Some(reading.language));
    let common = |word: &str| {
        let known = || model.is_some_and(|model| model.is_listed(word));
        endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending)) && !known()
    };
    // Of each word by its first token: whether it stands behind an article, and elsewhere than at the head of a sentence,
    // where somebody may speak
    let mut stands = vec![[false; 3]; tokens.len()];
    for at in (0..tokens.len()).filter(|&at| tokens[at].capital) {
        let [behind, inside, speaks] = &mut stands[tokens[at].first];
        *behind |= article(at);
        *inside |= !opens(at);
        *speaks |= says(at);
    }
    let is_noun = |one: &Candidate| {
        let at = one.tokens.start;
        let ([behind, inside, speaks], word) = (stands[tokens[at].first], reading.surface(at));
        let small = || person(one) && !speaks && small(word) || !behind_comma(at) && common(word);
        let noun = if capitals { person(one) && behind && german::is_noun(reading, at) } else { !inside && small() };
        alone(one) && noun && !surnames.contains(word)
    };
    let nouns: Set<&str> =
        found.iter().filter(|one| is_noun(one)).map(|one| reading.surface(one.tokens.start)).collect();
    found.retain(|one| !alone(one) || !nouns.contains(reading.surface(one.tokens.start)));
}

/// So many tokens below a headline would name whoever it is about.
const TEXT: usize = 20;

/// Drops what was taken for a person behind an office and its preposition, and stands nowhere else: it is what the office is
/// for ("la consejera de |Presidencia|", "a ministra da |Coesão Territorial|"). Whose lawyer, mother or friend somebody is,
/// is a person.
pub(super) fn departments(reading: &Reading, found: &mut Vec<Candidate>) {
    let (tokens, language) = (&reading.tokens, reading.lexicon.language);
    if language.infinitives.is_empty() {
        return;
    }
    let office = |one: &Candidate| {
        let name = one.tokens.start;
        // "el consejero de Sanidad y |Emergencias|"
        let second = name > 1 && language.joiners.contains(&reading.surface(name - 1)) && tokens[name - 2].is_proper();
        let name = name - 2 * usize::from(second);
        let article = name > 2 && tokens[name - 1].is(Class::DETERMINER) && !tokens[name - 1].is(Class::PREPOSITION);
        let office = name.checked_sub(2 + usize::from(article))?;
        let joined = tokens[office + 1].is(Class::JOINING) && shaped::is_role(reading, office);
        joined.then(|| reading.surface(office).to_lowercase())
    };
    let begins = |noun: &str, nouns: &[&str]| nouns.iter().any(|other| noun.starts_with(other));
    let is_department = |one: &Candidate| office(one).is_some_and(|noun| !begins(&noun, language.spokespersons));
    // "el ministro de |Cultura|" is of no place either; the department itself may be meant
    let leads = |one: &Candidate| office(one).is_some_and(|noun| begins(&noun, language.portfolios));
    let is_portfolio = |one: &Candidate| one.kind == EntityKind::Place && one.tokens.len() == 1 && leads(one);
    let last = |one: &Candidate| reading.surface(one.tokens.end - 1);
    let persons = found.iter().filter(|one| one.kind == EntityKind::Person && !is_department(one));
    let elsewhere: Set<&str> = persons.map(last).collect();
    let model = model(Some(reading.language));
    let is_known = |one: &Candidate| {
        let mut words = one.tokens.clone().map(|at| reading.surface(at));
        words.any(|word| reading.names.first_name(word).is_some() || model.is_some_and(|model| model.is_name(word)))
    };
    found.retain(|one| {
        one.kind != EntityKind::Person && !is_portfolio(one)
            || one.listed.is_some()
            || !is_department(one)
            || elsewhere.contains(last(one))
            || is_known(one)
    });
}

/// Drops titles of works by the noun before their marks or before whose they are: "фильм «|Солярис|»", "роман Леры Одинцовой
/// «|Асфальт|»". What a company's or newspaper's noun stands before is one.
pub(super) fn works(reading: &Reading, found: &mut Vec<Candidate>) {
    let (tokens, language) = (&reading.tokens, reading.lexicon.language);
    if reading.has(Trait::NounCapitals) {
        return;
    }
    let mut before = 0..0;
    found.retain(|one| {
        let marked = one.tokens.start > 1
            && tokens[one.tokens.start - 1].is_mark()
            && tokens.get(one.tokens.end).is_some_and(Token::is_mark);
        let opening = one.tokens.start.saturating_sub(1);
        let behind = if before.end == opening { before.start } else { opening };
        before = one.tokens.clone();
        let Some(noun) = behind.checked_sub(1).filter(|_| marked) else { return true };
        let word = &*reading.surface(noun).to_lowercase();
        let body = tokens[noun].is(Class::ORGANISATION_HEAD.or(Class::ORGANISATION_WORD));
        body || language.collectives.contains(&word) || !language.works.contains(&word)
    });
}
