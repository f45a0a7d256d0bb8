use crate::article::{Block, Correction, Role};

/// Makes blocks what a person says they are, one correction after the other.
///
/// An article has one title: what was the title before is set apart. A correction that no block begins at changes
/// nothing.
pub fn correct(blocks: &mut [Block], corrections: &[Correction]) {
    for correction in corrections {
        let Ok(at) = blocks.binary_search_by_key(&correction.start, |block| block.start) else { continue };
        if correction.role == Role::Title {
            for former in blocks.iter_mut().filter(|block| block.role == Role::Title) {
                become_(former, Role::Aside);
            }
        }
        become_(&mut blocks[at], correction.role);
    }
}

fn become_(block: &mut Block, role: Role) {
    block.role = role;
    block.level = (role == Role::Heading).then_some(block.level.unwrap_or(2));
    block.reason = None;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::blocks;
    use crate::read::plain;

    #[test]
    fn a_block_becomes_what_a_person_says() {
        let text = "Harbour closed\n\nThe council has voted to close the old harbour for good, the mayor said on Monday.\n\nShare";
        let mut blocks = blocks(&plain(text), Some("en"));
        let starts: Vec<usize> = blocks.iter().map(|block| block.start).collect();
        let say = |at: usize, role| Correction { start: starts[at], role };
        correct(&mut blocks, &[say(2, Role::Heading), say(1, Role::Title), Correction { start: 3, role: Role::Lead }]);
        let roles: Vec<_> = blocks.iter().map(|block| (block.role, block.level)).collect();
        assert_eq!(roles, [(Role::Aside, None), (Role::Title, None), (Role::Heading, Some(2))]);
    }
}
