use super::{FEATURE_BITS, LABELS, Row, WORD_BITS};

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
