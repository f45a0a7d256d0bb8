//! Numbers that are looked for among many, most of which are not there.

/// Two sorted columns of keys as one, with what belongs to each by its places in them, and nothing for a key that is not
/// there behind it.
pub(super) fn merged<const ROWS: usize, T: Default>(
    [first, second]: [&[u32]; 2],
    value: impl Fn([Option<usize>; 2]) -> T,
) -> Option<(Keys<ROWS>, Vec<T>)> {
    let most = first.len() + second.len();
    let (mut counts, mut ends) = (vec![0; ROWS], Vec::with_capacity(most));
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
        *counts.get_mut((key >> u8::BITS) as usize)? += 1;
        one += usize::from(of_first == key);
        other += usize::from(of_second == key);
    }
    let (nowhere, mut start) = (values.len(), 0);
    values.push(T::default());
    let row = |count: usize| {
        let own = &ends[start..start + count];
        let row = match own.last() {
            None => Row { start: u32::try_from(nowhere).ok()?, ends: 0 },
            Some(_) if count > AT_ONCE => {
                Row { start: u32::try_from(start).ok()? | MANY, ends: u32::try_from(count).ok()? }
            }
            Some(last) => {
                let ends = std::array::from_fn(|at| *own.get(at).unwrap_or(last));
                Row { start: u32::try_from(start).ok()?, ends: u32::from_le_bytes(ends) }
            }
        };
        start += count;
        Some(row)
    };
    let rows: Vec<Row> = counts.into_iter().map(row).collect::<Option<_>>()?;
    Some((Keys { rows: rows.try_into().ok()?, ends, nowhere }, values))
}

/// Sorted keys, each found by its first bits. Most of what is looked for is not there, and all is looked for at random: so
/// what tells a key stands in one place, and nothing is decided on the way that a processor would have to guess.
#[derive(Debug)]
pub(super) struct Keys<const ROWS: usize> {
    /// For each first bits the keys that begin so.
    rows: Box<[Row; ROWS]>,
    /// The last byte of each key.
    ends: Vec<u8>,
    nowhere: usize,
}

/// Keys with the same first bits.
#[derive(Debug, Clone, Copy)]
struct Row {
    /// The place of the first of them, or of what is nowhere; [`MANY`] where they are more than are compared at once.
    start: u32,
    /// The last byte of each, the last one again where they are fewer; of many how many they are.
    ends: u32,
}

/// Bytes that are compared at once.
const AT_ONCE: usize = size_of::<u32>();
/// One in each of them.
const ONES: u32 = u32::MAX / 0xff;
/// Marks a row of more.
const MANY: u32 = 1 << 31;

impl<const ROWS: usize> Keys<ROWS> {
    /// The place of a key; one behind the last where it is not here.
    #[inline]
    pub fn find(&self, key: u32) -> usize {
        let row = self.rows[(key >> u8::BITS) as usize % ROWS];
        if row.start & MANY != 0 {
            return self.among_many(row, key);
        }
        // The lowest byte that is nought is told without fail ("Bit Twiddling Hacks", Anderson)
        let differs = row.ends ^ ((key & 0xff) * ONES);
        let is_same = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
        let at = (row.start + is_same.trailing_zeros() / u8::BITS) as usize;
        if is_same == 0 { self.nowhere } else { at }
    }

    fn among_many(&self, row: Row, key: u32) -> usize {
        let start = (row.start & !MANY) as usize;
        let own = &self.ends[start..start + row.ends as usize];
        own.iter().position(|end| *end == key.to_le_bytes()[0]).map_or(self.nowhere, |at| start + at)
    }
}
