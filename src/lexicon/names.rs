//! Names that an article's language calls countries, cities, organisations, media and people by.
//!
//! The lists stand in `names/`, tab-separated, one name a line:
//!
//! | file | columns | made by |
//! |---|---|---|
//! | `countries.tsv` | language, code, name, other names, adjectives (parted by a bar) | `scripts/names.py` |
//! | `cities.tsv` | name, country | `scripts/names.py` |
//! | `first_names.tsv` | name, `f`, `m` or `-` | `scripts/names.py` |
//! | `cities_by_language.tsv` | language, names | hand |
//! | `same_place.tsv` | language, name, other names | hand |
//! | `peoples.tsv` | language, place, adjectives, inhabitants ("_" for a space); these among the adjectives where they bend alike | hand |
//! | `organisations.tsv` | language or `*`, name, other names | hand |
//! | `media.tsv` | name, other names | hand |
//!
//! `build.rs` puts them into one file, each under a line with its name. It is in the program on the command line; the
//! page fetches it, and knows no names before it has come.

use super::NAMES;
use super::table::Table;
use crate::article::EntityKind;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// A listed entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// What it is.
    pub kind: EntityKind,
    /// The name in the nominative.
    pub name: &'static str,
    /// Whether it is a newspaper, broadcaster or agency.
    pub medium: bool,
}

/// A grammatical gender, as a first name or a role tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// He.
    Masculine,
    /// She.
    Feminine,
}

/// The names of one language.
#[derive(Debug, Default)]
pub struct Gazetteer {
    names: Vec<Name>,
    forms: Table<&'static str, usize>,
    /// The most words that a name with this first word has.
    longest: Table<&'static str, usize>,
    derived: Table<String, usize>,
    first_names: Table<&'static str, Option<Gender>>,
    /// Names without the endings of their cases, in languages that bend them.
    roots: Table<String, (usize, &'static str)>,
}

/// The gazetteer of a language by its ISO 639-1 code; built once. Empty where the lists are not here.
#[must_use]
pub fn gazetteer(code: Option<&str>) -> &'static Gazetteer {
    static BUILT: OnceLock<Mutex<HashMap<&'static str, &'static Gazetteer>>> = OnceLock::new();
    static EMPTY: OnceLock<Gazetteer> = OnceLock::new();
    let code = super::lexicon(code).language.code;
    let Some(lists) = lists() else { return EMPTY.get_or_init(Gazetteer::default) };
    // A panic elsewhere cannot leave the map half written.
    let mut built = BUILT.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    built.entry(code).or_insert_with(|| Box::leak(Box::new(Gazetteer::new(code, lists))))
}

static INSTALLED: OnceLock<&'static str> = OnceLock::new();

/// The lists, where they are here.
fn lists() -> Option<&'static str> {
    NAMES.content.or_else(|| INSTALLED.get().copied())
}

/// Whether the lists are not here yet.
pub(super) fn are_missing() -> bool {
    lists().is_none()
}

/// Takes the lists into use, for as long as the program runs. Whether they are lists; another text changes nothing.
pub(super) fn install(text: String) -> bool {
    text.starts_with(MARK) && (INSTALLED.get().is_some() || INSTALLED.set(text.leak()).is_ok())
}

/// Begins the line with the name of a list.
const MARK: &str = "#";

/// The rows of all lists, each with its list's name.
fn rows(lists: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut list = "";
    lists.lines().filter_map(move |line| {
        let head = line.strip_prefix(MARK);
        list = head.unwrap_or(list);
        head.is_none().then_some((list, line))
    })
}

fn names(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|name| !name.is_empty())
}

impl Gazetteer {
    /// Where a form stands in several lists, the first one counts: `build.rs` gives their order.
    fn new(code: &str, lists: &'static str) -> Self {
        let mut new = Self::default();
        for (list, row) in rows(lists) {
            match list {
                "media" => new.row(code, list, row),
                "cities" => _ = new.add(EntityKind::Place, false, row.split('\t').next().unwrap_or_default(), ""),
                "first_names" => {
                    let (name, gender) = row.split_once('\t').unwrap_or((row, ""));
                    let gender = match gender {
                        "m" => Some(Gender::Masculine),
                        "f" => Some(Gender::Feminine),
                        _ => None,
                    };
                    new.first_names.insert(name, gender);
                }
                _ => {
                    if let Some((language, row)) = row.split_once('\t')
                        && (language == code || language == "*")
                    {
                        new.row(code, list, row);
                    }
                }
            }
        }
        let language = super::lexicon(Some(code)).language;
        if language.has_cases() {
            for (form, &id) in &new.forms {
                // Of two that are alike without their endings it is the one listed first, in whatever order they come.
                // Of one's own forms it is the nominative: Niemcy, of "Niemcami".
                let first = new.roots.entry(language.roots(form)).or_insert((id, form));
                let order = |(id, form): (usize, &'static str)| (id, form != new.names[id].name, form);
                if order((id, form)) < order(*first) {
                    *first = (id, form);
                }
            }
        }
        new
    }

    /// Reads a row of a list, without its language.
    fn row(&mut self, code: &str, list: &str, row: &'static str) {
        let mut cells = row.split('\t');
        let [first, second, third, fourth] = std::array::from_fn(|_| cells.next().unwrap_or_default());
        match list {
            "countries" => {
                let id = self.add(EntityKind::Place, false, second, third);
                names(fourth).for_each(|adjective| self.derive(code, id, adjective));
            }
            "peoples" => {
                let id = self.add(EntityKind::Place, false, first, "");
                second.split_whitespace().for_each(|adjective| self.derive(code, id, adjective));
                third.split_whitespace().for_each(|people| self.people(code, id, &people.replace('_', " ")));
            }
            "same_place" => _ = self.add(EntityKind::Place, false, first, second),
            "cities_by_language" => names(first).for_each(|city| _ = self.add(EntityKind::Place, false, city, "")),
            _ => _ = self.add(EntityKind::Organisation, list == "media", first, second),
        }
    }

    /// Lists a name under its first entry: a form that is known already keeps what it means.
    fn add(&mut self, kind: EntityKind, medium: bool, name: &'static str, others: &'static str) -> usize {
        let id = self.forms.get(name).copied().unwrap_or_else(|| {
            self.names.push(Name { kind, name, medium });
            self.names.len() - 1
        });
        for form in std::iter::once(name).chain(names(others)) {
            self.forms.entry(form).or_insert(id);
            let words = form.split(' ').count();
            let first = form.split(' ').next().unwrap_or_default();
            let longest = self.longest.entry(first).or_default();
            *longest = words.max(*longest);
        }
        id
    }

    /// Lists an adjective of a place in all its forms.
    fn derive(&mut self, code: &str, id: usize, adjective: &str) {
        let language = super::lexicon(Some(code)).language;
        let fitting = language.adjective_endings.iter().filter_map(|entry| entry.split_once('|'));
        let mut fitting = fitting.filter_map(|(end, forms)| Some((adjective.strip_suffix(end)?, forms)));
        if let Some((stem, forms)) = fitting.next() {
            for ending in forms.split(',') {
                self.derived.entry([stem, ending].concat()).or_insert(id);
            }
        }
        // Where most inhabitants have the adjective's stem, as in German; short stems are other words too often.
        for (end, other) in language.inhabitants.iter().filter_map(|entry| entry.split_once('|')) {
            if let Some(stem) = adjective.strip_suffix(end).filter(|stem| stem.chars().count() > 3) {
                self.people(code, id, &[stem, other].concat());
            }
        }
    }

    /// Lists the inhabitants of a place in all their forms.
    fn people(&mut self, code: &str, id: usize, people: &str) {
        for ending in super::lexicon(Some(code)).language.people_endings {
            self.derived.entry([people, ending.trim_start_matches('-')].concat()).or_insert(id);
        }
    }

    /// What the identifier of another look-up stands for.
    #[must_use]
    pub fn name(&self, id: usize) -> Option<&Name> {
        self.names.get(id)
    }

    /// The entity that these very words name.
    #[must_use]
    pub fn exact(&self, words: &str) -> Option<usize> {
        self.forms.get(words).copied()
    }

    /// The entity whose name has these roots, and the name.
    #[must_use]
    pub fn rooted(&self, roots: &str) -> Option<(usize, &'static str)> {
        self.roots.get(roots).copied()
    }

    /// The most words that a name beginning with this one has; 0 if none begins so.
    #[must_use]
    pub fn longest(&self, first: &str) -> usize {
        self.longest.get(first).copied().unwrap_or(0)
    }

    /// The place of an adjective or inhabitant ("japanische", "Japaner").
    #[must_use]
    pub fn derived(&self, word: &str) -> Option<usize> {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.derived.get(word).copied();
        }
        self.derived.get(word.to_lowercase().as_str()).copied()
    }

    /// Whether the word is a first name, and whose.
    #[must_use]
    pub fn first_name(&self, word: &str) -> Option<Option<Gender>> {
        self.first_names.get(word).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, word: &str, name: &str) {
        let names = gazetteer(Some(code));
        let id = names.exact(word).or_else(|| names.derived(word));
        assert_eq!(id.and_then(|id| names.name(id)).map(|found| found.name), Some(name), "{word}");
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert!(!install("<!doctype html>".to_owned()));
        assert_eq!(rows("#a\nb\tc\n#d\ne\n").collect::<Vec<_>>(), [("a", "b\tc"), ("d", "e")]);
    }

    #[test]
    fn bent_names_lead_to_the_very_form_that_is_listed() {
        let (russian, names) = (super::super::lexicon(Some("ru")).language, gazetteer(Some("ru")));
        for (bent, form) in [("Российской Федерацией", "Российская Федерация"), ("Россию", "Россия")]
        {
            let found = names.rooted(&russian.roots(bent));
            assert_eq!(found.map(|(_, form)| form), Some(form));
            assert_eq!(found.and_then(|(id, _)| names.name(id)).map(|name| name.name), Some("Россия"));
        }
    }

    #[test]
    fn names_adjectives_and_inhabitants() {
        check("de", "Norwegen", "Norwegen");
        check("de", "norwegischen", "Norwegen");
        check("de", "Norwegerinnen", "Norwegen");
        check("de", "Briten", "Großbritannien");
        check("de", "Vereinigten Staaten", "USA");
        check("en", "Norwegian", "Norway");
        check("en", "Britons", "United Kingdom");
        check("fr", "norvégienne", "Norvège");
        check("es", "norteamericanas", "Estados Unidos");
        check("it", "tedeschi", "Germania");
        check("pt", "norueguesa", "Noruega");
        check("pt", "espanhóis", "Espanha");
        check("nl", "Noorse", "Noorwegen");
        check("nl", "Europese", "Europa");
        check("pl", "norweskiego", "Norwegia");
        check("pl", "Ukraińcami", "Ukraina");
        check("cs", "norským", "Norsko");
        check("cs", "Ukrajinců", "Ukrajina");
        check("uk", "норвезької", "Норвегія");
        check("uk", "українцями", "Україна");
        check("ru", "норвежских", "Норвегия");
        check("ru", "россиянам", "Россия");
        check("sv", "norska", "Norge");
        check("sv", "amerikanerna", "USA");
        check("da", "russiske", "Rusland");
        check("nb", "ukrainere", "Ukraina");
        check("de", "EZB", "Europäische Zentralbank");
    }
}
