use super::{credits, dropped, german, listed, settled, shaped, tagger, trimmed};
use crate::article::EntityKind;
use crate::lexicon::model::{Model, model};
use crate::lexicon::{Class, Set, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Token;
use std::ops::Range;

/// Words that may name something, before it is known what else names the same.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub tokens: Range<usize>,
    pub kind: EntityKind,
    /// The gazetteer's identifier.
    pub listed: Option<usize>,
    pub derived: bool,
}

/// Finds names by what was learnt, and by rules what the lists know beside; by rules alone where nothing was learnt.
pub(super) fn find(reading: &Reading) -> Vec<Candidate> {
    let tagged = tagger::tag(reading);
    let is_learnt = tagged.is_some();
    let mut found = tagged.map_or_else(|| by_rules(reading), |tagged| with_learnt(reading, tagged));
    credits::find(reading, &mut found);
    if is_learnt {
        dropped::departments(reading, &mut found);
        settled::join_parts(reading, &mut found);
        settled::settle(reading, &mut found);
        dropped::openings(reading, &mut found);
        dropped::headings(reading, &mut found);
        dropped::labels(reading, &mut found);
        dropped::works(reading, &mut found);
        dropped::nouns(reading, &mut found);
        settled::again(reading, &mut found);
    }
    found
}

/// Names that were tagged, and between them what only lists and shapes tell.
fn with_learnt(reading: &Reading, tagged: Vec<tagger::Tagged>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut tagged = tagged.into_iter().peekable();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let mut at = sentence.start;
        while at < sentence.end {
            let next = tagged.peek().map_or(sentence.end..sentence.end, |next| next.tokens.clone());
            let tagged_end = if at == next.start { next.end } else { at };
            let whole = shaped::headed_name(reading, at..sentence.end).filter(|whole| whole.tokens.end > tagged_end);
            let candidate = if whole.is_some() {
                whole
            } else if at < next.start {
                between(reading, at..sentence.end, &next, sentence.start)
            } else {
                let tagged = tagged.next();
                // What is called otherwise is whole as well: no place in "Battle of Verdun"
                let is_joined = reading.tokens[next.clone()].iter().any(|token| token.lower && token.is(Class::CLOSED));
                if is_joined && tagged.as_ref().is_some_and(|tagged| tagged.kind == EntityKind::Other) {
                    at = next.end;
                    continue;
                }
                let candidate = tagged.and_then(|tagged| of_tagged(reading, tagged, sentence.end));
                // "|CSU-Mann| Weber"
                let compound = reading.has(Trait::NounCapitals) && reading.surface(at).contains('-');
                let made = || if compound { listed::derived(reading, at) } else { None };
                candidate.or_else(|| street(reading, at, sentence.end)).or_else(made)
            };
            let candidate = candidate.map(|candidate| with_place_noun(reading, beside_noun(reading, candidate)));
            let candidate = candidate.map(|candidate| with_body(reading, candidate));
            let free = found.last().map_or(sentence.start, |last: &Candidate| last.tokens.end).max(sentence.start);
            let candidate = candidate.map(|candidate| with_first_name(reading, candidate, free));
            // What was cut off before a name may be one: "|Kestwick| Anna Weber"
            let is_cut = |one: &&Candidate| one.tokens.start > at && at == next.start;
            let cut = candidate.as_ref().filter(is_cut);
            found.extend(cut.and_then(|candidate| listed::name(reading, at..candidate.tokens.start)));
            at = candidate.as_ref().map_or(at + 1, |candidate| candidate.tokens.end);
            while tagged.next_if(|next| next.tokens.start < at).is_some() {}
            found.extend(candidate);
        }
    }
    found
}

/// A person with the first name that stands right before a surname and behind `free`, the end of the name before.
fn with_first_name(reading: &Reading, candidate: Candidate, free: usize) -> Candidate {
    let tokens = candidate.tokens.clone();
    let Some(before) = tokens.start.checked_sub(1).filter(|&at| at >= free) else { return candidate };
    let surname = candidate.kind == EntityKind::Person && tokens.len() == 1 && !reading.is_first_name(tokens.start);
    let joined = reading.tokens[before].is_proper() && reading.tokens[tokens.start].spaced;
    if !surname || !joined || !reading.is_first_name(before) || listed::kind(reading, before..tokens.start).is_some() {
        return candidate;
    }
    Candidate { tokens: before..tokens.end, ..candidate }
}

/// "Kyiv region" is another place than Kyiv, and "Shevchenko district" is nobody.
fn with_place_noun(reading: &Reading, candidate: Candidate) -> Candidate {
    let end = candidate.tokens.end;
    let nouns = reading.lexicon.language.place_nouns;
    if nouns.is_empty() || candidate.derived || candidate.kind == EntityKind::Organisation {
        return candidate;
    }
    let is_noun =
        reading.tokens.get(end).is_some_and(|next| next.lower && next.spaced) && nouns.contains(&reading.surface(end));
    if !is_noun {
        return candidate;
    }
    Candidate { tokens: candidate.tokens.start..end + 1, kind: EntityKind::Place, listed: None, derived: false }
}

/// "Lunds sykehus" is what the noun says, if it opens with a name and the noun has a small letter, in the North.
fn with_body(reading: &Reading, candidate: Candidate) -> Candidate {
    let end = candidate.tokens.end;
    let body = |token: &Token| {
        let endings = reading.lexicon.language.organisation_endings;
        token.lower && token.spaced && endings.iter().any(|ending| reading.surface(end).ends_with(ending))
    };
    let named = reading.has(Trait::SuffixedArticle) && !candidate.derived;
    if !named || !reading.tokens.get(end).is_some_and(body) {
        return candidate;
    }
    Candidate { tokens: candidate.tokens.start..end + 1, kind: EntityKind::Organisation, listed: None, derived: false }
}

/// "вулиця Садова", "rue Victor Hugo", "River Wharn" are places, whoever they are called after; "firma Meblopol" is a
/// company.
fn beside_noun(reading: &Reading, candidate: Candidate) -> Candidate {
    let language = reading.lexicon.language;
    let first = reading.surface(candidate.tokens.start).to_lowercase();
    if candidate.tokens.len() > 1 && candidate.listed.is_none() && language.street_nouns.contains(&&*first) {
        return Candidate { kind: EntityKind::Place, ..candidate };
    }
    let Some(before) = candidate.tokens.start.checked_sub(1).filter(|_| !candidate.derived) else { return candidate };
    let noun = &*reading.surface(before).to_lowercase();
    // "… del viejo puerto" ends a headline, and a name opens the text
    let begins = || reading.opens_passage(before + 1);
    // "le maire de Saint-Aubin", "burgemeester van Berkendam"
    let seat = || {
        let of = reading.tokens[before].lower && reading.tokens[before].is(Class::PLAIN_GENITIVE.or(Class::JOINING));
        let office = before.checked_sub(1).map(|at| reading.surface(at).to_lowercase()).unwrap_or_default();
        of && candidate.tokens.len() == 1 && language.offices.iter().any(|noun| office.starts_with(noun))
    };
    // "byen Lund", "die Insel Lund" are no persons; of several words behind a German noun somebody may be one
    let nouns = || [noun, reading.surface(before)].iter().any(|noun| language.street_nouns.contains(noun));
    let single = candidate.tokens.len() == 1 || !reading.has(Trait::NounCapitals);
    let street = || single && nouns() && (reading.has(Trait::SuffixedArticle) || !begins());
    // "Burmistrz |Rzecznowa| Piotr Gajda"
    let of_office = || {
        let office = language.has_cases() && language.offices.iter().any(|office| noun.starts_with(office));
        let somebody = reading.tokens.get(candidate.tokens.end).is_some_and(Token::is_proper);
        office && somebody && candidate.tokens.len() == 1 && candidate.listed.is_none()
    };
    // "the river Ardle"
    let is_river =
        || candidate.listed.is_none() && candidate.tokens.len() == 1 && reading.tokens[before].lower && street();
    let is_place = match candidate.kind {
        EntityKind::Person => seat() || street(),
        EntityKind::Organisation => of_office() || is_river(),
        _ => false,
    };
    let kind = if is_place {
        EntityKind::Place
    } else if candidate.listed.is_none()
        && german::is_collective(reading, before)
        && !has_first_name(reading, &candidate)
    {
        EntityKind::Organisation
    } else {
        return candidate;
    };
    Candidate { kind, listed: None, ..candidate }
}

/// Whether a first name and another word stand in it.
fn has_first_name(reading: &Reading, candidate: &Candidate) -> bool {
    let tokens = &candidate.tokens;
    tokens.len() > 1 && reading.is_first_name(tokens.start)
}

/// A tagged name, with what the lists say of it: which name it is, that it is made from one, or that it goes on.
fn of_tagged(reading: &Reading, tagged: tagger::Tagged, sentence_end: usize) -> Option<Candidate> {
    let tokens = tagged.tokens;
    if listed::is_currency(reading, &tokens) {
        return None;
    }
    let listed = listed::entry(reading, tokens.clone()).map(|(id, _)| id);
    // "Piemontese" may be somebody where such words are written small
    let is_somebody =
        tagged.kind != EntityKind::Place && tagged.kind != EntityKind::Other && reading.has(Trait::LowerDemonyms);
    if listed.is_none()
        && tokens.len() == 1
        && !is_somebody
        && (tagged.kind == EntityKind::Other || !reading.surface(tokens.start).contains('-'))
        && let Some(derived) = listed::derived(reading, tokens.start)
    {
        return Some(derived);
    }
    if tokens.len() == 2
        && let Some(inhabitants) = listed::inhabitants(reading, tokens.start)
    {
        return Some(inhabitants);
    }
    let is_kind = |id: &usize| reading.names.name(*id).is_some_and(|name| name.kind == tagged.kind);
    let candidate = Candidate { tokens, kind: tagged.kind, listed: listed.filter(is_kind), derived: false };
    if tagged.kind == EntityKind::Other {
        return None;
    }
    let candidate = trimmed::trimmed(reading, candidate)?;
    // "|l’Union| européenne", but "Washington|, D.C."
    let whole = listed::name(reading, candidate.tokens.start..sentence_end);
    let goes_on =
        |whole: &Candidate| whole.tokens.end > candidate.tokens.end && reading.tokens[candidate.tokens.end].is_word();
    whole.filter(goes_on).or(Some(candidate))
}

/// What was not tagged before the next tagged name though lists know it: a person by the first name or the role before, a
/// name, that one with more before it ("New |York|"), a word made from one, an organisation by the end of its word.
fn between(reading: &Reading, rest: Range<usize>, next: &Range<usize>, sentence_start: usize) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    if !token.is_word() || token.is(Class::CLOSED) && !token.capital {
        return None;
    }
    let before = at..next.start.min(rest.end);
    // Looked up once, but where it would cut the tagged name
    let mut listed = listed::name(reading, rest)
        .filter(|name| name.tokens.len() > 1 || !german::is_noun(reading, at) && !is_part(reading, at, sentence_start));
    let ends_in = |name: &Candidate| name.tokens.end > before.end;
    let whole = listed.take_if(|name| ends_in(name) && name.tokens.end >= next.end);
    if listed.as_ref().is_some_and(ends_in) {
        listed = listed::name(reading, before.clone());
    }
    let whole = whole.or_else(|| listed::inhabitants(reading, at));
    let person = || shaped::person(reading, before, sentence_start, &Set::default());
    let person = whole.or_else(|| person().filter(|person| is_somebody(reading, &person.tokens)));
    let name = person.or(listed).or_else(|| listed::derived(reading, at)).or_else(|| street(reading, at, next.start));
    name.or_else(|| shaped::compound(reading, at)).or_else(|| listed::foreign(reading, at))
}

/// Words before and behind in which a common word is looked for again.
const AGAIN: usize = 200;

/// Whether what was not tagged may be a person all the same: by a first name and words that are no common ones, or one word
/// that is none, but for who is called so again behind what he is: no "Black Soldier |Fly|", "„Doctor |Who|“".
fn is_somebody(reading: &Reading, name: &Range<usize>) -> bool {
    let (model, several) = (model(Some(reading.language)), name.len() > 1);
    let common = |at: usize| {
        let word = reading.surface(at);
        let noun = reading.has(Trait::NounCapitals) && several;
        let surname = |model: &Model| !noun && model.is_kind(word, EntityKind::Person);
        let common = |model: &Model| model.is_common(&word.to_lowercase()) || noun && model.is_noun(word);
        model.is_some_and(|model| common(model) && !surname(model))
    };
    let body = |at: usize| reading.tokens[at].capitals || reading.tokens[at].is(Class::ORGANISATION_WORD);
    let named = !several || reading.is_first_name(name.start);
    let called = |at: &usize| {
        let same = reading.tokens[*at].first == reading.tokens[name.start].first;
        same && *at > 0 && shaped::is_role(reading, at - 1)
    };
    let near = name.start.saturating_sub(AGAIN)..reading.tokens.len().min(name.end + AGAIN);
    let again = || !several && near.clone().filter(called).nth(1).is_some();
    let mut rest = name.start + usize::from(several)..name.end;
    named && (!rest.any(|at| common(at) || body(at)) || again())
}

/// A street or river by its noun, written with a capital before a name that nobody knows: "River Wharn".
fn street(reading: &Reading, at: usize, end: usize) -> Option<Candidate> {
    let noun = reading.tokens[at].capital && !reading.has(Trait::NounCapitals) && !reading.has(Trait::SuffixedArticle);
    let is_noun = noun && reading.lexicon.language.street_nouns.contains(&&*reading.surface(at).to_lowercase());
    let text = || reading.passage(at).is_some_and(|passage| !passage.role.is_headline());
    let name = |next: usize| reading.tokens[next].is_proper() && !shaped::is_role(reading, next);
    (is_noun && at + 1 < end && name(at + 1) && text()).then(|| Candidate {
        tokens: at..at + 2,
        kind: EntityKind::Place,
        listed: None,
        derived: false,
    })
}

/// Whether a word that lists have stands in a longer name that nobody knows: "„New |York| Post” podawał".
fn is_part(reading: &Reading, at: usize, sentence_start: usize) -> bool {
    let is_name = |at: usize| {
        let token = &reading.tokens[at];
        token.is_proper() && !token.is(Class::TITLE.or(Class::NOT_NAME)) && !shaped::is_role(reading, at)
    };
    let unknown = |at: usize| {
        is_name(at) && listed::kind(reading, at..at + 1).is_none() && listed::derived(reading, at).is_none()
    };
    let text = || reading.passage(at).is_some_and(|passage| !passage.role.is_headline());
    // German nouns have capitals, and English headlines
    !reading.has(Trait::NounCapitals) && at > sentence_start + 1 && unknown(at - 1) && text()
}

/// Walks each sentence once from left to right; the longest reading of a place wins.
fn by_rules(reading: &Reading) -> Vec<Candidate> {
    let mut found = Vec::new();
    let alone = shaped::alone(reading);
    for passage in &reading.blocks {
        for sentence in &passage.sentences {
            let mut at = sentence.start;
            while at < sentence.end {
                let candidate = at_token(reading, at..sentence.end, sentence.start, &alone);
                at = candidate.as_ref().map_or(at + 1, |candidate| candidate.tokens.end);
                found.extend(candidate);
            }
        }
    }
    found
}

fn at_token(reading: &Reading, rest: Range<usize>, sentence_start: usize, alone: &Set<&str>) -> Option<Candidate> {
    let at = rest.start;
    let token = &reading.tokens[at];
    if !token.is_word() || token.is(Class::CLOSED) && !token.capital {
        return None;
    }
    let organisation = shaped::organisation(reading, rest.clone());
    let person = || shaped::person(reading, rest.clone(), sentence_start, alone);
    let name = || listed::name(reading, rest.clone());
    organisation
        .or_else(person)
        .or_else(name)
        .or_else(|| listed::derived(reading, at))
        .or_else(|| shaped::acronym(reading, at))
}
