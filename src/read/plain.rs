use super::{markdown, quoted};
use crate::article::{Flavour, Source};

/// Takes plain text as it is: not a character is changed. Where it is a mail quoted line by line, or Markdown, its
/// notation is told, and what that says.
#[must_use]
pub fn plain(text: &str) -> Source {
    let source = Source { text: text.to_owned(), flavour: Flavour::Plain, ..Source::default() };
    let notation = quoted::prefixes(text);
    if notation.is_empty() { markdown::mark(source) } else { Source { notation, ..source } }
}
