//! stub
use crate::article::*;
/// stub
#[must_use]
pub fn article(source: &Source, language: Option<&str>, blocks: Vec<Block>) -> Article {
    Article { text: source.text.clone(), blocks, ..Article::default() }
}
