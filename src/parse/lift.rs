//! Lines that their shape alone explains, wherever they stand: page numbers and running heads, rows of tables, the time
//! stamps of a ticker, the head of a mail, lines of nothing visible. They are lifted out before anything looks at the others, so that they
//! part no paragraph and end no body, and are put back at the end.

use super::wrap::Raw;
use super::{mail, pages, table, ticker};
use crate::article::{Block, Flavour, Reason, Role, Source, Span};

/// Why a line is lifted out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lifted {
    /// Nothing in it can be read: invisible characters, a rule.
    Blank,
    /// The number of a page.
    Number,
    /// The head or foot of a page.
    Running,
    /// A row of a table.
    Row,
    /// A time stamp of a ticker.
    Stamp,
    /// A line of a mail's head.
    Mail,
}

/// The lines without those lifted out, and those, in their order.
pub(super) fn lift(source: &Source, raw: Vec<Raw>) -> (Vec<Raw>, Vec<(Span, Lifted)>) {
    let text = &source.text;
    let mut found: Vec<Option<Lifted>> = raw.iter().map(|raw| is_blank(&text[raw.span.start..raw.span.end])).collect();
    table::rows(text, &raw, &mut found);
    mail::heads(text, &raw, &mut found);
    ticker::stamps(text, &raw, &mut found);
    if source.flavour == Flavour::Plain {
        pages::furniture(text, &raw, &mut found);
    }
    if found.iter().all(Option::is_none) {
        return (raw, Vec::new());
    }
    let (mut kept, mut lifted): (Vec<Raw>, Vec<(Span, Lifted)>) = (Vec::with_capacity(raw.len()), Vec::new());
    // Blank lines above the next line that stays, and whether nothing but a page's end lies between.
    let (mut above, mut turned, mut parted) = (0, false, false);
    for (raw, found) in raw.into_iter().zip(found) {
        above += raw.above;
        if let Some(found) = found {
            above += 1;
            turned |= matches!(found, Lifted::Number | Lifted::Running);
            parted |= matches!(found, Lifted::Row | Lifted::Stamp | Lifted::Mail);
            lifted.push((raw.span, found));
            continue;
        }
        match kept.last_mut() {
            Some(last) if turned && !parted && is_open(text, last.span) => {
                let goes_on = text[raw.span.start..].starts_with(char::is_lowercase);
                // A wrapped paragraph is joined with the others; one in a single line here.
                if goes_on && last.span.len() > LONG {
                    last.span.end = raw.span.end;
                } else {
                    kept.push(Raw { above: 0, ..raw });
                }
            }
            _ => kept.push(Raw { above, ..raw }),
        }
        (above, turned, parted) = (0, false, false);
    }
    (kept, lifted)
}

/// Bytes of a line that is a paragraph by itself.
const LONG: usize = 130;

/// Bytes of a rule drawn with signs.
const RULE: usize = 3;

fn is_blank(words: &str) -> Option<Lifted> {
    let unseen = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\0')
    };
    let rule = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | '~' | '•' | '·' | '#');
    let is_rule =
        || words.len() >= RULE && words.chars().all(rule) || matches!(words, ":" | "|" | "/" | "·" | "•" | "∙");
    (words.chars().all(unseen) || is_rule()).then_some(Lifted::Blank)
}

/// Whether a line breaks off in the middle of a sentence.
fn is_open(text: &str, span: Span) -> bool {
    text[span.start..span.end].ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '-' | '\u{ad}'))
}

/// Puts the lifted lines back between the blocks; a block that goes on behind one is cut there.
pub(super) fn put_back(text: &str, blocks: Vec<Block>, lifted: &[(Span, Lifted)]) -> Vec<Block> {
    if lifted.is_empty() {
        return blocks;
    }
    let mut whole: Vec<Block> = Vec::with_capacity(blocks.len() + lifted.len());
    let mut rest = lifted.iter().peekable();
    for block in blocks {
        while let Some((span, found)) = rest.next_if(|(span, _)| span.start < block.start) {
            whole.push(found.block(*span));
        }
        let mut left = block.span();
        while let Some((span, found)) = rest.next_if(|(span, _)| span.start < block.end) {
            let before = Span::new(left.start, span.start).trim(text);
            if !before.is_empty() {
                whole.push(Block { start: before.start, end: before.end, ..block.clone() });
            }
            whole.push(found.block(*span));
            left = Span::new(span.end, block.end).trim(text);
        }
        if !left.is_empty() {
            whole.push(Block { start: left.start, end: left.end, ..block });
        }
    }
    whole.extend(rest.map(|(span, found)| found.block(*span)));
    date(&mut whole, lifted);
    whole
}

/// A stamp above a line of the body says when; elsewhere it is another article's.
fn date(blocks: &mut [Block], stamps: &[(Span, Lifted)]) {
    let mut stamps = stamps.iter().filter(|(_, found)| *found == Lifted::Stamp).peekable();
    let in_body = |block: &Block| block.role.is_body() || block.role == Role::Heading;
    let body: Vec<bool> = blocks.iter().map(in_body).collect();
    for (at, block) in blocks.iter_mut().enumerate() {
        let is_stamp = stamps.next_if(|(span, _)| span.start == block.start).is_some();
        if is_stamp && body.get(at + 1).is_some_and(|&body| body) {
            block.role = Role::Dateline;
        }
    }
}

impl Lifted {
    fn block(self, span: Span) -> Block {
        let reason = match self {
            Self::Running => Some(Reason::Repeated),
            Self::Row => Some(Reason::Table),
            Self::Blank | Self::Number | Self::Stamp | Self::Mail => None,
        };
        Block { role: Role::Aside, start: span.start, end: span.end, level: None, href: None, reason }
    }
}
