use super::Span;
use serde::{Deserialize, Serialize};

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A party, firm, medium, team, authority, alliance, government.
    Organisation,
    /// A country, region, city, river.
    Place,
    /// A work, event, law, product.
    Other,
}

/// One place in the text that names an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// An adjective, inhabitant or compound: "japanische" for Japan.
    pub derived: bool,
}

impl Mention {
    /// Where it stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// One person, organisation or place with all its mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityKind,
    /// The fullest form in the article, in the nominative, without title or role.
    pub name: String,
    /// Role or title, as the article gives it.
    pub role: Option<String>,
    /// In reading order.
    pub mentions: Vec<Mention>,
}
