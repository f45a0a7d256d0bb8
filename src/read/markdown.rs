//! Markdown pasted as text: what it says is said again with the marks of HTML, and what is only notation is told.
//!
//! The lines are read by the rules of `CommonMark` as far as articles need them: headings of both kinds, quotations, list
//! items, links, pictures, emphasis. Code, raw HTML and references are left as they are.

use super::inline::{self, Inline};
use crate::article::{Element, Mark, Source, Span};

/// So often one sure sign of Markdown must come to be believed alone; two different ones are believed at once.
const SURE: usize = 3;

/// Gives a plain source the marks of its Markdown; leaves it as it is where it is none.
pub(super) fn mark(source: Source) -> Source {
    let lines = lines(&source.text);
    if !is_markdown(&source.text, &lines) {
        return source;
    }
    let mut found = Inline::default();
    let mut marks = Vec::new();
    // The quotation or paragraph that is open.
    let mut open: Option<Mark> = None;
    for line in lines {
        let element = match line.kind {
            Kind::Quote => Some(Element::Blockquote),
            Kind::Text => Some(Element::Paragraph),
            _ => None,
        };
        match &mut open {
            Some(open) if Some(open.element) == element => open.span.end = line.span.end,
            _ => {
                marks.extend(open.take());
                open = element.map(|element| Mark { element, span: line.words });
            }
        }
        if line.span.start < line.words.start {
            found.notation.push(Span::new(line.span.start, line.words.start));
        }
        inline::read(&source.text, line.words, &mut found);
        if line.words.end < line.span.end {
            found.notation.push(Span::new(line.words.end, line.span.end));
        }
        match line.kind {
            Kind::Heading(level) => marks.push(Mark { element: Element::Heading(level), span: line.words }),
            Kind::Item => marks.push(Mark { element: Element::ListItem, span: line.words }),
            Kind::Blank | Kind::Rule | Kind::Quote | Kind::Text => {}
        }
    }
    marks.extend(open);
    marks.extend(found.marks);
    found.notation.retain(|span| !span.is_empty());
    found.notation.sort_unstable();
    found.links.sort_by_key(|link| link.span);
    Source { marks, links: found.links, notation: found.notation, ..source }
}

/// A line and what Markdown makes of it.
#[derive(Debug)]
struct Line {
    kind: Kind,
    /// All of it, with its notation; of a heading, the line under it too.
    span: Span,
    /// Its words.
    words: Span,
    /// The heading is underlined.
    underlined: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Heading(u8),
    Quote,
    Item,
    Rule,
    Text,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let length = text.as_bytes()[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let raw = &text[at..length.map_or(text.len(), |length| at + length + 1)];
        let span = Span::new(at, at + raw.len()).trim(text);
        at += raw.len();
        let words = &text[span.start..span.end];
        if raw == "\n" && text[..at].ends_with("\r\n") {
            continue;
        }
        if let Some(level) = underline(words)
            && let Some(last) = lines.last_mut().filter(|last| last.kind == Kind::Text)
        {
            last.kind = Kind::Heading(level);
            last.span.end = span.end;
            last.underlined = true;
            continue;
        }
        lines.push(line(words, span));
    }
    lines
}

/// The level of the heading that is underlined so: "====", "----".
fn underline(words: &str) -> Option<u8> {
    let of = |mark: char| words.len() >= 3 && words.chars().all(|c| c == mark);
    if of('=') { Some(1) } else { of('-').then_some(2) }
}

fn line(words: &str, span: Span) -> Line {
    let made = |kind, before: usize, length: usize| Line {
        kind,
        span,
        words: Span::new(span.start + before, span.start + before + length),
        underlined: false,
    };
    if words.is_empty() {
        return made(Kind::Blank, 0, 0);
    }
    let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
    if let Ok(level @ 1..=6) = u8::try_from(hashes)
        && words[hashes..].starts_with([' ', '\t'])
    {
        let heading = words[hashes..].trim_start();
        let bare = heading.trim_end_matches('#');
        let bare = if bare.ends_with([' ', '\t']) { bare.trim_end() } else { heading };
        return made(Kind::Heading(level), words.len() - heading.len(), bare.len());
    }
    if words.starts_with('>') {
        let quoted = words.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        let kind = if quoted.is_empty() { Kind::Blank } else { Kind::Quote };
        return made(kind, words.len() - quoted.len(), quoted.len());
    }
    let rule =
        |mark: char| words.chars().all(|c| c == mark || c == ' ') && words.chars().filter(|&c| c == mark).count() >= 3;
    if rule('-') || rule('*') || rule('_') {
        return made(Kind::Rule, 0, 0);
    }
    if let Some(item) = words.strip_prefix(['-', '*', '+']).filter(|item| item.starts_with([' ', '\t'])) {
        let item = item.trim_start();
        return made(Kind::Item, words.len() - item.len(), item.len());
    }
    // The number of an item is shown.
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && words[digits..].starts_with(['.', ')']) && words[digits + 1..].starts_with(' ') {
        return made(Kind::Item, 0, words.len());
    }
    made(Kind::Text, 0, words.len())
}

/// Whether a text is Markdown: two different signs of it, one of which nothing else is likely to write, or one such
/// sign several times. A "#" or "*" alone is none: "#Berlin" has no space, "* Berlin" is any list.
fn is_markdown(text: &str, lines: &[Line]) -> bool {
    let count = |is: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| is(line)).count();
    let headings = count(&|line| matches!(line.kind, Kind::Heading(_)) && !line.underlined);
    let underlined = count(&|line| line.underlined);
    let quoted = count(&|line| line.kind == Kind::Quote);
    let signs = inline::signs(text);
    let sure = [headings, underlined, signs.links, signs.pictures];
    let kinds = sure.iter().chain(&[quoted, signs.strong]).filter(|&&times| times > 0).count();
    sure.iter().any(|&times| times >= SURE) || kinds >= 2 && sure.iter().any(|&times| times > 0)
}

#[cfg(test)]
mod tests {
    use crate::article::{Element, Source};
    use crate::read::plain;

    const TEXT: &str = "# Harbour *closed*\n\nThe **council** has [voted](https://example.org/a_b) to close it.\n\n> Said so.\n> Twice.\n\n\
                        Next step\n---------\n- [One](/1)\n- Two\n\n![A crane](c.jpg)\n***\n\\* End of snake_case_words 2 * 3\n";

    fn words(source: &Source, element: Element) -> Vec<&str> {
        let marks = source.marks.iter().filter(|mark| mark.element == element);
        marks.map(|mark| &source.text[mark.span.start..mark.span.end]).collect()
    }

    #[test]
    fn marks_are_those_of_html() {
        let source = plain(TEXT);
        assert_eq!(source.text, TEXT);
        assert_eq!(words(&source, Element::Heading(1)), ["Harbour *closed*"]);
        assert_eq!(words(&source, Element::Heading(2)), ["Next step"]);
        assert_eq!(words(&source, Element::Blockquote), ["Said so.\n> Twice."]);
        assert_eq!(words(&source, Element::ListItem), ["[One](/1)", "Two"]);
        assert_eq!(words(&source, Element::Strong), ["council"]);
        assert_eq!(words(&source, Element::Caption), ["A crane"]);
        let links: Vec<_> =
            source.links.iter().map(|link| (&TEXT[link.span.start..link.span.end], link.href.as_str())).collect();
        assert_eq!(links, [("voted", "https://example.org/a_b"), ("One", "/1")]);
    }

    #[test]
    fn notation_is_what_no_reader_wants() {
        let source = plain(TEXT);
        let mut shown = String::new();
        let mut at = 0;
        for span in &source.notation {
            shown.push_str(&TEXT[at..span.start]);
            at = span.end;
        }
        shown.push_str(&TEXT[at..]);
        assert_eq!(
            shown,
            "Harbour closed\n\nThe council has voted to close it.\n\nSaid so.\nTwice.\n\nNext step\nOne\nTwo\n\nA crane\n\n* End of \
             snake_case_words 2 * 3\n"
        );
    }

    #[test]
    fn one_sign_is_not_enough() {
        for text in [
            "# Harbour closed\n\nThe council has voted.",
            "#Berlin #Harbour\n\n* One\n* Two\n\nThe council has voted.",
            "Harbour\n* * *\nA **bold** step [1] (see below)\n> Read more",
            "Footnotes[1](see there) and more",
        ] {
            assert_eq!(plain(text).notation, [], "{text}");
        }
    }
}
