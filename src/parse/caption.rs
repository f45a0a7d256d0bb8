use super::line::Line;
use super::phrase;
use crate::article::{Element, Role};
use crate::lexicon::Language;

/// Accepts the words and credit of a picture: a `figcaption`, or a line with a credit ("Foto: …", "© …") in it.
pub(super) fn accept(line: &Line, words: &Language) -> Option<Role> {
    let caption = match line.element {
        Some(Element::Caption) => true,
        Some(Element::Heading(_)) => false,
        _ => line.length <= 400 && line.href.is_none() && phrase::anywhere(&line.lower, words.caption),
    };
    caption.then_some(Role::Caption)
}
