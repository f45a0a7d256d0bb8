//! What was learnt about names from annotated text: facts about words, and weights of features for each label.
//!
//! A file for all languages and one a language, made by `tools/train`. Words and features stand in them as the bits of
//! their hash alone, so that an entry takes two bytes; a stranger that shares an entry's bits does little harm, since the
//! weights were learnt with such neighbours.

mod file;
mod huffman;
mod keys;
mod rice;

use crate::article::EntityKind;
use file::Columns;
pub use file::Learnt;
use keys::{Keys, merged};

use super::MODELS;
use std::sync::{Mutex, OnceLock, PoisonError};

/// How many labels a token can have: none, and first or further word of a person, organisation, place or other name.
pub const LABELS: usize = 9;
/// The weights of a feature, one a label.
pub type Row = [i16; LABELS];

/// Bits of a hash that are kept of a word, and of a feature.
const WORD_BITS: u32 = 25;
const FEATURE_BITS: u32 = 24;
/// First bits by which they are found.
const WORD_ROWS: usize = 1 << (WORD_BITS - u8::BITS);
const FEATURE_ROWS: usize = 1 << (FEATURE_BITS - u8::BITS);

/// The key of a word or phrase by its hash.
#[must_use]
pub const fn word_key(hash: u32) -> u32 {
    scramble(hash) >> (32 - WORD_BITS)
}

/// The key of a feature by its hash.
#[must_use]
pub const fn feature_key(hash: u32) -> u32 {
    scramble(hash) >> (32 - FEATURE_BITS)
}

const SEED: u32 = 0x811c_9dc5;

/// FNV-1a over characters: a hash and one more.
#[must_use]
pub fn step(hash: u32, c: char) -> u32 {
    (hash ^ u32::from(c)).wrapping_mul(0x0100_0193)
}

/// The hash of a word.
pub fn hash(word: impl Iterator<Item = char>) -> u32 {
    word.fold(SEED, step)
}

/// The hash of a phrase and one more word.
#[must_use]
pub fn join(phrase: u32, word: u32) -> u32 {
    (phrase.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b1)
}

/// Spreads a hash over all its bits (Murmur 3's finish).
const fn scramble(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// Kinds of names in the low half of a word's facts: first names, surnames, cities, towns, countries.
const NAMES: u32 = 0x1f;
/// First names and surnames among them.
const PERSONS: u32 = 0x3;
/// Cities, towns, countries and regions; many are called as persons are.
const PLACES: u32 = NAMES | 0x100;
/// Organisations, parties and media.
const ORGANISATIONS: u32 = 0x2c0;
/// A first name, in the low half of a word's facts.
pub const FIRST: u32 = 1;
/// A German noun, which has a capital and is no name, in the low half of its facts.
pub const NOUN: u32 = 1 << 10;
/// How common a word is, in the low half of its facts.
pub const COMMON: u32 = 0xe000;

/// What is known about words, and what features weigh.
#[derive(Debug)]
pub struct Model {
    words: Keys<WORD_ROWS>,
    /// Low half: classes of names and how common the word is; high half: its cluster.
    facts: Vec<u32>,
    /// Whether it is known how common words are.
    pub ranks: bool,
    features: Keys<FEATURE_ROWS>,
    weights: Vec<Weights>,
    /// Whether a feature speaks for a name more than for none, and for one at all.
    names: Vec<bool>,
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

/// So many weights, each the difference of two sums of two bytes, never exceed 16 bits together.
pub const SUMMED: usize = 64;

/// What speaks for each label but that of no name, by how much more than for that one.
pub type Weights<T = i16> = [T; LABELS - 1];

impl Model {
    /// Reads the file for all languages and the one of a language, whose weights are added. `None` where one is none.
    #[must_use]
    pub fn read(shared: &[u8], own: Option<&[u8]>) -> Option<Self> {
        Self::of(&Columns::read(shared)?, &own.map_or(Some(Columns::default()), Columns::read)?)
    }

    fn of(shared: &Columns, own: &Columns) -> Option<Self> {
        // Kinds are joined, the first cluster is kept
        let (words, facts) = merged([&shared.words, &own.words], |[one, other]| {
            let [known, more] = [one.map_or(0, |at| shared.facts(at)), other.map_or(0, |at| own.facts(at))];
            known | if known >> 16 == 0 { more } else { more & 0xffff }
        })?;
        let (features, rows) = merged([&shared.features, &own.features], |[one, other]| {
            let mut row = one.map_or(Row::default(), |at| shared.row(at));
            if let Some(at) = other {
                add_row(&mut row, &own.row(at));
            }
            let [none, labels @ ..] = row;
            let names = labels.iter().fold(false, |names, &label| names | (label > none.max(0)));
            (labels.map(|weight| weight - none), names)
        })?;
        let (weights, names) = rows.into_iter().unzip();
        let mut transitions = shared.transitions;
        transitions.iter_mut().zip(&own.transitions).for_each(|(row, more)| add_row(row, more));
        Some(Self {
            words,
            ranks: facts.iter().any(|facts| facts & COMMON != 0),
            facts,
            features,
            weights,
            names,
            transitions,
        })
    }

    /// What is known about the word of this key; nought where nothing is.
    #[must_use]
    pub fn facts(&self, key: u32) -> u32 {
        self.facts.get(self.words.find(key)).copied().unwrap_or(0)
    }

    /// What is known about a word, as it stands.
    fn of_word(&self, word: &str) -> u32 {
        self.facts(word_key(hash(word.chars())))
    }

    /// Whether lists know a word, as it stands, as the name of a person or place.
    #[must_use]
    pub fn is_name(&self, word: &str) -> bool {
        self.of_word(word) & NAMES != 0
    }

    /// Whether lists know a word, as it stands, as a name of any kind.
    #[must_use]
    pub fn is_listed(&self, word: &str) -> bool {
        self.of_word(word) & (NAMES | ORGANISATIONS) != 0
    }

    /// Whether lists know a word, as it stands, as a first name.
    #[must_use]
    pub fn is_first(&self, word: &str) -> bool {
        self.of_word(word) & FIRST != 0
    }

    /// Whether lists know a word, as it stands, as the name of one of a kind.
    #[must_use]
    pub fn is_kind(&self, word: &str, kind: EntityKind) -> bool {
        let kinds = match kind {
            EntityKind::Person => PERSONS,
            EntityKind::Place => PLACES,
            _ => ORGANISATIONS,
        };
        self.of_word(word) & kinds != 0
    }

    /// Whether a word is common, written as it stands.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        self.of_word(word) & COMMON != 0
    }

    /// Whether a word, as it stands, is a German noun, whatever else it names: "Favoriten", "Siegen".
    #[must_use]
    pub fn is_noun(&self, word: &str) -> bool {
        self.of_word(word) & NOUN != 0
    }

    /// Whether the feature of this key speaks for a name by itself.
    #[must_use]
    pub fn names(&self, key: u32) -> bool {
        self.names[self.features.find(key)]
    }

    /// The sum of the weights of the features of these keys.
    #[must_use]
    pub fn sum(&self, keys: &[u32]) -> Weights<i32> {
        let mut sums = Weights::default();
        keys.chunks(SUMMED).for_each(|some| add(&mut sums, &self.sum_of_some(some)));
        sums
    }

    /// The same of no more than [`SUMMED`] keys.
    #[must_use]
    pub fn sum_of_some(&self, keys: &[u32]) -> Weights {
        let mut sum = Weights::default();
        for weights in keys.iter().filter_map(|key| self.weights.get(self.features.find(*key))) {
            sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        sum
    }
}

/// Adds weights to sums.
pub fn add(sums: &mut Weights<i32>, weights: &Weights) {
    sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += i32::from(*weight));
}

fn add_row(to: &mut Row, row: &Row) {
    for (to, weight) in to.iter_mut().zip(row) {
        *to = to.saturating_add(*weight);
    }
}

/// The model of a language by its ISO 639-1 code, built once; that of all languages for one that has no file or whose
/// file is not here. `None` where the file for all languages is not here.
#[must_use]
pub fn model(code: Option<&str>) -> Option<&'static Model> {
    static BUILT: Mutex<Vec<(&str, &'static Model)>> = Mutex::new(Vec::new());
    let own = code.and_then(|code| MODELS.iter().position(|file| file.code == code)).filter(|at| bytes(*at).is_some());
    let code = own.map_or("", |at| MODELS[at].code);
    // A panic elsewhere cannot leave the list half written.
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(&(_, model)) = built.iter().find(|(known, _)| *known == code) {
        return Some(model);
    }
    let own = own.and_then(bytes).map_or(Some(Columns::default()), Columns::read)?;
    let model: &'static Model = Box::leak(Box::new(Model::of(shared()?, &own)?));
    built.push((code, model));
    Some(model)
}

/// The file for all languages, read once; `None` where it is not here.
fn shared() -> Option<&'static Columns> {
    static READ: OnceLock<Columns> = OnceLock::new();
    if READ.get().is_none() {
        // Where two read it at once, one is kept
        _ = READ.set(Columns::read(bytes(SHARED)?)?);
    }
    READ.get()
}

/// Begins the names of these files.
pub(super) const PREFIX: &str = "model-";

/// The place of the file for all languages.
const SHARED: usize = 0;

static INSTALLED: [OnceLock<&'static [u8]>; MODELS.len()] = [const { OnceLock::new() }; MODELS.len()];

/// A file's content, where it is here.
fn bytes(at: usize) -> Option<&'static [u8]> {
    MODELS[at].content.or_else(|| INSTALLED[at].get().copied())
}

/// The files that a language needs and that are not here yet.
pub(super) fn missing(code: Option<&str>) -> impl Iterator<Item = &'static str> {
    let needed =
        move |at: &usize| (MODELS[*at].code.is_empty() || Some(MODELS[*at].code) == code) && bytes(*at).is_none();
    (0..MODELS.len()).filter(needed).map(|at| MODELS[at].name)
}

/// Takes a file by its name into use, for as long as the program runs. Whether it is one.
pub(super) fn install(name: &str, content: Vec<u8>) -> bool {
    let Some(at) = MODELS.iter().position(|file| file.name == name) else { return false };
    Columns::read(&content).is_some() && (bytes(at).is_some() || INSTALLED[at].set(content.leak()).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt() -> Learnt {
        let mut transitions = [Row::default(); LABELS];
        transitions[1][2] = -7;
        Learnt {
            words: vec![(3, 0x1_0005), (70_000, 2)],
            features: vec![(9, [0, 1, -2, 0, 0, 0, 0, 127, -127])],
            transitions,
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = learnt().write();
        let again = Columns::read(&bytes).expect("a file");
        assert_eq!((&*again.words, &*again.features), (&[3, 70_000][..], &[9][..]));
        assert_eq!((again.facts(0), again.facts(1), again.row(0)), (0x1_0005, 2, learnt().features[0].1));
        assert_eq!(again.transitions, learnt().transitions);
    }

    #[test]
    fn what_is_no_file_is_refused() {
        assert!(Columns::read(b"").is_none());
        assert!(Columns::read(b"<!doctype html>").is_none());
        let bytes = learnt().write();
        for end in 0..bytes.len() {
            assert!(Columns::read(&bytes[..end]).is_none(), "{end}");
        }
        assert!(!install("model-none.bin", bytes));
    }

    #[test]
    fn a_language_adds_to_what_all_share() {
        let mut own = learnt();
        own.words = vec![(3, 0x2_0008), (4, 1)];
        let model = Model::read(&learnt().write(), Some(&own.write())).expect("two files");
        assert_eq!((model.facts(3), model.facts(4), model.facts(5)), (0x1_000d, 1, 0));
        assert_eq!(model.sum(&[10, 9, 9]), [4, -8, 0, 0, 0, 0, 508, -508]);
        assert!(model.names(9) && !model.names(10));
        assert_eq!(model.transitions[1][2], -14);
    }

    #[test]
    fn every_language_has_its_file() {
        assert!(MODELS[SHARED].code.is_empty());
        for file in crate::lexicon::languages() {
            assert!(MODELS.iter().any(|model| model.code == file.code), "{}", file.code);
            assert!(model(Some(file.code)).is_some());
        }
        assert!(model(Some("ja")).is_some());
    }
}
