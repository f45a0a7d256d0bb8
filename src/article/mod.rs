//! The nouns: plain data with public fields, the same in the page, on the command line and in every export.
//!
//! Nothing here computes more than a look at its own fields. Offsets are UTF-8 bytes into [`Article::text`],
//! half open, on character boundaries.

mod block;
mod entity;
mod head;
mod quantity;
mod quote;
mod related;
mod section;
mod source;
mod span;
mod turn;

pub use block::{Block, Reason, Role};

mod correction;
pub use correction::Correction;
pub use entity::{Entity, EntityKind, Mention};
pub use head::{Moment, Named, Origin};
pub use quantity::{Quantity, QuantityKind};
pub use quote::{Quote, QuoteKind, Speaker};
pub use related::Related;
pub use section::{Section, sections};
pub use source::{Called, Element, Flavour, Link, Mark, Source};
pub use span::Span;
pub use turn::Turn;

use serde::{Deserialize, Serialize};

/// What Lede found in a pasted text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Article {
    /// The text all offsets point into. A plain paste stands here unchanged.
    pub text: String,
    /// ISO 639-1 code, or `None` where the language cannot be told.
    pub language: Option<String>,
    /// Every line that is not blank, in reading order, never overlapping.
    pub blocks: Vec<Block>,
    /// In reading order.
    pub quotes: Vec<Quote>,
    /// One for each chip, most mentioned first.
    pub entities: Vec<Entity>,
    /// In reading order.
    pub related: Vec<Related>,
    /// Who wrote it, in reading order, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Named>,
    /// Agencies and media that the byline or the head of the text names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<Named>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Moment>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Moment>,
    /// Place, date and agency at the head of the running text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Who speaks in which paragraph, where the article is a conversation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
    /// Dates, times of day and amounts in the running text, in reading order, never overlapping.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<Quantity>,
    /// What of the text is only notation, as Markdown's "**" or a mail's "> ", and is not shown: in order, never
    /// overlapping.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notation: Vec<Span>,
}

impl Article {
    /// The words of a span; empty where the span does not fit the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// When it was published and changed, and the date at the head of the text.
    #[must_use]
    pub fn moments(&self) -> [Option<&Moment>; 3] {
        [self.published.as_ref(), self.updated.as_ref(), self.origin.as_ref().and_then(|origin| origin.date.as_ref())]
    }

    /// Whether there is neither headline nor running text in it.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        !self.blocks.iter().any(|block| block.role == Role::Title || block.role.is_body())
    }

    /// The words of a span as they are shown: without notation.
    #[must_use]
    pub fn shown(&self, span: Span) -> String {
        let mut shown = String::new();
        let mut at = span.start;
        let first = self.notation.partition_point(|notation| notation.end <= span.start);
        for notation in self.notation[first..].iter().take_while(|notation| notation.start < span.end) {
            shown.push_str(self.slice(Span::new(at, notation.start.max(at))));
            at = notation.end;
        }
        shown.push_str(self.slice(Span::new(at, span.end.max(at))));
        shown
    }

    /// The first block with this role.
    #[must_use]
    pub fn first(&self, role: Role) -> Option<&Block> {
        self.blocks.iter().find(|block| block.role == role)
    }
}
