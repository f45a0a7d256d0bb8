use super::Span;
use serde::{Deserialize, Serialize};

/// How words are given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// Words between quotation marks.
    Direct,
    /// Content told by the author, with a cue.
    Indirect,
    /// Content carried on in a following sentence without a cue of its own.
    FreeIndirect,
    /// A speech act told without its wording.
    Reported,
}

/// Who said it, with the evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The fullest form the article has; for somebody without a name, the text's own words.
    pub name: String,
    /// Index into the article's entities.
    pub entity: Option<usize>,
    /// The words beside the quotation that name the speaker, where there are any.
    pub start: Option<usize>,
    /// End of those words.
    pub end: Option<usize>,
}

impl Speaker {
    /// The words beside the quotation that name the speaker.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        Some(Span::new(self.start?, self.end?))
    }
}

/// Something said or written by somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// How it is given back.
    pub kind: QuoteKind,
    /// First byte of the words themselves, without the marks.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What stands inside the span and is not part of the words.
    pub gaps: Vec<Span>,
    /// Who said it; `None` where nobody can be told.
    pub speaker: Option<Speaker>,
    /// The words that mark it as speech, in reading order: "fügte", "hinzu".
    pub cue: Vec<Span>,
    /// From 0 to 1.
    pub confidence: f32,
    /// The quotation of the running text that gives the same words, where the title or the lead tells them first: index
    /// into the article's quotes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same: Option<usize>,
    /// A person says who said it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

impl Quote {
    /// Where the words stand.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
