//! Who says what, in sentences written for it.

mod direct;
mod forms;
mod speakers;
mod told;
mod whose;

use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

/// Analyses a text and lists its quotations: kind, speaker, cue, words.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = analyze(&plain(text));
    let found: Vec<String> = article
        .quotes
        .iter()
        .map(|quote| {
            let kind = match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Indirect => "indirect",
                QuoteKind::FreeIndirect => "free",
                QuoteKind::Reported => "reported",
            };
            let speaker = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
            let cue: Vec<&str> = quote.cue.iter().map(|&span| article.slice(span)).collect();
            format!("{kind} | {speaker} | {} | {}", cue.join(" … "), article.slice(quote.span()))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// The quotations of a paragraph below a title, so that it is read as an article's body.
#[track_caller]
fn check_de(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "Streit über den alten Hafen\n\n{paragraph}\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten."
        ),
        expected,
    );
}

#[track_caller]
fn check_en(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "A quarrel over the old harbour\n\n{paragraph}\nThe council has debated the future of the old harbour for a very long time on Monday."
        ),
        expected,
    );
}
