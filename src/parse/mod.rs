//! STRUCTURE: from lines to blocks, each with its role.
//!
//! 0. [`lift`] takes out lines that their shape alone explains: [`pages`], [`table`], [`ticker`], [`mail`].
//! 1. [`line`], [`wrap`], [`trail`], [`markup`]: what can be seen of each line alone: length, ending, marker words, HTML elements, links.
//! 2. [`evidence`]: what only the whole paste tells of a line: repetition, likeness to the running text, topic.
//! 3. One recogniser a file weighs both for its role: [`title`], [`kicker`], [`lead`], [`byline`], [`dateline`],
//!    [`paragraph`] (and list items, quotations set apart), [`heading`], [`caption`], [`related`], and the
//!    page's own words in [`look`]. Weights are
//!    whole numbers; nought is indifference, twenty is near certainty, [`NEVER`] is impossible.
//! 4. [`sequence`] decides all lines together, over the states of [`states`]. What a person says a block is comes last: [`correct`].
//! 5. [`topic`] cuts a topic off the title, [`pulled`] sets sentences apart that the body says twice.
//!
//! The blocks hold every character of the text that is not white space, in order: nothing is dropped.

mod byline;
mod caption;
mod correct;
mod dateline;
mod evidence;
mod heading;
mod kicker;
mod lead;
mod lift;
mod line;
mod look;
mod mail;
mod markup;
mod pages;
mod paragraph;
mod pulled;
mod related;
mod sequence;
mod states;
mod table;
mod ticker;
mod title;
mod topic;
mod trail;
mod words;
mod wrap;

use crate::article::{Block, Role, Source, Span};
pub use correct::{as_article, correct};
pub(crate) use line::without_bullet;
use look::Look;

/// A paste of so many lines is an article without its page.
const FEW: usize = 6;

/// The weight of what cannot be.
const NEVER: i32 = -10_000;

/// Whether a weight is that of something that can be, whatever was added to it.
const fn is_possible(weight: i32) -> bool {
    weight > NEVER / 2
}

/// The sum of what each piece of evidence weighs that is there.
fn weigh(evidence: &[(bool, i32)]) -> i32 {
    evidence.iter().filter(|(is_there, _)| *is_there).map(|(_, weight)| weight).sum()
}

/// Cuts a paste into blocks. `language` is the text's, where it is known.
///
/// Total, and linear in the length of the text. Spans are bytes of `source.text`.
#[must_use]
pub fn blocks(source: &Source, language: Option<&str>) -> Vec<Block> {
    let mut raw = line::raw(&source.text);
    wrap::join_colons(&source.text, &mut raw);
    let (raw, lifted) = lift::lift(source, raw);
    let lines = line::lines(source, raw, language);
    let seen = evidence::evidence(&lines);
    let mut roles = sequence::roles(&lines, &seen);
    title::named_below(&lines, &seen, &mut roles);
    title::said_whole(&lines, &mut roles);
    let broken = title::broken(&lines, &roles);
    let headline = roles.iter().position(|&role| role == Role::Title);
    let headline = headline.and_then(|at| Some((at, topic::cut(&source.text, &lines, at)?)));
    let reasons: Vec<_> = (0..lines.len()).map(|at| Look { lines: &lines, seen: &seen, at }.reason()).collect();
    let whole = lines.into_iter().zip(roles).zip(reasons);
    let mut blocks: Vec<Block> = whole
        .map(|((line, role), reason)| Block {
            role,
            start: line.span.start,
            end: line.span.end,
            level: (role == Role::Heading).then(|| line.heading_level().unwrap_or(2).clamp(2, 6)),
            href: line.href,
            reason: reason.filter(|_| role == Role::Aside),
        })
        .collect();
    if let Some(at) = broken {
        blocks[at].end = blocks.remove(at + 1).end;
    }
    if let Some((at, cut)) = headline {
        let end = Span::new(blocks[at].start, cut).trim(&source.text).end;
        blocks.insert(at, Block { role: Role::Kicker, end, ..blocks[at].clone() });
        blocks[at + 1].start = cut;
    }
    // A colon in a line of its own has parted them, and is no part of the topic.
    let colon = blocks.iter().position(|block| {
        let apart = source.text[block.start..block.end].strip_suffix(':');
        block.role == Role::Kicker && apart.is_some_and(|topic| topic.trim_end_matches(' ').ends_with('\n'))
    });
    if let Some(at) = colon {
        let end = blocks[at].end;
        blocks.insert(at + 1, Block { role: Role::Aside, start: end - 1, ..blocks[at].clone() });
        blocks[at].end = Span::new(blocks[at].start, end - 1).trim(&source.text).end;
    }
    let mut blocks = lift::put_back(&source.text, blocks, &lifted);
    pulled::set_apart(&source.text, &mut blocks);
    blocks
}

#[cfg(test)]
mod tests;
