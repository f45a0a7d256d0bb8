//! Numbers that are looked for among many, most of which are not there.

/// Two columns sorted by key as one, with nothing for a key that is not there behind it; where both have a key, the
/// second is added to the first.
pub(super) fn merged<'a, T: Copy + Default>(
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
pub(super) struct Keys {
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
    pub fn find(&self, key: u32) -> usize {
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
