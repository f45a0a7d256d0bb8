use super::Role;
use serde::{Deserialize, Serialize};

/// What a person says a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// First byte of the block.
    pub start: usize,
    /// What it is.
    pub role: Role,
}
