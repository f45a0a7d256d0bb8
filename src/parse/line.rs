use crate::article::{Element, Mark, Role, Source, Span};
use std::cmp::Reverse;

/// A line that is not blank, with what can be seen of it.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Without white space at its ends.
    pub span: Span,
    /// Its words in lower case, without a bullet.
    pub lower: String,
    /// Characters.
    pub length: usize,
    /// Whether a bullet or number stands before its words.
    pub bullet: bool,
    /// Whether it ends like a sentence.
    pub sentence: bool,
    /// Whether it ends with a full stop, as headlines seldom do that ask, exclaim or quote.
    pub statement: bool,
    /// Blank lines above it.
    pub blank_above: usize,
    /// The innermost telling element it lies in.
    pub element: Option<Element>,
    /// Where it links to, if the link holds most of its words.
    pub href: Option<String>,
    /// What it is, once decided.
    pub role: Option<Role>,
}

impl Line {
    pub fn heading_level(&self) -> Option<u8> {
        match self.element {
            Some(Element::Heading(level)) => Some(level),
            _ => None,
        }
    }

    /// Long enough to be running text, and a sentence; or longer than any headline.
    pub fn is_paragraph(&self) -> bool {
        !self.is_surroundings()
            && self.heading_level().is_none()
            && (self.length >= if self.statement { 80 } else { 150 } && self.sentence || self.length >= 240)
            && self.href.is_none()
    }

    pub fn is_surroundings(&self) -> bool {
        self.element == Some(Element::Surroundings)
    }

    /// Could be the headline of something: not too short, not too long.
    pub fn is_headline(&self) -> bool {
        (12..=220).contains(&self.length) && self.lower.contains(' ')
    }
}

const BULLETS: &[char] =
    &['-', '–', '—', '•', '●', '○', '■', '▪', '◦', '‣', '·', '*', '→', '➔', '►', '▶', '>', '+', '✓', '✔'];

/// The words of a line without the bullet or number before them; the second is whether there was one.
pub(crate) fn without_bullet(words: &str) -> (&str, bool) {
    let bare = words.trim_start_matches(BULLETS);
    if bare.len() < words.len() && bare.starts_with(char::is_whitespace) {
        return (bare.trim_start(), true);
    }
    // "1. Headline", "2) Headline"; a year or an amount has no stop and space behind it
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = words[digits..].strip_prefix(['.', ')'])
        && rest.starts_with(' ')
        && rest.trim_start().starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric())
    {
        return (rest.trim_start(), true);
    }
    (words, false)
}

const CLOSERS: &[char] = &['"', '\'', '”', '“', '’', '‘', '»', '«', ')', ']'];

/// Whether words end like a sentence: a full stop, question or exclamation mark, maybe with closing marks behind it.
pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(CLOSERS).ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟'])
        || words.ends_with(['”', '“', '»', '"'])
}

/// The lines of a text that are not blank, with what the HTML flavour said about them.
pub(super) fn lines(source: &Source) -> Vec<Line> {
    let text = &source.text;
    let mut lines = Vec::new();
    let (mut at, mut blank) = (0, 0);
    for raw in text.split_inclusive('\n') {
        let span = Span::new(at, at + raw.len()).trim(text);
        at += raw.len();
        if span.is_empty() {
            blank += 1;
            continue;
        }
        let words = &text[span.start..span.end];
        let (bare, bullet) = without_bullet(words);
        lines.push(Line {
            span,
            lower: bare.to_lowercase(),
            length: words.chars().count(),
            bullet,
            sentence: ends_sentence(words),
            statement: words.trim_end_matches(CLOSERS).ends_with(['.', '…', '。', '।', '۔']),
            blank_above: blank,
            ..Line::default()
        });
        blank = 0;
    }
    set_elements(&mut lines, source);
    set_links(&mut lines, source);
    lines
}

/// Gives each line the innermost element around the whole of it; a paragraph gives way to what it stands in, and
/// everything to the page's surroundings. Elements are nested, so one walk with a stack does.
fn set_elements(lines: &mut [Line], source: &Source) {
    let mut marks: Vec<_> = source.marks.iter().collect();
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
    let mut marks = marks.into_iter().peekable();
    let mut open: Vec<&Mark> = Vec::new();
    let mut surroundings = 0;
    let is_surroundings = |mark: &Mark| usize::from(mark.element == Element::Surroundings);
    for line in lines {
        while let Some(mark) = marks.next_if(|mark| mark.span.start <= line.span.start) {
            while let Some(ended) = open.pop_if(|top| top.span.end <= mark.span.start) {
                surroundings -= is_surroundings(ended);
            }
            surroundings += is_surroundings(mark);
            open.push(mark);
        }
        while let Some(ended) = open.pop_if(|top| top.span.end <= line.span.start) {
            surroundings -= is_surroundings(ended);
        }
        let around = |mark: &&&Mark| mark.span.contains(line.span);
        line.element = if surroundings > 0 {
            Some(Element::Surroundings)
        } else {
            let mut inner = open.iter().rev().take(3).filter(around).map(|mark| mark.element);
            let first = inner.next();
            let outer = inner.find(|&element| element != Element::Paragraph);
            if first == Some(Element::Paragraph) { outer.or(first) } else { first }
        };
    }
}

/// Gives each line the address of the link that holds at least two thirds of it.
fn set_links(lines: &mut [Line], source: &Source) {
    let mut at = 0;
    for link in &source.links {
        while lines.get(at).is_some_and(|line| line.span.end <= link.span.start) {
            at += 1;
        }
        for line in lines[at..].iter_mut().take_while(|line| line.span.start < link.span.end) {
            let held = line.span.end.min(link.span.end) - line.span.start.max(link.span.start);
            if held * 3 >= line.span.len() * 2 {
                line.href = Some(link.href.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_all_kinds() {
        let check = |words, bare| assert_eq!(without_bullet(words), bare);
        check("- Eins", ("Eins", true));
        check("• Eins", ("Eins", true));
        check("→ Eins", ("Eins", true));
        check("1. Eins", ("Eins", true));
        check("12) Eins", ("Eins", true));
        check("3. mai", ("3. mai", false));
        check("2024 war gut", ("2024 war gut", false));
        check("-Eins", ("-Eins", false));
        check("", ("", false));
    }

    #[test]
    fn sentence_ends_may_be_quoted() {
        assert!(ends_sentence("Er ging."));
        assert!(ends_sentence("„Er ging.“"));
        assert!(ends_sentence("(Er ging!)"));
        assert!(!ends_sentence("Der lange Weg"));
    }
}
