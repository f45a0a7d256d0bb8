use super::{EntityKind, Role};
use serde::{Deserialize, Serialize};

/// What a person says against the analysis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// What a block is.
    Block {
        /// First byte of the block.
        start: usize,
        /// What it is.
        role: Role,
    },
    /// Who says a quotation.
    Speaker {
        /// First byte of the quotation's words.
        start: usize,
        /// The name: of an entity of the article, or a new one; `None` for nobody.
        name: Option<String>,
        /// So it is for every quotation whose speaker the text calls by the same words ("der Minister").
        alike: bool,
    },
    /// What an entity is.
    Kind {
        /// The entity's name.
        name: String,
        /// What it is.
        kind: EntityKind,
    },
    /// Two entities are one.
    Merge {
        /// The one that ends.
        name: String,
        /// The one that gets its mentions.
        into: String,
    },
    /// A form of an entity's name is another's.
    Split {
        /// The entity's name.
        name: String,
        /// The words of the mentions that are taken away; they are the other's name.
        form: String,
    },
    /// What was taken for an entity is none.
    Drop {
        /// The entity's name.
        name: String,
    },
    /// Words are a name wherever they stand.
    Add {
        /// The words; of an entity that is known by them, these are further mentions.
        words: String,
        /// What a new entity is.
        kind: EntityKind,
    },
}
