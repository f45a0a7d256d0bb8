//! MEANING: from blocks to entities, quotations and related headlines.
//!
//! [`reading`] cuts the blocks that are read into words and sentences, once; everything after looks at those.
//! Entities come first, since the quotations' speakers are sought among them, and merge what is the same; roles are
//! found beside names. [`quotes`] then finds what is said and who says it, and [`related`] cleans the headlines. [`head`] reads
//! bylines, datelines and the place at the head of the text, and [`turns`] tells who speaks in a conversation. [`same`]
//! links what is told twice, [`quantities`] finds dates and amounts, and [`correct`] puts what a person said on top.

mod correct;
mod dates;
mod entities;
mod head;
mod quantities;
mod quotes;
mod reading;
mod related;
mod same;
mod sentences;
mod tokens;
#[cfg(feature = "train")]
pub mod training;
mod turns;

pub use correct::{called, correct};

use crate::article::{Article, Block, Source};
use reading::Reading;

/// Recognises what the blocks of a source are about. `language` is the text's, where it is known.
///
/// Total, and linear in the length of the text.
#[must_use]
pub fn article(source: &Source, language: Option<&str>, blocks: Vec<Block>) -> Article {
    let reading = Reading::new(&source.text, language, &blocks);
    let names = entities::recognise(&reading);
    let quotes = quotes::recognise(&reading, &names);
    let related = related::recognise(source, language, &blocks);
    let mut article = Article {
        text: source.text.clone(),
        language: language.map(str::to_owned),
        blocks,
        quotes,
        entities: names.into_entities(),
        related,
        ..Article::default()
    };
    same::link(&mut article);
    head::recognise(&mut article, source);
    article.turns = turns::turns(&article, source);
    article.quantities = quantities::recognise(&reading, &article);
    article
}
