//! What only the grammar of German tells of names and roles.

use super::listed;
use super::parts::listed_bare;
use super::shaped::is_role;
use crate::article::EntityKind;
use crate::lexicon::model::model;
use crate::lexicon::names::Gender;
use crate::lexicon::{Class, Trait};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::Shape;
use std::ops::Range;

/// Endings of adjectives, the longest first.
pub(super) const BENT: [&str; 5] = ["en", "er", "em", "es", "e"];

/// Whether a word that lists have as a name is a noun: "ein leichter |Favorit|".
pub(super) fn is_noun(reading: &Reading, at: usize) -> bool {
    reading.has(Trait::NounCapitals)
        && model(Some(reading.language)).is_some_and(|model| model.is_noun(reading.surface(at)))
}

/// Whether a name begins with an adjective made from an acronym, which is no part of it: "US-amerikanischen Markt".
pub(super) fn opens_with_adjective(reading: &Reading, name: &Range<usize>) -> bool {
    let adjective = |(of, rest): (&str, &str)| {
        let bends = BENT.iter().any(|ending| rest.ends_with(ending));
        bends && rest.starts_with(char::is_lowercase) && is_acronym(of)
    };
    reading.has(Trait::NounCapitals) && reading.surface(name.start).rsplit_once('-').is_some_and(adjective)
}

/// A tagged name without what stands before a person's: an adjective made from an acronym ("US-amerikanischen Markt"), what
/// somebody is ("CSU-Mann |Weber|", "Münchner Ex-Sozi |Anna Roth|", but not "|Eva-Maria Roth|"), whose he is ("Paulis |Karol
/// Mets|"); or what is somebody's ("|Annas| Mut").
pub(super) fn bare_name(reading: &Reading, name: Range<usize>, kind: EntityKind) -> (Range<usize>, EntityKind) {
    let mut name = name;
    if !reading.has(Trait::NounCapitals) {
        return (name, kind);
    }
    if opens_with_adjective(reading, &name) || hangs_on_noun(reading, &name) {
        name.start += 1;
    }
    let fits = name.len() == 2 || name.len() > 2 && kind != EntityKind::Person;
    if fits && is_named(reading, name.start + 1) {
        return (name.start + 1..name.end, EntityKind::Organisation);
    }
    while reading.tokens[name.start].lower && name.len() > 1 && reading.tokens[name.start].is(Class::DETERMINER) {
        name.start += 1;
    }
    let inside = |at: usize| at > name.start && is_somebody(reading, at, kind) && reading.is_first_name(at + 1);
    let last = name.end - 1;
    let somebody = (name.start..last).find(|&at| at == name.start && is_somebody(reading, at, kind) || inside(at));
    if let Some(at) = somebody {
        return (at + 1..name.end, EntityKind::Person);
    }
    // "Karol |Mets| Stil"
    let second = name.start + 1;
    let owns = name.len() > 2 && reading.is_first_name(name.start) && reading.surface(second).ends_with('s');
    if kind == EntityKind::Person && owns && is_all_nouns(reading, second + 1..name.end) {
        return (name.start..second + 1, kind);
    }
    // "Webers |Stil|", but "Champions League", "Peters Verlag", "Berlins Senat"
    let noun = |word: &str| model(Some(reading.language)).is_some_and(|model| model.is_noun(word));
    let whole = reading.tokens[last].is(Class::ORGANISATION_WORD)
        || listed::kind(reading, name.start..name.start + 1).is_some()
        || reading.surface(name.start).strip_suffix('s').is_none_or(noun);
    let owned = behind_genitive(reading, &name, kind).filter(|_| kind == EntityKind::Person || !whole);
    let Some(owned) = owned else { return (name, kind) };
    if owned == last && is_noun(reading, last) && !reading.is_first_name(last) {
        return (name.start..name.start + 1, EntityKind::Person);
    } else if kind == EntityKind::Person && owned < last && reading.is_first_name(owned) {
        name.start = owned;
    }
    (name, kind)
}

/// Whether an organisation's name begins behind the noun that says what it is: "der Messengerdienst |Lund|".
pub(super) fn is_named(reading: &Reading, at: usize) -> bool {
    let token = &reading.tokens[at];
    let known = || is_noun(reading, at) || listed::kind(reading, at..at + 1) == Some(EntityKind::Place);
    let begins = || token.is_proper() && !token.is(Class::NOT_NAME) && !known() && !reading.is_first_name(at);
    let noun = at.checked_sub(1).filter(|_| reading.has(Trait::NounCapitals));
    noun.is_some_and(|noun| is_collective(reading, noun)) && (token.shape == Shape::Number || begins())
}

/// Whether a word is a noun for organisations, in German also at the end of a compound: "|Messengerdienst| Lund".
pub(super) fn is_collective(reading: &Reading, at: usize) -> bool {
    let (word, nouns) = (reading.surface(at), reading.lexicon.language.collectives);
    if !reading.has(Trait::NounCapitals) {
        return nouns.contains(&&*word.to_lowercase());
    }
    let ends = |noun: &&str| {
        let (capital, rest) = noun.split_at(noun.chars().next().map_or(0, char::len_utf8));
        let before = word.strip_suffix(rest);
        before.is_some_and(|before| before.ends_with(capital) || before.ends_with(&capital.to_lowercase()))
    };
    nouns.iter().any(ends)
}

/// Whether a name is a noun and an organisation in the genitive that lists have: "Fahne der |Vereinten Nationen|".
fn hangs_on_noun(reading: &Reading, name: &Range<usize>) -> bool {
    let head = &reading.tokens[name.start];
    let article = |at: usize| reading.tokens[at].lower && reading.tokens[at].is(Class::DETERMINER);
    let is_listed = || {
        let words = reading.surfaces(name.start + 2..name.end);
        let listed =
            listed::of_words(reading, words).or_else(|| listed::of_words(reading, &words.replacen("en ", "e ", 1)));
        let known = listed.and_then(|(id, _)| reading.names.name(id));
        known.is_some_and(|known| known.kind == EntityKind::Organisation)
    };
    name.len() > 2
        && !head.is(Class::ORGANISATION_HEAD)
        && is_noun(reading, name.start)
        && article(name.start + 1)
        && is_listed()
}

/// Whether a compound says what somebody is.
pub(super) fn is_somebody(reading: &Reading, at: usize, kind: EntityKind) -> bool {
    let somebody = |(of, noun): (&str, &str)| {
        let role = reading.lexicon.class(noun).any(Class::ROLE.or(Class::VAGUE));
        let tells = matches!(noun, "Mann" | "Frau") || of == "Ex" || role;
        let known = || is_acronym(of) || listed::of_words(reading, of).is_some();
        let is_noun = || known() || model(Some(reading.language)).is_some_and(|model| model.is_noun(noun));
        tells || kind == EntityKind::Person && is_noun() && reading.names.first_name(noun).is_none()
    };
    reading.has(Trait::NounCapitals) && reading.surface(at).rsplit_once('-').is_some_and(somebody)
}

/// Where what is somebody's begins, if a name opens with a genitive, as its apostrophe tells or the text, which has it
/// without the ending: "Annas |Mut".
fn behind_genitive(reading: &Reading, name: &Range<usize>, kind: EntityKind) -> Option<usize> {
    let apostrophe = matches!(reading.surface(name.start + 1), "'" | "’");
    let word = reading.surface(name.start);
    let model = model(Some(reading.language));
    let somebody = |bare: &str| model.is_some_and(|model| model.is_kind(bare, EntityKind::Person));
    let listed = || listed_bare(reading.lexicon.language, model?, word).filter(|bare| somebody(bare));
    // "Halmers |Tod|": nothing but a noun follows whom no list knows
    let unknown =
        || model.is_some_and(|model| !model.is_listed(word)) && is_all_nouns(reading, name.start + 1..name.end);
    let unknown = || kind == EntityKind::Person && word.len() > 4 && word.ends_with('s') && unknown();
    let bare = || word.strip_suffix('s').is_some_and(|bare| reading.firsts.contains_key(bare));
    let bare = || bare() || listed().is_some() || unknown();
    let next = name.start + 1 + usize::from(apostrophe);
    (next < name.end && (apostrophe || bare())).then_some(next)
}

/// Whether words are German nouns and no names, and some stand there.
fn is_all_nouns(reading: &Reading, mut words: Range<usize>) -> bool {
    let is_name = |at: usize| reading.is_first_name(at) || reading.tokens[at].is(Class::ORGANISATION_WORD);
    !words.is_empty() && words.all(|at| is_noun(reading, at) && !is_name(at))
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// A name that opens with adjectives as it stands without an article in the nominative, by the article before it
/// and its noun: "der Technischen Universität" → Technische Universität, "im Deutschen Museum" → Deutsches Museum; behind
/// "des" the noun loses its ending, too. `None` where nothing is to be bent back.
pub(super) fn upright(reading: &Reading, name: &Range<usize>) -> Option<String> {
    if reading.names.exact(reading.surface(name.start)).is_some() {
        return None;
    }
    let article = reading.surface(name.start.checked_sub(1)?).to_lowercase();
    let genitive = article == "des";
    // "der Deutsche Bund", "das Deutsche Rote Kreuz": with their article, nominatives end in "e"
    let weak = match &*article {
        "der" => Some("er"),
        "das" => Some("es"),
        _ => None,
    };
    if let Some(ending) = weak
        && let Some(upright) = strong(reading, name, ending)
    {
        return Some(upright);
    }
    if !genitive && !BENDING.contains(&&*article) {
        return None;
    }
    let is_noun = |at: usize| name.contains(&at) && reading.tokens[at].is_proper() && !reading.tokens[at].capitals;
    // "der Vereinten Nationen Lindental": behind a first adjective a plural may end alike, where there can be one
    let plural = matches!(&*article, "der" | "die" | "den");
    let is_adjective = |at: usize| {
        let ending = if at > name.start && plural { "schen" } else { "en" };
        let stem = reading.surface(at).strip_suffix(ending).filter(|stem| stem.len() > 2 && !stem.ends_with('i'));
        // "im |Norden| Lindentals", but "im |Großen| Haus"
        let noun = |word: &str| model(Some(reading.language)).is_some_and(|model| model.is_noun(word));
        let bends = |weak: String| noun(&weak) || ADJECTIVES.iter().any(|ending| weak.ends_with(ending));
        let before_noun = || noun(reading.surface(at + 1)) && listed::kind(reading, at + 1..at + 2).is_none();
        stem.is_some_and(|stem| !noun(reading.surface(at)) || bends([stem, "e"].concat()) || before_noun())
    };
    // "des Wiener Zentrums": what is made from a city's name is not bent
    let is_of_city =
        |at: usize| reading.surface(at).strip_suffix("er").is_some_and(|city| reading.names.exact(city).is_some());
    let noun = (name.start..name.end).find(|&at| !((is_adjective(at) || is_of_city(at)) && is_noun(at + 1)))?;
    let word = reading.surface(noun);
    let bare = if genitive && is_noun(noun) { without_genitive(word) } else { word };
    if noun == name.start && bare == word {
        return None;
    }
    let neuter = reading.lexicon.language.neuter_endings;
    let ending = match &*article {
        "der" | "zur" | "die" | "einer" => "e",
        "den" if word.ends_with('n') => "e",
        _ if neuter.iter().any(|ending| bare.to_lowercase().ends_with(ending)) => "es",
        _ => "er",
    };
    let mut upright = String::new();
    for at in name.start..noun {
        let word = reading.surface(at);
        match word.strip_suffix("en") {
            Some(stem) => upright.extend([stem, ending]),
            None => upright.push_str(word),
        }
        upright.push(' ');
    }
    upright.push_str(bare);
    let rest = reading.span(name.clone()).end - reading.tokens[noun].span.end;
    let whole = reading.surfaces(name.clone());
    upright.push_str(&whole[whole.len() - rest..]);
    Some(upright)
}

/// A name whose adjectives end in "e" behind their article, as they end without one.
fn strong(reading: &Reading, name: &Range<usize>, ending: &str) -> Option<String> {
    let is_adjective = |&at: &usize| {
        let word = reading.surface(at);
        ADJECTIVES.iter().any(|ending| word.ends_with(ending)) && reading.names.exact(word).is_none()
    };
    let noun =
        name.clone().find(|at| !is_adjective(at)).filter(|&at| at > name.start && reading.tokens[at].is_proper())?;
    let adjectives = (name.start..noun).map(|at| [reading.surface(at).trim_end_matches('e'), ending, " "].concat());
    Some(adjectives.collect::<String>() + reading.surfaces(noun..name.end))
}

/// The nominative that lists have of a name beside the form that stands there: "Vereinigten Staaten", "Grünen", "Tote Meer".
pub(super) fn listed_upright(name: &str, is_listed: impl Fn(&String) -> bool) -> Option<String> {
    let strong = || {
        let (adjective, rest) = name.split_once(' ')?;
        let stem = adjective.strip_suffix("en").or_else(|| adjective.strip_suffix('e'))?;
        ["es ", "er ", "e "].map(|ending| [stem, ending, rest].concat()).into_iter().find(&is_listed)
    };
    name.strip_suffix('n').map(str::to_owned).filter(&is_listed).or_else(strong)
}

/// What adjectives end in that names of authorities, clubs and parties open with, and their names seldom.
const ADJECTIVES: [&str; 12] =
    ["sche", "liche", "ische", "ige", "nale", "rale", "rote", "Rote", "Neue", "Freie", "Weiße", "Große"];

/// Articles, alone and within prepositions, behind which an adjective is no nominative if it ends in "en".
const BENDING: [&str; 10] = ["der", "die", "den", "dem", "zur", "zum", "im", "am", "vom", "beim"];

/// A noun without the ending of the genitive: "Verbandes" → Verband; whole where it may be the noun's own.
pub(super) fn without_genitive(noun: &str) -> &str {
    let Some(bare) = noun.strip_suffix('s').filter(|bare| bare.len() > 4) else { return noun };
    match bare.as_bytes().last() {
        Some(b's' | b'u' | b'i' | b'a' | b'o') => noun,
        Some(b'e') if !bare.ends_with("ee") && !bare.ends_with("ie") => &bare[..bare.len() - 1],
        _ => bare,
    }
}

/// The noun of a role in the nominative that stands in another case: "des |Sprechers| Max Roth".
pub(super) fn bent_role<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a str> {
    let word = reading.surface(at);
    let bends = reading.has(Trait::ArticleCases) && reading.tokens[at].capital && !word.ends_with("ern");
    let mut bare = ["en", "n", "s"].into_iter().filter_map(|ending| word.strip_suffix(ending)).filter(|_| bends);
    bare.find(|bare| reading.is_role_noun(bare))
}

/// A role's words in the nominative without an article, its adjectives too: "stellvertretende Leiter" → "stellvertretender
/// Leiter", "Abgeordneten" → Abgeordneter.
pub(super) fn bare_role(reading: &Reading, tokens: Range<usize>, gender: Option<Gender>) -> String {
    let words = reading.surfaces(tokens.clone());
    let bent = |at: &usize| is_role(reading, *at) || bent_role(reading, *at).is_some();
    let Some(noun) = tokens.clone().find(bent) else { return words.to_owned() };
    let word = if is_role(reading, noun) { None } else { bent_role(reading, noun) }.unwrap_or(reading.surface(noun));
    let feminine = is_feminine(word) || gender == Some(Gender::Feminine);
    let ending = if feminine { "e" } else { "er" };
    let mut role = String::new();
    for at in tokens.start..noun {
        let word = reading.surface(at);
        // "weithin unbekannten": an adverb is not bent
        let stem = BENT.iter().find_map(|ending| word.strip_suffix(ending));
        role.push_str(stem.unwrap_or(word));
        role.push_str(if stem.is_some() { ending } else { "" });
        role.push(' ');
    }
    match nominalised(word).filter(|_| gender.is_some()) {
        Some(stem) => role.extend([stem, if feminine { "" } else { "r" }]),
        None => role.push_str(word),
    }
    let rest = words.len() - (reading.tokens[noun].span.end - reading.tokens[tokens.start].span.start);
    role + &words[words.len() - rest..]
}

/// An adjective or participle that is a role without its last ending: "Abgeordnete|n", "Vorsitzende|r".
fn nominalised(word: &str) -> Option<&str> {
    let stem = word.trim_end_matches(['n', 'r']);
    ["zende", "ndte", "nete", "gte", "rige", "ändige"].iter().any(|ending| stem.ends_with(ending)).then_some(stem)
}

fn is_feminine(noun: &str) -> bool {
    noun.ends_with("in") || noun.ends_with("frau")
}

/// The gender that a role tells. A participle or adjective has the same form for both, but for what stands before
/// it: "die Vorsitzende", "der Abgeordnete", "Abgeordneter", but "den Beauftragten" may be many.
pub(super) fn gender(reading: &Reading, role: &Range<usize>, noun: usize) -> Option<Gender> {
    let word = reading.surface(noun);
    if is_feminine(word) {
        return Some(Gender::Feminine);
    }
    let Some(stem) = nominalised(word) else { return Some(Gender::Masculine) };
    let article = role.start.checked_sub(1).map_or("", |at| reading.surface(at));
    match &word[stem.len()..] {
        "" if article.eq_ignore_ascii_case("der") => Some(Gender::Masculine),
        "" => Some(Gender::Feminine),
        "r" => Some(Gender::Masculine),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::upright;
    use crate::article::{Block, Role};
    use crate::recognize::reading::Reading;

    #[track_caller]
    fn check_upright(sentence: &str, expected: &[&str]) {
        let text = format!("Streit über den alten Hafen\n\n{sentence} Der Rat hat am Montag lange darüber beraten.");
        let article = crate::analyze(&crate::read::plain(&text));
        let found: Vec<&str> = article.entities.iter().map(|entity| &*entity.name).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn german_adjectives_come_back_to_the_nominative() {
        check_upright(
            "Ein Gutachten der Technischen Universität Dresden liegt vor.",
            &["Technische Universität Dresden"],
        );
        check_upright("Die Technische Universität Dresden schweigt dazu.", &["Technische Universität Dresden"]);
        check_upright("Der Sprecher des Deutschen Hafenverbandes schwieg.", &["Deutscher Hafenverband"]);
        check_upright("Der Sprecher des Deutschen Roten Kreuzes schwieg dazu.", &["Deutsches Rotes Kreuz"]);
        check_upright("Der Leiter des Hafenverbandes schwieg dazu.", &["Hafenverband"]);
        check_upright("Das Deutsche Rote Kreuz schwieg dazu.", &["Deutsches Rotes Kreuz"]);
        check_upright("Der Deutsche Hafenbund schwieg dazu.", &["Deutscher Hafenbund"]);
        check_upright("Die Fahne der Vereinten Nationen hing dort.", &["Vereinte Nationen"]);
        check_upright("Das Rote Kreuz schwieg lange dazu.", &["Rotes Kreuz"]);
        check_upright("Im Norden Schwedens lag Schnee.", &["Norden Schwedens"]);
        check_upright("Die Häfen Südeuropas sind voll.", &["Südeuropa"]);
        check_upright(
            "Der Sprecher des Landesverbandes für Hafenpflege schwieg lange.",
            &["Landesverband für Hafenpflege"],
        );
    }

    #[test]
    fn what_an_organisation_is_stands_before_its_name() {
        check_upright("Der Messengerdienst Nordika und der Hersteller Halmer schwiegen.", &["Nordika", "Halmer"]);
        check_upright("In Lindental an der Donau lag Schnee.", &["Lindental an der Donau"]);
        check_upright("Den Dichter freute Mozarts Oper an diesem Abend.", &["Mozart"]);
    }

    #[test]
    fn roles_come_back_to_the_nominative() {
        let text = "Streit über den alten Hafen\n\nSie traf am Montag den norwegischen Ministerpräsidenten Odd Hellesund. \
                    Das Büro des Abgeordneten Florian Hartwig schwieg, und das der Abgeordneten Ulla Brandes auch.";
        let article = crate::analyze(&crate::read::plain(text));
        let roles: Vec<&str> = article.entities.iter().filter_map(|entity| entity.role.as_deref()).collect();
        assert_eq!(roles, ["norwegischer Ministerpräsident", "Abgeordneter", "Abgeordnete"]);
    }

    #[test]
    fn what_is_made_from_a_city_is_not_bent() {
        let text = "des Wiener Zentrums für Hafenkunde";
        let block = Block { role: Role::Paragraph, start: 0, end: text.len(), level: None, href: None, reason: None };
        let reading = Reading::new(text, Some("de"), &[block]);
        assert_eq!(upright(&reading, &(1..5)).as_deref(), Some("Wiener Zentrum für Hafenkunde"));
    }
}
