use super::line::End;
use super::look::Look;
use super::title::{TWICE, akin};
use super::{byline, dateline, paragraph, weigh};
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// How much less a text is a lead than a paragraph where nothing tells them apart.
const APART: i32 = 5;

/// Weighs a line as the standfirst: running text beside the title that looks unlike the rest of it and is shorter, for it
/// sums up; or a line without a full stop that speaks of the same. Against running text it weighs less, unless something
/// of the head follows it.
pub(super) fn lead(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    if line.is_surroundings() || !(25..=900).contains(&line.width) || line.heading_level() == Some(1) {
        return super::NEVER;
    }
    let sentence = line.is_sentence();
    let open = line.end == End::Open && (60..300).contains(&line.width);
    let width = match line.width {
        55..480 => 0,
        40..55 | 480..650 => -2,
        _ => -8,
    };
    let relative = match seen.relative {
        _ if !sentence || seen.relative == 0 => 0,
        _ if line.width < 60 => 5,
        ..50 => 15,
        50..67 => 13,
        67..80 => 4,
        80..100 => 0,
        _ => -3,
    };
    let element = match line.element {
        Some(Element::Heading(_)) => 6,
        Some(Element::ListItem) => -2,
        Some(Element::Caption | Element::Time | Element::Address) => -16,
        _ => 0,
    };
    let topic = match seen.topic {
        30.. => 4,
        12..30 => 2,
        0 if seen.known => -3,
        _ => 0,
    };
    let called = [Called::Caption, Called::Related, Called::Surroundings, Called::Byline, Called::Date];
    let timed = line.digits > 3 && line.width < 140 && dateline::has_numeric_date(&line.lower)
        || line.digits > 0 && line.width < 100 && !sentence && look.marked().inside.has(Marker::ReadingTime);
    paragraph::prose(look).clamp(if open { 14 } else { 4 }, 30) - APART - seen.style.max(-6)
        + width
        + relative
        + element
        + topic
        - 12 * line.calls(&called)
        - byline::byline(look).max(0)
        - look.furniture()
        + weigh(&[
            (line.calls(&[Called::Lead]) > 0, 22),
            (matches!(line.end, End::Colon | End::Comma), -6),
            (line.end == End::Open && line.width < 60, -6),
            // What would be a good headline is less likely to stand below one, and the same one again is none at all.
            (!sentence, -(seen.headline - 14).max(0) / 2),
            (!sentence && look.upwards().take(TWICE).any(|above| akin(above, look)), -16),
            (!sentence && line.lower.contains('|'), -6),
            // "Column by Jane Roe - 28.04.2024 at 8:52 - 12 comments"
            (timed, -14),
            // Right above running text, with room above it, it is a heading.
            (
                !sentence && line.above > 0 && line.below == 0 && look.below().is_some_and(|at| at.line().is_prose()),
                -10,
            ),
            (line.credited, -14),
            (seen.echo, -16),
            (!seen.echo && seen.times > 1, -6),
            (line.dated || line.named, -16),
            (line.linked >= 60, -10),
        ])
}
