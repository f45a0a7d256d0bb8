use crate::lexicon::model::{LABELS, Row, Weights};
use std::array::from_fn;
use std::ops::Range;

/// The weights of a token's labels, no name's being nought.
pub fn with_none(weights: Weights<i32>) -> [i32; LABELS] {
    let mut all = [0; LABELS];
    all[1..].copy_from_slice(&weights);
    all
}

/// Worse than any sum.
const UNREACHED: i64 = i64::MIN / 2;
/// The low bits of a sum, for the label before.
const PLACE: i64 = 0xf;

/// The best labels of a sentence by the weights of its tokens and of labels beside each other (Viterbi's algorithm). A token
/// without weights is in no name.
#[must_use]
pub fn best(weights: &[Option<[i32; LABELS]>], transitions: &[Row; LABELS]) -> Vec<usize> {
    // Each sum with the label before in its low bits: the greatest of several tells where it comes from, the first of equals
    let into: [[i64; LABELS]; LABELS] = from_fn(|label| {
        let places = (0..=PLACE).rev();
        let mut steps = [0; LABELS];
        for ((step, row), place) in steps.iter_mut().zip(transitions).zip(places) {
            *step = shifted(i32::from(row[label])) + place;
        }
        steps
    });
    let mut trail: Vec<[u8; LABELS]> = Vec::with_capacity(weights.len());
    let mut sums = [UNREACHED; LABELS];
    // As if no name stood before the sentence
    sums[0] = 0;
    let mut is_outside = true;
    for own in weights {
        let mut next = [UNREACHED; LABELS];
        let mut from = [0; LABELS];
        let mut arrive = |label: usize, before: Range<usize>, own: i32| {
            let whole = sums[before.clone()].iter().zip(&into[label][before]).map(|(sum, step)| sum + step);
            let best = whole.max().unwrap_or(UNREACHED);
            from[label] = (PLACE - (best & PLACE)).to_le_bytes()[0];
            next[label] = (best & !PLACE) + shifted(own);
        };
        let mut from_any =
            |label, own| if is_outside { arrive(label, 0..1, own) } else { arrive(label, 0..LABELS, own) };
        if let Some(own) = own {
            for label in [0, 1, 3, 5, 7] {
                from_any(label, own[label]);
            }
            // A further word stands behind the first or a further one of its kind
            for label in [2, 4, 6, 8].into_iter().filter(|_| !is_outside) {
                arrive(label, label - 1..label + 1, own[label]);
            }
        } else {
            from_any(0, 0);
        }
        is_outside = own.is_none();
        sums = next;
        trail.push(from);
    }
    let mut label = (0..LABELS).rev().max_by_key(|&label| sums[label]).unwrap_or(0);
    let mut labels = vec![0; weights.len()];
    for at in (0..weights.len()).rev() {
        labels[at] = label;
        label = usize::from(trail[at][label]);
    }
    labels
}

/// A weight without the low bits.
fn shifted(weight: i32) -> i64 {
    i64::from(weight) << PLACE.count_ones()
}

/// Whether a label may stand behind another: a further word of a name only behind a word of its kind.
#[cfg(any(feature = "train", test))]
#[must_use]
pub const fn follows(last: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || last == label || last + 1 == label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_before_it_goes_on() {
        let mut weights = [[0; LABELS]; 3];
        // A further word of a person is likeliest everywhere, but none can be the first
        for weights in &mut weights {
            weights[2] = 9;
        }
        assert_eq!(best(&weights.map(Some), &[Row::default(); LABELS])[0] % 2, 1);
        weights[1][5] = 99;
        assert_eq!(best(&weights.map(Some), &[Row::default(); LABELS])[1], 5);
        assert_eq!(best(&[Some(weights[1]), None, Some(weights[1])], &[Row::default(); LABELS]), [5, 0, 5]);
        assert!(best(&[], &[Row::default(); LABELS]).is_empty());
        assert!(follows(1, 2) && follows(2, 2) && !follows(0, 2) && !follows(3, 2));
    }

    #[test]
    fn labels_beside_each_other_count() {
        let mut transitions = [Row::default(); LABELS];
        for row in &mut transitions {
            row[1] = -50;
        }
        let mut weights = [[0; LABELS]; 2];
        weights[1][1] = 20;
        assert_ne!(best(&weights.map(Some), &transitions)[1], 1);
        weights[1][1] = 60;
        assert_eq!(best(&weights.map(Some), &transitions)[1], 1);
    }
}
