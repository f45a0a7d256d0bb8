use crate::article::{Article, Correction, Flavour, Source};
use crate::read;
use serde::{Deserialize, Serialize};

/// A paste as it came: enough to read it again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The file's or the sample's name; a paste has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How it came.
    #[serde(with = "Form")]
    pub flavour: Flavour,
    /// The characters of the paste.
    pub content: String,
    /// What a person says its blocks are, in the order it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Somebody else sent it: nothing says that the text is what a newspaper wrote.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_link: bool,
}

impl Document {
    /// Reads it.
    #[must_use]
    pub fn source(&self) -> Source {
        match self.flavour {
            Flavour::Plain => read::plain(&self.content),
            Flavour::Html => read::html(&self.content),
        }
    }

    /// Its article, corrected.
    #[must_use]
    pub fn article(&self, source: &Source) -> Article {
        crate::analyze_corrected(source, &self.corrections)
    }

    /// Whether it came as HTML.
    #[must_use]
    pub fn is_html(&self) -> bool {
        self.flavour == Flavour::Html
    }

    /// Whether both have the same text, whatever was said of it.
    #[must_use]
    pub fn has_text_of(&self, other: &Self) -> bool {
        self.flavour == other.flavour && self.content == other.content
    }
}

/// The stored names of the flavours, kept apart from the names in the code.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Flavour", rename_all = "snake_case")]
enum Form {
    Plain,
    Html,
}
