//! Articles as other programs take them: one format a file, each a pure function of what is on the page.
//!
//! Nothing pasted is ever taken for markup: every format escapes what it writes in its own way, addresses go out only
//! where [`crate::screen::safe`] lets them, and characters that turn the direction of writing stay inside the piece of
//! text they came with.

mod labels;
use labels::Labels;

mod escape;

mod markdown;
mod plain;

mod page;

mod json_ld;

mod csv;

mod picture;
pub use picture::picture;

use super::Language;
use crate::screen::Screen;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Sections, quotations with speakers, headlines with addresses.
    Markdown,
    /// The same without notation.
    Text,
    /// A page of its own: styled, readable without script.
    Page,
    /// The analysis, as `lede analyze` prints it.
    Json,
    /// schema.org's `NewsArticle`.
    JsonLd,
    /// A row for each quotation.
    QuotesCsv,
    /// A row for each name.
    NamesCsv,
}

impl Form {
    /// Every format, the most asked for first.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Markdown, Self::Text, Self::QuotesCsv, Self::NamesCsv, Self::JsonLd, Self::Json];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Page => "html",
            Self::Json => "json",
            Self::JsonLd => "json-ld",
            Self::QuotesCsv => "quotes-csv",
            Self::NamesCsv => "names-csv",
        }
    }

    /// What the name of a file ends with.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => ".md",
            Self::Text => ".txt",
            Self::Page => ".html",
            Self::Json => ".json",
            Self::JsonLd => ".jsonld",
            Self::QuotesCsv => "-quotes.csv",
            Self::NamesCsv => "-names.csv",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
            Self::Page => "text/html",
            Self::Json => "application/json",
            Self::JsonLd => "application/ld+json",
            Self::QuotesCsv | Self::NamesCsv => "text/csv",
        }
    }
}

/// Writes an article in a format. `language` is that of the words Lede adds ("Read also"), `style` the sheet that
/// goes into [`Form::Page`].
#[must_use]
pub fn export(form: Form, screen: &Screen, language: Language, style: &str) -> String {
    let labels = Labels::of(language);
    match form {
        Form::Markdown => markdown::write(screen, labels),
        Form::Text => plain::write(screen, labels),
        Form::Page => page::write(screen, labels, style),
        Form::Json => serde_json::to_string_pretty(&screen.article).unwrap_or_default(),
        Form::JsonLd => serde_json::to_string_pretty(&json_ld::of(screen)).unwrap_or_default(),
        Form::QuotesCsv => csv::quotes(screen, labels),
        Form::NamesCsv => csv::names(screen, labels),
    }
}

/// A name for a file, made of the headline: small Latin letters, digits and hyphens, sixty bytes at most.
#[must_use]
pub fn file_name(screen: &Screen) -> String {
    let mut name = String::new();
    for c in screen.title().chars().flat_map(char::to_lowercase) {
        let plain = escape::plain(c);
        if plain.is_empty() {
            if !name.is_empty() && !name.ends_with('-') {
                name.push('-');
            }
        } else {
            name.push_str(plain);
        }
        if name.len() > LONGEST {
            break;
        }
    }
    if name.len() > LONGEST {
        // A whole word less.
        let end = name[..LONGEST].rfind('-').unwrap_or(LONGEST);
        name.truncate(end);
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "article".to_owned() } else { name.to_owned() }
}

/// Bytes of a file's name.
const LONGEST: usize = 60;

/// The words of a block in one line.
fn line(screen: &Screen, block: usize) -> String {
    let span = screen.article.blocks.get(block).map(crate::article::Block::span).unwrap_or_default();
    one_line(&screen.shown(span))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The heading of the section that a byte of the text stands in.
fn section(screen: &Screen, at: usize) -> String {
    let before = screen.outline.iter().rev().filter(|entry| entry.level > 1);
    let heading =
        before.into_iter().find(|entry| screen.article.blocks.get(entry.block).is_some_and(|b| b.start <= at));
    heading.map(|entry| entry.words.clone()).unwrap_or_default()
}
