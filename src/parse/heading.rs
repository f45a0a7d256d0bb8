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
        End::Stop if level.is_some() => -5,
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
            (seen.times > 1 && !seen.listed, -12),
            (line.lower.starts_with(':'), -12),
            (seen.echo, -14),
            (seen.card, -16),
        ])
}

/// How many buttons and pictures may stand between a heading and its text.
const BETWEEN: usize = 3;

/// A heading stands above running text: at once, or after a picture; and seldom right below another short line, least of
/// all below what a teaser begins with: its topic, its date, how long it takes.
fn before(look: Look) -> i32 {
    let line = look.line();
    let above = look.above().filter(|_| line.above == 0 && line.heading_level().is_none());
    let crowd = above.map_or(0, |above| {
        let at = above.line();
        if at.dated || dateline::is_duration(&at.lower) || above.marked().whole.has(Marker::Section) {
            TEASER
        } else if at.is_sentence() || at.width <= 3 || above.furniture() > 0 {
            0
        } else if at.width < TOPIC && !at.credited {
            TEASER
        } else {
            CROWD
        }
    });
    let between = |at: &Look| at.furniture() > 13 || at.line().credited;
    let below = look.downwards().take(BETWEEN + 1).find(|at| !between(at));
    let follows = match below {
        Some(below) if below.line().is_prose() => 2,
        Some(below) if below.line().is_sentence() => 0,
        None if look.below().is_none() => -20,
        _ => -3,
    };
    follows - crowd
}

/// What it costs to stand right below another short line, and below the beginning of a teaser; a topic's columns.
const CROWD: i32 = 6;
const TEASER: i32 = 9;
const TOPIC: usize = 40;
