use crate::article::{Block, Correction, Role};

/// Makes blocks what a person says they are, one correction after the other.
///
/// An article has one title: what was the title before is set apart. A correction that no block begins at changes
/// nothing.
pub fn correct(blocks: &mut [Block], corrections: &[Correction]) {
    for correction in corrections {
        let &Correction::Block { start, role } = correction else { continue };
        let Ok(at) = blocks.binary_search_by_key(&start, |block| block.start) else { continue };
        if role == Role::Title {
            for former in blocks.iter_mut().filter(|block| block.role == Role::Title) {
                become_(former, Role::Aside);
            }
        }
        become_(&mut blocks[at], role);
    }
}

/// What to say of the blocks of a paste in which no article was found, so that one is: the first line is the title, the
/// longest lines are paragraphs, the others stay apart.
#[must_use]
pub fn as_article(blocks: &[Block]) -> Vec<Correction> {
    let length = |block: &Block| block.end - block.start;
    let say = |block: &Block, role| Correction::Block { start: block.start, role };
    let [first, rest @ ..] = blocks else { return Vec::new() };
    let longest = rest.iter().map(length).max().unwrap_or(0);
    let title = (!rest.is_empty()).then_some(say(first, Role::Title));
    let body = if rest.is_empty() { blocks } else { rest };
    let long = body.iter().filter(|block| length(block) * LONG >= longest);
    title.into_iter().chain(long.map(|block| say(block, Role::Paragraph))).collect()
}

/// A line of this part of the longest is a long one.
const LONG: usize = 3;

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
    fn lines_without_an_article_make_one_all_the_same() {
        let check = |text: &str, expected: &[Role]| {
            let mut blocks = blocks(&plain(text), Some("en"));
            let corrections = as_article(&blocks);
            correct(&mut blocks, &corrections);
            assert_eq!(blocks.iter().map(|block| block.role).collect::<Vec<_>>(), expected, "{text}");
        };
        check("Menu\nThe harbour closes on Monday\nHome", &[Role::Title, Role::Paragraph, Role::Aside]);
        check("Menu", &[Role::Paragraph]);
        check("", &[]);
    }

    #[test]
    fn a_block_becomes_what_a_person_says() {
        let text = "Harbour closed\n\nThe council has voted to close the old harbour for good, the mayor said on Monday.\n\nShare";
        let mut blocks = blocks(&plain(text), Some("en"));
        let starts: Vec<usize> = blocks.iter().map(|block| block.start).collect();
        let say = |at: usize, role| Correction::Block { start: starts[at], role };
        let nowhere = Correction::Block { start: 3, role: Role::Lead };
        correct(&mut blocks, &[say(2, Role::Heading), say(1, Role::Title), nowhere]);
        let roles: Vec<_> = blocks.iter().map(|block| (block.role, block.level)).collect();
        assert_eq!(roles, [(Role::Aside, None), (Role::Title, None), (Role::Heading, Some(2))]);
    }
}
