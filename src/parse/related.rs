use super::dateline;
use super::look::Look;
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// Longest headline that asks or quotes, in columns.
const SUMMARY: usize = 160;
/// Longest label, in columns.
const LABEL: usize = 70;

/// Shortest label that a stop parts from its headline, in bytes.
const STOPPED: usize = 7;

/// Weighs a line as the label of related articles: "Lesen Sie auch", "More on this story:".
pub(super) fn label(look: Look) -> i32 {
    let (line, marked) = (look.line(), look.marked());
    if line.width > LABEL || line.is_sentence() || one_line(look) {
        return super::NEVER;
    }
    let mut weight = -14;
    if marked.whole.has(Marker::Related) {
        weight = 18;
    } else if marked.head.has(Marker::Related) {
        // "Mehr zum Thema Hafenumbau"
        weight = if line.lower.ends_with(':') || line.count <= 6 { 8 } else { -4 };
    }
    if line.calls(&[Called::Related]) > 0 && line.linked < 60 && line.width < 40 {
        weight = weight.max(0) + 6;
    }
    if weight < 0 { super::NEVER } else { weight }
}

/// Weighs a line as the headline of another article, below a label or by itself.
pub(super) fn headline(look: Look) -> i32 {
    let line = look.line();
    if one_line(look) {
        return 24;
    }
    if !(12..=240).contains(&line.width) || line.count < 3 && line.width < 20 {
        return super::NEVER;
    }
    // An `aside` of teasers is called so; one that is not, a menu or a footer, is the page's own.
    if line.is_surroundings() && line.calls(&[Called::Related]) == 0 {
        return super::NEVER;
    }
    if look.marked().whole.has(Marker::Legal) || look.marked().whole.has(Marker::Related) {
        return super::NEVER;
    }
    let mut weight = match line.end {
        super::line::End::Stop if line.width > 70 && !line.bullet => -14,
        super::line::End::Stop if line.bullet => -3,
        super::line::End::Stop => -7,
        // A teaser's summary may end with a question.
        super::line::End::Call | super::line::End::Quote if line.width > SUMMARY => -14,
        super::line::End::Colon | super::line::End::Comma => -8,
        _ => 3,
    };
    weight += match line.linked {
        75.. => 7,
        45..75 => 4,
        _ => 0,
    };
    if line.bullet {
        weight += 3;
    }
    if let Some(Element::Heading(2..)) = line.element {
        weight += 3;
    }
    if line.calls(&[Called::Related]) > 0 {
        weight += 8;
    }
    if line.dated || line.small {
        weight -= 14;
    }
    if line.named {
        // An author; behind a bullet it is a headline in a language that writes nouns with capitals.
        weight -= if line.bullet { 6 } else { 14 };
    }
    // A picture's text and its caption; the same headline beside its own picture is said whole.
    if look.seen().echo && look.seen().times == 1 {
        weight -= 12;
    }
    if look.line().credited {
        weight -= 8;
    }
    weight - look.furniture()
}

/// Whether a label and a headline stand in one line: "Lesen Sie auch: Warum die Brücke gesperrt bleibt", or an arrow and
/// a headline.
pub(super) fn one_line(look: Look) -> bool {
    let (line, marked) = (look.line(), look.marked());
    if look.seen().labelled && !line.is_prose() || is_film(look) {
        return true;
    }
    let enough = |rest: &str| rest.trim().chars().count() >= 15 && rest.trim().contains(' ');
    if marked.head.has(Marker::Related)
        && line.width <= 300
        && let Some(rest) = line.lower.get(marked.length..)
    {
        if line.lower[..marked.length].ends_with(':') {
            return enough(rest);
        }
        let rest = rest.trim_start();
        // "LEES OOK. Brug blijft dicht"
        let stop = marked.length > STOPPED && rest.starts_with(". ");
        return stop && enough(&rest[1..])
            || rest.strip_prefix([':', '|', '–', '—', '>', '»', '-']).is_some_and(enough);
    }
    line.lower.starts_with(">>") && line.width <= 200 && enough(line.lower.trim_start_matches('>'))
}

/// Whether a line is what a film or recording is called whose length stands right above it.
fn is_film(look: Look) -> bool {
    let line = look.line();
    let length = |above: Look| line.above == 0 && dateline::is_duration(&above.line().lower);
    look.above().is_some_and(length) && !line.is_prose() && (20..=200).contains(&line.width) && line.count > 2
}
