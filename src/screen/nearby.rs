use super::Row;
use crate::article::{Article, QuoteKind, Span};
use crate::screen::Cast;

/// Sets a speaker's name at the head of quotations that the text does not name them beside: neither in the paragraph nor
/// in the one before, nor by such a name at its head. Only where a quotation opens a sentence of its own, marks or not:
/// a name amid "he said that …" would be in the way. `rows` are the body's.
pub fn name_speakers(article: &Article, cast: &Cast, rows: &mut [Row]) {
    let mut before = Span::default();
    // The speaker named last at a quotation, and the paragraph.
    let mut labelled: Option<(usize, Span)> = None;
    for row in rows.iter_mut().filter(|row| row.role.is_body()) {
        let block = article.blocks[row.block].span();
        let near = Span::new(if before.is_empty() { block.start } else { before.start }, block.end);
        let first = article.quotes.partition_point(|quote| quote.start < block.start);
        let end = article.quotes.partition_point(|quote| quote.start < block.end);
        for index in first..end {
            let Some(voice) = cast.of[index] else { continue };
            if !matches!(article.quotes[index].kind, QuoteKind::Direct | QuoteKind::FreeIndirect) {
                continue;
            }
            let is_labelled = labelled.is_some_and(|(who, at)| who == voice && near.contains(at));
            if is_labelled || is_named(article, index, near) {
                continue;
            }
            let first = row.runs.iter_mut().find(|run| run.edge == Some(index) || run.quotes.contains(&index));
            if let Some(run) = first {
                run.by = Some(index);
                labelled = Some((voice, block));
            }
        }
        before = block;
    }
}

/// Whether words in reach name the speaker: any mention of the entity, or the evidence itself for somebody without one.
fn is_named(article: &Article, quote: usize, near: Span) -> bool {
    let Some(speaker) = &article.quotes[quote].speaker else { return true };
    match speaker.entity.and_then(|entity| article.entities.get(entity)) {
        Some(entity) => {
            let reached = entity.mentions.partition_point(|mention| mention.start < near.start);
            entity.mentions.get(reached).is_some_and(|mention| near.contains(mention.span()))
        }
        None => speaker.span().is_some_and(|words| near.contains(words)),
    }
}
