use super::Span;
use serde::{Deserialize, Serialize};

/// What a block of lines is in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Short topic line above the title.
    Kicker,
    /// The headline; at most one.
    Title,
    /// Standfirst beside the title.
    Lead,
    /// Who wrote it.
    Byline,
    /// When it was published or updated; reading time.
    Dateline,
    /// Opens a section.
    Heading,
    /// Body text.
    Paragraph,
    /// An item of a list in the body.
    ListItem,
    /// A quotation set apart as a block.
    Blockquote,
    /// Words and credit of a picture.
    Caption,
    /// Announces related articles.
    RelatedLabel,
    /// The headline of another article.
    Related,
    /// Everything else: set apart, never lost.
    Aside,
}

impl Role {
    /// Every role, in the order of an article.
    pub const ALL: [Self; 13] = [
        Self::Kicker,
        Self::Title,
        Self::Lead,
        Self::Byline,
        Self::Dateline,
        Self::Heading,
        Self::Paragraph,
        Self::ListItem,
        Self::Blockquote,
        Self::Caption,
        Self::RelatedLabel,
        Self::Related,
        Self::Aside,
    ];

    /// Whether the block belongs to the running text of the article.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Blockquote)
    }

    /// Whether the block stands above text and says in short what it tells: title, lead, headings.
    #[must_use]
    pub const fn is_headline(self) -> bool {
        matches!(self, Self::Title | Self::Lead | Self::Heading)
    }

    /// Whether the block is read for quotations and entities: title, lead, headings, body and captions.
    #[must_use]
    pub const fn is_read(self) -> bool {
        self.is_body() || self.is_headline() || matches!(self, Self::Caption)
    }
}

/// Why a block is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Sharing, printing, following.
    Share,
    /// Newsletters and alerts.
    Newsletter,
    /// Advertising.
    Advertising,
    /// Readers' comments.
    Comments,
    /// Tags and topics.
    Tags,
    /// Subscription and login.
    Paywall,
    /// Cookies, privacy, embedded content that wants consent.
    Consent,
    /// Menus and other ways through the site.
    Navigation,
    /// Audio and video players.
    Listen,
    /// Copyright, agencies, notes of the editors.
    Legal,
    /// About the author.
    Author,
    /// The paste says it elsewhere too.
    Repeated,
    /// Rows of a table.
    Table,
}

/// One or more whole lines with one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// A heading's depth, 2 for a section, 3 below it; `None` for other blocks.
    pub level: Option<u8>,
    /// Where the whole block links to, as the paste had it.
    pub href: Option<String>,
    /// Why it is set apart, where that can be told; `None` for other blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

impl Block {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
