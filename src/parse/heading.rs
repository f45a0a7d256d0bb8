use super::line::Line;
use crate::article::{Element, Role};
use std::ops::Range;

/// Longest heading without an HTML element that says so.
const LONG: usize = 120;

/// Marks what is left inside the body; what is left outside it stays undecided, and is set apart.
///
/// Accepts as heading an HTML heading, or a short line that does not end like a sentence and has running text below it
/// before the next such line. List items and blockquotes are told by their element or bullet.
pub(super) fn mark(lines: &mut [Line], body: Range<usize>) {
    for at in body.clone() {
        if lines[at].role.is_some() {
            continue;
        }
        let line = &lines[at];
        let role = match line.element {
            Some(Element::Heading(_)) => heads(lines, at, &body).then_some(Role::Heading),
            Some(Element::ListItem) => Some(if line.href.is_some() { Role::Aside } else { Role::ListItem }),
            Some(Element::Blockquote) => Some(Role::Blockquote),
            Some(Element::Address) => Some(Role::Aside),
            _ if line.href.is_some() && !line.sentence => Some(Role::Aside),
            _ if line.is_paragraph() => Some(Role::Paragraph),
            _ if line.bullet => Some(Role::ListItem),
            Some(Element::Paragraph) if line.sentence => Some(Role::Paragraph),
            _ if line.sentence && line.length >= 12 => Some(Role::Paragraph),
            _ if line.length <= LONG && line.length >= 3 && heads(lines, at, &body) => Some(Role::Heading),
            Some(Element::Paragraph) => Some(Role::Paragraph),
            _ => Some(if line.length > LONG { Role::Paragraph } else { Role::Aside }),
        };
        lines[at].role = Some(role.unwrap_or(Role::Aside));
    }
}

/// Whether running text follows before anything else of the body does.
fn heads(lines: &[Line], at: usize, body: &Range<usize>) -> bool {
    lines[at + 1..body.end]
        .iter()
        .find(|line| !matches!(line.role, Some(Role::Caption | Role::Related | Role::RelatedLabel)))
        .is_some_and(|next| {
            next.role.is_none()
                && (next.sentence || next.is_paragraph() || next.element == Some(Element::Paragraph) || next.bullet)
        })
}
