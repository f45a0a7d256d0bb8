use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A look-up by words of the lists or of a text.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
/// The same, of words alone.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// A quick hash, eight bytes at a time (`FxHash`: rotate, exclusive or, multiply).
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0xf135_7aea_2e62_a9c5);
    }
}

impl Hasher for Quick {
    /// The high bits of a product depend on all of a number, the low ones do not.
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks();
        for chunk in whole {
            self.add(u64::from_le_bytes(*chunk));
        }
        if !rest.is_empty() {
            self.add(rest.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)));
        }
    }
}
