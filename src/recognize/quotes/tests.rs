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
