use super::Span;
use serde::{Deserialize, Serialize};

/// A person, agency or place that the article's head names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// As the text writes it; what is all in capitals gets small letters.
    pub name: String,
    /// Where it stands, in reading order.
    pub spans: Vec<Span>,
}

/// When the article was published or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// First byte of the words that say it.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// ISO 8601: "2024-05-24", "2024-05-24T14:30", "2024-05-24T14:30+02:00"; `None` where the words leave it open
    /// ("three hours ago").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
}

impl Moment {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Place, date and agency at the head of the running text: "KYIV, May 24 (Reuters) –".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// First byte.
    pub start: usize,
    /// The byte after the last, dash or stop included.
    pub end: usize,
    /// Where it was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Named>,
    /// When it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Moment>,
    /// The agencies it comes from; the article's [`agencies`](super::Article::agencies) hold them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<Named>,
}

impl Origin {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
