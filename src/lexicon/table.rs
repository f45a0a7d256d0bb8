use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A look-up by words of the lists or of a text.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
/// The same, of words alone.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// A quick hash, eight bytes at a time, folding the product of 128 bits (as in wyhash). Its seed is known: keys that collide
/// can be found by trying, but not be written down as with hashes that only rotate and multiply.
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn add(&mut self, number: u64) {
        let product = u128::from(self.0 ^ number ^ 0xa076_1d64_78bd_642f) * 0xe703_7ed1_a0b4_28db;
        self.0 = u64::try_from((product ^ product >> 64) & u128::from(u64::MAX)).unwrap_or_default();
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks();
        for chunk in whole {
            self.add(u64::from_le_bytes(*chunk));
        }
        // Four bytes at both ends, or one at both and in the middle, are all there are; how many tells them apart
        let four = |four: [u8; 4]| u64::from(u32::from_le_bytes(four));
        let number = match (rest.first_chunk(), rest.last_chunk(), rest) {
            (Some(first), Some(last), _) => four(*first) << 32 | four(*last),
            (.., [first, .., last]) => four([*first, rest[1], *last, 0]),
            (.., [only]) => u64::from(*only),
            (.., []) => return,
        };
        self.add(number ^ (rest.len() as u64) << 61);
    }

    /// What ends a text in a key, which its length has ended already.
    fn write_u8(&mut self, byte: u8) {
        self.0 = self.0.rotate_left(8) ^ u64::from(byte);
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }
}
