use super::Document;
use crate::article::Flavour;
use crate::read;

/// Bytes a text may have.
pub const LIMIT: usize = 5 * 1024 * 1024;

/// Why a text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nothing in it but white space.
    Empty,
    /// More than [`LIMIT`] bytes.
    TooLarge,
}

/// Makes a document of a paste that came in one flavour or two.
///
/// The HTML flavour knows headings, lists and addresses of links, so it is taken where it holds the article. An
/// editor or a chat may put only a wrapper or a single link there: where it has much less text than the plain
/// flavour (under four fifths of its letters), the plain one is taken.
///
/// # Errors
/// Where there is nothing to read, or too much.
pub fn from_paste(html: &str, plain: &str) -> Result<Document, Refused> {
    if html.len() <= LIMIT && is_rich(html) {
        let inside = letters(&read::html(html).text);
        if inside > 0 && inside * 5 >= letters(plain) * 4 {
            return Ok(Document {
                name: None,
                flavour: Flavour::Html,
                content: html.to_owned(),
                ..Document::default()
            });
        }
    }
    from_text(None, Flavour::Plain, plain)
}

/// Makes a document of a text whose flavour is known: a file, a sample, typed words.
///
/// # Errors
/// Where there is nothing to read, or too much.
pub fn from_text(name: Option<String>, flavour: Flavour, content: &str) -> Result<Document, Refused> {
    if content.len() > LIMIT {
        Err(Refused::TooLarge)
    } else if content.trim().is_empty() {
        Err(Refused::Empty)
    } else {
        Ok(Document { name, flavour, content: content.to_owned(), ..Document::default() })
    }
}

/// Whether the markup says more than the plain text does. A code editor's paste is a heap of `div` and `span`.
fn is_rich(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    ["<p", "<h1", "<h2", "<h3", "<li", "<a ", "<article", "<blockquote"].iter().any(|tag| lower.contains(tag))
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "Headline\n\nA paragraph of the article.";

    #[test]
    fn html_that_holds_the_article_is_taken() {
        let html = "<h1>Headline</h1><p>A paragraph of the article.</p>";
        assert_eq!(from_paste(html, PLAIN).map(|document| document.flavour), Ok(Flavour::Html));
    }

    #[test]
    fn html_alone_is_taken() {
        assert_eq!(from_paste("<p>Words</p>", "").map(|document| document.flavour), Ok(Flavour::Html));
    }

    #[test]
    fn html_that_holds_much_less_is_not() {
        let document = from_paste("<a href='https://example.org'>Head</a>", PLAIN);
        assert_eq!(document.map(|document| document.content), Ok(PLAIN.to_owned()));
    }

    #[test]
    fn html_without_a_paragraph_is_not() {
        let html = "<div><span>Headline</span></div><div><span>A paragraph of the article.</span></div>";
        assert_eq!(from_paste(html, PLAIN).map(|document| document.flavour), Ok(Flavour::Plain));
    }

    #[test]
    fn nothing_and_too_much_are_told_apart() {
        assert_eq!(from_paste("", " \n\t"), Err(Refused::Empty));
        assert_eq!(from_paste("", &"a".repeat(LIMIT + 1)), Err(Refused::TooLarge));
    }
}
