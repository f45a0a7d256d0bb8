use super::line::End;
use super::look::Look;
use super::{byline, caption, dateline, weigh};
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// Longest heading without an HTML element that says so, in columns.
const LONG: usize = 120;

/// Weighs a line as the heading of a section: an HTML heading, or a short line that does not end like a sentence,
/// speaks of what the article speaks of, and is followed by running text.
pub(super) fn heading(look: Look) -> i32 {
    let (line, seen, marked) = (look.line(), look.seen(), look.marked());
    let level = line.heading_level();
    let element = match line.element {
        Some(Element::Heading(1)) => 4,
        Some(Element::Heading(_)) => 16,
        Some(Element::Paragraph) => -3,
        None => 0,
        Some(_) => return super::NEVER,
    };
    let width = match line.width {
        ..3 => -12,
        3..10 => 1,
        10..60 => 6,
        60..80 => 4,
        80..LONG => 0,
        _ if level.is_some() => -2,
        _ => return super::NEVER,
    };
    let end = match line.end {
        End::Open => 2,
        End::Call | End::Quote => 0,
        End::Colon => -8,
        End::Comma => -10,
        End::Stop => -12,
    };
    let called = [Called::Caption, Called::Related, Called::Surroundings, Called::Byline, Called::Date];
    element + width + end + before(look)
        - 12 * line.calls(&called)
        - look.furniture() * 3 / 2
        - byline::byline(look).max(0)
        - dateline::dateline(look).max(0) / 2
        + weigh(&[
            (line.strong && level.is_none(), 9),
            (seen.shared > 0 || !seen.known, 3),
            (seen.asks, -12),
            (line.small, -8),
            (line.named && level.is_none(), -5),
            (line.bullet, -10),
            (marked.whole.has(Marker::Related), -16),
            (marked.whole.is_empty() && marked.head.has(Marker::Related), -5),
            (line.dated, -14),
            (line.digits * 2 > line.width, -14),
            (line.credited, -14),
            (line.below == 0 && caption::neighbours_credit(look), -10),
            (line.linked >= 75, -14),
            ((45..75).contains(&line.linked), -5),
            (seen.times > 1, -12),
            (seen.echo, -14),
            (seen.card, -16),
        ])
}

/// How many buttons and pictures may stand between a heading and its text.
const BETWEEN: usize = 3;

/// A heading stands above running text: at once, or after a picture; and seldom right below another short line.
fn before(look: Look) -> i32 {
    let is_crowd = |above: Look| !above.line().is_sentence() && above.line().width > 12 && above.furniture() == 0;
    let crowded = look.line().above == 0 && look.line().heading_level().is_none() && look.above().is_some_and(is_crowd);
    let between = |at: &Look| at.furniture() > 13 || at.line().credited;
    let below = look.downwards().take(BETWEEN + 1).find(|at| !between(at));
    let follows = match below {
        Some(below) if below.line().is_prose() => 2,
        Some(below) if below.line().is_sentence() => 0,
        None if look.below().is_none() => -20,
        _ => -3,
    };
    if crowded { follows - 6 } else { follows }
}
