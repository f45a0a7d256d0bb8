use super::{Block, Role};
use std::ops::Range;

/// A heading with all blocks up to the next one. Text before the first heading is a section without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Index of the heading in the article's blocks.
    pub heading: Option<usize>,
    /// Indices of the blocks below the heading.
    pub blocks: Range<usize>,
}

/// Cuts the blocks at their headings. Blocks before the first heading form a section of their own, if there are any.
#[must_use]
pub fn sections(blocks: &[Block]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut open = Section { heading: None, blocks: 0..0 };
    for (index, block) in blocks.iter().enumerate() {
        if block.role == Role::Heading {
            if open.heading.is_some() || !open.blocks.is_empty() {
                sections.push(open);
            }
            open = Section { heading: Some(index), blocks: index + 1..index + 1 };
        } else {
            open.blocks.end = index + 1;
        }
    }
    if open.heading.is_some() || !open.blocks.is_empty() {
        sections.push(open);
    }
    sections
}
