use crate::article::{Flavour, Source};

/// Takes plain text as it is: not a character is changed.
#[must_use]
pub fn plain(text: &str) -> Source {
    Source { text: text.to_owned(), flavour: Flavour::Plain, ..Source::default() }
}
