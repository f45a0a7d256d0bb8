use super::{Preferences, Shelf};
use serde::{Serialize, de::DeserializeOwned};

const SHELF: &str = "lede.shelf";
const PREFERENCES: &str = "lede.preferences";

/// A place that keeps texts under names: a browser's storage, or a map in a test.
pub trait Store {
    /// The text kept under a name.
    ///
    /// # Errors
    /// Where the browser does not let the page read.
    fn read(&self, name: &str) -> Result<Option<String>, Denied>;

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Where the browser does not let the page write, or there is no room left.
    fn write(&self, name: &str, text: &str) -> Result<(), Denied>;
}

/// The browser keeps nothing for this page, or not so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied;

/// The documents kept; none where something else stands in their place.
///
/// # Errors
/// Where the store cannot be read.
pub fn read_shelf(store: &impl Store) -> Result<Shelf, Denied> {
    read(store, SHELF)
}

/// Keeps the documents.
///
/// # Errors
/// Where the store does not take them.
pub fn write_shelf(store: &impl Store, shelf: &Shelf) -> Result<(), Denied> {
    write(store, SHELF, shelf)
}

/// What was chosen; the defaults where something else stands in its place.
///
/// # Errors
/// Where the store cannot be read.
pub fn read_preferences(store: &impl Store) -> Result<Preferences, Denied> {
    read(store, PREFERENCES)
}

/// Keeps what was chosen.
///
/// # Errors
/// Where the store does not take it.
pub fn write_preferences(store: &impl Store, preferences: Preferences) -> Result<(), Denied> {
    write(store, PREFERENCES, &preferences)
}

fn read<T: DeserializeOwned + Default>(store: &impl Store, name: &str) -> Result<T, Denied> {
    let text = store.read(name)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

fn write<T: Serialize>(store: &impl Store, name: &str, value: &T) -> Result<(), Denied> {
    let text = serde_json::to_string(value).map_err(|_| Denied)?;
    store.write(name, &text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Flavour;
    use crate::keep::{Document, Language, Theme};
    use std::{cell::RefCell, collections::HashMap};

    #[derive(Default)]
    struct Map {
        texts: RefCell<HashMap<String, String>>,
        full: bool,
    }

    impl Store for Map {
        fn read(&self, name: &str) -> Result<Option<String>, Denied> {
            Ok(self.texts.borrow().get(name).cloned())
        }

        fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
            if self.full {
                return Err(Denied);
            }
            self.texts.borrow_mut().insert(name.to_owned(), text.to_owned());
            Ok(())
        }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let store = Map::default();
        let content = "„Zitat“\n\u{a0}\t\0\u{1f5de}".to_owned();
        let document =
            Document { name: Some("a.html".to_owned()), flavour: Flavour::Html, content, ..Document::default() };
        let shelf = Shelf { open: Some(document), former: None };
        assert_eq!(write_shelf(&store, &shelf).and_then(|()| read_shelf(&store)), Ok(shelf));
        let chosen = Preferences { theme: Theme::Dark, language: Some(Language::De), ..Preferences::default() };
        assert_eq!(write_preferences(&store, chosen).and_then(|()| read_preferences(&store)), Ok(chosen));
    }

    #[test]
    fn something_else_in_its_place_is_nothing_kept() {
        let store = Map::default();
        store.write(SHELF, "[1, 2").unwrap();
        store.write(PREFERENCES, r#"{"theme":"plaid"}"#).unwrap();
        assert_eq!(read_shelf(&store), Ok(Shelf::default()));
        assert_eq!(read_preferences(&store), Ok(Preferences::default()));
    }

    #[test]
    fn no_room_is_said() {
        let store = Map { full: true, ..Map::default() };
        assert_eq!(write_shelf(&store, &Shelf::default()), Err(Denied));
    }
}
