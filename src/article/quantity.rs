use super::Span;
use serde::{Deserialize, Serialize};

/// What a date or an amount in the running text is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuantityKind {
    /// A day or a month, with a time of day where one stands beside it.
    Date,
    /// A time of day.
    Time,
    /// An amount of money.
    Money,
    /// Hundredths.
    Percent,
    /// A length, an area, a weight …
    Measure,
}

/// A date, a time of day or an amount in the running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// What it is of.
    pub kind: QuantityKind,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The normal form: ISO 8601 of dates and times ("2025-05-12", "2025-05", "2025-05-12T14:30", "14:30"); of amounts a
    /// decimal number with a point, and behind a space the ISO 4217 code, "%" or the unit's sign ("3500000 EUR"). `None`
    /// where the words leave it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl Quantity {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl QuantityKind {
    /// Whether it says when something is.
    #[must_use]
    pub const fn is_moment(self) -> bool {
        matches!(self, Self::Date | Self::Time)
    }
}
