use super::Span;
use serde::{Deserialize, Serialize};

/// The headline of another article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// First byte of the line it stands in.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words without bullet, number, time, label or trailing "more".
    pub headline: String,
    /// The address that came with the paste.
    pub href: Option<String>,
    /// The medium the headline names: "FT erfährt …" names the FT.
    pub source: Option<String>,
}

impl Related {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
