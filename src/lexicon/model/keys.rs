//! Numbers that are looked for among many, most of which are not there.

use super::WORD_BITS;

/// Two sorted columns of keys as one, with what belongs to each by its places in them, and nothing for a key that is not
/// there behind it.
pub(super) fn merged<T: Default>(
    [first, second]: [&[u32]; 2],
    value: impl Fn([Option<usize>; 2]) -> T,
) -> Option<(Keys, Vec<T>)> {
    let most = first.len() + second.len();
    let (mut starts, mut ends) = (vec![0; STARTS], Vec::with_capacity(most + AT_ONCE));
    let mut values = Vec::with_capacity(most + 1);
    let (mut one, mut other) = (0, 0);
    loop {
        let [of_first, of_second] = [first.get(one), second.get(other)].map(|key| key.copied().unwrap_or(u32::MAX));
        let key = of_first.min(of_second);
        if key == u32::MAX {
            break;
        }
        let places = [(of_first == key).then_some(one), (of_second == key).then_some(other)];
        values.push(value(places));
        ends.push(key.to_le_bytes()[0]);
        if let Some(start) = starts.get_mut((key >> u8::BITS) as usize + 1) {
            *start += 1;
        }
        one += usize::from(of_first == key);
        other += usize::from(of_second == key);
    }
    values.push(T::default());
    ends.resize(ends.len() + AT_ONCE, 0);
    starts.iter_mut().fold(0, |before, start| {
        *start += before;
        *start
    });
    Some((Keys { starts: starts.try_into().ok()?, ends }, values))
}

/// Sorted keys, each found by its first bits. Most of what is looked for is not there, and all is looked for at random: so
/// the tables are small, and nothing is decided on the way that a processor would have to guess.
#[derive(Debug)]
pub(super) struct Keys {
    /// Where the keys with these first bits begin, and where the last ones end.
    starts: Box<[u32; STARTS]>,
    /// The last byte of each key, and as many more as are compared at once.
    ends: Vec<u8>,
}

/// Bytes that are compared at once.
const AT_ONCE: usize = size_of::<u64>();
/// One in each of them.
const ONES: u64 = u64::MAX / 0xff;

/// How many first bits there are, and one more.
const STARTS: usize = (1 << (WORD_BITS - u8::BITS)) + 1;

impl Keys {
    /// The place of a key; one behind the last where it is not here.
    #[inline]
    pub fn find(&self, key: u32) -> usize {
        let nowhere = self.ends.len() - AT_ONCE;
        let first = (key >> u8::BITS) as usize % (STARTS - 1);
        let (mut start, end) = (self.starts[first] as usize, self.starts[first + 1] as usize);
        let wanted = u64::from(key & 0xff) * ONES;
        while let Some(ends) = self.ends.get(start..start + AT_ONCE).and_then(|ends| ends.first_chunk()) {
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
