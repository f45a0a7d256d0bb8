use super::cues::Cue;
use super::marks::Marks;
use std::ops::Range;

/// A sentence, or a part of one, by its tokens, with the quotation marks and the cues of the whole.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub start: usize,
    /// The token behind its last one.
    pub end: usize,
    pub marks: Marks<'a>,
    pub cues: &'a [Cue],
}

impl<'a> Sentence<'a> {
    pub fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }

    pub fn part(self, tokens: Range<usize>) -> Self {
        Self { start: tokens.start, end: tokens.end, ..self }
    }

    /// The cues that begin before a token.
    pub fn cues_before(&self, token: usize) -> &'a [Cue] {
        &self.cues[..self.cues.partition_point(|cue| cue.at() < token)]
    }

    /// The cues that begin at a token or behind it.
    pub fn cues_from(&self, token: usize) -> &'a [Cue] {
        &self.cues[self.cues.partition_point(|cue| cue.at() < token)..]
    }

    /// Whether nothing but the only words in marks stands before a frame: "«Una festa», le parole di Rossi al termine".
    pub fn is_signed(&self, frame: &Cue) -> bool {
        let only = self.marks.pairs.first().filter(|pair| pair.open == self.start && self.marks.pairs.len() == 1);
        only.is_some_and(|pair| (pair.after()..=pair.after() + 1).contains(&frame.at()))
    }
}
