//! What `tools/train` learns from: the same tokens, clues and features that the page sees.

use super::entities::tagger::{clues, features, path, tag};
use super::reading::Reading;
use crate::article::{Block, Role};
use crate::lexicon::model::Model;
pub use crate::lexicon::model::{hash, join, step};
pub use clues::{KINDS, OPENS, stem};
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
    let reading = Reading::new(text, Some(language), &paragraphs(text));
    let clues = clues::Clues::new(&reading, model);
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for sentence in reading.blocks.iter().flat_map(|passage| &passage.sentences) {
        let mut example = Example::default();
        clues.sentence(sentence.clone(), &mut seen);
        for at in sentence.clone() {
            let span = reading.tokens[at].span;
            let mut keys = Vec::with_capacity(80);
            let place = at - sentence.start;
            features::each(&seen, place, [false; features::PARTS], |_, key| keys.push(key));
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

/// A text whose lines are paragraphs, in words and sentences: what the tagger is given, to measure how fast it is.
pub struct Text<'a>(Reading<'a>);

impl<'a> Text<'a> {
    /// Of a text and the ISO 639-1 code of its language.
    #[must_use]
    pub fn new(text: &'a str, language: &str) -> Self {
        Self(Reading::new(text, Some(language), &paragraphs(text)))
    }

    /// How many words it has.
    #[must_use]
    pub fn words(&self) -> usize {
        self.0.tokens.iter().filter(|token| token.is_word()).count()
    }

    /// How many names are found in it.
    #[must_use]
    pub fn names(&self) -> usize {
        tag(&self.0).map_or(0, |names| names.len())
    }
}

/// The best labels of a sentence.
#[must_use]
pub fn label(keys: &[Vec<u32>], model: &Model) -> Vec<usize> {
    let weights: Vec<_> = keys.iter().map(|keys| Some(path::with_none(model.sum(keys)))).collect();
    path::best(&weights, &model.transitions)
}

fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        blocks.push(paragraph(at, at + line.trim_end().len()));
        at += line.len();
    }
    blocks
}

fn paragraph(start: usize, end: usize) -> Block {
    Block { role: Role::Paragraph, start, end, level: None, href: None, reason: None }
}
