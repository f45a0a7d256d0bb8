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

/// A file as it is read: keys by their column, and what belongs to each in further ones.
#[derive(Debug, Default)]
pub(super) struct Columns<'a> {
    pub words: Vec<u32>,
    facts: [&'a [u8]; 4],
    pub features: Vec<u32>,
    weights: [&'a [u8]; LABELS],
    /// From the label before to the label.
    pub transitions: [Row; LABELS],
}

impl<'a> Columns<'a> {
    /// Reads what [`Learnt::write`] wrote; `None` for anything else.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(HEAD)?;
        let mut file = Self::default();
        for row in &mut file.transitions {
            let weights = column(&mut rest, LABELS)?;
            row.iter_mut().zip(weights).for_each(|(weight, byte)| *weight = i16::from(byte.cast_signed()));
        }
        file.words = keys(&mut rest)?;
        for facts in &mut file.facts {
            *facts = column(&mut rest, file.words.len())?;
        }
        file.features = keys(&mut rest)?;
        for weights in &mut file.weights {
            *weights = column(&mut rest, file.features.len())?;
        }
        rest.is_empty().then_some(file)
    }

    /// The facts of a word by its place.
    pub fn facts(&self, at: usize) -> u32 {
        let mut facts = [0; 4];
        facts.iter_mut().zip(self.facts).for_each(|(byte, column)| *byte = column[at]);
        u32::from_le_bytes(facts)
    }

    /// The weights of a feature by its place.
    pub fn row(&self, at: usize) -> Row {
        let mut row = Row::default();
        row.iter_mut().zip(self.weights).for_each(|(weight, column)| *weight = i16::from(column[at].cast_signed()));
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
