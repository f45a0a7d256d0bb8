//! What holds for every document, whoever wrote it.

use lede::article::Article;
use lede::keep::{Document, hand_on};
use lede::screen::Screen;

/// Reads a document, draws its view model and hands it on; panics where a law is broken.
pub fn hold(document: &Document) {
    let source = document.source();
    let article = document.article(&source);
    blocks(&article);
    spans(&article);
    let _ = hand_on(document, &article, &source);
    let screen = Screen::of(article, &source);
    for quote in 0..screen.article.quotes.len().min(8) {
        let _ = screen.citation(quote);
    }
    for entity in 0..screen.article.entities.len().min(8) {
        let _ = screen.about(entity, entity % 2 == 0);
    }
}

/// Blocks lie in order and hold every character that is no white space.
fn blocks(article: &Article) {
    let mut at = 0;
    for block in &article.blocks {
        assert!(article.text[at..block.start].trim().is_empty(), "lost: {:?}", &article.text[at..block.start]);
        assert!(block.start < block.end);
        at = block.end;
    }
    assert!(article.text[at..].trim().is_empty(), "lost: {:?}", &article.text[at..]);
}

/// Every span is a stretch of the text, on character boundaries.
fn spans(article: &Article) {
    let holds = |start: usize, end: usize| assert!(article.text.get(start..end).is_some(), "{start}..{end}");
    for quote in &article.quotes {
        holds(quote.start, quote.end);
        quote.gaps.iter().chain(&quote.cue).for_each(|span| holds(span.start, span.end));
        if let Some(span) = quote.speaker.as_ref().and_then(|speaker| speaker.span()) {
            holds(span.start, span.end);
        }
    }
    article.entities.iter().flat_map(|entity| &entity.mentions).for_each(|mention| holds(mention.start, mention.end));
    article.related.iter().for_each(|related| holds(related.start, related.end));
    article.quantities.iter().for_each(|quantity| holds(quantity.start, quantity.end));
}
