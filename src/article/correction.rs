use super::Role;
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
}
