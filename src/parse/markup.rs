//! What the HTML flavour says of each line.

use super::line::{Calls, Line};
use crate::article::{Element, Mark, Source};
use crate::order::{reverse, sort_by_key};

/// How much of the text an element may hold and still be told by its name: beyond, it is the page's own frame.
const FRAME: usize = 3;
/// The same of a quotation: beyond, it is a mail that is answered or forwarded.
const QUOTED: usize = 2;

/// Gives each line the innermost element around the whole of it; a paragraph gives way to what it stands in, and
/// everything to the page's surroundings. Elements are nested, so one walk with a stack does.
pub(super) fn set_elements(lines: &mut [Line], source: &Source) {
    let mut marks: Vec<_> = source.marks.iter().collect();
    sort_by_key(&mut marks, |mark| (mark.span.start, reverse(mark.span.end)));
    let mut marks = marks.into_iter().peekable();
    let mut open: Vec<&Mark> = Vec::new();
    let mut around = Around::default();
    for line in lines {
        while let Some(mark) = marks.next_if(|mark| mark.span.start <= line.span.start) {
            if mark.span.end <= line.span.start || mark.element == Element::Strong {
                continue;
            }
            while let Some(ended) = open.pop_if(|top| top.span.end <= mark.span.start) {
                around.leave(ended);
            }
            let frame = match mark.element {
                Element::Called(_) => FRAME,
                Element::Blockquote => QUOTED,
                _ => 0,
            };
            if mark.span.len() * frame > source.text.len() {
                continue;
            }
            around.enter(mark);
            open.push(mark);
        }
        while let Some(ended) = open.pop_if(|top| top.span.end <= line.span.start) {
            around.leave(ended);
        }
        let holds = |mark: &&&Mark| mark.span.contains(line.span);
        line.element = if around.surroundings > 0 {
            Some(Element::Surroundings)
        } else {
            let elements = open.iter().rev().take(6).filter(holds).map(|mark| mark.element);
            let mut inner = elements.filter(|element| !matches!(element, Element::Called(_)));
            let first = inner.next();
            let outer = inner.find(|&element| element != Element::Paragraph);
            if first == Some(Element::Paragraph) { outer.or(first) } else { first }
        };
        line.called = around.calls();
    }
}

/// How many elements of a kind are open.
#[derive(Default)]
struct Around {
    surroundings: usize,
    called: [usize; 7],
}

impl Around {
    fn enter(&mut self, mark: &Mark) {
        match mark.element {
            Element::Surroundings => self.surroundings += 1,
            Element::Called(called) => self.called[called as usize] += 1,
            _ => {}
        }
    }

    fn leave(&mut self, mark: &Mark) {
        match mark.element {
            Element::Surroundings => self.surroundings -= 1,
            Element::Called(called) => self.called[called as usize] -= 1,
            _ => {}
        }
    }

    fn calls(&self) -> Calls {
        Calls(self.called.iter().enumerate().map(|(bit, &open)| u8::from(open > 0) << bit).sum())
    }
}

/// Gives each line how much of it is links, and the address of the link that holds at least two thirds of it.
pub(super) fn set_links(lines: &mut [Line], source: &Source) {
    let mut at = 0;
    for link in &source.links {
        while lines.get(at).is_some_and(|line| line.span.end <= link.span.start) {
            at += 1;
        }
        for line in lines[at..].iter_mut().take_while(|line| line.span.start < link.span.end) {
            let held = line.span.end.min(link.span.end).saturating_sub(line.span.start.max(link.span.start));
            line.linked += held * 100 / line.span.len().max(1);
            if held * 3 >= line.span.len() * 2 {
                line.href = Some(link.href.clone());
            }
        }
    }
}

pub(super) fn set_strong(lines: &mut [Line], source: &Source) {
    let mut strong: Vec<_> =
        source.marks.iter().filter(|mark| mark.element == Element::Strong).map(|mark| mark.span).collect();
    sort_by_key(&mut strong, |span| (span.start, reverse(span.end)));
    let (mut at, mut counted) = (0, 0);
    let mut held = vec![0; lines.len()];
    for span in strong {
        while lines.get(at).is_some_and(|line| line.span.end <= span.start) {
            at += 1;
        }
        for (line, held) in lines[at..].iter().zip(&mut held[at..]).take_while(|(line, _)| line.span.start < span.end) {
            // One bold element inside another counts once.
            let start = line.span.start.max(span.start).max(counted);
            *held += line.span.end.min(span.end).saturating_sub(start);
        }
        counted = counted.max(span.end);
    }
    for (line, held) in lines.iter_mut().zip(held) {
        line.strong = held * 10 >= line.span.len() * 9;
    }
}

pub(super) fn set_styles(lines: &mut [Line], source: &Source) {
    if source.styles.is_empty() {
        for line in lines {
            line.style = u32::from(line.below > 0);
        }
        return;
    }
    let mut at = 0;
    for line in lines {
        while source.styles.get(at + 1).is_some_and(|next| next.0 <= line.span.start) {
            at += 1;
        }
        line.style = source.styles[at].1 ^ u32::from(line.strong);
    }
}
