use super::rice::{keys, write_keys};
use super::{FEATURE_BITS, LABELS, Row, WORD_BITS};

/// First bytes of a file.
const HEAD: &[u8] = b"lede names 2\n";

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
        file.words = keys(&mut rest)?.into_iter().map(|key| (key, 0)).collect();
        for shift in [0, 8, 16, 24] {
            let bytes = column(&mut rest, file.words.len())?;
            file.words.iter_mut().zip(bytes).for_each(|((_, facts), byte)| *facts |= u32::from(*byte) << shift);
        }
        file.features = keys(&mut rest)?.into_iter().map(|key| (key, Row::default())).collect();
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
        write_keys(&mut out, self.words.iter().map(|word| word.0), WORD_BITS);
        for part in 0..4 {
            out.extend(self.words.iter().map(|(_, value)| value.to_le_bytes()[part]));
        }
        write_keys(&mut out, self.features.iter().map(|feature| feature.0), FEATURE_BITS);
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
