use super::huffman::{numbers, write_numbers};
use super::rice::{keys, write_keys};
use super::{FEATURE_BITS, LABELS, Row, WORD_BITS};

/// First bytes of a file.
const HEAD: &[u8] = b"lede names 3\n";

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

/// A file as it is read: keys by their column, and what belongs to each in further ones.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub words: Vec<u32>,
    /// Both halves.
    facts: [Vec<u16>; 2],
    pub features: Vec<u32>,
    weights: [Vec<u16>; LABELS],
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

impl Columns {
    /// Reads what [`Learnt::write`] wrote; `None` for anything else.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(HEAD)?;
        let mut file = Self::default();
        for row in &mut file.transitions {
            let weights = column(&mut rest, LABELS)?;
            row.iter_mut().zip(weights).for_each(|(weight, byte)| *weight = i16::from(byte.cast_signed()));
        }
        file.words = keys(&mut rest)?;
        for facts in &mut file.facts {
            *facts = numbers(&mut rest, file.words.len())?;
        }
        file.features = keys(&mut rest)?;
        for weights in &mut file.weights {
            *weights = numbers(&mut rest, file.features.len())?;
        }
        rest.is_empty().then_some(file)
    }

    /// The facts of a word by its place.
    pub fn facts(&self, at: usize) -> u32 {
        let [low, high] = &self.facts;
        u32::from(high[at]) << 16 | u32::from(low[at])
    }

    /// The weights of a feature by its place.
    pub fn row(&self, at: usize) -> Row {
        let mut row = Row::default();
        row.iter_mut()
            .zip(&self.weights)
            .for_each(|(weight, column)| *weight = i16::from(column[at].to_le_bytes()[0].cast_signed()));
        row
    }
}

impl Learnt {
    /// The bytes of the file. Keys must be sorted, and weights fit a byte.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = HEAD.to_vec();
        let low = |weight: &i16| weight.to_le_bytes()[0];
        out.extend(self.transitions.iter().flatten().map(low));
        write_keys(&mut out, self.words.iter().map(|word| word.0), WORD_BITS);
        for shift in [0, 16] {
            let half = |facts: u32| u16::try_from(facts >> shift & 0xffff).unwrap_or(0);
            write_numbers(&mut out, &self.words.iter().map(|word| half(word.1)).collect::<Vec<_>>());
        }
        write_keys(&mut out, self.features.iter().map(|feature| feature.0), FEATURE_BITS);
        for label in 0..LABELS {
            let column: Vec<u16> = self.features.iter().map(|(_, row)| u16::from(low(&row[label]))).collect();
            write_numbers(&mut out, &column);
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
