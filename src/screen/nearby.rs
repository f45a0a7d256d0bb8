use super::Row;
use crate::article::{Article, QuoteKind, Role, Span};
use crate::screen::Cast;

/// Sets a speaker's name at the head of quotations that the text does not name them beside: neither in the paragraph nor
/// in the one before, nor by such a name at its head. Only where a quotation opens a sentence of its own, marks or not:
/// a name amid "he said that …" would be in the way. At a title or heading the text that follows it counts as beside it.
pub fn name_speakers(article: &Article, cast: &Cast, head: &mut [Row], body: &mut [Row]) {
    let mut rows: Vec<&mut Row> = head.iter_mut().chain(body).collect();
    for at in 0..rows.len() {
        if matches!(rows[at].role, Role::Title | Role::Heading) {
            let block = article.blocks[rows[at].block].span();
            let end = rows.get(at + 1).map_or(block.end, |next| article.blocks[next.block].end);
            name_in(article, cast, rows[at], Span::new(block.start, end.max(block.end)), &mut None);
        }
    }
    let mut before = Span::default();
    // The speaker named last at a quotation, and the paragraph.
    let mut labelled: Option<(usize, Span)> = None;
    for row in rows.into_iter().filter(|row| row.role.is_body()) {
        let block = article.blocks[row.block].span();
        let near = Span::new(if before.is_empty() { block.start } else { before.start }, block.end);
        name_in(article, cast, row, near, &mut labelled);
        before = block;
    }
}

/// Names the speakers of a row's quotations whom neither words nor a label in reach name.
fn name_in(article: &Article, cast: &Cast, row: &mut Row, near: Span, labelled: &mut Option<(usize, Span)>) {
    let block = article.blocks[row.block].span();
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
            *labelled = Some((voice, block));
        }
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
