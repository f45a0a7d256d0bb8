use super::folded;
use super::language::Language;
use super::model::{hash, step};
use crate::letters::small;
use crate::order::{reverse, sort_by_key};

/// Currencies by their signs and their ISO 4217 codes, for all languages.
const CURRENCIES: &str = include_str!("currencies.txt");

/// What a word says of dates and amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Multiplies; the value is a power of ten.
    Scale,
    /// A currency; the value is its ISO 4217 code.
    Currency,
    /// "percent"
    Percent,
    /// A unit; the value is its sign.
    Unit,
    /// Before a time of day.
    At,
    /// Inside a date or amount.
    Of,
    /// A weekday; the value is its number from Monday on.
    Weekday,
    /// A day told from today; the value is the number of days.
    Day,
    /// "next"
    Next,
    /// "last"
    Last,
    /// "week"
    Week,
    /// Past tense.
    Past,
    /// To come.
    Future,
}

/// A word or phrase of dates and amounts.
#[derive(Debug)]
pub struct Term {
    key: usize,
    /// Lower case, its words parted by single spaces.
    pub phrase: &'static str,
    /// What it says.
    pub sense: Sense,
    /// What it stands for, where it stands for something.
    pub value: &'static str,
}

/// Look-up of a language's words of dates and amounts.
#[derive(Debug)]
pub struct Terms {
    /// By the key of their first word.
    terms: Vec<Term>,
    /// A bit for each key by its last bits: most words begin no term.
    keys: [u64; KEYS],
}

/// So many times 64 bits.
const KEYS: usize = 64;

/// Whether an entry is an ending, not a word.
#[must_use]
pub fn is_ending(entry: &str) -> bool {
    entry.starts_with(['-', '~'])
}

impl Term {
    fn first(&self) -> &'static str {
        self.phrase.split(' ').next().unwrap_or_default()
    }
}

impl Terms {
    pub(super) fn new(language: &'static Language) -> Self {
        const DAYS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
        let mut terms = Vec::new();
        let mut add = |phrase: &'static str, sense: Sense, value: &'static str| {
            terms.push(Term { key: key(phrase.split(' ').next().unwrap_or_default()), phrase, sense, value });
        };
        let valued = [
            (language.scales, Sense::Scale),
            (language.currencies, Sense::Currency),
            (language.units, Sense::Unit),
            (language.days, Sense::Day),
        ];
        for (list, sense) in valued {
            for (phrase, value) in list.iter().filter_map(|entry| entry.rsplit_once(' ')) {
                add(phrase, sense, value);
            }
        }
        for (phrase, code) in CURRENCIES.lines().filter_map(|line| line.rsplit_once(' ')) {
            add(phrase, Sense::Currency, code);
        }
        let plain = [
            (language.percent, Sense::Percent),
            (language.at, Sense::At),
            (language.of, Sense::Of),
            (language.next, Sense::Next),
            (language.last, Sense::Last),
            (language.weeks, Sense::Week),
            (language.past, Sense::Past),
            (language.future, Sense::Future),
        ];
        for (list, sense) in plain {
            for phrase in list.iter().filter(|entry| !is_ending(entry)) {
                add(phrase, sense, "");
            }
        }
        for (forms, day) in language.week.iter().zip(DAYS) {
            forms.split(' ').for_each(|form| add(form, Sense::Weekday, day));
        }
        // The longest phrase first.
        sort_by_key(&mut terms, |term| (term.key, reverse(term.phrase.len())));
        let mut keys = [0; KEYS];
        for term in &terms {
            keys[term.key / 64 % KEYS] |= 1 << (term.key % 64);
        }
        Self { terms, keys }
    }

    /// The terms that begin with a word, whatever its case, the longest first.
    #[must_use]
    pub fn of(&self, word: &str) -> &[Term] {
        let key = key(word);
        if self.keys[key / 64 % KEYS] >> (key % 64) & 1 == 0 {
            return &[];
        }
        let first = self.terms.partition_point(|term| term.key < key);
        let same = self.terms[first..].iter().take_while(|term| term.key == key).count();
        let here = &self.terms[first..first + same];
        // No two first words share a key, but any other word may share one with them
        let is_same = here.first().is_some_and(|term| term.first() == folded(word));
        if is_same { here } else { &[] }
    }
}

/// A hash of a word as it is compared; small enough for any machine, so that the order is the same on all.
fn key(word: &str) -> usize {
    let mut key = hash(std::iter::empty());
    for c in word.chars().filter(|&c| c != '\u{ad}') {
        small(c, |c| key = step(key, if c == '’' { '\'' } else { c }));
    }
    key as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{languages, lexicon};

    #[test]
    fn longest_phrase_first_in_any_case() {
        let terms = lexicon(Some("en")).terms();
        let found: Vec<_> = terms.of("Billion").iter().map(|term| (term.sense, term.value)).collect();
        assert_eq!(found, [(Sense::Scale, "9")]);
        assert!(terms.of("harbour").is_empty());
    }

    #[test]
    fn every_first_word_has_a_key_of_its_own() {
        for file in languages() {
            let terms = &lexicon(Some(file.code)).terms().terms;
            let is_own = |pair: &[Term]| pair[0].key != pair[1].key || pair[0].first() == pair[1].first();
            assert!(terms.windows(2).all(is_own), "{}", file.code);
        }
    }

    #[test]
    fn every_language_has_its_week_and_its_numbers() {
        for file in languages() {
            let language = lexicon(Some(file.code)).language;
            assert_eq!((language.week.len(), language.decimal.len()), (7, 1), "{}", file.code);
            let powers = language.scales.iter().filter_map(|entry| entry.rsplit_once(' '));
            assert!(powers.clone().all(|(_, power)| power.parse::<usize>().is_ok()), "{}", file.code);
            let days = language.days.iter().filter_map(|entry| entry.rsplit_once(' '));
            assert!(days.clone().all(|(_, days)| days.parse::<i32>().is_ok()), "{}", file.code);
            assert!(powers.count() > 3 && days.count() > 1 && language.past.len() > 5, "{}", file.code);
        }
    }
}
