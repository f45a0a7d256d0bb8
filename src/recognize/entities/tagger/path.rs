use crate::lexicon::model::{LABELS, Row, Weights};
use std::ops::Range;

/// The weights of a token's labels, no name's being nought.
pub fn with_none(weights: Weights<i32>) -> [i32; LABELS] {
    let mut all = [0; LABELS];
    all[1..].copy_from_slice(&weights);
    all
}

/// The best labels of a sentence by the weights of its tokens and of labels beside each other (Viterbi's algorithm). A token
/// without weights is in no name.
#[must_use]
pub fn best(weights: &[Option<[i32; LABELS]>], transitions: &[Row; LABELS]) -> Vec<usize> {
    let mut from: Vec<[usize; LABELS]> = Vec::with_capacity(weights.len());
    let mut score = [0_i32; LABELS];
    for (at, own) in weights.iter().enumerate() {
        let mut next = [i32::MIN / 2; LABELS];
        let mut back = [0; LABELS];
        // As if none stood before the sentence
        let all = if at == 0 { 1 } else { LABELS };
        let mut arrive = |label: usize, before: Range<usize>, own: i32| {
            for last in before {
                let whole = score[last] + i32::from(transitions[last][label]);
                if whole > next[label] {
                    (next[label], back[label]) = (whole, last);
                }
            }
            next[label] += own;
        };
        if let Some(own) = own {
            for label in (0..LABELS).filter(|label| *label == 0 || label % 2 == 1) {
                arrive(label, 0..all, own[label]);
            }
            // A further word stands behind the first or a further one of its kind
            for label in (2..LABELS).step_by(2).filter(|_| at > 0) {
                arrive(label, label - 1..label + 1, own[label]);
            }
        } else {
            arrive(0, 0..all, 0);
        }
        score = next;
        from.push(back);
    }
    let mut label = (0..LABELS).rev().max_by_key(|&label| score[label]).unwrap_or(0);
    let mut labels = vec![0; weights.len()];
    for at in (0..weights.len()).rev() {
        labels[at] = label;
        label = from[at][label];
    }
    labels
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
