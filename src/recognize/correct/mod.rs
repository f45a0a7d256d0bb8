//! What a person says against the analysis, put on top of it.
//!
//! Entities are known by their names, quotations by the first byte of their words: both outlast another analysis of the
//! same text. What a correction does not fit changes nothing.

mod names;
mod speakers;
pub use speakers::called;

use crate::article::{Article, Correction, Speaker};

/// Corrects speakers and entities, one correction after the other.
pub fn correct(article: &mut Article, corrections: &[Correction]) {
    if corrections.is_empty() {
        return;
    }
    let called: Vec<Option<String>> = article.quotes.iter().map(|quote| called(article, quote)).collect();
    for correction in corrections {
        match correction {
            Correction::Block { .. } => {}
            Correction::Speaker { start, name, alike } => {
                let speaker = name.as_deref().map(|name| Speaker {
                    name: name.to_owned(),
                    entity: names::place(article, name),
                    start: None,
                    end: None,
                });
                speakers::give(article, *start, speaker.as_ref(), alike.then_some(&called));
            }
            Correction::Kind { name, kind } => {
                if let Some(at) = names::place(article, name) {
                    article.entities[at].kind = *kind;
                }
            }
            Correction::Merge { name, into } => names::merge(article, name, into),
            Correction::Split { name, form } => names::split(article, name, form),
            Correction::Drop { name } => names::drop(article, name),
            Correction::Add { words, kind } => names::add(article, words, *kind),
        }
    }
}
