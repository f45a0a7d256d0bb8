//! What `tools/train` learns from: the same tokens, clues and features that the page sees.

use super::entities::tagger::{clues, features, path};
use super::reading::Reading;
use crate::article::{Block, Role};
use crate::lexicon::model::{LABELS, Model};
pub use crate::lexicon::model::{hash, join, step};
pub use clues::{KINDS, OPENS, stem};
pub use features::of_capital;
pub use path::{best, follows};

/// A sentence's tokens, and the keys of what counts for each.
#[derive(Debug, Default)]
pub struct Example {
    /// First byte of each token and the one after its last.
    pub tokens: Vec<(usize, usize)>,
    /// The keys of each token's features.
    pub keys: Vec<Vec<u32>>,
}

/// The sentences of a text whose lines are paragraphs.
#[must_use]
pub fn examples(text: &str, language: &str, model: &Model) -> Vec<Example> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        blocks.push(paragraph(at, at + line.trim_end().len()));
        at += line.len();
    }
    let reading = Reading::new(text, Some(language), &blocks);
    let clues = clues::of(&reading, model);
    let mut found = Vec::new();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let mut example = Example::default();
        for at in sentence.clone() {
            let span = reading.tokens[at].span;
            let mut keys = Vec::with_capacity(80);
            features::each(&clues[sentence.clone()], at - sentence.start, |key| keys.push(key));
            example.tokens.push((span.start, span.end));
            example.keys.push(keys);
        }
        found.push(example);
    }
    found
}

/// The tokens of a text, as they stand.
#[must_use]
pub fn words<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let block = paragraph(0, text.len());
    let reading = Reading::new(text, Some(language), &[block]);
    (0..reading.tokens.len()).map(|at| reading.surface(at)).collect()
}

/// The best labels of a sentence.
#[must_use]
pub fn label(keys: &[Vec<u32>], model: &Model) -> Vec<usize> {
    let weights: Vec<[i32; LABELS]> = keys
        .iter()
        .map(|keys| {
            let mut sum = [0; LABELS];
            for row in keys.iter().filter_map(|key| model.row(*key)) {
                for (sum, weight) in sum.iter_mut().zip(row) {
                    *sum += i32::from(*weight);
                }
            }
            sum
        })
        .collect();
    path::best(&weights, &model.transitions)
}

fn paragraph(start: usize, end: usize) -> Block {
    Block { role: Role::Paragraph, start, end, level: None, href: None, reason: None }
}
