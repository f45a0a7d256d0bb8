use super::labels::Labels;
use super::{escape, one_line, section};
use crate::screen::Screen;

/// A row for each quotation (RFC 4180, UTF-8 with a byte order mark, without which spreadsheets guess the encoding).
pub(super) fn quotes(screen: &Screen, labels: &Labels) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &labels.quote_columns);
    for (index, quote) in screen.article.quotes.iter().enumerate() {
        let voice = screen.cast.voice(index);
        let role = voice.and_then(|voice| voice.role.clone()).unwrap_or_default();
        let percent = (quote.confidence * 100.0).round();
        row(
            &mut out,
            &[
                &(index + 1).to_string(),
                labels.quote_kind(quote.kind),
                &screen.quoted(index),
                voice.map_or("", |voice| &voice.name),
                &one_line(&role),
                &screen.cue(index).unwrap_or_default(),
                &section(screen, quote.start),
                &(percent / 100.0).to_string(),
            ],
        );
    }
    out
}

/// A row for each name, in the order of the page.
pub(super) fn names(screen: &Screen, labels: &Labels) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &labels.name_columns);
    for chip in screen.chips.iter().flat_map(|(_, chips)| chips) {
        let said = screen
            .article
            .quotes
            .iter()
            .filter(|quote| quote.speaker.as_ref().is_some_and(|speaker| speaker.entity == Some(chip.entity)));
        row(
            &mut out,
            &[
                labels.kind(chip.kind),
                &one_line(&chip.name),
                &one_line(chip.role.as_deref().unwrap_or_default()),
                &chip.named.to_string(),
                &chip.derived.to_string(),
                &said.count().to_string(),
            ],
        );
    }
    out
}

fn row(out: &mut String, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        escape::field(out, field);
    }
    out.push_str("\r\n");
}
