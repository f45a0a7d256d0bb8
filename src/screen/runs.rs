use crate::article::{Article, Block, Link, Span};
use crate::order::{reverse, sort_by_key};

/// A stretch of a block's text in which nothing begins or ends.
///
/// The runs of a block, one after the other, are its text to the letter, but for notation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// Where it stands in the article's text; never empty.
    pub span: Span,
    /// The quotations it belongs to, outermost first: indices into the article's quotes.
    pub quotes: Vec<usize>,
    /// Inside a quotation's span, but not part of its words.
    pub gap: bool,
    /// The quotation whose opening or closing mark this is.
    pub edge: Option<usize>,
    /// The quotation that begins here, where its speaker is not named beside it in the text.
    pub by: Option<usize>,
    /// The quotation whose cue this is.
    pub cue: Option<usize>,
    /// The quotation whose speaker is named here.
    pub speaker: Option<usize>,
    /// Entity and number of the mention.
    pub mention: Option<(usize, usize)>,
    /// Index into the links of the source.
    pub link: Option<usize>,
    /// An author's name in a byline.
    pub author: bool,
    /// The words of a date: index into the article's moments.
    pub moment: Option<usize>,
    /// The date or amount it belongs to: index into the article's quantities. One that crosses a quotation, or stands
    /// inside a name or a link, is not shown, so that these stay whole.
    pub quantity: Option<usize>,
    /// What stands before the text of a paragraph: where it comes from, or who speaks.
    pub label: bool,
}

/// Cuts every block into runs, in the order of the blocks.
///
/// Spans that do not lie on character boundaries are left out: the text is shown whatever the analysis says.
/// Takes time linear in the text, but for sorting the spans.
#[must_use]
pub fn runs(article: &Article, links: &[Link]) -> Vec<Vec<Run>> {
    let mut layers = vec![Vec::new(); article.blocks.len()];
    for (span, layer) in spans(article, links) {
        if span.is_empty() || article.text.get(span.start..span.end).is_none() {
            continue;
        }
        let first = article.blocks.partition_point(|block| block.end <= span.start);
        let reached = article.blocks.iter().enumerate().skip(first).take_while(|(_, block)| block.start < span.end);
        for (index, block) in reached {
            let piece = Span::new(span.start.max(block.start), span.end.min(block.end));
            layers[index].push((piece, layer));
        }
    }
    article.blocks.iter().zip(layers).map(|(block, pieces)| cut(block, pieces)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Quote(usize),
    Gap,
    Edge(usize),
    Cue(usize),
    Speaker(usize),
    Mention(usize, usize),
    Link(usize),
    Author,
    Moment(usize),
    Label,
    Notation,
    Quantity(usize),
}

impl Layer {
    /// Whether a date or amount may stand inside a stretch of this sort, or around it.
    const fn leaves_whole(self, around: bool) -> bool {
        if around {
            matches!(self, Self::Mention(..) | Self::Link(_) | Self::Cue(_) | Self::Speaker(_) | Self::Notation)
        } else {
            matches!(self, Self::Quote(_) | Self::Gap)
        }
    }
}

fn spans(article: &Article, links: &[Link]) -> Vec<(Span, Layer)> {
    let mut spans = Vec::new();
    for (index, quote) in article.quotes.iter().enumerate() {
        spans.push((quote.span(), Layer::Quote(index)));
        spans.extend(quote.gaps.iter().map(|&gap| (gap, Layer::Gap)));
        spans.extend(quote.cue.iter().map(|&cue| (cue, Layer::Cue(index))));
        spans.extend(quote.speaker.as_ref().and_then(|speaker| Some((speaker.span()?, Layer::Speaker(index)))));
        spans.extend(marks(&article.text, quote.span()).map(|mark| (mark, Layer::Edge(index))));
    }
    for (index, entity) in article.entities.iter().enumerate() {
        let mentions = entity.mentions.iter().enumerate();
        spans.extend(mentions.map(|(number, mention)| (mention.span(), Layer::Mention(index, number))));
    }
    spans.extend(links.iter().enumerate().map(|(index, link)| (link.span, Layer::Link(index))));
    spans.extend(article.authors.iter().flat_map(|author| &author.spans).map(|&name| (name, Layer::Author)));
    let moments = article.moments().into_iter().enumerate();
    spans.extend(moments.filter_map(|(index, moment)| Some((moment?.span(), Layer::Moment(index)))));
    spans.extend(article.origin.iter().map(|origin| (origin.span(), Layer::Label)));
    spans.extend(article.turns.iter().map(|turn| (turn.label(), Layer::Label)));
    spans.extend(article.notation.iter().map(|&notation| (notation, Layer::Notation)));
    let quantities = article.quantities.iter().enumerate();
    spans.extend(quantities.map(|(index, quantity)| (quantity.span(), Layer::Quantity(index))));
    // Wide before narrow where two begin together, so that the outer quotation is met first.
    sort_by_key(&mut spans, |(span, _)| (span.start, reverse(span.end)));
    spans
}

/// The quotation marks that touch the words, with the thin space French sets inside them.
pub(super) fn marks(text: &str, words: Span) -> impl Iterator<Item = Span> + use<> {
    let spaced = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let before = text.get(..words.start).and_then(|head| {
        let mark = head.trim_end_matches(spaced).char_indices().next_back()?;
        is_mark(mark.1).then(|| Span::new(mark.0, words.start))
    });
    let after = text.get(words.end..).and_then(|tail| {
        let rest = tail.trim_start_matches(spaced);
        let mark = rest.chars().next()?;
        is_mark(mark).then(|| Span::new(words.end, words.end + tail.len() - rest.len() + mark.len_utf8()))
    });
    before.into_iter().chain(after)
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』')
}

/// Takes out dates and amounts that would part anything else.
fn settle(pieces: &mut Vec<(Span, Layer)>) {
    let of = |&(span, layer): &(Span, Layer)| match layer {
        Layer::Quantity(index) => Some((span, index)),
        _ => None,
    };
    let mut quantities: Vec<(Span, usize, bool)> =
        pieces.iter().filter_map(of).map(|(s, index)| (s, index, true)).collect();
    if quantities.is_empty() {
        return;
    }
    let mut end = 0;
    for (span, _, keep) in &mut quantities {
        *keep = span.start >= end;
        end = end.max(span.end);
    }
    for (span, layer) in pieces.iter().filter(|piece| of(piece).is_none()) {
        let first = quantities.partition_point(|(quantity, ..)| quantity.end <= span.start);
        for (quantity, _, keep) in quantities[first..].iter_mut().take_while(|(quantity, ..)| quantity.start < span.end)
        {
            let inside = span.contains(*quantity) && layer.leaves_whole(false);
            *keep &= inside || quantity.contains(*span) && layer.leaves_whole(true);
        }
    }
    let mut kept = quantities.into_iter();
    pieces.retain(|piece| of(piece).is_none() || kept.next().is_some_and(|(.., keep)| keep));
}

fn cut(block: &Block, mut pieces: Vec<(Span, Layer)>) -> Vec<Run> {
    settle(&mut pieces);
    let mut edges: Vec<usize> = pieces.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    edges.extend([block.start, block.end]);
    sort_by_key(&mut edges, |&edge| (edge, 0));
    edges.dedup();

    let mut waiting = pieces.into_iter().peekable();
    let mut open: Vec<(Span, Layer)> = Vec::new();
    let mut runs = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        open.retain(|(piece, _)| piece.end > span.start);
        while let Some(piece) = waiting.next_if(|(piece, _)| piece.start <= span.start) {
            open.push(piece);
        }
        if !open.iter().any(|(_, layer)| *layer == Layer::Notation) {
            runs.push(run(span, &open));
        }
    }
    runs
}

fn run(span: Span, open: &[(Span, Layer)]) -> Run {
    let mut run = Run { span, ..Run::default() };
    for &(_, layer) in open {
        match layer {
            Layer::Quote(quote) => run.quotes.push(quote),
            Layer::Gap => run.gap = true,
            Layer::Edge(quote) => run.edge = run.edge.or(Some(quote)),
            Layer::Cue(quote) => run.cue = run.cue.or(Some(quote)),
            Layer::Speaker(quote) => run.speaker = run.speaker.or(Some(quote)),
            Layer::Mention(entity, number) => run.mention = run.mention.or(Some((entity, number))),
            Layer::Notation => {}
            Layer::Link(link) => run.link = run.link.or(Some(link)),
            Layer::Author => run.author = true,
            Layer::Moment(moment) => run.moment = run.moment.or(Some(moment)),
            Layer::Label => run.label = true,
            Layer::Quantity(quantity) => run.quantity = run.quantity.or(Some(quantity)),
        }
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Quote, QuoteKind};
    use crate::screen::sample;

    fn quote(span: Span) -> Quote {
        Quote {
            kind: QuoteKind::Direct,
            start: span.start,
            end: span.end,
            gaps: vec![],
            speaker: None,
            cue: vec![],
            confidence: 1.0,
            same: None,
            corrected: false,
        }
    }

    fn shown(article: &Article) -> Vec<String> {
        let text = |runs: &Vec<Run>| runs.iter().map(|run| article.slice(run.span)).collect();
        runs(article, &[]).iter().map(text).collect()
    }

    #[test]
    fn the_runs_of_a_block_are_its_text_to_the_letter() {
        let article = sample::article();
        let blocks: Vec<&str> = article.blocks.iter().map(|block| article.slice(block.span())).collect();
        assert_eq!(shown(&article), blocks);
    }

    #[test]
    fn a_name_in_the_attribution_is_mention_and_speaker() {
        let article = sample::article();
        let all = runs(&article, &[]);
        let (nakamura, _) = sample::entity(&article, "Kohai Nakamura");
        let named = all.iter().flatten().find(|run| run.speaker == Some(4)).expect("the speaker of quotation 4");
        assert_eq!(article.slice(named.span), "Kohai Nakamura");
        assert_eq!(named.mention.map(|(entity, _)| entity), Some(nakamura));
        assert!(named.quotes.is_empty());
    }

    #[test]
    fn quotation_marks_stand_beside_the_words() {
        let article = sample::article();
        let all = runs(&article, &[]);
        let marks: Vec<&str> =
            all.iter().flatten().filter(|run| run.edge == Some(4)).map(|run| article.slice(run.span)).collect();
        assert_eq!(marks, ["\"", "\""]);
    }

    #[test]
    fn the_head_is_marked() {
        let text = "Council votes to close the old harbour\n\nBy Jane Roe\n\n24 May 2024\n\nPARIS — The council has voted to close \
            the old harbour for good after more than six hours of debate.\n";
        let article = crate::analyze(&crate::read::plain(text));
        let all = runs(&article, &[]).concat();
        let words = |is: fn(&Run) -> bool| {
            all.iter().filter(|run| is(run)).map(|run| article.slice(run.span)).collect::<String>()
        };
        assert_eq!(words(|run| run.author), "Jane Roe");
        assert_eq!(words(|run| run.moment == Some(0)), "24 May 2024");
        assert_eq!(words(|run| run.label), "PARIS —");
    }

    /// The words of each date and amount that is shown.
    fn told(article: &Article, links: &[Link]) -> Vec<String> {
        let all = runs(article, links).concat();
        let words = |at| all.iter().filter(move |run| run.quantity == Some(at)).map(|run| article.slice(run.span));
        (0..article.quantities.len()).map(|at| words(at).collect()).collect()
    }

    #[test]
    fn dates_and_amounts_leave_all_else_whole() {
        use crate::article::{Entity, EntityKind, Mention, Quantity, QuantityKind};
        let text = "Er zahlte 5 US-Dollar am 3. Mai, 7 Euro und 9 Euro „am 4. Mai“ beim 5. Mai Verein.".to_owned();
        let at = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
        let quantity = |words: &str| {
            let Span { start, end } = at(words);
            Quantity { kind: QuantityKind::Money, start, end, value: Some("1".to_owned()) }
        };
        let quantities =
            ["5 US-Dollar", "3. Mai", "7 Euro", "9 Euro", "4. Mai", "5. Mai"].into_iter().map(quantity).collect();
        let mention = |words: &str| Mention { start: at(words).start, end: at(words).end, derived: true };
        let mentions = vec![mention("US-Dollar"), mention("5. Mai Verein")];
        let entities = vec![Entity { kind: EntityKind::Place, name: "USA".to_owned(), role: None, mentions }];
        let quotes = vec![quote(at("am 4. Mai")), quote(at("Euro und 9"))];
        let links = [Link { span: at("am 3. Mai"), href: String::new() }];
        let blocks = vec![sample::paragraph(0, text.len())];
        let article = Article { text, blocks, quotes, entities, quantities, ..Article::default() };
        assert_eq!(told(&article, &links), ["5 US-Dollar", "", "", "", "4. Mai", ""]);
        assert_eq!(shown(&article), [article.text.as_str()]);
    }

    #[test]
    fn a_quotation_inside_a_quotation_is_nested() {
        let text = "Er sagte, „sie rief ‚Halt‘ und ging“.".to_owned();
        let at = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
        let quotes = vec![quote(at("sie rief ‚Halt‘ und ging")), quote(at("Halt"))];
        let article = Article { blocks: vec![sample::paragraph(0, text.len())], quotes, text, ..Article::default() };
        let nested =
            runs(&article, &[]).concat().into_iter().find(|run| run.quotes == [0, 1]).expect("the inner words");
        assert_eq!(article.slice(nested.span), "Halt");
    }

    #[test]
    fn a_quotation_over_two_paragraphs_has_a_piece_in_each() {
        let text = "„Eins.\nZwei.“".to_owned();
        let blocks = vec![sample::paragraph(0, 8), sample::paragraph(9, text.len())];
        let quotes = vec![quote(Span::new(3, 14))];
        let article = Article { text, blocks, quotes, ..Article::default() };
        let pieces: Vec<Vec<&str>> = runs(&article, &[])
            .iter()
            .map(|row| row.iter().filter(|run| run.quotes == [0]).map(|run| article.slice(run.span)).collect())
            .collect();
        assert_eq!(pieces, [["Eins."], ["Zwei."]]);
    }

    #[test]
    fn notation_is_not_shown() {
        let text = "Der **alte** Hafen".to_owned();
        let notation = vec![Span::new(4, 6), Span::new(10, 12)];
        let article = Article { blocks: vec![sample::paragraph(0, text.len())], text, notation, ..Article::default() };
        assert_eq!(shown(&article), ["Der alte Hafen"]);
    }

    #[test]
    fn a_span_off_the_boundaries_is_left_out() {
        let text = "Für uns".to_owned();
        let links =
            [Link { span: Span::new(0, 2), href: String::new() }, Link { span: Span::new(5, 99), href: String::new() }];
        let article = Article { blocks: vec![sample::paragraph(0, text.len())], text, ..Article::default() };
        assert!(runs(&article, &links)[0].iter().all(|run| run.link.is_none()));
    }

    proptest::proptest! {
        /// Whatever the spans: overlapping, nested, empty, off the boundaries, beyond the end.
        #[test]
        fn any_spans_leave_the_text_to_the_letter(
            text in "(.|\\n){0,60}",
            spans in proptest::collection::vec((0_usize..80, 0_usize..80), 0..20),
        ) {
            let links: Vec<Link> =
                spans.iter().map(|&(start, end)| Link { span: Span::new(start, end), href: String::new() }).collect();
            let source = crate::read::plain(&text);
            let mut article = crate::analyze(&source);
            article.quotes = spans.iter().rev().map(|&(start, end)| quote(Span::new(start, end))).collect();
            let kind = crate::article::QuantityKind::Date;
            let quantity = |&(start, end): &(usize, usize)| crate::article::Quantity { kind, start, end, value: None };
            article.quantities = spans.iter().map(quantity).collect();
            let blocks: Vec<String> =
                article.blocks.iter().map(|block| article.slice(block.span()).to_owned()).collect();
            let all = runs(&article, &links);
            let joined: Vec<String> =
                all.iter().map(|runs| runs.iter().map(|run| article.slice(run.span)).collect()).collect();
            proptest::prop_assert_eq!(joined, blocks);
        }
    }
}
