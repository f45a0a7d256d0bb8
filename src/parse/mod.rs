//! stub
use crate::article::*;
/// stub
#[must_use]
pub fn blocks(source: &Source) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = vec![];
    for line in source.text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trim(&source.text);
        at += line.len();
        if !span.is_empty() {
            let role = if blocks.is_empty() { Role::Title } else { Role::Paragraph };
            blocks.push(Block { role, start: span.start, end: span.end, level: None, href: None });
        }
    }
    blocks
}
