//! What was learnt about names from annotated text: facts about words, and weights of features for each label.
//!
//! A file for all languages and one a language, made by `tools/train`. Words and features stand in them as the bits of
//! their hash alone, so that an entry takes two bytes; a stranger that shares an entry's bits does little harm, since the
//! weights were learnt with such neighbours.

use super::MODELS;
use std::sync::{Mutex, OnceLock, PoisonError};

/// How many labels a token can have: none, and first or further word of a person, organisation, place or other name.
pub const LABELS: usize = 9;
/// The weights of a feature, one a label.
pub type Row = [i16; LABELS];

/// Bits of a hash that are kept of a word, and of a feature.
const WORD_BITS: u32 = 26;
const FEATURE_BITS: u32 = 24;

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
/// How common a word is, in the low half of its facts.
pub const COMMON: u32 = 0xe000;

/// What is known about words, and what features weigh.
#[derive(Debug, Default)]
pub struct Model {
    facts: Keys,
    /// Low half: classes of names and how common the word is; high half: its cluster.
    values: Vec<u32>,
    /// Whether it is known how common words are.
    pub ranks: bool,
    features: Keys,
    rows: Vec<Row>,
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

impl Model {
    /// Reads the file for all languages and the one of a language, whose weights are added. `None` where one is none.
    #[must_use]
    pub fn read(shared: &[u8], own: Option<&[u8]>) -> Option<Self> {
        let mut model = Self::default();
        let files = [Learnt::read(shared)?, own.map_or(Some(Learnt::default()), Learnt::read)?];
        let words = files.iter().map(|file| file.words.len()).sum();
        let features = files.iter().map(|file| file.features.len()).sum();
        (model.facts, model.features) = (Keys::with_room(words), Keys::with_room(features));
        for file in &files {
            for &(key, value) in &file.words {
                model.know(key, value);
            }
            for (key, row) in &file.features {
                model.weigh(*key, row);
            }
            for (from, row) in model.transitions.iter_mut().zip(&file.transitions) {
                add(from, row);
            }
        }
        Some(model)
    }

    /// Adds facts about a word: classes are joined, a cluster is kept.
    pub fn know(&mut self, key: u32, value: u32) {
        let at = self.facts.place(key);
        if at == self.values.len() {
            self.values.push(0);
        }
        self.ranks |= value & COMMON != 0;
        let known = &mut self.values[at];
        let cluster = if *known >> 16 == 0 { value & 0xffff_0000 } else { 0 };
        *known |= cluster | value & 0xffff;
    }

    fn weigh(&mut self, key: u32, row: &Row) {
        let at = self.features.place(key);
        if at == self.rows.len() {
            self.rows.push(Row::default());
        }
        add(&mut self.rows[at], row);
    }

    /// What is known about the word of this key; nought where nothing is.
    #[must_use]
    pub fn facts(&self, key: u32) -> u32 {
        self.facts.find(key).and_then(|at| self.values.get(at)).copied().unwrap_or(0)
    }

    /// Whether lists know a word, as it stands, as the name of a person or place.
    #[must_use]
    pub fn is_name(&self, word: &str) -> bool {
        self.facts(word_key(hash(word.chars()))) & NAMES != 0
    }

    /// The weights of the feature of this key.
    #[must_use]
    pub fn row(&self, key: u32) -> Option<&Row> {
        self.rows.get(self.features.find(key)?)
    }
}

fn add(to: &mut Row, row: &Row) {
    for (to, weight) in to.iter_mut().zip(row) {
        *to = to.saturating_add(*weight);
    }
}

/// Places of keys in the order they came, by open addressing.
#[derive(Debug, Default)]
struct Keys {
    /// Key and place, the key one higher so that nought is free.
    slots: Vec<(u32, u32)>,
    count: u32,
    /// A bit for each of the last bits that a key has: most of what is looked for is not there, and this small table
    /// says so without a far look into memory.
    last_bits: Vec<u64>,
}

/// Last bits of a key that are looked at first.
const LAST_BITS: u32 = 20;

impl Keys {
    fn with_room(count: usize) -> Self {
        Self {
            slots: vec![(0, 0); (count * 2).next_power_of_two().max(16)],
            count: 0,
            last_bits: vec![0; 1 << (LAST_BITS - 6)],
        }
    }

    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key.wrapping_mul(0x9e37_79b1) as usize & mask;
        while self.slots[at].0 != 0 && self.slots[at].0 != key + 1 {
            at = (at + 1) & mask;
        }
        at
    }

    fn find(&self, key: u32) -> Option<usize> {
        let last = key as usize & ((1 << LAST_BITS) - 1);
        if self.last_bits.get(last >> 6)? >> (last & 63) & 1 == 0 {
            return None;
        }
        let (found, place) = self.slots[self.slot(key)];
        (found != 0).then_some(place as usize)
    }

    /// The place of a key, a new one for a new key.
    fn place(&mut self, key: u32) -> usize {
        if self.slots.len() < (self.count as usize + 1) * 2 {
            let old = std::mem::replace(self, Self::with_room(self.count as usize * 2 + 8));
            self.last_bits = old.last_bits;
            for (key, place) in old.slots.into_iter().filter(|slot| slot.0 != 0) {
                let at = self.slot(key - 1);
                self.slots[at] = (key, place);
            }
            self.count = old.count;
        }
        let at = self.slot(key);
        if self.slots[at].0 == 0 {
            self.slots[at] = (key + 1, self.count);
            self.count += 1;
            let last = key as usize & ((1 << LAST_BITS) - 1);
            self.last_bits[last >> 6] |= 1 << (last & 63);
        }
        self.slots[at].1 as usize
    }
}

/// First bytes of a file.
const HEAD: &[u8] = b"lede names 1\n";

/// A file of facts and weights, sorted by key. Everything stands in columns, which compress best.
#[derive(Debug, Default, Clone)]
pub struct Learnt {
    /// Key and facts of each word.
    pub words: Vec<(u32, u32)>,
    /// Key and weights of each feature.
    pub features: Vec<(u32, Row)>,
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

impl Learnt {
    /// Reads what [`Self::write`] wrote; `None` for anything else.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(HEAD)?;
        let mut file = Self::default();
        for row in &mut file.transitions {
            for weight in row {
                *weight = i16::from(byte(&mut rest)?.cast_signed());
            }
        }
        file.words = keys(&mut rest)?.into_iter().map(|key| (key, 0)).collect();
        for shift in [0, 8, 16, 24] {
            for (_, value) in &mut file.words {
                *value |= u32::from(byte(&mut rest)?) << shift;
            }
        }
        file.features = keys(&mut rest)?.into_iter().map(|key| (key, Row::default())).collect();
        for label in 0..LABELS {
            for (_, row) in &mut file.features {
                row[label] = i16::from(byte(&mut rest)?.cast_signed());
            }
        }
        rest.is_empty().then_some(file)
    }

    /// The bytes of the file. Keys must be sorted, and weights fit a byte.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = HEAD.to_vec();
        let low = |weight: &i16| weight.to_le_bytes()[0];
        out.extend(self.transitions.iter().flatten().map(low));
        write_keys(&mut out, self.words.iter().map(|word| word.0));
        for part in 0..4 {
            out.extend(self.words.iter().map(|(_, value)| value.to_le_bytes()[part]));
        }
        write_keys(&mut out, self.features.iter().map(|feature| feature.0));
        for label in 0..LABELS {
            out.extend(self.features.iter().map(|(_, row)| low(&row[label])));
        }
        out
    }
}

fn byte(rest: &mut &[u8]) -> Option<u8> {
    let (first, tail) = rest.split_first()?;
    *rest = tail;
    Some(*first)
}

/// Seven bits a byte, lowest first, the eighth for more.
fn number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let next = byte(rest)?;
        number |= u32::from(next & 0x7f) << shift;
        if next < 0x80 {
            return Some(number);
        }
    }
    None
}

/// The keys of a column: how many, and then how far each is from the one before.
fn keys(rest: &mut &[u8]) -> Option<Vec<u32>> {
    let count = number(rest)? as usize;
    let mut last = 0_u32;
    let mut keys = Vec::with_capacity(count.min(rest.len()));
    for _ in 0..count {
        last = last.checked_add(number(rest)?).filter(|key| *key < 1 << WORD_BITS.max(FEATURE_BITS))?;
        keys.push(last);
    }
    Some(keys)
}

fn write_keys(out: &mut Vec<u8>, keys: impl ExactSizeIterator<Item = u32>) {
    let mut put = |mut number: u32| {
        while number > 0x7f {
            out.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        out.push(number.to_le_bytes()[0]);
    };
    put(u32::try_from(keys.len()).unwrap_or(u32::MAX));
    let mut last = 0;
    for key in keys {
        put(key - last);
        last = key;
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
    let model = Model::read(bytes(SHARED)?, own.and_then(bytes))?;
    let model: &'static Model = Box::leak(Box::new(model));
    built.push((code, model));
    Some(model)
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
    Learnt::read(&content).is_some() && (bytes(at).is_some() || INSTALLED[at].set(content.leak()).is_ok())
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
        let again = Learnt::read(&bytes).expect("a file");
        assert_eq!((again.words, again.features), (learnt().words, learnt().features));
        assert_eq!(again.transitions, learnt().transitions);
    }

    #[test]
    fn what_is_no_file_is_refused() {
        assert!(Learnt::read(b"").is_none());
        assert!(Learnt::read(b"<!doctype html>").is_none());
        let bytes = learnt().write();
        for end in 0..bytes.len() {
            assert!(Learnt::read(&bytes[..end]).is_none(), "{end}");
        }
        assert!(!install("model-none.bin", bytes));
    }

    #[test]
    fn a_language_adds_to_what_all_share() {
        let mut own = learnt();
        own.words = vec![(3, 0x2_0008), (4, 1)];
        let model = Model::read(&learnt().write(), Some(&own.write())).expect("two files");
        assert_eq!((model.facts(3), model.facts(4), model.facts(5)), (0x1_000d, 1, 0));
        assert_eq!(model.row(9), Some(&[0, 2, -4, 0, 0, 0, 0, 254, -254]));
        assert_eq!(model.row(10), None);
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
