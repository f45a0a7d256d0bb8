//! Markdown inside a line: links, pictures, emphasis, escapes.

use crate::article::{Element, Link, Mark, Span};

/// Longest words of a link and longest address, in bytes: keeps a run of brackets linear.
const WORDS: usize = 400;
const ADDRESS: usize = 1000;
/// How many links may stand in each other: a picture in a link.
const DEEP: usize = 2;

/// What the lines of a text say.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pub links: Vec<Link>,
    pub marks: Vec<Mark>,
    pub notation: Vec<Span>,
}

/// How often a text has links, pictures and strong emphasis.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Signs {
    pub links: usize,
    pub pictures: usize,
    pub strong: usize,
}

/// So many signs are as good as more.
const ENOUGH: usize = 3;

/// Counts the signs of Markdown, up to a few of each.
pub(super) fn signs(text: &str) -> Signs {
    let mut signs = Signs::default();
    // A short string is found faster than a text is cut by it, and mostly it is not there
    let brackets = text.contains("](").then(|| text.match_indices("]("));
    for (at, _) in brackets.into_iter().flatten() {
        if signs.links.max(signs.pictures) >= ENOUGH {
            break;
        }
        let before = text[..at].bytes().rev().take(WORDS).take_while(|&byte| byte != b'\n');
        let Some(back) = before.clone().position(|byte| byte == b'[') else { continue };
        if address(&text[at + 1..]).is_some_and(|(address, _)| is_address(address)) {
            if text[..at - back - 1].ends_with('!') {
                signs.pictures += 1;
            } else {
                signs.links += 1;
            }
        }
    }
    let stars = text.contains("**").then(|| text.lines());
    for line in stars.into_iter().flatten().filter(|line| line.contains("**")) {
        let words: Vec<&str> = line.split("**").collect();
        let is_bold =
            |words: &&str| words.starts_with(|c: char| !c.is_whitespace()) && !words.ends_with(char::is_whitespace);
        signs.strong += usize::from(words.len() > 2 && words.iter().skip(1).step_by(2).any(is_bold));
        if signs.strong >= ENOUGH {
            break;
        }
    }
    signs
}

/// The address in parentheses at the head of `rest`, without a title behind it, and the bytes of the whole.
fn address(rest: &str) -> Option<(&str, usize)> {
    let inside = rest.strip_prefix('(')?;
    let mut depth = 0;
    let mut bytes = inside.bytes().take(ADDRESS).enumerate();
    let end = bytes.find_map(|(at, byte)| {
        match byte {
            b'\n' | b'\r' => return Some(None),
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(Some(at)),
            b')' => depth -= 1,
            _ => {}
        }
        None
    })??;
    let whole = inside[..end].trim();
    let (address, title) = whole.split_once(char::is_whitespace).unwrap_or((whole, ""));
    let titled = title.is_empty() || title.trim_start().starts_with(['"', '\'', '(']);
    titled.then_some((address.trim_start_matches('<').trim_end_matches('>'), end + 2))
}

/// Whether it looks like an address, and not like a remark in parentheses.
fn is_address(words: &str) -> bool {
    words.contains(['/', '.', '#']) || words.starts_with("mailto:")
}

/// An emphasis that has begun.
struct Open {
    mark: u8,
    length: usize,
    at: usize,
}

/// Reads the words of one line.
pub(super) fn read(text: &str, within: Span, found: &mut Inline) {
    let words = &text[within.start..within.end];
    let bytes = words.as_bytes();
    let place = |from: usize, to: usize| Span::new(within.start + from, within.start + to);
    let mut open: Vec<Open> = Vec::new();
    // Where the words of a link end, and its address.
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if let Some((_, end)) = links.pop_if(|(close, _)| *close == at) {
            found.notation.push(place(at, end));
            at = end;
            continue;
        }
        match bytes[at] {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => {
                found.notation.push(place(at, at + 1));
                at += 2;
            }
            sign @ (b'[' | b'!') if links.len() < DEEP => {
                let picture = sign == b'!';
                let start = at + 1 + usize::from(picture);
                let link = if picture && bytes.get(at + 1) != Some(&b'[') { None } else { link(words, start) };
                let Some((close, href, end)) = link else {
                    at += 1;
                    continue;
                };
                found.notation.push(place(at, start));
                if close > start && picture {
                    found.marks.push(Mark { element: Element::Caption, span: place(start, close) });
                } else if close > start {
                    found.links.push(Link { span: place(start, close), href: href.to_owned() });
                }
                links.push((close, end));
                at = start;
            }
            mark @ (b'*' | b'_') => {
                let length = bytes[at..].iter().take_while(|&&byte| byte == mark).count();
                emphasis(words, at, length, &mut open, |from, to, length| {
                    found.notation.push(place(from, from + length));
                    found.notation.push(place(to, to + length));
                    if length > 1 {
                        found.marks.push(Mark { element: Element::Strong, span: place(from + length, to) });
                    }
                });
                at += length;
            }
            _ => at += 1,
        }
    }
}

/// A link whose words begin at `start`: where they end, its address, and where it ends.
fn link(words: &str, start: usize) -> Option<(usize, &str, usize)> {
    let mut depth = 0;
    let close = words.as_bytes()[start..].iter().take(WORDS).position(|&byte| {
        match byte {
            b'[' => depth += 1,
            b']' if depth == 0 => return true,
            b']' => depth -= 1,
            _ => {}
        }
        false
    })?;
    let close = start + close;
    let (address, length) = address(&words[close + 1..])?;
    is_address(address).then_some((close, address, close + 1 + length))
}

/// Opens an emphasis at a run of marks, or closes the last one of its kind; one in the middle of a word or between
/// spaces is none.
fn emphasis(words: &str, at: usize, length: usize, open: &mut Vec<Open>, mut closed: impl FnMut(usize, usize, usize)) {
    let mark = words.as_bytes()[at];
    let before = words[..at].chars().next_back().unwrap_or(' ');
    let after = words[at + length..].chars().next().unwrap_or(' ');
    let inside = mark == b'_' && before.is_alphanumeric() && after.is_alphanumeric();
    if length > 3 || inside {
        return;
    }
    if !before.is_whitespace()
        && open.last().is_some_and(|last| last.mark == mark && last.length == length && last.at + length < at)
    {
        if let Some(last) = open.pop() {
            closed(last.at, at, length);
        }
    } else if !after.is_whitespace() {
        open.push(Open { mark, length, at });
    }
}
