use super::look::Look;
use super::{FEW, caption};
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// Weighs a line as saying who wrote it: a byline word ("Von", "By", "Par") and names, a name alone, an agency.
pub(super) fn byline(look: Look) -> i32 {
    let line = look.line();
    let marked = look.marked();
    if line.width > 140 || line.heading_level().is_some_and(|level| level < 3) || look.line().credited {
        return super::NEVER;
    }
    let mut weight = -9;
    if marked.head.has(Marker::Byline) {
        // "Von der Leyen kommt" begins with a byline word as well; names are few words, and no sentence.
        weight = if marked.whole.has(Marker::Byline) {
            6
        } else if line.is_sentence() && !line.lower.contains(['·', '|']) || line.count > 14 {
            -6
        } else {
            12
        };
    } else if line.named && line.count <= 6 {
        weight = if line.signature && look.lines.len() > FEW && !caption::signs_picture(look) { 8 } else { 3 };
    }
    if marked.head.has(Marker::Author) && line.width < 60 {
        weight = weight.max(4);
    }
    if line.calls(&[Called::Byline]) > 0 || line.element == Some(Element::Address) {
        weight += 10;
    }
    if marked.head.has(Marker::Legal) && !line.is_prose() {
        weight = weight.max(4);
    }
    weight
}
