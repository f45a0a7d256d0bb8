use crate::article::{Article, Block, Correction, Link, Mark, Role, Source, Span};

/// A source without its notation, for all stages that look at words, and the way back to its own offsets.
///
/// So no stage needs to know of notation: a heading is its words, a hard-wrapped quotation joins, a name with one half
/// in bold is one name.
pub(crate) struct Bare<'a> {
    whole: &'a Source,
    words: Source,
    /// Where each stretch begins that is kept: in the bare text, and in the whole.
    kept: Vec<(usize, usize)>,
}

impl<'a> Bare<'a> {
    /// The bare source; `None` where there is no notation.
    pub fn of(whole: &'a Source) -> Option<Self> {
        if whole.notation.is_empty() {
            return None;
        }
        let mut text = String::with_capacity(whole.text.len());
        let mut kept = vec![(0, 0)];
        let mut at = 0;
        for notation in &whole.notation {
            text.push_str(&whole.text[at..notation.start]);
            at = notation.end;
            kept.push((text.len(), at));
        }
        text.push_str(&whole.text[at..]);
        // Where two spans of notation touch, the later one counts.
        kept.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                *earlier = *later;
            }
            same
        });
        let mut found = Self { whole, words: Source { text, flavour: whole.flavour, ..Source::default() }, kept };
        let links = whole.links.iter().map(|link| Link { span: found.without(link.span), href: link.href.clone() });
        let links = links.filter(|link| !link.span.is_empty()).collect();
        let marks = whole.marks.iter().map(|mark| Mark { span: found.without(mark.span), ..*mark });
        let marks = marks.filter(|mark| !mark.span.is_empty()).collect();
        found.words.links = links;
        found.words.marks = marks;
        Some(found)
    }

    pub fn source(&self) -> &Source {
        &self.words
    }

    /// The corrections of blocks, for the blocks of the bare text.
    pub fn corrections(&self, blocks: &[Block], corrections: &[Correction]) -> Vec<Correction> {
        let whole = self.blocks(blocks.to_vec());
        let here = |correction: &Correction| {
            let &Correction::Block { start, role } = correction else { return None };
            let at = whole.binary_search_by_key(&start, |block| block.start).ok()?;
            Some(Correction::Block { start: blocks.get(at)?.start, role })
        };
        corrections.iter().filter_map(here).collect()
    }

    /// The article of the bare text as that of the whole.
    pub fn put_back(&self, mut article: Article) -> Article {
        let starts: Vec<usize> = article.blocks.iter().map(|block| block.start).collect();
        article.blocks = self.blocks(article.blocks);
        for quote in &mut article.quotes {
            let span = self.with(quote.span());
            (quote.start, quote.end) = (span.start, span.end);
            for part in quote.gaps.iter_mut().chain(&mut quote.cue) {
                *part = self.with(*part);
            }
            if let Some(speaker) = &mut quote.speaker
                && let Some(span) = speaker.span()
            {
                let span = self.with(span);
                (speaker.start, speaker.end) = (Some(span.start), Some(span.end));
            }
        }
        for mention in article.entities.iter_mut().flat_map(|entity| &mut entity.mentions) {
            let span = self.with(mention.span());
            (mention.start, mention.end) = (span.start, span.end);
        }
        for related in &mut article.related {
            let block = starts.binary_search(&related.start).ok().and_then(|at| article.blocks.get(at));
            let span = block.map_or_else(|| self.with(related.span()), Block::span);
            (related.start, related.end) = (span.start, span.end);
        }
        self.put_back_head(&mut article);
        article.text.clone_from(&self.whole.text);
        article.notation.clone_from(&self.whole.notation);
        article
    }

    fn put_back_head(&self, article: &mut Article) {
        let named = article.authors.iter_mut().chain(&mut article.agencies);
        let from = article.origin.iter_mut().flat_map(|origin| origin.places.iter_mut().chain(&mut origin.agencies));
        for span in named.chain(from).flat_map(|named| &mut named.spans) {
            *span = self.with(*span);
        }
        let put = |start: &mut usize, end: &mut usize| {
            let span = self.with(Span::new(*start, *end));
            (*start, *end) = (span.start, span.end);
        };
        for moment in article.published.iter_mut().chain(&mut article.updated) {
            put(&mut moment.start, &mut moment.end);
        }
        if let Some(origin) = &mut article.origin {
            put(&mut origin.start, &mut origin.end);
            if let Some(moment) = &mut origin.date {
                put(&mut moment.start, &mut moment.end);
            }
        }
        for turn in &mut article.turns {
            put(&mut turn.start, &mut turn.end);
        }
        for quantity in &mut article.quantities {
            put(&mut quantity.start, &mut quantity.end);
        }
    }

    /// The blocks with the notation beside their words: that of its own line belongs to a block, a whole line of it to
    /// the block above.
    fn blocks(&self, mut blocks: Vec<Block>) -> Vec<Block> {
        let text = &self.whole.text;
        let mut notation = self.whole.notation.iter().map(|span| span.trim(text)).peekable();
        for at in 0..blocks.len() {
            let span = self.with(blocks[at].span());
            let above = at.checked_sub(1).map(|above| blocks[above].end);
            let line = above.unwrap_or(0) + text[above.unwrap_or(0)..span.start].rfind('\n').map_or(0, |at| at + 1);
            let mut start = span.start;
            while let Some(notation) = notation.next_if(|notation| notation.start < span.start) {
                match above {
                    _ if notation.is_empty() => {}
                    Some(above) if notation.start < line => {
                        blocks[at - 1].end = notation.end.max(above).max(blocks[at - 1].end);
                    }
                    _ => start = start.min(notation.start),
                }
            }
            while notation.next_if(|notation| notation.end <= span.end).is_some() {}
            (blocks[at].start, blocks[at].end) = (start, span.end);
        }
        for notation in notation.filter(|notation| !notation.is_empty()) {
            match blocks.last_mut() {
                Some(last) => last.end = notation.end,
                None => blocks.push(Block {
                    role: Role::Aside,
                    start: notation.start,
                    end: notation.end,
                    level: None,
                    href: None,
                    reason: None,
                }),
            }
        }
        blocks
    }

    /// Where words of the bare text stand in the whole.
    fn with(&self, span: Span) -> Span {
        if span.is_empty() {
            return Span::new(self.there(span.start), self.there(span.start));
        }
        Span::new(self.there(span.start), self.there(span.end - 1) + 1)
    }

    /// Where words of the whole stand in the bare text.
    fn without(&self, span: Span) -> Span {
        Span::new(self.here(span.start), self.here(span.end))
    }

    fn there(&self, at: usize) -> usize {
        let stretch = self.kept.partition_point(|&(bare, _)| bare <= at).saturating_sub(1);
        self.kept.get(stretch).map_or(at, |&(bare, whole)| whole + at - bare)
    }

    fn here(&self, at: usize) -> usize {
        let Some(stretch) = self.kept.partition_point(|&(_, whole)| whole <= at).checked_sub(1) else { return 0 };
        let (bare, whole) = self.kept[stretch];
        let end = self.kept.get(stretch + 1).map_or(self.words.text.len(), |next| next.0);
        (bare + at - whole).min(end)
    }
}
