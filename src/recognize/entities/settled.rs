use super::candidates::Candidate;
use super::inflection::key;
use super::listed;
use super::roles::is_amid_role;
use super::shaped::{is_headed, is_role};
use super::{alike, german};
use crate::article::EntityKind;
use crate::lexicon::model::{Model, model};
use crate::lexicon::{Class, Table, Trait};
use crate::order::sort_by_key;
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Settles for each name what it names, by all its mentions: the kind that most of them were given, the person where a
/// full name says so.
pub(super) fn settle(reading: &Reading, candidates: &mut [Candidate]) {
    let language = reading.lexicon.language;
    let name = |candidate: &Candidate| key(language, bare(reading, reading.surfaces(candidate.tokens.clone())));
    let mut votes: Table<String, [u32; 3]> = Table::default();
    let rows = alike::of_rows(reading, candidates);
    for (candidate, row) in candidates.iter().zip(rows).filter(|(candidate, _)| !candidate.derived) {
        let Some(place) = place(candidate.kind) else { continue };
        let votes_of = votes.entry(name(candidate)).or_default();
        votes_of[place] += 2;
        if let Some(told) = row.and_then(self::place) {
            votes_of[told] += 3;
        }
        // "Norrviksbladet" is no place
        if candidate.tokens.len() == 1 && is_headed(reading, candidate.tokens.start) {
            votes_of[1] += 3;
        }
        // Lists have the last word on what is an organisation: no place is called as the European Union is
        if listed::kind(reading, candidate.tokens.clone()) == Some(EntityKind::Organisation) {
            votes_of[1] += 3;
        }
        // Nor is "Tel Aviv" or "UAE" anybody, or a listed place that is nobody's name
        let (start, last) = (candidate.tokens.start, candidate.tokens.end - 1);
        let surface = reading.surfaces(candidate.tokens.clone());
        // "Hollandes" may be Hollande's
        let is_told = candidate.kind == EntityKind::Person && !reading.has(Trait::NounCapitals);
        let is_nobody = is_told && !is_known(reading, start, EntityKind::Person);
        let is_clear =
            surface.contains(' ') || surface.len() > 2 && surface.chars().all(char::is_uppercase) || is_nobody;
        if is_clear && listed::kind(reading, candidate.tokens.clone()) == Some(EntityKind::Place) {
            votes_of[2] += 3;
        }
        // Nobody is called "Harwick Gazette", and no place "Halden NV", which "Halden" is, too
        let word = &reading.tokens[last];
        let is_company = is_company_form(reading.surface(last));
        let is_nobody = candidate.kind == EntityKind::Person && word.is_proper() && word.is(Class::ORGANISATION_WORD);
        // "Хромского |университета|" and "|Museu| da Maré" are no places
        let first = &reading.tokens[start];
        let is_body =
            word.lower && language.has_cases() && word.is(Class::ORGANISATION_HEAD.or(Class::ORGANISATION_WORD))
                || first.is_proper() && first.is(Class::ORGANISATION_HEAD);
        // "Лодкинский" is somebody, if lists don't know it as a town
        let bare = last == start && candidate.kind == EntityKind::Place && candidate.listed.is_none();
        let is_surname = || language.adjectival_surnames.iter().any(|ending| surface.ends_with(ending));
        if bare && is_surname() && !is_known(reading, start, EntityKind::Place) {
            votes_of[0] += 3;
        }
        if last > start && (is_company || is_nobody || is_body) {
            votes_of[1] += 3;
            if is_company {
                votes.entry(key(language, reading.surfaces(start..last))).or_default()[1] += 3;
            }
        }
        // "Weber" is a person where "Anna Weber" is one
        if candidate.kind == EntityKind::Person && candidate.tokens.len() > 1 {
            let surname = key(language, reading.surface(candidate.tokens.end - 1));
            votes.entry(surname).or_default()[place] += 3;
        }
    }
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.derived) {
        let Some(votes) = votes.get(&name(candidate)) else { continue };
        let Some(own) = place(candidate.kind) else { continue };
        let best = (0..KINDS.len()).max_by_key(|&kind| (votes[kind], kind == own)).unwrap_or(own);
        candidate.kind = KINDS[best];
        candidate.listed = listed::entry(reading, candidate.tokens.clone())
            .map(|(id, _)| id)
            .filter(|id| reading.names.name(*id).is_some_and(|name| name.kind == candidate.kind));
    }
}

/// A name without the genitive's ending, if the text has it without, too: "Webers".
fn bare<'a>(reading: &Reading, name: &'a str) -> &'a str {
    let last = name.rsplit(' ').next().unwrap_or(name);
    let bares = reading.lexicon.language.genitive.iter().filter_map(|ending| last.strip_suffix(ending));
    let bare = bares.filter(|bare| bare.len() > 2).find(|bare| reading.firsts.contains_key(bare));
    bare.map_or(name, |bare| &name[..name.len() - (last.len() - bare.len())])
}

/// Names with the same first word that are looked for again.
const ALIKE: usize = 8;

/// Finds names where they come again and were not seen: those that were seen more often than not, and of one word twice.
pub(super) fn again(reading: &Reading, found: &mut Vec<Candidate>) {
    let tokens = &reading.tokens;
    let word = |at: usize| tokens[at].first;
    let name = |one: &Candidate| (word(one.tokens.start), word(one.tokens.end - 1), one.tokens.len());
    let mut is_seen = vec![false; tokens.len()];
    let mut names: Table<usize, Vec<usize>> = Table::default();
    for (at, one) in found.iter().enumerate() {
        is_seen[one.tokens.clone()].fill(true);
        if !one.derived && place(one.kind).is_some() && tokens[one.tokens.start].capital {
            let alike = names.entry(word(one.tokens.start)).or_default();
            if alike.len() < ALIKE && alike.iter().all(|&other| name(&found[other]) != name(one)) {
                alike.push(at);
            }
        }
    }
    let mut more = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let alike = names.get(&word(at)).filter(|_| tokens[at].capital && !is_seen[at]);
        let stands = |&&one: &&usize| {
            let here = at..at + found[one].tokens.len();
            let mut words = found[one].tokens.clone().zip(here.clone());
            here.end <= tokens.len() && words.all(|(one, here)| word(one) == word(here) && !is_seen[here])
        };
        let longest = alike.into_iter().flatten().filter(stands).max_by_key(|&&one| found[one].tokens.len());
        let next = longest.map(|&one| Candidate { tokens: at..at + found[one].tokens.len(), ..found[one].clone() });
        at = next.as_ref().map_or(at + 1, |next| next.tokens.end);
        more.extend(next);
    }
    let times = |list: &[Candidate]| {
        let mut times: Table<(usize, usize, usize), usize> = Table::default();
        list.iter().filter(|one| !one.derived).for_each(|one| *times.entry(name(one)).or_default() += 1);
        times
    };
    let (seen, unseen) = (times(found), times(&more));
    more.retain(|one| {
        let times = |table: &Table<_, usize>| table.get(&name(one)).copied().unwrap_or(0);
        let alone = one.tokens.len() == 1;
        times(&seen) > times(&unseen).max(usize::from(alone)) && !(alone && german::is_noun(reading, one.tokens.start))
    });
    if !more.is_empty() {
        found.extend(more);
        sort_by_key(found, |one| (one.tokens.start, 0));
    }
}

/// Joins what a preposition joins in a place's name: "Kamenice nad |Bystrou", and what small words join in a person's: "Laurens
/// ten |Dorn".
pub(super) fn join_parts(reading: &Reading, candidates: &mut Vec<Candidate>) {
    let joiners = reading.lexicon.language.place_joiners;
    let mut joined: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates.drain(..) {
        let at = candidate.tokens.start;
        // "|Сальвадор| Лодкин"
        let named = joined.last_mut().filter(|one| {
            let before = one.tokens.start.checked_sub(1).map(|at| &reading.tokens[at]);
            let alone = one.kind == EntityKind::Place && one.tokens.len() == 1 && one.tokens.end == at && !one.derived;
            alone
                && candidate.kind == EntityKind::Person
                && candidate.tokens.len() == 1
                && reading.tokens[at].spaced
                && is_first(reading, at - 1)
                && !before.is_some_and(|before| before.is(Class::PREPOSITION))
        });
        if let Some(one) = named {
            *one = Candidate { tokens: one.tokens.start..candidate.tokens.end, listed: None, ..candidate };
            continue;
        }
        // "Marbach am Neckar", but "in Berlin an der Charité"
        let (nouns, place) = (reading.has(Trait::NounCapitals), candidate.kind == EntityKind::Place);
        let fits = if nouns { place && !candidate.derived } else { candidate.listed.is_none() };
        let bare = fits && candidate.tokens.len() == 1 && at > 0;
        let town = joined.last_mut().filter(|town| {
            let between = town.tokens.end..at;
            bare && !between.is_empty()
                && town.kind == EntityKind::Place
                && !town.derived
                && joiners.contains(&reading.surfaces(between))
        });
        let is_particle = |at: usize| {
            let token = &reading.tokens[at];
            token.lower && token.is(Class::PARTICLE) && reading.surface(at).len() > 1
        };
        let somebody = |one: &&mut Candidate| {
            let between = one.tokens.end..at;
            let person = one.kind == EntityKind::Person && candidate.kind == EntityKind::Person;
            person
                && one.tokens.len() == 1
                && reading.is_first_name(one.tokens.start)
                && (1..3).contains(&between.len())
                && between.clone().all(is_particle)
        };
        let joined_to = if town.is_some() { town } else { joined.last_mut().filter(somebody) };
        match joined_to {
            Some(town) => {
                town.tokens.end = candidate.tokens.end;
                town.listed = None;
            }
            None => joined.push(candidate),
        }
    }
    *candidates = joined;
}

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Organisation, EntityKind::Place];

fn place(kind: EntityKind) -> Option<usize> {
    KINDS.iter().position(|known| *known == kind)
}

/// Whether a word behind a company's name says what it is by law.
pub(super) fn is_company_form(word: &str) -> bool {
    COMPANY_FORMS.contains(&word)
}

const COMPANY_FORMS: [&str; 26] = [
    "AB", "AG", "AS", "ASA", "BV", "Co", "Corp", "GmbH", "Inc", "KG", "Kft", "LLC", "Limited", "Ltd", "NV", "Oy",
    "Oyj", "PLC", "SA", "SARL", "SAS", "SE", "SpA", "Srl", "a.s", "plc",
];

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

/// Whether lists of the tagger have a word as the name of one of a kind.
fn is_known(reading: &Reading, at: usize, kind: EntityKind) -> bool {
    model(Some(reading.language)).is_some_and(|model| model.is_kind(reading.surface(at), kind))
}

/// Whether any list has a word as a first name.
fn is_first(reading: &Reading, at: usize) -> bool {
    let known = |model: &Model| model.is_first(reading.surface(at));
    reading.is_first_name(at) || model(Some(reading.language)).is_some_and(known)
}
