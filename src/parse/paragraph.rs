use super::line::End;
use super::look::Look;
use super::{FEW, byline, caption, heading, lead, weigh};
use crate::article::{Called, Element};

/// Weighs a line as running text: long, a sentence or several, alike the other running text of the paste, on its topic,
/// without the words and links of the page around it.
pub(super) fn paragraph(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    let element = match line.element {
        Some(Element::Paragraph) => 5,
        Some(Element::Heading(_)) => -22,
        Some(Element::ListItem) => -10,
        Some(Element::Blockquote) => -4,
        Some(Element::Caption | Element::Time | Element::Address | Element::Surroundings) => -25,
        Some(Element::Called(_) | Element::Strong) | None => 0,
    };
    // Short lines of the body keep to its topic more closely than teasers do; long ones have more to say.
    let topic = match (seen.topic, line.width) {
        _ if !seen.known => 0,
        (_, ..60) => 0,
        (..20, ..150) => -12,
        (20..40, ..150) | (..20, _) => -6,
        (20..30, _) => -2,
        (50.., ..150) => 5,
        _ => 2,
    };
    // The questions of an interview are text; one by itself that opens a text is its heading.
    let heads = seen.opens && !seen.asks && line.width < heading::LONG && matches!(line.end, End::Call | End::Quote);
    prose(look)
        + element
        + topic
        + seen.style
        + common(look)
        + weigh(&[(line.bullet, -8), (seen.asks, 10), (heads, -10), (line.attributed, 6), (line.is_asked(), 8)])
}

/// How much a line's length and ending are those of running text.
pub(super) fn prose(look: Look) -> i32 {
    let line = look.line();
    let length = match (line.end, line.width) {
        (End::Stop | End::Call | End::Quote, width) => match width {
            320.. => 32,
            200..320 => 26,
            120..200 => 20,
            80..120 => 14,
            50..80 => 7,
            30..50 => 2,
            _ => -3,
        },
        (End::Colon | End::Comma, width) => match width {
            100.. => 10,
            40..100 => 5,
            _ => -4,
        },
        (End::Open, width) => match width {
            240.. => 12,
            160..240 => 0,
            90..160 => -9,
            _ => -15,
        },
    };
    length
        + weigh(&[
            // A question or quotation may be a headline.
            (matches!(line.end, End::Call | End::Quote) && line.width < 110, -4),
            (line.lower.starts_with(['"', '„', '“', '«', '»', '–', '—', '「']) && line.is_sentence(), 3),
        ])
}

/// Weighs a line as an item of a list in the body.
pub(super) fn item(look: Look) -> i32 {
    let line = look.line();
    if line.element != Some(Element::ListItem) && !(line.element.is_none() && line.bullet) {
        return super::NEVER;
    }
    let length = match (line.is_sentence(), line.width) {
        (true, 60..) => 14,
        (true, _) => 4,
        (false, 160..) => 8,
        (false, _) => -2,
    };
    let heads = line.numbered && line.end == End::Open && line.width < heading::LONG && heading::is_alone(look);
    length + common(look) + look.seen().style.min(0) / 2 + weigh(&[(line.linked >= 60, -12), (heads, -8)])
}

/// Weighs a line as a quotation set apart.
pub(super) fn quote(look: Look) -> i32 {
    let line = look.line();
    if line.element != Some(Element::Blockquote) {
        return super::NEVER;
    }
    6 + common(look) + weigh(&[(line.width >= 30, 8), (line.linked >= 60, -12)])
}

/// What speaks against any kind of body text.
fn common(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    let astray = seen.known && seen.topic < 40;
    let doubt = match () {
        () if astray => 4,
        () if seen.known || look.lines.len() <= FEW => 2,
        () => 3,
    };
    -look.furniture() * doubt / 2
        - 12 * line.calls(&[Called::Related, Called::Surroundings, Called::Date, Called::Kicker])
        - 16 * line.calls(&[Called::Caption])
        - 9 * line.calls(&[Called::Byline, Called::Lead])
        - if line.is_prose() { 0 } else { byline::byline(look).max(0) }
        + weigh(&[
            (line.credited, -12),
            // The text of a picture that begins with the title.
            (line.width < 300 && lead::repeats_headline(look), -20),
            (line.width < 200 && line.below == 0 && caption::neighbours_credit(look), -10),
            (line.dated, -16),
            (line.linked >= 75, -14),
            ((45..75).contains(&line.linked), -5),
            (seen.times > 1, -14),
            (seen.echo, -18),
            (seen.card, -16),
            (line.named && !line.is_sentence(), -4),
        ])
}
