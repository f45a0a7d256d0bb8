//! STRUCTURE: from lines to blocks, each with its role.
//!
//! 0. [`lift`] takes out lines that their shape alone explains: [`pages`], [`table`], [`ticker`], [`mail`].
//! 1. [`line`], [`wrap`], [`markup`]: what can be seen of each line alone: length, ending, marker words, HTML elements, links.
//! 2. [`evidence`]: what only the whole paste tells of a line: repetition, likeness to the running text, topic.
//! 3. One recogniser a file weighs both for its role: [`title`], [`kicker`], [`lead`], [`byline`], [`dateline`],
//!    [`paragraph`] (and list items, quotations set apart), [`heading`], [`caption`], [`related`], and the
//!    page's own words in [`look`]. Weights are
//!    whole numbers; nought is indifference, twenty is near certainty, [`NEVER`] is impossible.
//! 4. [`sequence`] decides all lines together, over the states of [`states`]. What a person says a block is comes last: [`correct`].
//! 5. [`pulled`] sets sentences apart that the body says twice.
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
    let (raw, lifted) = lift::lift(source, line::raw(&source.text));
    let lines = line::lines(source, raw, language);
    let seen = evidence::evidence(&lines);
    let mut roles = sequence::roles(&lines, &seen);
    title::named_below(&lines, &seen, &mut roles);
    let broken = title::broken(&lines, &roles);
    let headline = roles.iter().position(|&role| role == Role::Title).and_then(|at| {
        let span = lines[at].span;
        let words = &source.text[span.start..span.end];
        let cut = title::behind_section(words, &lines[at]).or_else(|| title::behind_topic(words, &lines, at));
        cut.map(|cut| (at, span.start + cut))
    });
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
    let mut blocks = lift::put_back(&source.text, blocks, &lifted);
    pulled::set_apart(&source.text, &mut blocks);
    blocks
}

#[cfg(test)]
mod tests;
