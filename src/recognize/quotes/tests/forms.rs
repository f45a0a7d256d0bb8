//! The usual forms of quotation in news, in each language: `forms/` holds a file a language.
//!
//! A file begins with a headline and the last paragraph of an article; then come its cases, parted by blank lines: a
//! paragraph, and below it what is said there, in reading order: kind, speaker, words; or "nothing".

use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

macro_rules! forms {
    ($($language:ident)+) => {
        $(#[test]
        fn $language() {
            check(include_str!(concat!("forms/", stringify!($language), ".txt")));
        })+

        const FILES: &[&str] = &[$(include_str!(concat!("forms/", stringify!($language), ".txt"))),+];
    };
}

forms! { cs da de en es fr it nb nl pl pt ru sv uk }

/// A paste may end anywhere: no rule may look beyond the last word.
#[test]
fn texts_that_break_off() {
    for file in FILES {
        let mut cases = file.trim_end().split("\n\n");
        let (_, end) = cases.next().and_then(|head| head.split_once('\n')).expect("a headline and a last paragraph");
        for paragraph in cases.filter_map(|case| case.lines().next()) {
            for (cut, _) in paragraph.match_indices(' ') {
                let article = analyze(&plain(&format!("{end}\n\n{}", &paragraph[..cut])));
                assert!(article.quotes.iter().all(|quote| quote.span().end <= article.text.len()), "{paragraph}");
            }
        }
    }
}

#[track_caller]
fn check(file: &str) {
    let mut cases = file.trim_end().split("\n\n");
    let (title, end) = cases.next().and_then(|head| head.split_once('\n')).expect("a headline and a last paragraph");
    let mut wrong = Vec::new();
    for case in cases {
        let (paragraph, expected) = case.split_once('\n').expect("a paragraph and what is said in it");
        let article = analyze(&plain(&format!("{title}\n\n{paragraph}\n{end}")));
        let told = article.quotes.iter().filter(|quote| quote.kind != QuoteKind::Reported);
        let found: Vec<String> = told
            .map(|quote| {
                let kind = if quote.kind == QuoteKind::Direct { "direct" } else { "indirect" };
                let speaker = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
                format!("{kind} | {speaker} | {}", article.slice(quote.span()))
            })
            .collect();
        let expected = if expected == "nothing" { "" } else { expected };
        if found.join("\n") != expected {
            wrong.push(format!("{paragraph}\n  expected: {expected}\n  found: {}", found.join("\n         ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
