use super::labels::Labels;
use super::{escape, line};
use crate::article::Role;
use crate::screen::{Card, Row, Screen};

/// The article in Markdown (`CommonMark`): what stands on the page from top to bottom, then who said what, then the
/// headlines with their addresses.
pub(super) fn write(screen: &Screen, labels: &Labels) -> String {
    let mut out = String::new();
    for row in screen.head.iter().chain(&screen.body) {
        block(&mut out, screen, row);
    }
    if !screen.article.quotes.is_empty() {
        label(&mut out, labels.quotations);
        for quote in 0..screen.article.quotes.len() {
            quotation(&mut out, screen, labels, quote);
        }
        out.push('\n');
    }
    if !screen.cards.is_empty() {
        label(&mut out, screen.label.as_deref().unwrap_or(labels.related));
        for card in &screen.cards {
            headline(&mut out, card);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn label(out: &mut String, words: &str) {
    out.push_str("## ");
    escape::markdown(out, words);
    out.push_str("\n\n");
}

fn block(out: &mut String, screen: &Screen, row: &Row) {
    let (before, after) = match (row.role, row.level) {
        (Role::Title, _) => ("# ", ""),
        (Role::Heading, Some(3..)) => ("### ", ""),
        (Role::Heading, _) => ("## ", ""),
        (Role::Lead, _) => ("**", "**"),
        (Role::ListItem, _) => ("- ", ""),
        (Role::Blockquote, _) => ("> ", ""),
        (Role::Caption | Role::Byline | Role::Dateline | Role::Kicker, _) => ("*", "*"),
        _ => ("", ""),
    };
    let words = line(screen, row.block);
    let words = if row.role == Role::ListItem { unbulleted(&words) } else { &words };
    out.push_str(before);
    escape::markdown(out, words);
    out.push_str(after);
    out.push_str("\n\n");
}

/// A plain paste brings its bullets along.
fn unbulleted(words: &str) -> &str {
    words.strip_prefix(['•', '‣', '▪', '■', '●', '·', '-', '–', '*']).map_or(words, str::trim_start)
}

fn quotation(out: &mut String, screen: &Screen, labels: &Labels, quote: usize) {
    out.push_str("- ");
    escape::markdown(out, &screen.cited_words(quote));
    out.push_str(" — **");
    let voice = screen.cast.voice(quote);
    escape::markdown(out, voice.map_or(labels.unknown, |voice| &voice.name));
    out.push_str("**");
    if let Some(role) = voice.and_then(|voice| voice.role.as_ref()) {
        out.push_str(", ");
        escape::markdown(out, role);
    }
    out.push_str(" (");
    out.push_str(labels.quote_kind(screen.article.quotes[quote].kind));
    out.push_str(")\n");
}

fn headline(out: &mut String, card: &Card) {
    out.push_str("- ");
    let words = super::one_line(&card.headline);
    match &card.href {
        Some(href) => {
            out.push('[');
            escape::markdown(out, &words);
            out.push_str("](<");
            escape::address(out, href);
            out.push_str(">)");
        }
        None => escape::markdown(out, &words),
    }
    if let Some(source) = &card.source {
        out.push_str(" — ");
        escape::markdown(out, source);
    }
    out.push('\n');
}
