//! Names by what was learnt from annotated text.
//!
//! A linear-chain model (conditional random field: Lafferty, `McCallum` and Pereira 2001): [`clues`] says what is to be
//! seen of each token, [`features`] what of it and of its neighbours counts, the model's weights say how much, and
//! [`path`] finds the best labels of a sentence.

pub mod clues;
pub mod features;
pub mod path;

use crate::article::EntityKind;
use crate::lexicon::model::{LABELS, Model, Weights, model};
use crate::recognize::reading::Reading;
use features::{PARTS, PLACE, WORD};
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
    let mut weigher = Weigher::new(reading, &clues, model);
    let mut found = Vec::new();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let labels = path::best(&weigher.sentence(sentence.clone()), &model.transitions);
        names(&labels, sentence.start, &mut found);
    }
    Some(found)
}

/// Words whose weights are kept.
const KEPT: usize = 4096;

/// Weighs tokens. A word comes again and again: what it weighs wherever it stands is kept.
struct Weigher<'a> {
    reading: &'a Reading<'a>,
    clues: &'a [clues::Clue],
    model: &'a Model,
    /// By the place where a word stands first; of words with the same slot the last one.
    kept: Vec<Kept>,
    keys: [Vec<u32>; PARTS],
}

/// What a word weighs as each part of a place, as far as that is known.
#[derive(Clone, Copy, Default)]
struct Kept {
    first: usize,
    known: [bool; PARTS],
    sums: [Weights<i32>; PARTS],
}

impl<'a> Weigher<'a> {
    fn new(reading: &'a Reading, clues: &'a [clues::Clue], model: &'a Model) -> Self {
        let kept = vec![Kept::default(); clues.len().clamp(1, KEPT)];
        Self { reading, clues, model, kept, keys: Default::default() }
    }

    /// What speaks for each label of each token of a sentence.
    fn sentence(&mut self, tokens: Range<usize>) -> Vec<[i32; LABELS]> {
        let clues = &self.clues[tokens.clone()];
        let weights = |at: usize| {
            path::with_none(if may_be_named(clues, at, self.model) {
                self.token(&tokens, at)
            } else {
                [-CERTAIN; LABELS - 1]
            })
        };
        (0..clues.len()).map(weights).collect()
    }

    fn token(&mut self, tokens: &Range<usize>, at: usize) -> Weights<i32> {
        let mut sum = Weights::default();
        let mut known = [false; PARTS];
        // At the edges of a sentence stands no word
        let words = [None, Some(at), at.checked_sub(1), Some(at + 1).filter(|&next| next < tokens.len())];
        let words = words.map(|at| at.map(|at| self.reading.tokens[tokens.start + at].first));
        for part in WORD..PARTS {
            self.keys[part].clear();
            let Some(first) = words[part] else { continue };
            let kept = &self.kept[first % self.kept.len()];
            if kept.first == first && kept.known[part] {
                known[part] = true;
                add(&mut sum, &kept.sums[part]);
            }
        }
        self.keys[PLACE].clear();
        features::each(&self.clues[tokens.clone()], at, known, |part, key| self.keys[part].push(key));
        for part in (PLACE..PARTS).filter(|&part| !known[part]) {
            let own = self.model.sum(&self.keys[part]);
            add(&mut sum, &own);
            let Some(first) = words[part] else { continue };
            let slot = first % self.kept.len();
            let kept = &mut self.kept[slot];
            if kept.first != first {
                *kept = Kept { first, ..Kept::default() };
            }
            kept.known[part] = true;
            kept.sums[part] = own;
        }
        sum
    }
}

fn add(sum: &mut Weights<i32>, more: &Weights<i32>) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
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
