//! Word lists as facts about words.

use crate::place;
use crate::respelt::respelt;
use lede::lexicon::lexicon;
use lede::lexicon::model::{FIRST, Learnt, NOUN, word_key};
use lede::recognize::training::{OPENS, hash, join, stem, words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

pub const LANGUAGES: [&str; 14] = ["cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "uk"];

const LAST: u32 = 1 << 1;
const CITY: u32 = 1 << 2;
const TOWN: u32 = 1 << 3;
const COUNTRY: u32 = 1 << 4;
const PEOPLE: u32 = 1 << 5;
const ORGANISATION: u32 = 1 << 6;
const PARTY: u32 = 1 << 7;
const REGION: u32 = 1 << 8;
const MEDIUM: u32 = 1 << 9;
/// An organisation that was written down by hand: it is no other name.
const KNOWN: u32 = 1 << 11;

/// Most words of an organisation of the encyclopedia that news call by its whole name.
const MOST_WORDS: usize = 3;
/// Words whose frequency is kept; of German more, where a capital tells least.
const COMMON_WORDS: usize = 5_000;
const COMMON_GERMAN: usize = 20_000;
/// Words with a capital whose cluster is kept, and others.
const CLUSTERED: usize = 120_000;
const CLUSTERED_SMALL: usize = 16_000;

/// Countries whose towns the news of our languages name, small ones as well.
const NEAR: [&str; 36] = [
    "AT", "AU", "BE", "BG", "BR", "BY", "CA", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "NL", "NO", "NZ", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "UA", "US",
];

/// First names in Ukrainian, as people are called every day.
pub const UKRAINIAN: &str = include_str!("given_names.txt");

/// Facts by key.
#[derive(Default)]
pub struct Facts(BTreeMap<u32, u32>);

impl Facts {
    fn put(&mut self, hash: u32, facts: u32) {
        *self.0.entry(word_key(hash)).or_default() |= facts;
    }

    /// A name of one word or several, as it stands.
    fn name(&mut self, name: &str, facts: u32) {
        let words = hashes(name);
        let Some(whole) = whole(&words).filter(|_| words.len() <= LONGEST) else { return };
        if words.len() > 1 {
            self.put(words[0], OPENS);
        }
        self.put(whole, facts);
    }

    /// Whether all of this is known of a name.
    fn has(&self, name: &str, facts: u32) -> bool {
        let known = whole(&hashes(name)).and_then(|whole| self.0.get(&word_key(whole)));
        known.is_some_and(|known| known & facts == facts)
    }

    /// A name of one word, as a language bends it.
    fn bent(&mut self, name: &str, language: &str, facts: u32) {
        if !name.contains(' ')
            && let Some(stem) = stem(name, lexicon(Some(language)).language)
        {
            self.put(stem, facts);
        }
    }

    pub fn words(&self) -> Vec<(u32, u32)> {
        self.0.iter().map(|(key, value)| (*key, *value)).collect()
    }
}

/// Most words of a name.
const LONGEST: usize = 6;

/// The hashes of a name's words.
fn hashes(name: &str) -> Vec<u32> {
    words(name, "en").iter().map(|word| hash(word.chars())).collect()
}

/// The hash of a name by those of its words.
fn whole(words: &[u32]) -> Option<u32> {
    words.iter().copied().reduce(join)
}

pub fn lines(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let sign = if name.ends_with(".csv") { ',' } else { '\t' };
    text.lines().map(|line| line.split(sign).map(str::to_owned).collect()).collect()
}

pub fn is_name(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase) && name.chars().count() > 1
}

fn is_latin(name: &str) -> bool {
    name.chars().all(|c| !c.is_alphabetic() || c < '\u{250}')
}

fn is_cyrillic(name: &str) -> bool {
    name.chars().all(|c| !c.is_alphabetic() || ('\u{400}'..'\u{460}').contains(&c) || c == 'ґ' || c == 'Ґ')
}

/// What a topic of the lists beside this program says of its names.
fn facts(topic: &str) -> u32 {
    match topic {
        "first" => FIRST,
        "last" => LAST,
        "one" => FIRST | LAST,
        "city" => CITY,
        "state" => COUNTRY,
        "region" | "water" | "mountain" | "island" | "district" | "landmark" => REGION,
        "medium" => MEDIUM | KNOWN,
        "party" => PARTY | KNOWN,
        "company" | "club" | "body" | "school" | "other" => ORGANISATION | KNOWN,
        _ => panic!("{topic}: a topic that the lists do not have"),
    }
}

/// Adds names that were written down for each language. Those of several languages are known in all.
fn known(shared: &mut Facts, own: &mut [Facts]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let mut names: BTreeMap<(String, u32), BTreeSet<usize>> = BTreeMap::new();
    for (at, language) in LANGUAGES.iter().enumerate() {
        for kind in ["places", "organisations", "persons"] {
            let name = format!("{language}.{kind}.tsv");
            for row in lines(&folder, &name) {
                for name in row[1].split('|') {
                    names.entry((name.to_owned(), facts(&row[0]))).or_default().insert(at);
                }
            }
        }
    }
    for ((name, facts), languages) in names {
        let is_shared = languages.len() > 1 && is_latin(&name);
        if is_shared {
            shared.name(&name, facts);
        }
        for at in languages {
            if !is_shared && !shared.has(&name, facts) {
                own[at].name(&name, facts);
            }
            if !lexicon(Some(LANGUAGES[at])).language.case_endings.is_empty() {
                own[at].bent(&name, LANGUAGES[at], facts);
            }
        }
    }
}

/// What is known in all languages, and in each of them: in the order of [`LANGUAGES`].
pub fn gather(data: &Path, lists: &Path) -> (Learnt, Vec<Learnt>) {
    let mut shared = Facts::default();
    let mut own: Vec<Facts> = LANGUAGES.iter().map(|_| Facts::default()).collect();
    let gazetteers = data.join("gazetteers");

    let mut person = |name: &str, facts: u32, shared: &mut Facts| {
        if !is_name(name) || name.contains(' ') {
            return;
        }
        if is_latin(name) {
            shared.put(hash(name.chars()), facts);
        } else if is_cyrillic(name) {
            for (language, own) in LANGUAGES.iter().zip(&mut own).filter(|(l, _)| matches!(**l, "ru" | "uk")) {
                let name = &if *language == "uk" { respelt(name) } else { name.to_owned() };
                own.bent(name, language, facts);
                // The nominative is found by these
                if facts == FIRST {
                    own.name(name, facts);
                }
            }
        }
    };
    for row in lines(&gazetteers, "faker_names.tsv") {
        person(&row[2], if row[1] == "first" { FIRST } else { LAST }, &mut shared);
    }
    for row in lines(&gazetteers, "popular_names_cc0/common-forenames-by-country.csv") {
        person(row.last().unwrap(), FIRST, &mut shared);
    }
    for row in lines(&gazetteers, "popular_names_cc0/common-surnames-by-country.csv") {
        if let Some(name) = row.get(5) {
            person(name, LAST, &mut shared);
        }
    }
    for row in lines(&gazetteers, "natasha_ru_first_names.txt") {
        let mut chars = row[0].chars();
        let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
        person(&name, FIRST, &mut shared);
    }
    for row in lines(&gazetteers, "parlspeech_mps_to2018.csv").iter().skip(1) {
        let mut parts: Vec<&str> = row[2].split(' ').collect();
        if let Some(last) = parts.pop() {
            person(last, LAST, &mut shared);
        }
        for first in parts.iter().take(1) {
            person(first, FIRST, &mut shared);
        }
    }

    for name in UKRAINIAN.split_whitespace() {
        own[place("uk")].name(name, FIRST);
        own[place("uk")].bent(name, "uk", FIRST);
    }

    for row in lines(&gazetteers, "geonames_cities15000.tsv") {
        let people: u32 = row[2].parse().unwrap_or(0);
        let kind = if people >= 200_000 { CITY } else { TOWN };
        let others = row.get(3).map_or("", String::as_str).split('|');
        for (at, name) in std::iter::once(row[0].as_str()).chain(others).enumerate() {
            if !is_name(name) || name.chars().count() < 3 {
                continue;
            }
            if is_latin(name) {
                if at == 0 && (people > 50_000 || NEAR.contains(&row[1].as_str())) || people > 500_000 {
                    shared.name(name, kind);
                    if people > 200_000 || ["PL", "CZ", "SK"].contains(&row[1].as_str()) {
                        own[0].bent(name, "cs", kind);
                        own[9].bent(name, "pl", kind);
                    }
                }
            } else if is_cyrillic(name) {
                let ukrainian = name.chars().any(|c| "іїєґІЇЄҐ".contains(c));
                let russian = name.chars().any(|c| "ыэъёЫЭЪЁ".contains(c));
                if people > 300_000 || ["RU", "UA", "BY", "KZ"].contains(&row[1].as_str()) {
                    if !ukrainian {
                        own[11].bent(name, "ru", kind);
                        own[11].name(name, kind);
                    }
                    if !russian {
                        own[13].bent(name, "uk", kind);
                        own[13].name(name, kind);
                    }
                }
            }
        }
    }
    // "Congo (Republic)": what stands in brackets is a name only if the lists have it
    let listed: BTreeSet<(String, String)> = lines(lists, "countries.tsv")
        .iter()
        .flat_map(|row| row[3].split('|').map(|name| (row[0].clone(), name.to_owned())))
        .collect();
    for row in lines(&gazetteers, "cldr_territories.tsv") {
        if let Some(at) = LANGUAGES.iter().position(|l| *l == row[0] || row[0] == "no" && *l == "nb") {
            let kind = if row[1].contains('-') { REGION } else { COUNTRY };
            for (place, part) in row[2].split(['(', ')']).map(str::trim).enumerate() {
                if place == 0 || listed.contains(&(LANGUAGES[at].to_owned(), part.to_owned())) {
                    own[at].name(part, kind);
                    own[at].bent(part, LANGUAGES[at], kind);
                }
            }
        }
    }
    for row in lines(&gazetteers, "i18n_nationality.tsv") {
        if let Some(at) = LANGUAGES.iter().position(|l| *l == row[0]) {
            own[at].name(&row[2], PEOPLE);
        }
    }
    for row in lines(&gazetteers, "wiktionary_de_proper_names.tsv") {
        let kind = match row[1].as_str() {
            "Vorname" => FIRST,
            "Nachname" => LAST,
            "Toponym" => TOWN,
            _ => continue,
        };
        own[2].name(&row[0], kind);
    }
    for row in lines(&gazetteers, "partyfacts_parties.tsv").iter().skip(1) {
        for name in row[1].split('|').filter(|name| name.chars().count() > 1) {
            shared.name(name, PARTY);
        }
        for name in [&row[2], &row[3]] {
            for name in name.split(" / ").filter(|name| name.contains(' ')) {
                shared.name(name, PARTY);
            }
        }
    }
    for row in lines(&gazetteers, "kind_it_ORG_wikipedia.txt") {
        let is_called_so = |name: &&str| is_name(name) && is_latin(name) && name.split(' ').count() <= MOST_WORDS;
        if let Some(name) = row[0].strip_prefix("ORG ").filter(is_called_so) {
            shared.name(name, ORGANISATION);
        }
    }
    for row in lines(&gazetteers, "fundus_publishers.tsv") {
        if let Some(name) = row.get(2) {
            shared.name(name, MEDIUM);
        }
    }
    for row in lines(lists, "organisations.tsv") {
        let names = std::iter::once(row[1].as_str()).chain(row.get(2).map_or("", String::as_str).split('|'));
        for name in names.filter(|name| !name.is_empty()) {
            if row[0] == "*" {
                shared.name(name, ORGANISATION);
            } else if let Some(at) = LANGUAGES.iter().position(|l| *l == row[0]) {
                own[at].name(name, ORGANISATION);
                own[at].bent(name, LANGUAGES[at], ORGANISATION);
            }
        }
    }

    known(&mut shared, &mut own);
    for row in lines(lists, "cities_by_language.tsv") {
        if let Some(at) = LANGUAGES.iter().position(|l| *l == row[0]) {
            for name in row[1].split('|') {
                own[at].name(name, REGION);
                own[at].bent(name, LANGUAGES[at], REGION);
            }
        }
    }
    for row in lines(lists, "same_place.tsv") {
        if let Some(at) = LANGUAGES.iter().position(|l| *l == row[0]) {
            for name in row[2].split('|').filter(|name| !name.is_empty()) {
                own[at].name(name, COUNTRY);
            }
        }
    }

    for (at, language) in LANGUAGES.iter().enumerate() {
        let name = format!("lexicons/wordfreq_top60k/{language}.tsv");
        if data.join(&name).exists() {
            let most = if *language == "de" { COMMON_GERMAN } else { COMMON_WORDS };
            for (rank, row) in lines(data, &name).iter().enumerate().take(most) {
                let common = match rank {
                    0..100 => 7,
                    100..500 => 6,
                    500..2000 => 5,
                    2000..5000 => 4,
                    _ => 3,
                };
                own[at].put(hash(row[0].chars().map(|c| if c.is_numeric() { '0' } else { c })), common << 13);
            }
        }
        let name = format!("lexicons/brown_clusters/{language}.tsv");
        if *language != "es" && data.join(&name).exists() {
            for (rank, row) in lines(data, &name).iter().enumerate().take(CLUSTERED) {
                if rank > CLUSTERED_SMALL && !is_name(&row[0]) {
                    continue;
                }
                let cluster: u32 = row[1].parse().unwrap_or(0);
                let key = word_key(hash(row[0].chars()));
                let known = own[at].0.entry(key).or_default();
                if *known >> 16 == 0 {
                    *known |= (cluster & 0xffff) << 16;
                }
            }
        }
    }
    // A noun and its forms are marked where the word stands already, which takes no room of its own, and where all languages
    // have it as a name: "Kittel", "Favoriten"
    let german = &mut own[place("de")].0;
    for row in lines(data, "lexicons/wiktionary_de_common_nouns.tsv") {
        let forms = row.get(1).map_or("", String::as_str).split('|').filter(|form| !form.is_empty());
        for key in std::iter::once(row[0].as_str()).chain(forms).map(|form| word_key(hash(form.chars()))) {
            if shared.0.get(&key).is_some_and(|known| known & (FIRST | LAST | CITY | TOWN) != 0) {
                german.entry(key).or_default();
            }
            if let Some(known) = german.get_mut(&key) {
                *known |= NOUN;
            }
        }
    }
    let file = |facts: &Facts| Learnt { words: facts.words(), ..Learnt::default() };
    (file(&shared), own.iter().map(file).collect())
}
