use super::Span;
use serde::{Deserialize, Serialize};

/// A paragraph that one speaker of a conversation says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Index into the article's blocks.
    pub block: usize,
    /// The label's first byte; the label is empty where the paragraph has none.
    pub start: usize,
    /// The byte after the label, colon included.
    pub end: usize,
    /// Who says it, as the article names that person most fully; `None` where the text does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Whether it is the interviewer's.
    pub question: bool,
}

impl Turn {
    /// Where its label stands.
    #[must_use]
    pub const fn label(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
