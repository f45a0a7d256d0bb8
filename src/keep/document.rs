use crate::article::{Article, Correction, Flavour, Source};
use crate::read;
use serde::{Deserialize, Serialize};

/// A paste as it came: enough to read it again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The file's or the sample's name; a paste has none.
    pub name: Option<String>,
    /// How it came.
    #[serde(with = "Form")]
    pub flavour: Flavour,
    /// The characters of the paste.
    pub content: String,
    /// What a person says its blocks are, in the order it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

impl Document {
    /// Reads it.
    #[must_use]
    pub fn source(&self) -> Source {
        match self.flavour {
            Flavour::Plain => read::plain(&self.content),
            Flavour::Html => read::html(&self.content),
        }
    }

    /// Its article, corrected.
    #[must_use]
    pub fn article(&self, source: &Source) -> Article {
        crate::analyze_corrected(source, &self.corrections)
    }
}

/// The article on the page, and the one before it: what was pasted over is not lost.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Shelf {
    /// What is read now; `None` on the first screen.
    pub open: Option<Document>,
    /// What was read before.
    pub former: Option<Document>,
}

impl Shelf {
    /// Lays a new document on the page.
    pub fn put(&mut self, document: Document) {
        // The same text again keeps what was said of it.
        if self.open.as_ref().is_some_and(|open| open.flavour == document.flavour && open.content == document.content) {
            return;
        }
        self.clear();
        self.open = Some(document);
    }

    /// Empties the page; what lay there can be brought back.
    pub fn clear(&mut self) {
        if let Some(document) = self.open.take() {
            self.former = Some(document);
        }
    }

    /// Says what a block of the open document is.
    pub fn correct(&mut self, correction: Correction) {
        if let Some(document) = &mut self.open {
            document.corrections.push(correction);
        }
    }

    /// Takes the last correction back.
    pub fn undo(&mut self) {
        if let Some(document) = &mut self.open {
            document.corrections.pop();
        }
    }

    /// Changes the two places.
    pub fn bring_back(&mut self) {
        std::mem::swap(&mut self.open, &mut self.former);
    }
}

/// The stored names of the flavours, kept apart from the names in the code.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Flavour", rename_all = "snake_case")]
enum Form {
    Plain,
    Html,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(content: &str) -> Document {
        Document { content: content.to_owned(), ..Document::default() }
    }

    #[test]
    fn what_was_pasted_over_is_brought_back() {
        let mut shelf = Shelf::default();
        shelf.put(document("one"));
        shelf.put(document("two"));
        shelf.bring_back();
        assert_eq!(shelf, Shelf { open: Some(document("one")), former: Some(document("two")) });
    }

    #[test]
    fn the_same_paste_twice_does_not_push_the_former_out() {
        let mut shelf = Shelf { open: Some(document("two")), former: Some(document("one")) };
        shelf.put(document("two"));
        assert_eq!(shelf.former, Some(document("one")));
    }

    #[test]
    fn corrections_are_said_and_taken_back() {
        let mut shelf = Shelf { open: Some(document("one")), former: None };
        let correction = Correction::Block { start: 0, role: crate::article::Role::Title };
        shelf.correct(correction.clone());
        shelf.put(document("one"));
        assert_eq!(shelf.open.as_ref().map(|open| open.corrections.as_slice()), Some(&[correction][..]));
        shelf.undo();
        shelf.undo();
        assert_eq!(shelf.open, Some(document("one")));
    }

    #[test]
    fn an_empty_page_cleared_again_keeps_the_former() {
        let mut shelf = Shelf::default();
        shelf.put(document("one"));
        shelf.clear();
        shelf.clear();
        assert_eq!(shelf, Shelf { open: None, former: Some(document("one")) });
    }
}
