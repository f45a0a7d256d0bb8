//! Names by what was learnt from annotated text.
//!
//! A linear-chain model (conditional random field: Lafferty, `McCallum` and Pereira 2001): [`clues`] says what is to be
//! seen of each token, [`features`] what of it and of its neighbours counts, the model's weights say how much, and
//! [`path`] finds the best labels of a sentence.

pub mod clues;
pub mod features;
pub mod path;

use crate::article::EntityKind;
use crate::lexicon::model::{LABELS, Model, SUMMED, Weights, add, model};
use crate::recognize::reading::Reading;
use clues::{Clue, Clues};
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
    let mut weigher = Weigher::new(Clues::new(reading, model), model);
    let mut found = Vec::new();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let labels = path::best(&weigher.sentence(sentence.clone()), &model.transitions);
        let first = found.len();
        names(&labels, sentence.start, &mut found);
        part_at_brackets(reading, &mut found, first);
    }
    Some(found)
}

/// As many features as are weighed together: more than a part of any place has.
const MOST: usize = SUMMED;
/// Words whose weights are kept.
const KEPT: usize = 4096;

/// Weighs tokens. A word comes again and again: what it weighs wherever it stands is kept.
struct Weigher<'a> {
    clues: Clues<'a>,
    model: &'a Model,
    /// By the word; of words with the same slot the last one.
    kept: Vec<Kept>,
    sentence: Vec<Clue>,
    keys: [[u32; MOST]; PARTS],
}

/// What a word weighs as each part of a place, as far as that is known.
#[derive(Clone, Copy, Default)]
struct Kept {
    word: usize,
    known: [bool; PARTS],
    sums: [Weights; PARTS],
}

impl<'a> Weigher<'a> {
    fn new(clues: Clues<'a>, model: &'a Model) -> Self {
        let kept = vec![Kept::default(); clues.count().clamp(1, KEPT).next_power_of_two()];
        Self { clues, model, kept, sentence: Vec::new(), keys: [[0; MOST]; PARTS] }
    }

    /// What speaks for each label of each token of a sentence; nothing where none but that of no name can be.
    fn sentence(&mut self, tokens: Range<usize>) -> Vec<Option<[i32; LABELS]>> {
        let mut sentence = std::mem::take(&mut self.sentence);
        self.clues.sentence(tokens.clone(), &mut sentence);
        let weights = |at: usize| {
            let may_be_named = may_be_named(&sentence, at);
            may_be_named.then(|| path::with_none(self.token(&sentence, tokens.start, at)))
        };
        let weights = (0..sentence.len()).map(weights).collect();
        self.sentence = sentence;
        weights
    }

    fn token(&mut self, sentence: &[Clue], start: usize, at: usize) -> Weights<i32> {
        let mut sum = Weights::default();
        let mut known = [false; PARTS];
        // At the edges of a sentence stands no word
        let after = Some(at + 1).filter(|&after| after < sentence.len());
        let inside = Some(at).filter(|&at| features::is_inside(sentence, at));
        let words = [None, Some(at), at.checked_sub(1), after, inside];
        let words = words.map(|at| at.map(|at| self.clues.places[start + at]));
        for part in WORD..PARTS {
            let Some(word) = words[part] else { continue };
            let kept = &self.kept[word & (self.kept.len() - 1)];
            if kept.word == word && kept.known[part] {
                known[part] = true;
                add(&mut sum, &kept.sums[part]);
            }
        }
        let mut counts = [0; PARTS];
        features::each(sentence, at, known, |part, key| {
            self.keys[part][counts[part] % MOST] = key;
            counts[part] += 1;
        });
        for part in (PLACE..PARTS).filter(|&part| !known[part]) {
            let own = self.model.sum_of_some(&self.keys[part][..counts[part]]);
            add(&mut sum, &own);
            let Some(word) = words[part] else { continue };
            let slot = word & (self.kept.len() - 1);
            let kept = &mut self.kept[slot];
            if kept.word != word {
                *kept = Kept { word, ..Kept::default() };
            }
            kept.known[part] = true;
            kept.sums[part] = own;
        }
        sum
    }
}

/// Words from a capital to what may belong to its name.
const NEAR: usize = 2;

/// Whether a token can be in a name: near a capital, or a small word that was learnt to be one ("dpa"). Half of all words
/// are neither, and need no further look.
fn may_be_named(sentence: &[Clue], at: usize) -> bool {
    let near = &sentence[at.saturating_sub(NEAR)..sentence.len().min(at + NEAR + 1)];
    near.iter().any(|clue| clue.capital) || sentence[at].is_named
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

/// Parts names, those from `first` on, where a bracket opens inside that does not close there: "Saint-Brévin |(|Loire".
fn part_at_brackets(reading: &Reading, found: &mut Vec<Tagged>, first: usize) {
    for at in (first..found.len()).rev() {
        let Range { start, end } = found[at].tokens.clone();
        let bracket = (start + 1..end).rev().find(|&at| matches!(reading.surface(at), "(" | ")"));
        if let Some(open) = bracket.filter(|&open| reading.surface(open) == "(") {
            found[at].tokens.end = open;
            if open + 1 < end {
                found.insert(at + 1, Tagged { tokens: open + 1..end, kind: found[at].kind });
            }
        }
    }
}
