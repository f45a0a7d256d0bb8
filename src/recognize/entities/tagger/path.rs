use crate::lexicon::model::{LABELS, Row};

/// The best labels of a sentence by the weights of its tokens and of labels beside each other (Viterbi's algorithm).
pub fn best(weights: &[[i32; LABELS]], transitions: &[Row; LABELS]) -> Vec<u8> {
    let mut from: Vec<[u8; LABELS]> = Vec::with_capacity(weights.len());
    let mut score = [0_i32; LABELS];
    for (at, own) in weights.iter().enumerate() {
        let mut next = [i32::MIN / 2; LABELS];
        let mut back = [0_u8; LABELS];
        for label in 0..LABELS {
            for last in 0..LABELS {
                // Nothing goes on that has not begun: as if no label stood before the sentence
                if !follows(last, label) || at == 0 && last != 0 {
                    continue;
                }
                let whole = score[last] + i32::from(transitions[last][label]);
                if whole > next[label] {
                    (next[label], back[label]) = (whole, last as u8);
                }
            }
            next[label] += own[label];
        }
        score = next;
        from.push(back);
    }
    let mut label = (0..LABELS).rev().max_by_key(|&label| score[label]).unwrap_or(0);
    let mut labels = vec![0; weights.len()];
    for at in (0..weights.len()).rev() {
        labels[at] = label as u8;
        label = usize::from(from[at][label]);
    }
    labels
}

/// Whether a label may stand behind another: a further word of a name only behind a word of its kind.
pub const fn follows(last: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || last == label || last + 1 == label
}
