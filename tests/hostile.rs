//! Pastes that nobody writes: each gives an article whose blocks hold every character of its text that is no white
//! space, in time linear in its length. No clock is looked at: what is not linear does not end.

#![cfg(not(target_arch = "wasm32"))]

use lede::article::Source;
use lede::{analyze, read};

#[track_caller]
fn check(source: &Source) {
    let article = analyze(source);
    assert_eq!(article.text, source.text);
    let (mut last, mut left_out) = (0, 0);
    for block in &article.blocks {
        assert!(last <= block.start && block.start < block.end, "blocks out of order at {}", block.start);
        left_out += article.text[last..block.start].trim().len();
        last = block.end;
    }
    left_out += article.text[last..].trim().len();
    assert_eq!(left_out, 0, "bytes are lost");
}

/// A sentence of running text, so that there is something to analyse.
const SENTENCE: &str =
    "Der Hafen wird im kommenden Jahr vollständig umgebaut, sagte Anna Weber am Montag in Mohnhafen. ";

#[test]
fn tags_without_end() {
    for piece in
        ["<div", "<div ", "<div>", "<p", "<p><b><i>", "<table><tr><td>", "<blockquote>", "<ul><li>", "<a href=x>"]
    {
        check(&read::html(&format!("{}{SENTENCE}", piece.repeat(if piece == "<div" { 1_000_000 } else { 60_000 }))));
    }
}

#[test]
fn text_deep_inside() {
    for (open, close) in [("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("<blockquote><p>", "</p></blockquote>")] {
        let depth = 4_000;
        let inside = format!("{open}{SENTENCE}").repeat(depth);
        check(&read::html(&format!("{inside}{}", close.repeat(depth))));
    }
}

#[test]
fn characters_nobody_sees() {
    for character in ["\0", "\u{202e}", "\u{200b}", "\u{feff}", "\u{ad}", "\u{2067}א\u{2069}", "\u{301}"] {
        let run = character.repeat(150_000);
        check(&read::plain(&run));
        check(&read::html(&run));
        let between = SENTENCE.replace(' ', &format!(" {character}")).repeat(400);
        check(&read::plain(&between));
        check(&read::html(&between));
    }
}

#[test]
fn five_megabytes_of_faces() {
    check(&read::plain(&"🙂".repeat(5_000_000 / 4)));
    check(&read::plain(&"🙂👩‍👩‍👧‍👦 🇩🇪\n".repeat(1_000_000 / 39)));
}

#[test]
fn notation_without_end() {
    for piece in [
        "**", "[", "![", "](", "[a](", "[a](b)", "> ", ">", "# ", "_a_ ", "\\", "---\n", "===\n", "a\n===\n", "> a\n",
        "*a **b ",
    ] {
        for text in [
            piece.repeat(50_000 / piece.len()),
            format!("# A\n\n[b](/c) **d**\n\n{}", piece.repeat(50_000 / piece.len())),
        ] {
            check(&read::plain(&text));
        }
    }
}

#[test]
fn shapes_that_are_lifted_out_and_nothing_else() {
    for piece in [
        "14:32\n",
        "3\n",
        "Seite 3 von 7\n",
        "a\tb\n",
        "|a|b|\n",
        "\u{c}",
        "\u{c}3\nKopf\n",
        "Betreff: a\n",
        "____\n",
        "a\r",
        "\u{200b}\n",
    ] {
        check(&read::plain(&piece.repeat(50_000 / piece.len())));
        let between = format!("{piece}{SENTENCE}\n");
        check(&read::plain(&between.repeat(250)));
    }
}
