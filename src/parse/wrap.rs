//! Paragraphs that mail programs and PDF readers have wrapped into lines of one width.

use crate::article::{Element, Flavour, Mark, Source, Span};
use crate::order::sort_by_key;

/// Narrowest and widest column that text is wrapped to, in characters.
const NARROW: usize = 38;
const WIDE: usize = 120;
/// Least number of lines that must go on with a small letter before a text counts as wrapped.
const ENOUGH: usize = 3;

/// Longest initial with the mark of a quotation before it, in bytes, and such marks.
const INITIAL: usize = 5;
const QUOTES: &[char] = &['„', '“', '"', '«', '»'];

/// A line of the paste and the blank lines above it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw {
    pub span: Span,
    pub above: usize,
}

/// Joins wrapped lines: a line goes on in the next one where its first word would not have fitted into the column any
/// more. Gives the lines back as they are where the text is not wrapped.
///
/// A text is wrapped where hardly a line is longer than its column and many full lines go on with a small letter.
pub(super) fn join(text: &str, lines: Vec<Raw>) -> Vec<Raw> {
    let shapes: Vec<Shape> = lines.iter().map(|raw| shape(&text[raw.span.start..raw.span.end])).collect();
    let Some(column) = column(&lines, &shapes) else { return lines };
    let mut joined: Vec<Raw> = Vec::with_capacity(lines.len());
    let mut last: Option<Shape> = None;
    for (raw, shape) in lines.into_iter().zip(shapes) {
        match (joined.last_mut(), last) {
            (Some(open), Some(last)) if raw.above == 0 && !shape.item && last.is_full(shape, column) => {
                open.span = Span::new(open.span.start, raw.span.end);
            }
            _ => joined.push(raw),
        }
        last = Some(shape);
    }
    joined
}

/// Joins a paragraph with its first letter where that stands in a line of its own, as initials do.
pub(super) fn join_initials(text: &str, lines: &mut Vec<Raw>) {
    let is_capital = |word: &str| word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    lines.dedup_by(|next, open| {
        let initial = &text[open.span.start..open.span.end];
        let is_initial = initial.len() <= INITIAL
            && is_capital(initial.trim_start_matches(QUOTES))
            && next.above == 0
            && text[next.span.start..next.span.end].starts_with(char::is_lowercase)
            && next.span.len() > WIDE;
        if is_initial {
            open.span.end = next.span.end;
        }
        is_initial
    });
}

/// Longest topic that a colon follows in a line of its own, in bytes.
const TOPIC: usize = 80;

/// Joins a topic with the colon below it: a page may set both and the headline in a line each.
pub(super) fn join_colons(text: &str, lines: &mut Vec<Raw>) {
    lines.dedup_by(|next, open| {
        let is_colon = &text[next.span.start..next.span.end] == ":" && open.span.len() <= TOPIC;
        if is_colon {
            open.span.end = next.span.end;
        }
        is_colon
    });
}

/// Joins the lines that lie in one paragraph or quotation of Markdown, but where one ends early with its sentence.
pub(super) fn join_marked(source: &Source, lines: Vec<Raw>) -> Vec<Raw> {
    let text = &source.text;
    let is_text = |mark: &&Mark| matches!(mark.element, Element::Paragraph | Element::Blockquote);
    let mut spans: Vec<Span> = source.marks.iter().filter(is_text).map(|mark| mark.span).collect();
    if source.flavour != Flavour::Plain || spans.is_empty() {
        return lines;
    }
    spans.sort_unstable();
    let mut spans = spans.into_iter().peekable();
    let mut joined: Vec<Raw> = Vec::with_capacity(lines.len());
    // The last line, and the widest of its paragraph.
    let (mut last, mut widest): (Option<(Span, Shape)>, usize) = (None, 0);
    for raw in lines {
        while spans.next_if(|span| span.end <= raw.span.start).is_some() {}
        let within = spans.peek().copied().filter(|span| span.contains(raw.span));
        let shape = shape(&text[raw.span.start..raw.span.end]);
        match (joined.last_mut(), last) {
            (Some(open), Some((before, width)))
                if raw.above == 0 && within.is_some_and(|within| within.contains(before)) && !shape.item =>
            {
                widest = widest.max(width.width);
                let ends = text[before.start..before.end].ends_with(['.', '!', '?', '“', '”', '"', '»', ':']);
                if !ends || width.is_full(shape, widest.max(shape.width.min(WIDE))) {
                    open.span.end = raw.span.end;
                } else {
                    joined.push(raw);
                }
            }
            _ => {
                joined.push(raw);
                widest = 0;
            }
        }
        last = Some((raw.span, shape));
    }
    joined
}

/// What wrapping shows in one line.
#[derive(Debug, Clone, Copy)]
struct Shape {
    width: usize,
    /// Width of its first word.
    first: usize,
    /// Begins with a small letter.
    small: bool,
    /// Begins with a bullet, number or label: never the middle of a paragraph.
    item: bool,
}

impl Shape {
    /// Whether the next line's first word would have gone beyond the column. Columns of proportional type are ragged.
    fn is_full(self, next: Self, column: usize) -> bool {
        (self.width + 1 + next.first) * 8 >= column * 7
    }
}

fn shape(line: &str) -> Shape {
    let bare = line.trim_start_matches(['>', ' ', '|']);
    Shape {
        width: line.chars().count(),
        first: bare.split_whitespace().next().map_or(0, |word| word.chars().count()),
        small: bare.starts_with(char::is_lowercase),
        item: super::without_bullet(bare).1,
    }
}

fn column(lines: &[Raw], shapes: &[Shape]) -> Option<usize> {
    let pairs = || (1..lines.len()).filter(|&at| lines[at].above == 0).map(|at| (shapes[at - 1], shapes[at]));
    let mut widths: Vec<usize> = pairs().map(|(line, _)| line.width).filter(|&width| width >= NARROW).collect();
    if widths.len() < ENOUGH {
        return None;
    }
    sort_by_key(&mut widths, |&width| (width, 0));
    let column = widths[widths.len() * 9 / 10].min(widths[widths.len() - 1]);
    let longer = shapes.iter().filter(|shape| shape.width * 4 > column * 5).count();
    let full = pairs().filter(|(line, next)| line.is_full(*next, column)).count();
    let small = pairs().filter(|(line, next)| line.is_full(*next, column) && next.small).count();
    ((NARROW..=WIDE).contains(&column) && longer * 20 <= shapes.len() && small >= ENOUGH && small * 4 >= full)
        .then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (mut at, mut above, mut lines) = (0, 0, Vec::new());
        for line in text.split_inclusive('\n') {
            let span = Span::new(at, at + line.len()).trim(text);
            at += line.len();
            if span.is_empty() {
                above += 1;
            } else {
                lines.push(Raw { span, above });
                above = 0;
            }
        }
        let joined: Vec<_> =
            join(text, lines).iter().map(|raw| text[raw.span.start..raw.span.end].to_owned()).collect();
        assert_eq!(joined, expected);
    }

    #[test]
    fn mail_is_joined_to_paragraphs() {
        check(
            "Harbour closed\n\nThe council has voted to close the old harbour\nfor good, after a debate that had gone on for\n\
             more than six hours and that saw many tears.\n\nThe warehouses will be torn down in spring, and\na park will \
             take their place by the river, as\nthe mayor said.\n",
            &[
                "Harbour closed",
                "The council has voted to close the old harbour\nfor good, after a debate that had gone on for\nmore than six \
                 hours and that saw many tears.",
                "The warehouses will be torn down in spring, and\na park will take their place by the river, as\nthe mayor said.",
            ],
        );
    }

    #[test]
    fn an_initial_belongs_to_its_paragraph() {
        let joined = |text: &str| {
            let mut lines = crate::parse::line::raw(text);
            join_initials(text, &mut lines);
            lines.len()
        };
        let rest = "he council has voted to close the old harbour for good, after a debate that had gone on for more than six \
                    hours and that saw many tears.";
        assert_eq!(joined(&format!("T\n{rest}")), 1);
        assert_eq!(joined(&format!("“T\n{rest}")), 1);
        assert_eq!(joined(&format!("T\n\n{rest}")), 2);
        assert_eq!(joined(&format!("TV\n{rest}")), 2);
        assert_eq!(joined("A\nshort line"), 2);
    }

    #[test]
    fn headlines_and_long_paragraphs_are_left_alone() {
        let text = "Why the bridge over the river stays closed\nNew timetable for the ferry from next month on\nCouncil \
                    quarrels about the old harbour again\nSchool gets a new roof before the winter comes\n";
        check(text, &text.lines().collect::<Vec<_>>());
    }
}
