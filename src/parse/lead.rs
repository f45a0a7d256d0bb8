use super::evidence::Seen;
use super::line::{End, Line};
use super::look::Look;
use super::title::{TWICE, akin};
use super::{byline, caption, dateline, is_possible, paragraph, title, weigh};
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// How much less a text is a lead than a paragraph where nothing tells them apart.
const APART: i32 = 5;
/// Percent of the running text's usual width below which a text sums up.
const SHORTER: usize = 67;
/// What looks so much like a standfirst may be one; what looks so much like a headline heads something.
const LIKELY: i32 = 16;
const HEADLINE: i32 = 18;
/// What does so where author or date follow what stands below it.
const FAIR: i32 = 14;
/// What it weighs to be the likeliest one, and what it costs that there is a likelier.
const LIKELIEST: i32 = 6;
const LESS_LIKELY: i32 = 10;
/// What it weighs to stand right below a headline.
const SENTENCE: i32 = 4;
const SUBTITLE: i32 = 12;
/// What it weighs besides that author or date follow.
const BETWEEN: i32 = 8;
/// What it costs that the page calls another one so, or that it ends the page's trail.
const CALLED: i32 = 20;
/// Within how many lines others are compared.
const REACH: usize = 6;

/// Weighs a line as the standfirst. What sums an article up stands right above its text: a picture's words further up
/// only look like it, and below a headline without any of them the text's own first lines are likely to be it.
pub(super) fn lead(look: Look) -> i32 {
    let own = look.seen().standfirst;
    if !is_possible(own) {
        return own;
    }
    let line = look.line();
    let below = is_below_headline(look);
    let other = is_called_above(look) || title::is_trailed(look);
    let own = own + if below { subtitle(look) } else { 0 } - if other { CALLED } else { 0 };
    if sums_up(look) {
        let mut above = look.upwards().take(2 * REACH);
        let headed = above.clone().any(|at| at.seen().headline > HEADLINE);
        let rival = above.any(|at| at.seen().standfirst > LIKELY || at.line().is_prose());
        own + if headed && !rival { LIKELIEST } else { 0 }
    } else {
        let likelier = |at: Look| at.seen().standfirst > own && sums_up(at);
        let rival = !below && !line.is_sentence() && look.downwards().take(REACH).any(likelier);
        own - if rival { LESS_LIKELY } else { 0 }
    }
}

/// Whether the page calls another line further up the standfirst.
fn is_called_above(look: Look) -> bool {
    let called = |at: Look| at.line().calls(&[Called::Lead]) > 0;
    !called(look) && look.upwards().take(REACH).any(|above| called(above) && above.seen().standfirst > LIKELY)
}

/// Whether a line stands right below what may well be the title.
fn is_below_headline(look: Look) -> bool {
    look.above().is_some_and(|above| {
        let headline = above.seen().headline;
        let enough = if is_signed(look) { FAIR } else { HEADLINE };
        headline > enough && title::title(above) == headline
    })
}

/// Whether author or date follow.
fn is_signed(look: Look) -> bool {
    look.below().is_some_and(|below| below.line().dated || byline::byline(below) > 0)
}

/// What it weighs to stand right below a headline: there, another says the same in other words, but right above running
/// text it opens a section.
fn subtitle(look: Look) -> i32 {
    let line = look.line();
    let opens = look.below().is_none_or(|below| below.line().is_prose());
    if line.is_sentence() || line.heading_level().is_some() && opens {
        SENTENCE + likeness(look)
    } else if opens || byline::byline(look) > 0 {
        0
    } else if is_signed(look) {
        SUBTITLE + BETWEEN + likeness(look)
    } else {
        SUBTITLE + likeness(look)
    }
}

/// What it costs to look like a headline too.
fn likeness(look: Look) -> i32 {
    if look.line().end == End::Stop { 0 } else { (look.seen().headline - 14).max(0) / 2 }
}

/// Whether a text is shorter than most of the running text and stands right above a longer one.
fn sums_up(look: Look) -> bool {
    let (line, below) = (look.line(), look.below());
    line.is_sentence()
        && (1..SHORTER).contains(&look.seen().relative)
        && below.is_some_and(|below| below.line().is_prose() && below.line().width > line.width)
}

/// How much each line looks like a standfirst.
pub(super) fn standfirsts(lines: &[Line], seen: &mut [Seen]) {
    for at in 0..lines.len() {
        seen[at].standfirst = standfirst(Look { lines, seen, at });
    }
}

/// How much a line looks like a standfirst: running text beside the title that looks unlike the rest of it and is shorter, for it
/// sums up; or a line without a full stop that speaks of the same. Against running text it weighs less, unless something
/// of the head follows it.
fn standfirst(look: Look) -> i32 {
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
        50..80 => 13,
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
    // What parts from blank lines which all the running text keeps is as often a picture's text.
    let unlike = if seen.style < -6 { 0 } else { seen.style };
    let called = [Called::Caption, Called::Related, Called::Surroundings, Called::Byline, Called::Date];
    let timed = line.digits > 3 && line.width < 140 && dateline::has_numeric_date(&line.lower)
        || line.digits > 0 && line.width < 100 && !sentence && look.marked().inside.has(Marker::ReadingTime);
    paragraph::prose(look).clamp(if open { 14 } else { 4 }, 30) - APART - unlike + width + relative + element + topic
        - 12 * line.calls(&called)
        - byline::byline(look).max(0)
        - look.furniture()
        + weigh(&[
            (line.calls(&[Called::Lead]) > 0, 22),
            (matches!(line.end, End::Colon | End::Comma), -6),
            (line.end == End::Open && line.width < 60, -6),
            // What would be a good headline is less likely to stand below one, and the same one again is none at all.
            (true, -likeness(look)),
            (!sentence && look.upwards().take(TWICE).any(|above| akin(above, look)), -40),
            (!sentence && line.lower.contains('|'), -6),
            // "Politics, Harbour | Published: 5 hours ago | Written by Jane Roe"
            (line.lower.matches('|').count() > 1, -14),
            // "Column by Jane Roe - 28.04.2024 at 8:52 - 12 comments"
            (timed, -14),
            // Right above running text, with room above it, it is a heading.
            (
                !sentence && line.above > 0 && line.below == 0 && look.below().is_some_and(|at| at.line().is_prose()),
                -10,
            ),
            (line.credited, -14),
            (line.signed, 16),
            (line.below == 0 && caption::neighbours_credit(look), -14),
            (line.below == 0 && is_named_below(look), -24),
            (repeats_headline(look), -40),
            (seen.echo, -30),
            (seen.trail, -16),
            (!seen.echo && seen.times > 1, -20),
            (line.dated || line.named, -16),
            (line.linked >= 60, -10),
        ])
}

/// Longest name of a picture's source, in columns.
const NAME: usize = 40;

/// Whether a short line right below comes once more, as a picture's source does: in its text, then in its caption.
fn is_named_below(look: Look) -> bool {
    look.below().is_some_and(|below| below.seen().times > 1 && below.line().width < NAME)
}

/// A headline of so many columns that another line begins with it is no chance.
const TELLING: usize = 25;

/// Whether a line begins with a headline above it, as the text of a picture may.
pub(super) fn repeats_headline(look: Look) -> bool {
    let mut above = look.upwards().take(REACH).map(Look::line);
    above.any(|above| above.width >= TELLING && look.line().lower.starts_with(above.lower.trim()))
}
