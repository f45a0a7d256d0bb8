use super::candidates::Candidate;
use super::inflection::key;
use super::listed;
use super::shaped::is_headed;
use super::{alike, german};
use crate::article::EntityKind;
use crate::lexicon::model::{Model, model};
use crate::lexicon::{Class, Table, Trait};
use crate::order::sort_by_key;
use crate::recognize::reading::Reading;

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

/// Whether lists of the tagger have a word as the name of one of a kind.
fn is_known(reading: &Reading, at: usize, kind: EntityKind) -> bool {
    model(Some(reading.language)).is_some_and(|model| model.is_kind(reading.surface(at), kind))
}

/// Whether any list has a word as a first name.
pub(super) fn is_first(reading: &Reading, at: usize) -> bool {
    let known = |model: &Model| model.is_first(reading.surface(at));
    reading.is_first_name(at) || model(Some(reading.language)).is_some_and(known)
}
