//! Names by what was learnt from annotated text.
//!
//! A linear-chain model (conditional random field: Lafferty, `McCallum` and Pereira 2001): [`clues`] says what is to be
//! seen of each token, [`features`] what of it and of its neighbours counts, the model's weights say how much, and
//! [`path`] finds the best labels of a sentence.

pub mod clues;
pub mod features;
pub mod path;

use crate::article::EntityKind;
use crate::lexicon::model::{LABELS, Model, model};
use crate::recognize::reading::Reading;
use std::ops::Range;

/// Words that a label takes for a name.
#[derive(Debug, Clone)]
pub struct Tagged {
    pub tokens: Range<usize>,
    pub kind: EntityKind,
}

/// The names of a text in reading order; `None` where nothing was learnt or it is not here yet.
pub fn tag(reading: &Reading) -> Option<Vec<Tagged>> {
    let model = model(Some(reading.language))?;
    let clues = clues::of(reading, model);
    let mut found = Vec::new();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let labels = path::best(&weights(&clues[sentence.clone()], model), &model.transitions);
        names(&labels, sentence.start, &mut found);
    }
    Some(found)
}

/// What speaks for each label of each token.
fn weights(sentence: &[clues::Clue], model: &Model) -> Vec<[i32; LABELS]> {
    let mut keys = Vec::new();
    let weights = |at: usize| {
        if !may_be_named(sentence, at, model) {
            return path::with_none([-CERTAIN; LABELS - 1]);
        }
        keys.clear();
        features::each(sentence, at, |key| keys.push(key));
        path::with_none(model.sum(&keys))
    };
    (0..sentence.len()).map(weights).collect()
}

/// Speaks against any name.
const CERTAIN: i32 = 10_000;
/// Words from a capital to what may belong to its name.
const NEAR: usize = 2;

/// Whether a token can be in a name: near a capital, or a small word that was learnt to be one ("dpa"). Half of all words
/// are neither, and need no further look.
fn may_be_named(sentence: &[clues::Clue], at: usize, model: &Model) -> bool {
    let near = &sentence[at.saturating_sub(NEAR)..sentence.len().min(at + NEAR + 1)];
    near.iter().any(|clue| clue.capital) || model.names(features::of_word(&sentence[at]))
}

/// The names that labels tell: an odd one begins a name, the even one above it goes on.
fn names(labels: &[usize], start: usize, found: &mut Vec<Tagged>) {
    let mut at = 0;
    while at < labels.len() {
        let kind = match labels[at] {
            1 | 2 => EntityKind::Person,
            3 | 4 => EntityKind::Organisation,
            5 | 6 => EntityKind::Place,
            7 | 8 => EntityKind::Other,
            _ => {
                at += 1;
                continue;
            }
        };
        let goes_on = labels[at].div_ceil(2) * 2;
        let end = (at + 1..labels.len()).find(|&end| labels[end] != goes_on).unwrap_or(labels.len());
        found.push(Tagged { tokens: start + at..start + end, kind });
        at = end;
    }
}
