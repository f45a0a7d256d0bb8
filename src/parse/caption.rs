use super::look::Look;
use crate::article::{Called, Element};
use crate::lexicon::{Marker, is_agency};

/// Weighs a line as the words or credit of a picture: a `figcaption`, a credit in it ("Foto: …", "© …", "/ AFP"), the
/// same words twice (the picture's own text, then its caption).
pub(super) fn caption(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    let mut weight = -10;
    if line.heading_level().is_some_and(|level| level < 4) || line.width > 700 {
        return super::NEVER;
    }
    if line.element == Some(Element::Caption) {
        weight += 30;
    }
    if line.calls(&[Called::Caption]) > 0 {
        weight += 22;
    }
    if look.line().credited {
        weight += 20;
    }
    if look.marked().head.has(Marker::Caption) {
        weight += 6;
    }
    if seen.echo && seen.times < 4 {
        weight += 18;
    }
    if neighbours_credit(look) && (25..=400).contains(&line.width) {
        weight += 14;
    }
    if seen.style < 0 {
        weight += 2;
    }
    weight - look.furniture() / 2
}

/// Whether the line below is nothing but a credit, or the same picture's caption with one.
pub(super) fn neighbours_credit(look: Look) -> bool {
    let first = |look: Look| look.line().lower.split(' ').next().map(str::to_owned);
    look.below().is_some_and(|below| {
        below.line().credited
            && !below.seen().echo
            && look.line().width <= 400
            && (below.line().width <= 80 || first(below) == first(look))
    })
}

/// Where a credit stands: in the last so many bytes of its line.
const TAIL: usize = 70;

/// Whether a line in lower case ends with the credit of an agency: "… / AFP", "(Jane Roe/AP)", "Getty Images".
pub(super) fn names_agency(lower: &str) -> bool {
    let from = (lower.len().saturating_sub(TAIL)..=lower.len()).find(|&at| lower.is_char_boundary(at)).unwrap_or(0);
    let tail = lower[from..].trim_end_matches(|c: char| !c.is_alphanumeric());
    // "(Jane Roe / AP)" behind a sentence is a credit as well; "(dpa)" alone behind it is the article's agency.
    let (text, credit) = match tail.rfind('(') {
        Some(open) => (&tail[..open], &tail[open + 1..]),
        None => (tail, tail),
    };
    let parted = credit.rfind(['/', '|', '©', '-', '–', '—', ',', '•']).map(|at| {
        let sign = credit[at..].chars().next().map_or(1, char::len_utf8);
        credit[at + sign..].trim()
    });
    let bracketed = tail.contains('(');
    parted.is_some_and(is_agency)
        || bracketed && is_agency(credit.trim()) && !text.trim_end().ends_with(['.', '!', '?', '”', '“'])
        || ["getty images", "picture alliance", "shutterstock", "istockphoto"].iter().any(|name| tail.ends_with(name))
}
