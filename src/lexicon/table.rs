use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A look-up over lists of Lede's own. Nobody can choose its keys to collide, and so a quick hash does; what is looked for
/// in it may come from anywhere.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// FNV-1a (Fowler, Noll and Vo).
#[derive(Debug)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
