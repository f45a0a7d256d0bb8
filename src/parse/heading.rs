use super::evidence::Seen;
use super::line::{End, Line};
use super::look::Look;
use super::{byline, caption, dateline, related, weigh};
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// Longest heading without an HTML element that says so, in columns.
pub(super) const LONG: usize = 120;

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
    let told = marked.whole.is_empty() && marked.head.has(Marker::Related);
    let shape = if level.is_some() { 0 } else { shape(look) };
    element + width + end + before(look) + shape
        - 12 * line.calls(&called)
        - look.furniture() * 3 / 2
        - byline::byline(look).max(0)
        - dateline::dateline(look).max(0) / 2
        + weigh(&[
            (seen.shared > 0 || !seen.known, 3),
            (seen.asks || line.is_asked() || line.attributed, -12),
            // "– Vous partez ?", and below it the answer
            (line.spoken && look.below().is_some_and(|below| below.line().spoken), -14),
            (line.small, -8),
            // "2. What we know" between two texts is no list.
            (line.bullet && !(line.numbered && is_alone(look)), -10),
            (marked.whole.has(Marker::Related), -16),
            (told, if line.lower[..marked.length].trim().contains(' ') { -12 } else { -5 }),
            (line.dated, -14),
            (line.digits * 2 > line.width, -14),
            (line.credited, -18),
            (!line.numbered && line.below == 0 && caption::neighbours_credit(look), -10),
            (line.linked >= 75, -14),
            ((45..75).contains(&line.linked), -5),
            (seen.times > 1 && !seen.listed, -12),
            (line.lower.starts_with(':'), -12),
            (seen.echo, -14),
            (seen.card, -16),
        ])
}

/// Whether no other item of a list stands beside a line.
pub(super) fn is_alone(look: Look) -> bool {
    let is_item = |at: Option<Look>| at.is_some_and(|at| at.line().bullet);
    !is_item(look.above()) && !is_item(look.below())
}

/// So many lines that open a text are enough to know a paste's headings by.
const KNOWN: usize = 3;

/// Finds the lines that part two texts, and whether there are enough of them to know the headings by.
pub(super) fn openings(lines: &[Line], seen: &mut [Seen]) {
    let mut count = 0;
    for at in 0..lines.len() {
        let look = Look { lines, seen, at };
        let line = look.line();
        let opens = line.above > 0 && line.below == 0 && is_between_texts(look);
        let sure = opens && line.width <= LONG && line.end != End::Stop && !line.credited && look.furniture() == 0;
        count += usize::from(sure);
        seen[at].opens = opens;
    }
    for seen in seen {
        seen.sectioned = count >= KNOWN;
    }
}

fn is_between_texts(look: Look) -> bool {
    let is_text = |at: Option<Look>| at.is_some_and(|at| at.line().is_running());
    is_text(look.above()) && is_text(look.below())
}

/// Whether a topic stands before a headline in the same line.
fn is_topical(line: &Line) -> bool {
    !line.is_sentence() && line.lower.contains(": ") && (30..LONG).contains(&line.width)
}

/// What its look and its place weigh where no element says that a line is a heading.
fn shape(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    let astray = seen.known && seen.topic < 40;
    weigh(&[
        (line.strong, 9),
        (line.capitals && !line.signature, 6),
        // In capitals any words look like a name.
        (line.named && !line.capitals, -5),
        (line.signature, if line.capitals { -11 } else { -6 }),
        (seen.opens, 4),
        (seen.opens && matches!(line.end, End::Call | End::Quote), 4),
        (seen.sectioned && !seen.opens, -4),
        // Between two texts stands no other article's headline.
        (astray && !line.capitals && !is_between_texts(look), -8),
        (seen.known && seen.topic >= 60, 2),
        (related::one_line(look), -16),
        // "Rivertown: Harbour closed" below another such line is a teaser like it.
        (is_topical(line) && look.above().is_some_and(|above| line.above == 0 && is_topical(above.line())), -16),
    ])
}

/// How many buttons and pictures may stand between a heading and its text.
const BETWEEN: usize = 3;

/// A heading stands above running text: at once, or after a picture; and seldom right below another short line, least of
/// all below what a teaser begins with: its topic, its date, how long it takes.
fn before(look: Look) -> i32 {
    let line = look.line();
    let bare = line.heading_level().is_none();
    let upon = bare && line.below == 0 && look.below().is_some_and(|below| below.line().is_running());
    let above = look.above().filter(|_| line.above == 0 && bare);
    let crowd = above.map_or(0, |above| {
        let at = above.line();
        // Right above its text it is a teaser's headline below a topic, but may well be a heading below a link.
        let (teaser, crowd) = if upon { (TEASER_UPON, 0) } else { (TEASER, CROWD) };
        if at.dated || dateline::is_duration(&at.lower) || above.marked().whole.has(Marker::Section) {
            teaser
        } else if at.is_sentence() || at.width <= 3 || above.furniture() > 0 {
            0
        } else if at.width < TOPIC && !at.credited {
            teaser
        } else {
            crowd
        }
    });
    let between = |at: &Look| at.furniture() > 13 || at.line().credited;
    let below = look.downwards().take(BETWEEN + 1).find(|at| !between(at)).map(Look::line);
    let follows = match below {
        // An offer of the page has a heading, too.
        _ if bare && look.below().is_some_and(|below| below.line().is_sentence() && below.furniture() > 6) => -8,
        _ if upon => 4,
        Some(below) if below.is_prose() => 2,
        Some(below) if below.is_sentence() => 0,
        None if look.below().is_none() => -20,
        _ if bare => -8,
        _ => -3,
    };
    follows - crowd
}

/// What it costs to stand right below another short line, and below the beginning of a teaser, with its summary right
/// below; a topic's columns.
const CROWD: i32 = 6;
const TEASER: i32 = 9;
const TEASER_UPON: i32 = 12;
const TOPIC: usize = 40;
