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
#[derive(Debug)]
pub struct Model {
    words: Keys,
    /// Low half: classes of names and how common the word is; high half: its cluster.
    facts: Vec<u32>,
    /// Whether it is known how common words are.
    pub ranks: bool,
    features: Keys,
    weights: Vec<Weights>,
    /// Whether a feature speaks for a name more than for none, and for one at all.
    names: Vec<bool>,
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

/// What speaks for each label but that of no name, by how much more than for that one.
pub type Weights<T = i16> = [T; LABELS - 1];

impl Model {
    /// Reads the file for all languages and the one of a language, whose weights are added. `None` where one is none.
    #[must_use]
    pub fn read(shared: &[u8], own: Option<&[u8]>) -> Option<Self> {
        let (shared, own) = (Learnt::read(shared)?, own.map_or(Some(Learnt::default()), Learnt::read)?);
        // Kinds are joined, the first cluster is kept
        let (words, facts) = merged(&shared.words, &own.words, |known, more| {
            *known |= if *known >> 16 == 0 { *more } else { more & 0xffff };
        });
        let (features, rows) = merged(&shared.features, &own.features, add);
        let mut transitions = shared.transitions;
        transitions.iter_mut().zip(&own.transitions).for_each(|(row, more)| add(row, more));
        Some(Self {
            words,
            ranks: facts.iter().any(|facts| facts & COMMON != 0),
            facts,
            features,
            weights: rows.iter().map(|[none, labels @ ..]| labels.map(|weight| weight.saturating_sub(*none))).collect(),
            names: rows.iter().map(|[none, labels @ ..]| labels.iter().max() > Some(none.max(&0))).collect(),
            transitions,
        })
    }

    /// What is known about the word of this key; nought where nothing is.
    #[must_use]
    pub fn facts(&self, key: u32) -> u32 {
        self.facts.get(self.words.find(key)).copied().unwrap_or(0)
    }

    /// Whether lists know a word, as it stands, as the name of a person or place.
    #[must_use]
    pub fn is_name(&self, word: &str) -> bool {
        self.facts(word_key(hash(word.chars()))) & NAMES != 0
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
        for weights in keys.iter().filter_map(|key| self.weights.get(self.features.find(*key))) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += i32::from(*weight);
            }
        }
        sums
    }
}

fn add(to: &mut Row, row: &Row) {
    for (to, weight) in to.iter_mut().zip(row) {
        *to = to.saturating_add(*weight);
    }
}

/// Two columns sorted by key as one, with nothing for a key that is not there behind it; where both have a key, the
/// second is added to the first.
fn merged<'a, T: Copy + Default>(
    mut first: &'a [(u32, T)],
    mut second: &'a [(u32, T)],
    add: impl Fn(&mut T, &T),
) -> (Keys, Vec<T>) {
    let (mut keys, mut values): (Vec<u32>, Vec<T>) = (Vec::new(), Vec::new());
    loop {
        let is_second = first.first().is_none_or(|(key, _)| second.first().is_some_and(|(other, _)| other < key));
        let column = if is_second { &mut second } else { &mut first };
        let Some((&(key, value), rest)) = column.split_first() else { break };
        *column = rest;
        match values.last_mut() {
            Some(known) if keys.last() == Some(&key) => add(known, &value),
            _ => {
                keys.push(key);
                values.push(value);
            }
        }
    }
    values.push(T::default());
    (Keys::new(&keys), values)
}

/// Sorted keys, each found by its first bits. Most of what is looked for is not there, and all is looked for at random: so
/// the tables are small, and nothing is decided on the way that a processor would have to guess.
#[derive(Debug)]
struct Keys {
    /// Where the keys with these first bits begin, and where the last ones end.
    starts: Vec<u32>,
    /// The last byte of each key, and as many more as are compared at once.
    ends: Vec<u8>,
}

/// Bytes that are compared at once.
const AT_ONCE: usize = size_of::<u64>();
/// One in each of them.
const ONES: u64 = u64::MAX / 0xff;

impl Keys {
    fn new(keys: &[u32]) -> Self {
        let (mut starts, mut ends) = (Vec::new(), Vec::with_capacity(keys.len() + AT_ONCE));
        for key in keys {
            starts.resize((key >> u8::BITS) as usize + 1, place(ends.len()));
            ends.push(key.to_le_bytes()[0]);
        }
        starts.push(place(ends.len()));
        ends.resize(ends.len() + AT_ONCE, 0);
        Self { starts, ends }
    }

    /// The place of a key; one behind the last where it is not here.
    #[inline]
    fn find(&self, key: u32) -> usize {
        let nowhere = self.ends.len() - AT_ONCE;
        let same_start = self.starts.get((key >> u8::BITS) as usize..).and_then(|starts| starts.first_chunk());
        let Some(&[start, end]) = same_start else { return nowhere };
        let (mut start, end) = (start as usize, end as usize);
        let wanted = u64::from(key & 0xff) * ONES;
        while let Some(ends) = self.ends.get(start..).and_then(|ends| ends.first_chunk()) {
            // The lowest byte that is nought is told without fail ("Bit Twiddling Hacks", Anderson)
            let differs = u64::from_le_bytes(*ends) ^ wanted;
            let is_same = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
            let at = start + is_same.trailing_zeros() as usize / 8;
            start += AT_ONCE;
            if start >= end {
                return if at < end { at } else { nowhere };
            }
            if is_same != 0 {
                return at;
            }
        }
        nowhere
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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
            let weights = column(&mut rest, LABELS)?;
            row.iter_mut().zip(weights).for_each(|(weight, byte)| *weight = i16::from(byte.cast_signed()));
        }
        file.words = keys(&mut rest)?;
        for shift in [0, 8, 16, 24] {
            let bytes = column(&mut rest, file.words.len())?;
            file.words.iter_mut().zip(bytes).for_each(|((_, facts), byte)| *facts |= u32::from(*byte) << shift);
        }
        file.features = keys(&mut rest)?;
        for label in 0..LABELS {
            let bytes = column(&mut rest, file.features.len())?;
            let rows = file.features.iter_mut().zip(bytes);
            rows.for_each(|((_, row), byte)| row[label] = i16::from(byte.cast_signed()));
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

/// The next bytes.
fn column<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (column, tail) = rest.split_at_checked(count)?;
    *rest = tail;
    Some(column)
}

/// Seven bits a byte, lowest first, the eighth for more.
fn number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (&next, tail) = rest.split_first()?;
        *rest = tail;
        number |= u32::from(next & 0x7f) << shift;
        if next < 0x80 {
            return Some(number);
        }
    }
    None
}

/// The keys of a column: how many, and then how far each is from the one before. Nothing is known about them yet.
fn keys<T: Default>(rest: &mut &[u8]) -> Option<Vec<(u32, T)>> {
    let count = number(rest)? as usize;
    let mut last = 0_u32;
    let mut keys = Vec::with_capacity(count.min(rest.len()));
    for _ in 0..count {
        last = last.checked_add(number(rest)?).filter(|key| *key < 1 << WORD_BITS.max(FEATURE_BITS))?;
        keys.push((last, T::default()));
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
