use super::Document;
use crate::article::Correction;
use crate::screen::Screen;
use serde::{Deserialize, Serialize};

/// Articles that are kept; the oldest goes when there is one more.
pub const ROOM: usize = 60;

/// What a browser keeps: the article on the page, and all that were read before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// What is read now; `None` on the first screen.
    pub open: Option<Kept>,
    /// Everything there is, the last read first, the open one among them.
    pub entries: Vec<Entry>,
    /// The article before this one, in case the browser keeps nothing.
    former: Option<Kept>,
}

/// A document with the name it is kept under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names it for good, whatever is said of it later.
    pub id: String,
    /// The document.
    pub document: Document,
}

/// A line of the list of what is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What its document is kept under.
    pub id: String,
    /// Headline, or the first words there are.
    pub title: String,
    /// ISO 639-1 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Somebody else sent it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_link: bool,
    /// When it was last opened, in milliseconds since 1970.
    pub opened: f64,
}

impl Kept {
    /// A document with a name made of its text. What came by link is named by what was said of it too, so that it never
    /// takes the place of a text that a person corrected otherwise.
    #[must_use]
    pub fn new(document: Document) -> Self {
        let said = if document.by_link {
            serde_json::to_string(&document.corrections).unwrap_or_default()
        } else {
            String::new()
        };
        let flavour = [document.flavour as u8, u8::from(document.by_link)];
        let id = hash([document.content.as_bytes(), said.as_bytes(), &flavour]);
        Self { id: format!("{id:016x}"), document }
    }

    /// Its line in the list.
    #[must_use]
    pub fn entry(&self, screen: &Screen, opened: f64) -> Entry {
        let title = screen.title().split_whitespace().collect::<Vec<_>>().join(" ");
        Entry {
            id: self.id.clone(),
            title: title.chars().take(TITLE).collect(),
            language: screen.article.language.clone(),
            by_link: self.document.by_link,
            opened,
        }
    }
}

/// Characters of a headline that are kept.
const TITLE: usize = 300;

/// FNV-1a over all parts.
fn hash<const N: usize>(parts: [&[u8]; N]) -> u64 {
    let bytes = parts.into_iter().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Shelf {
    /// Lays a document on the page.
    pub fn put(&mut self, kept: Kept) {
        self.clear();
        self.open = Some(kept);
    }

    /// Empties the page; what lay there can be brought back.
    pub fn clear(&mut self) {
        if let Some(open) = self.open.take() {
            self.former = Some(open);
        }
    }

    /// Puts a line at the head of the list, and gives the names of the documents there is no room for any more.
    pub fn enter(&mut self, entry: Entry) -> Vec<String> {
        self.entries.retain(|other| other.id != entry.id);
        self.entries.insert(0, entry);
        self.entries.drain(ROOM.min(self.entries.len())..).map(|entry| entry.id).collect()
    }

    /// Takes a line out of the list.
    pub fn remove(&mut self, id: &str) {
        self.entries.retain(|entry| entry.id != id);
        self.former.take_if(|former| former.id == id);
    }

    /// The name of the article before this one.
    #[must_use]
    pub fn former(&self) -> Option<&str> {
        let open = self.open.as_ref().map(|open| open.id.as_str());
        let former = self.former.as_ref().map(|former| former.id.as_str());
        let kept = self.entries.iter().map(|entry| entry.id.as_str());
        former.into_iter().chain(kept).find(|&id| Some(id) != open)
    }

    /// A document that is at hand without asking the browser.
    #[must_use]
    pub fn at_hand(&self, id: &str) -> Option<&Kept> {
        [&self.open, &self.former].into_iter().flatten().find(|kept| kept.id == id)
    }

    /// Says something against the analysis of the open document.
    pub fn correct(&mut self, correction: Correction) {
        if let Some(kept) = &mut self.open {
            kept.document.corrections.push(correction);
        }
    }

    /// Takes the last correction back.
    pub fn undo(&mut self) {
        if let Some(kept) = &mut self.open {
            kept.document.corrections.pop();
        }
    }

    /// Takes back what was said last of a quotation's speaker: at its first byte, or of others together with it.
    pub fn take_back(&mut self, start: usize, name: Option<&str>) {
        let Some(kept) = &mut self.open else { return };
        let corrections = &mut kept.document.corrections;
        let here = |said: &Correction| matches!(said, Correction::Speaker { start: at, .. } if *at == start);
        let gave = |said: &Correction| matches!(said, Correction::Speaker { name: to, .. } if to.as_deref() == name);
        if let Some(at) = corrections.iter().rposition(here).or_else(|| corrections.iter().rposition(gave)) {
            corrections.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Role, Source};

    fn kept(content: &str) -> Kept {
        Kept::new(Document { content: content.to_owned(), ..Document::default() })
    }

    fn entry(id: &str) -> Entry {
        Entry { id: id.to_owned(), title: id.to_owned(), language: None, by_link: false, opened: 0.0 }
    }

    #[test]
    fn what_was_pasted_over_is_the_former() {
        let mut shelf = Shelf::default();
        let (one, two) = (kept("one"), kept("two"));
        shelf.put(one.clone());
        assert_eq!(shelf.former(), None);
        shelf.put(two);
        assert_eq!(shelf.former(), Some(&*one.id));
        assert_eq!(shelf.at_hand(&one.id), Some(&one));
    }

    #[test]
    fn the_same_text_again_is_not_its_own_former() {
        let mut shelf = Shelf::default();
        shelf.put(kept("one"));
        shelf.clear();
        shelf.put(kept("one"));
        assert_eq!(shelf.former(), None);
    }

    #[test]
    fn after_a_reload_the_former_is_the_last_of_the_list_that_is_not_open() {
        let mut shelf = Shelf { entries: vec![entry("b"), entry("a")], ..Shelf::default() };
        assert_eq!(shelf.former(), Some("b"));
        shelf.open = Some(Kept { id: "b".to_owned(), document: Document::default() });
        assert_eq!(shelf.former(), Some("a"));
    }

    #[test]
    fn an_empty_page_cleared_again_keeps_the_former() {
        let mut shelf = Shelf::default();
        shelf.put(kept("one"));
        shelf.clear();
        shelf.clear();
        assert_eq!((shelf.open.as_ref(), shelf.former()), (None, Some(&*kept("one").id)));
    }

    #[test]
    fn a_line_comes_once_and_the_oldest_goes() {
        let mut shelf = Shelf::default();
        for number in 0..ROOM {
            assert_eq!(shelf.enter(entry(&number.to_string())), Vec::<String>::new());
        }
        assert_eq!(shelf.enter(entry("0")), Vec::<String>::new());
        assert_eq!(shelf.enter(entry("new")), ["1"]);
        assert_eq!((shelf.entries.len(), &*shelf.entries[1].id), (ROOM, "0"));
        shelf.remove("0");
        assert!(shelf.entries.iter().all(|entry| entry.id != "0"));
    }

    #[test]
    fn corrections_are_said_and_taken_back() {
        let mut shelf = Shelf::default();
        shelf.put(kept("one"));
        let correction = Correction::Block { start: 0, role: Role::Title };
        shelf.correct(correction.clone());
        assert_eq!(shelf.open.as_ref().map(|open| open.document.corrections.clone()), Some(vec![correction]));
        shelf.undo();
        shelf.undo();
        assert_eq!(shelf.open, Some(kept("one")));
    }

    #[test]
    fn a_name_is_of_the_text_and_by_link_of_what_was_said_too() {
        let mut sent = Document { content: "one".to_owned(), by_link: true, ..Document::default() };
        let first = Kept::new(sent.clone()).id;
        sent.corrections.push(Correction::Drop { name: "Ann".to_owned() });
        assert_ne!(Kept::new(sent.clone()).id, first);
        assert_ne!(first, kept("one").id);
        sent.by_link = false;
        assert_eq!(Kept::new(sent).id, kept("one").id);
    }

    #[test]
    fn the_line_has_the_headline_in_one_line() {
        let article = Article { text: "A\nheadline".to_owned(), ..Article::default() };
        let mut screen = Screen::of(article, &Source::default());
        assert_eq!(kept("x").entry(&screen, 1.0).title, "");
        screen.article.blocks =
            vec![crate::article::Block { role: Role::Title, start: 0, end: 10, level: None, href: None, reason: None }];
        assert_eq!(kept("x").entry(&screen, 1.0).title, "A headline");
    }
}
