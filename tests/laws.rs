//! The laws: what holds for any text, not for the ones somebody thought of.

#![cfg(not(target_arch = "wasm32"))]

use lede::article::{Article, Source, Span};
use lede::{analyze, read};
use proptest::prelude::*;

/// Asserts that the blocks lie in order, do not overlap, and hold every character that is no white space.
fn assert_lossless(source: &Source, article: &Article) {
    assert_eq!(article.text, source.text);
    let (mut last, mut left_out) = (0, String::new());
    for block in &article.blocks {
        assert!(last <= block.start && block.start < block.end, "blocks out of order at {}", block.start);
        left_out.push_str(&article.text[last..block.start]);
        last = block.end;
    }
    left_out.push_str(&article.text[last..]);
    assert!(left_out.trim().is_empty(), "lost: {left_out:?}");
}

/// Asserts that every span of the analysis lies on character boundaries, and is not empty.
fn assert_spans(article: &Article) {
    let check = |span: Span, what: &str| {
        assert!(article.text.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "{what} at {span:?}");
    };
    for block in &article.blocks {
        check(block.span(), "block");
    }
    for quote in &article.quotes {
        check(quote.span(), "quote");
        quote.cue.iter().for_each(|&cue| check(cue, "cue"));
        for &gap in &quote.gaps {
            check(gap, "gap");
            assert!(quote.span().contains(gap), "a gap outside its quote: {gap:?}");
        }
        if let Some(speaker) = &quote.speaker {
            check(speaker.span().expect("every speaker is named by words of the text"), "speaker");
            assert!(speaker.entity.is_none_or(|entity| entity < article.entities.len()));
        }
        assert!((0.0..=1.0).contains(&quote.confidence));
    }
    for entity in &article.entities {
        assert!(!entity.mentions.is_empty(), "no words name {}", entity.name);
        entity.mentions.iter().for_each(|mention| check(mention.span(), "mention"));
    }
    let origin = article.origin.iter().flat_map(|origin| origin.places.iter().chain(&origin.agencies));
    for named in article.authors.iter().chain(&article.agencies).chain(origin) {
        assert!(!named.name.trim().is_empty() && !named.spans.is_empty());
        named.spans.iter().for_each(|&span| check(span, "a name of the head"));
    }
    let dates = article.origin.iter().filter_map(|origin| origin.date.as_ref());
    dates.chain(&article.published).chain(&article.updated).for_each(|moment| check(moment.span(), "date"));
    article.origin.iter().for_each(|origin| check(origin.span(), "origin"));
    for turn in &article.turns {
        assert!(article.text.get(turn.start..turn.end).is_some(), "label at {:?}", turn.label());
        assert!(article.blocks[turn.block].span().contains(turn.label()));
    }
    let mut last = 0;
    for quantity in &article.quantities {
        check(quantity.span(), "date or amount");
        assert!(last <= quantity.start, "dates and amounts overlap at {}", quantity.start);
        assert!(
            quantity.value.as_ref().is_none_or(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
        );
        last = quantity.end;
    }
    for related in &article.related {
        check(related.span(), "related");
        assert!(!related.headline.trim().is_empty());
    }
}

/// Asserts that notation lies in order on character boundaries, inside the blocks.
fn assert_notation(article: &Article) {
    let mut last = 0;
    for notation in &article.notation {
        assert!(last <= notation.start && !notation.is_empty(), "notation out of order at {}", notation.start);
        assert!(article.text.get(notation.start..notation.end).is_some(), "notation off the boundaries");
        last = notation.end;
    }
}

fn check(source: &Source) {
    let article = analyze(source);
    assert_lossless(source, &article);
    assert_spans(&article);
    assert_notation(&article);
    assert_eq!(article, analyze(source), "the same text, the same analysis");
}

/// Pieces that articles are made of, in an order that no article has.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "„",
        "“",
        "\"",
        "»",
        "«",
        "‘",
        "’",
        "'",
        ", ",
        ". ",
        "! ",
        ": ",
        "…",
        " – ",
        "\n",
        "\n\n",
        " ",
        "\u{a0}",
        "\u{ad}",
        "- ",
        "• ",
        "1. ",
        "sagte ",
        "fügte ",
        "hinzu",
        "said ",
        "according to ",
        "nach Angaben ",
        "zufolge ",
        ", dass ",
        " that ",
        "so ",
        "laut ",
        "selon ",
        "a déclaré ",
        "er ",
        "sie ",
        "the senator ",
        "der Minister ",
        "Anna Weber",
        "Webers ",
        "Dr. ",
        "Japan",
        "Japans ",
        "japanische ",
        "UN-Resolution ",
        "NATO ",
        "Ministerium für Verkehr ",
        "Lesen Sie auch",
        "Read more: ",
        "Foto: ",
        "Von ",
        "12.03.2025 ",
        "May 24, 2024 at 5:50 p.m. ",
        "BERLIN (dpa) – ",
        "am Montag ",
        "gestern um 14.30 Uhr",
        "kommenden Freitag, dem 3. Mai ",
        "3,5 Mio. Euro ",
        "$5bn ",
        "20 Prozent ",
        "12 000 km",
        "12.",
        "5",
        "%",
        "last Tuesday at 2:30 p.m. ",
        "Anna Weber: ",
        "By Jane Roe, Reuters ",
        "Newsletter ",
        "äußerte große Sorge ",
        "hat ",
        "geäußert",
        "Das sei so. ",
        "Der Hafen wird im kommenden Jahr vollständig umgebaut, und niemand weiß, was danach kommt. ",
        "L’Ukraine ",
        "U.S. ",
        "🙂",
        "שלום",
        "日本語「はい」と",
        "ﬁ",
        "# ",
        "**",
        "[Hafen](/a)",
        "![Bild](/b)",
        "> ",
        "\n---\n",
        "\n14:32 Uhr\n",
        "\u{c}Seite 2 von 3\n",
        "a\tb\n",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<h1>",
        "</h1>",
        "<h2 id=a>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<a href='https://example.org/'>",
        "</a>",
        "<a href=javascript:x>",
        "<div",
        ">",
        "<",
        "&amp;",
        "&#x110000;",
        "&bdquo;",
        "<br>",
        "<nav>",
        "</nav>",
        "<script>",
        "</script>",
        "<style>",
        "<!--",
        "-->",
        "<blockquote>",
        "</blockquote>",
        "<figcaption>",
        "</figcaption>",
        "<pre>",
        "</pre>",
        "<time>",
        "</b>",
        "<td>",
        "\0",
        " hidden",
        "Der Hafen wird im kommenden Jahr umgebaut, sagte Anna Weber. ",
        "Anna Weber ",
        "Lesen Sie auch",
        "„Ja“ ",
        "\n",
    ]);
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn holds_for_any_unicode(text in any::<String>()) {
        check(&read::plain(&text));
        check(&read::html(&text));
    }

    #[test]
    fn holds_for_lines_of_any_characters(text in "(\\PC{0,60}\n){0,12}") {
        check(&read::plain(&text));
    }

    #[test]
    fn holds_for_pieces_of_articles(text in pieces()) {
        check(&read::plain(&text));
    }

    #[test]
    fn holds_for_pieces_of_markup(markup in markup()) {
        check(&read::html(&markup));
    }

    #[test]
    fn plain_text_is_never_changed(text in any::<String>()) {
        prop_assert_eq!(analyze(&read::plain(&text)).text, text);
    }
}

#[test]
fn holds_for_long_runs_of_one_thing() {
    for piece in [
        "„",
        "\"",
        "a",
        "A ",
        "- ",
        "\n",
        "Ab Cd ",
        "„Ab“, sagte Cd. ",
        "sagte, dass ",
        "<div>",
        "<li>",
        "<a href=x>y",
        "</p>",
        "(",
        "🙂",
        "\u{202e}",
        "nach Angaben der ",
        "Montag ",
        "1 000 ",
        "3. Mai um ",
        "5 Millionen ",
        "$",
    ] {
        let text = piece.repeat(20_000 / piece.len());
        check(&read::plain(&text));
        check(&read::html(&text));
    }
}
